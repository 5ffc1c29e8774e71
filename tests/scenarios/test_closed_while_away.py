"""Who stands in reads at closing what the worker who is away reads, and is asked afterwards (C-13, M-34)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.scenarios.test_open_in_a_closed_case import CALL, DATA, LAST, close, types
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindner"
STANDS_IN = "/vertretung K-1 heute bis Freitag Herr Lindner"


@pytest.fixture
async def away(tmp_path: Path) -> AsyncIterator[Story]:
    """Frau Kaya is away, Herr Lindner stands in and is not in the chat."""
    rooms = {LINDNERS: ("W2",)}
    async with family(tmp_path, transport="roman", rooms=rooms) as story:
        await story.worker_writes(STANDS_IN, room=PRIVATE)
        yield story


@pytest.mark.parametrize("words", [CRISIS, CALL])
async def test_m_34_the_last_word_reaches_whoever_stands_in(away: Story, words: str) -> None:
    """Shows M-34: but nothing that only somebody can do who is there."""
    await away.family_writes(words)
    await close(away)
    assert [LAST in said for said in away.said(LINDNERS)] == [True]


async def test_m_34_who_stands_in_is_asked_again_once_it_is_taken_up(away: Story) -> None:
    """Shows M-34, C-13."""
    await away.family_writes(CRISIS)
    await close(away)
    await types(away, "/wiederaufnehmen K-1")
    assert ["Frau Kaya ist noch offen" in said for said in away.said(LINDNERS)] == [True]


async def test_m_34_a_crisis_in_a_closed_chat_reaches_whoever_stands_in(away: Story) -> None:
    """Shows M-34, X-06."""
    await close(away)
    await away.family_writes("Hallo?")
    away.nothing_said(room=LINDNERS)
    await away.family_writes(CRISIS)
    assert ["Sie sind dort nicht dabei" in said for said in away.said(LINDNERS)] == [True]


async def test_p_23_who_stands_in_reads_no_command_she_may_not_type(away: Story) -> None:
    """Shows P-23, P-37."""
    await away.family_writes(DATA)
    await close(away)
    (told,) = away.said(LINDNERS)
    assert "Sie sind dort nicht dabei" in told
    assert "/auskunft" not in told


async def test_m_34_a_call_that_is_open_again_is_asked_for_at_once(tmp_path: Path) -> None:
    """Shows M-34, C-29: the last word was that nobody is asked any more."""
    async with family(tmp_path, transport="roman") as story:
        await story.family_writes(CALL)
        await close(story)
        await types(story, "/wiederaufnehmen K-1")
        story.worker_room_shows("Ein Rückruf ist gewünscht")
        await story.family_writes(CALL)
        story.nothing_said(room=PRIVATE)
        assert "L-12" in story.templates(FAMILY)
