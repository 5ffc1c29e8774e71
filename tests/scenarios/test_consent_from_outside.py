"""Who stands in without being in the chat cannot know whose consent is meant: she settles none (P-12, P-37)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.errors import SettingsError
from tests.scenarios.families import family
from tests.scenarios.test_consent_asked import BACK, PEOPLE, THERE, is_read, joined
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindner"
STANDS_IN = "/vertretung K-1 heute bis Freitag Herr Lindner"
MISSING = "Einwilligungen, die noch fehlen: 1. Sie sind dort nicht dabei"


@pytest.fixture
async def away(tmp_path: Path) -> AsyncIterator[Story]:
    """Frau Kaya is away, Herr Lindner stands in and is not in the chat."""
    async with family(tmp_path, people=PEOPLE, rooms={LINDNERS: ("W2",)}) as story:
        await story.worker_writes(STANDS_IN, room=PRIVATE)
        yield story


async def test_p_12_she_reads_that_one_is_missing_and_has_no_button(away: Story) -> None:
    """Shows P-12, P-37: nor does the question that comes again have one."""
    await joined(away)
    assert [MISSING in said for said in away.said(LINDNERS)] == [True]
    await away.until("2026-11-25T09:00:00+01:00")
    assert [MISSING in said for said in away.said(LINDNERS)] == [True]
    with pytest.raises(SettingsError, match="no button"):
        await away.worker_presses(THERE, who="W2", room=LINDNERS)


async def test_p_12_once_she_is_there_she_is_asked(away: Story) -> None:
    """Shows P-12, S-36: and whoever is away is not."""
    await joined(away)
    await away.play({"in": FAMILY, "join": "W2"})
    assert ["Liegt sie jetzt vor?" in said for said in away.said(LINDNERS)] == [True]
    away.nothing_said(room=PRIVATE)
    await away.worker_presses(THERE, who="W2", room=LINDNERS)
    assert await is_read(away)


async def test_p_12_a_button_from_before_counts_no_more(away: Story) -> None:
    """Shows P-12, P-37: she has left, and stands in."""
    await away.play({"in": FAMILY, "join": "W2"})
    await joined(away)
    await away.play({"in": FAMILY, "leave": "W2"})
    await away.worker_presses(THERE, who="W2", room=LINDNERS)
    assert [MISSING in said for said in away.said(LINDNERS)] == [True]
    assert not await is_read(away)


async def test_p_12_who_joins_at_night_is_asked_once_in_the_morning(away: Story) -> None:
    """Shows P-12, C-09: and reads no more that she is not there."""
    await away.until("2026-11-24T20:00:00+01:00")
    await joined(away)
    await away.play({"in": FAMILY, "join": "W2"})
    await away.until("2026-11-25T08:30:00+01:00")
    assert ["Liegt die Einwilligung vor?" in said for said in away.said(LINDNERS)] == [True]


async def test_p_12_what_was_pressed_for_the_wrong_person_is_taken_back(away: Story) -> None:
    """Shows P-12: also after having left; whoever is there is asked again."""
    await away.play({"in": FAMILY, "join": "W2"})
    await joined(away)
    await away.worker_presses(THERE, who="W2", room=LINDNERS)
    await away.play({"in": FAMILY, "leave": "W2"})
    await away.worker_presses(BACK, who="W2", room=LINDNERS)
    assert [MISSING in said for said in away.said(LINDNERS)] == [True]
    away.worker_room_shows("fehlt noch eine Einwilligung")
    assert not await is_read(away)
    await away.play({"in": FAMILY, "join": "W2"})
    await away.worker_presses(THERE, who="W2", room=LINDNERS)
    assert await is_read(away)


async def test_p_12_who_has_left_takes_back_what_she_has_pressed(tmp_path: Path) -> None:
    """Shows P-12, P-37: whoever is there is asked, and she reads no more of that chat."""
    async with family(tmp_path, people=PEOPLE, rooms={LINDNERS: ("W2",)}) as story:
        await story.play({"in": FAMILY, "join": "W2"})
        await joined(story)
        await story.worker_presses(THERE)
        await story.play({"in": FAMILY, "leave": "W1"})
        await story.worker_presses(BACK)
        assert story.said(PRIVATE) == ["Erledigt: Chat K-1."]
        assert ["fehlt noch eine Einwilligung" in said for said in story.said(LINDNERS)] == [True]
        assert not await is_read(story)
        await story.worker_presses(BACK)
        story.nothing_said(room=PRIVATE)


async def test_p_37_who_has_left_settles_no_consent(tmp_path: Path) -> None:
    """Shows P-12, P-37."""
    async with family(tmp_path, people=PEOPLE, rooms={LINDNERS: ("W2",)}) as story:
        await story.play({"in": FAMILY, "join": "W2"})
        await joined(story)
        await story.play({"in": FAMILY, "leave": "W1"})
        await story.worker_presses(THERE)
        story.worker_room_shows("gibt es für Sie nicht")
        assert not await is_read(story)
