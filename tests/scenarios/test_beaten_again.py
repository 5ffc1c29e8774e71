"""Whoever tells of a blow once more is not sent elsewhere (M-09, M-22, M-34; texts, part 3 and rule 9)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

HIT, AGAIN = "er schlägt mich", "er hat mich wieder geschlagen"
READS = "mein vater liest alles auf meinem handy"
CHILD = ("W1", "J")


async def test_m_22_a_young_person_reads_numbers_in_fewer_words(tmp_path: Path) -> None:
    """Shows M-09, M-22: then silence, and the worker is asked to look."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes("mein vater schlägt mich", who="J")
        assert story.templates(FAMILY) == ["T-16"]
        await story.advance("PT10M")
        await story.family_writes(AGAIN, who="J")
        assert story.templates(FAMILY) == ["T-40"]
        shown = story.family_sees("krisenchat.de")
        assert "110" in shown
        assert "@" not in shown
        await story.family_writes("er hat mich gestern auch geschlagen", who="J")
        story.nothing_said(room=FAMILY)
        story.worker_room_shows("Der Bot hat Notrufnummern genannt")


@pytest.mark.parametrize("before", [(), ("ich habe schulden",)])
async def test_m_22_so_does_a_woman_whatever_was_suggested_before(
    story: Story, before: tuple[str, ...]
) -> None:
    """Shows M-09, M-22: it is a danger, and no step of the ladder."""
    for words in (*before, "mein mann schlägt mich"):
        await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-13"]
    await story.family_writes(AGAIN)
    assert story.templates(FAMILY) == ["T-40"]
    await story.family_writes("er hat mich gestern auch geschlagen")
    story.nothing_said(room=FAMILY)
    assert story.templates(PRIVATE) == ["T-41"]


async def test_m_34_the_first_blow_after_a_mere_warning_is_told_to_the_worker(
    tmp_path: Path,
) -> None:
    """Shows M-34, X-03: once while he reads; after the silence the long text comes."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes(READS, who="J")
        story.worker_room_shows("Eingang 10:00")
        await story.advance("PT1M")
        await story.family_writes(HIT, who="J")
        story.nothing_said(room=FAMILY)
        story.worker_room_shows("Eingang 10:01. Bitte lesen Sie dort")
        await story.family_writes(AGAIN, who="J")
        story.nothing_said()
        await story.advance("PT11M")
        await story.family_writes(AGAIN, who="J")
        assert story.templates() == ["T-16"]


async def test_m_34_where_only_everything_is_read_the_blow_is_answered(tmp_path: Path) -> None:
    """Shows M-34, M-09."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes("er liest alles", who="J")
        story.nothing_said()
        await story.family_writes(HIT, who="J")
        assert story.templates(FAMILY) == ["T-16"]
        assert story.templates(PRIVATE) == ["T-41", "T-42"]
