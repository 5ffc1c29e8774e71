"""What is done of a changed cancellation is only what it plainly says; else the worker looks (C-24, S-10)."""

import pytest

from tests.scenarios.editing import edits
from tests.support.story import FAMILY, PRIVATE, Story

THURSDAY, FRIDAY = "ich sage Donnerstag ab", "ich sage Freitag ab"
PARTING = "ich will mich von meinem mann trennen"
LOOK = "Eine Nachricht, mit der abgesagt wurde, ist geändert oder gelöscht worden"


@pytest.fixture
async def two_days(story: Story) -> Story:
    """Two appointments stand, and the worker writes no more."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.worker_writes("/termin 27.11. 11:00 60min Büro")
    await story.advance("PT20M")
    return story


async def stands(story: Story, *days: str) -> None:
    """Compare the worker's list with the days that should be in it."""
    await story.worker_writes("/termine K-1", room=PRIVATE)
    shown = story.worker_room_shows("K-1")
    assert [day for day in ("26.11.", "27.11.") if day in shown] == list(days)


@pytest.mark.parametrize(
    "changed",
    [
        "ich sage Donnerstag ab, weil der Kleine krank ist. Können Sie das Amt anrufen?",
        "Donnerstag muss leider ausfallen, der Arzt hat uns einen Termin gegeben. Ich melde mich",
        "sorry, ich sage Donnerstag ab. Was muss ich Freitag mitbringen?",
        "ich sage Donnerstag ab, wenn das ok ist?",
        "Donnerstag kann ich doch nicht, sorry",
        "sorry, falscher Chat",
        "Freitag komme ich",
        "doch nicht",
    ],
)
async def test_s_10_what_is_in_doubt_undoes_no_deed(two_days: Story, changed: str) -> None:
    """Shows C-24, S-10: nothing holds again, the family reads nothing, the worker is told."""
    *_, told = await edits(two_days, THURSDAY, changed)
    assert told == ["W-15"]
    await stands(two_days, "27.11.")


async def test_s_10_the_worker_is_told_once(two_days: Story) -> None:
    """Shows C-24, M-22."""
    told = await edits(two_days, THURSDAY, "doch nicht", "doch nicht!", "nein", FRIDAY)
    assert told[1:4] == [["W-15"], [], []]
    await stands(two_days, "26.11.")


async def test_s_10_a_question_beside_it_is_answered(two_days: Story) -> None:
    """Shows C-39, S-10: and what was called off stays so."""
    asks = f"{THURSDAY}. Wann ist der Termin am Freitag?"
    *_, told = await edits(two_days, THURSDAY, asks)
    assert sorted(told) == ["L-01", "W-15"]
    await stands(two_days, "27.11.")


@pytest.mark.parametrize(
    "changed",
    ["ich sage den Termin nicht ab", "bitte doch nicht absagen", "am Donnerstag komme ich doch"],
)
async def test_s_09_after_the_correction_a_yes_is_heard(two_days: Story, changed: str) -> None:
    """Shows S-09, C-24: it holds, and "ja" confirms it."""
    *_, told = await edits(two_days, THURSDAY, changed)
    assert {"W-15", "T-22"} <= set(told)
    await two_days.family_writes("ja")
    await stands(two_days, "26.11.", "27.11.")
    two_days.worker_room_shows("bestätigt")


async def test_m_09_below_a_suggestion_it_is_done_in_silence(two_days: Story) -> None:
    """Shows M-09, C-39: what is right is done, and the worker reads it."""
    *_, told = await edits(two_days, f"{THURSDAY}, {PARTING}", f"{FRIDAY}, {PARTING}")
    assert sorted(told) == ["T-25", "W-15", "W-15"]
    await stands(two_days, "26.11.")


async def test_m_09_it_is_known_through_a_crisis(two_days: Story) -> None:
    """Shows M-09, C-24: below the numbers nothing is put; the last wording counts."""
    told = await edits(two_days, THURSDAY, "ich will nicht mehr leben", THURSDAY, FRIDAY)
    assert told[1:3] == [["T-41", "T-09", "W-15"], []]
    await stands(two_days, "26.11.")


async def test_p_27_what_was_erased_does_not_come_back(story: Story) -> None:
    """Shows P-27: although something else was asked since; the worker reads that it was changed."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.play({"in": FAMILY, "from": "M", "text": THURSDAY, "message": "m1"})
    await story.worker_writes("/loeschen K-1", room=PRIVATE)
    await story.worker_presses("Löschen")
    await story.worker_writes("/termin 27.11. 11:00 60min Büro")
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": "ich sage doch nicht ab"})
    story.nothing_said(room=FAMILY)
    assert story.said(PRIVATE) == [story.worker_room_shows(LOOK)]
    await stands(story, "27.11.")


@pytest.mark.parametrize(("changed", "told"), [("nein", ["W-15"]), ("Ja!", []), ("ja bitte", [])])
async def test_c_24_of_several_the_worker_is_told(
    two_days: Story, changed: str, told: list[str]
) -> None:
    """Shows C-24, C-38: which of them is meant is for people; a slip mended says nothing."""
    await two_days.family_writes("bitte beide absagen")
    *_, last = await edits(two_days, "ja", changed)
    assert last == told
    await stands(two_days)


@pytest.mark.parametrize(
    "changed", [("Donnerstag", "Freitag"), ("Donnerstag", "doch lieber Freitag")]
)
async def test_c_24_a_slip_in_the_answer_is_told(two_days: Story, changed: tuple[str, str]) -> None:
    """Shows C-24, C-23: in doubt nothing more is called off."""
    await two_days.family_writes("ich muss absagen")
    *_, told = await edits(two_days, *changed)
    assert told == ["W-15"]
    await stands(two_days, "27.11.")


async def test_c_23_the_wish_mended_calls_off_no_second_one(two_days: Story) -> None:
    """Shows C-23, C-24: it was answered, and names no day."""
    write = {"in": FAMILY, "from": "M"}
    await two_days.play({**write, "text": "ich muss absagen", "message": "m1"})
    await two_days.family_writes("Donnerstag")
    await two_days.play({**write, "edit": "m1", "text": "ich muss leider absagen"})
    assert two_days.templates() == ["W-15"]
    await stands(two_days, "27.11.")


async def test_s_10_into_an_hour_that_is_taken_nothing_comes_back(two_days: Story) -> None:
    """Shows S-10: the other one is called off all the same."""
    await two_days.play({"in": FAMILY, "from": "M", "text": THURSDAY, "message": "m1"})
    await two_days.worker_writes("/termin 26.11. 10:30 60min Hausbesuch")
    await two_days.play({"in": FAMILY, "from": "M", "edit": "m1", "text": FRIDAY})
    assert sorted(two_days.templates()) == ["T-25", "W-15", "W-15"]
    two_days.worker_room_shows(LOOK)
    await two_days.worker_writes("/termine K-1", room=PRIVATE)
    assert "Büro" not in two_days.worker_room_shows("10:30")


@pytest.mark.parametrize(
    ("changes", "day"), [((FRIDAY,), "Donnerstag"), ((FRIDAY, THURSDAY), "Freitag")]
)
async def test_x_03_the_correction_waits_for_the_end_of_the_silence(
    two_days: Story, changes: tuple[str, ...], day: str
) -> None:
    """Shows X-03, C-24: what was said aloud is set right; only the last wording."""
    write = {"in": FAMILY, "from": "M"}
    await two_days.play({**write, "text": THURSDAY, "message": "m1"})
    await two_days.family_writes("bitte nichts mehr schreiben, er liest mit")
    for changed in changes:
        await two_days.play({**write, "edit": "m1", "text": changed})
        assert two_days.templates() == ["W-15", "W-15"]
    await two_days.advance("PT11M")
    assert two_days.templates() == ["T-22"]
    two_days.family_sees(f"Jetzt gilt {day}")


@pytest.mark.parametrize(
    "changed",
    ["ich sage Donnerstag nicht ab", "ich sage doch nicht ab", "ich komme doch am Donnerstag"],
)
@pytest.mark.parametrize("since", [{"advance": "PT40M"}, {"restart": "kill"}])
async def test_c_24_what_is_no_longer_known_is_for_the_worker(
    two_days: Story, changed: str, since: dict[str, object]
) -> None:
    """Shows C-24, S-10: what was called off stays so, and she is told."""
    await edits(two_days, THURSDAY)
    await two_days.play(since)
    await two_days.play({"in": FAMILY, "from": "M", "edit": "m1", "text": changed})
    two_days.worker_room_shows(LOOK)
    two_days.nothing_said(room=FAMILY)
    await stands(two_days, "27.11.")


async def test_c_24_what_corrects_no_cancellation_is_none_of_it(two_days: Story) -> None:
    """Shows C-24, M-22."""
    *_, told = await edits(two_days, "Freitag passt nicht", "Freitag passt doch")
    assert told == ["W-13"]
