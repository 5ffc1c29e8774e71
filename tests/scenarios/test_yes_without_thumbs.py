"""A yes gets a word where the transport has no thumb to give (C-38, C-41)."""

from pathlib import Path

import pytest

from bot.core.outgoing import React
from tests.scenarios.families import family
from tests.support.story import FAMILY, Story

DAY_BEFORE = "2026-11-25T15:00:00+01:00"


async def test_c_38_a_yes_is_acknowledged_in_words(tmp_path: Path) -> None:
    """Shows C-38."""
    async with family(tmp_path, transport="roman") as story:
        await story.worker_writes("/termin 26.11. 15:00 Büro")
        await story.family_writes("ja")
        assert story.templates(FAMILY) == ["L-03"]
        await story.family_writes("ja")
        story.nothing_said(room=FAMILY)
        await story.until(DAY_BEFORE)
        await story.family_writes("ja")
        assert story.templates(FAMILY) == ["L-03"]
        await story.family_writes("ja")
        story.nothing_said()


@pytest.mark.parametrize("words", ["beide passen", "Donnerstag und Freitag passt"])
async def test_c_38_a_yes_to_several_is_acknowledged_once(tmp_path: Path, words: str) -> None:
    """Shows C-38."""
    async with family(tmp_path, transport="roman") as story:
        await story.worker_writes("/termin 26.11. 15:00 Büro")
        await story.worker_writes("/termin 27.11. 15:00 Büro")
        await story.family_writes(words)
        assert story.templates(FAMILY) == ["L-03"]


async def test_s_02_where_there_are_thumbs_a_yes_gets_no_words(story: Story) -> None:
    """Shows S-02."""
    await story.worker_writes("/termin 26.11. 15:00 Büro")
    await story.family_writes("ja")
    story.nothing_said(room=FAMILY)
    assert any(isinstance(act.delivery.outgoing.act, React) for act in story.acts())
