"""A family changes the message that called an appointment off: the last wording counts (C-24, S-10)."""

import json
from pathlib import Path

import pytest

from tests.scenarios.editing import edits
from tests.scenarios.families import family
from tests.scenarios.stored import stored
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

THURSDAY, FRIDAY = "ich sage den Termin am Donnerstag ab", "ich sage den Termin am Freitag ab"


@pytest.fixture
async def two_days(story: Story) -> Story:
    """Two appointments stand, one is confirmed, and the worker writes no more."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.family_presses("Passt")
    await story.worker_writes("/termin 27.11. 11:00 60min Büro")
    await story.advance("PT20M")
    return story


async def test_s_10_the_day_mended_is_called_off_and_the_first_one_holds(two_days: Story) -> None:
    """Shows C-24, S-10: in doubt nothing is called off; family and worker read both."""
    told = await edits(two_days, THURSDAY, FRIDAY)
    assert told == [["W-15", "T-25"], ["W-15", "T-22", "W-15", "T-25"]]
    await two_days.worker_writes("/termine K-1", room=PRIVATE)
    assert "27.11." not in two_days.worker_room_shows("26.11.2026")
    await two_days.until("2026-11-25T12:00:00+01:00")
    two_days.family_sees("Erinnerung: Donnerstag")


async def test_s_10_back_and_forth_the_last_wording_counts(two_days: Story) -> None:
    """Shows C-24, M-22: what is said again holds again."""
    *_, last = await edits(two_days, THURSDAY, FRIDAY, THURSDAY)
    assert sorted(last) == ["T-22", "T-25", "W-15", "W-15"]
    await two_days.worker_writes("/termine K-1", room=PRIVATE)
    assert "26.11." not in two_days.worker_room_shows("27.11.2026")


async def test_s_10_the_same_said_better_changes_nothing(two_days: Story) -> None:
    """Shows M-22, C-03; also if it is changed a second time."""
    better = "Ich sage den Termin am Donnerstag leider ab."
    told = await edits(two_days, THURSDAY, better, f"{better} Danke")
    assert told == [["W-15", "T-25"], [], []]
    await two_days.worker_writes("/termine K-1", room=PRIVATE)
    assert "26.11." not in two_days.worker_room_shows("27.11.2026")


async def test_c_24_who_comes_after_all_says_so(two_days: Story) -> None:
    """Shows C-24."""
    *_, mended = await edits(two_days, THURSDAY, "am Donnerstag komme ich doch")
    assert set(mended) >= {"W-15", "T-22"}
    two_days.nothing_said()
    await two_days.worker_writes("/termine K-1", room=PRIVATE)
    two_days.worker_room_shows("26.11.2026")


async def test_m_09_below_what_is_graver_nothing_is_put(two_days: Story) -> None:
    """Shows M-09: the worker looks for herself."""
    *_, graver = await edits(two_days, THURSDAY, CRISIS)
    assert graver == ["T-41", "T-09", "W-15"]


async def test_s_10_after_half_an_hour_it_is_gone(two_days: Story) -> None:
    """Shows S-10: what was changed later is a wish of its own, and the worker looks at it."""
    write = {"in": FAMILY, "from": "M"}
    await two_days.play({**write, "text": THURSDAY, "message": "m1"})
    await two_days.advance("PT31M")
    await two_days.play({**write, "edit": "m1", "text": FRIDAY})
    assert two_days.templates() == ["W-15", "T-25", "W-15"]


async def test_s_10_nothing_of_it_is_stored_meanwhile(tmp_path: Path) -> None:
    """Shows S-10, P-27: and what was erased does not come back."""
    async with family(tmp_path) as story:
        await story.worker_writes("/termin 26.11. 10:00 60min Büro")
        await story.play({"in": FAMILY, "from": "M", "text": THURSDAY, "message": "m1"})
        assert not json.loads(await stored(tmp_path))["appointments"]
        await story.worker_writes("/loeschen K-1", room=PRIVATE)
        await story.worker_presses("Löschen")
        await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": "doch nicht"})
        story.nothing_said()


async def test_c_23_a_wish_changed_does_not_answer_the_question_it_brought(story: Story) -> None:
    """Shows C-23, C-24: in doubt nothing is called off."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.worker_writes("/termin 27.11. 11:00 60min Büro")
    await story.advance("PT20M")
    asked, mended = await edits(story, "bitte beide absagen", "Bitte beide absagen!")
    assert (asked, mended) == (["L-21"], [])
    await story.family_writes("nein")
    await story.family_writes("wann sind die termine?")
    story.family_sees("27.11.2026")
