"""An answer that is changed or deleted is acted on no more: the worker who was told looks (C-24)."""

import pytest

from tests.scenarios.editing import edits
from tests.support.story import FAMILY, PRIVATE, Story

THURSDAY, FRIDAY = "/termin 26.11. 10:00 60min Büro", "/termin 27.11. 11:00 60min Büro"
CHANGED = "Eine Antwort zum Termin {} ist geändert oder gelöscht worden"
CALLED_OFF = "Eine Nachricht, mit der abgesagt wurde, ist geändert oder gelöscht worden"
DAYS = {"26.11.": "Donnerstag, 26.11.2026, 10:00 Uhr", "27.11.": "Freitag, 27.11.2026, 11:00 Uhr"}


async def deletes(story: Story, text: str) -> list[str]:
    """Write a message and delete it; returns what the deletion was answered with."""
    await edits(story, text)
    await story.play({"in": FAMILY, "from": "M", "delete": "m1"})
    return story.templates()


@pytest.mark.parametrize(
    "changed", ["ja aber da muss ich erst schauen", "ich weiß noch nicht", "hallo", "??"]
)
async def test_c_24_a_yes_that_says_something_else_is_told(story: Story, changed: str) -> None:
    """Shows C-24: what stands is for her to change."""
    await story.worker_writes(THURSDAY)
    *_, told = await edits(story, "ja", changed)
    assert told == ["W-13"]
    await story.worker_writes("/termine K-1", room=PRIVATE)
    story.worker_room_shows("bestätigt")


@pytest.mark.parametrize(
    "changed", ["ja!", "ja passt", "Ja, Donnerstag passt. Danke!", "gerne, ok"]
)
async def test_m_22_the_same_yes_said_better_is_not_told(story: Story, changed: str) -> None:
    """Shows M-22, C-24: and it is known for the next change."""
    await story.worker_writes(THURSDAY)
    *_, better, other = await edits(story, "ja", changed, "hallo")
    assert (better, other) == ([], ["W-13"])


async def test_c_24_a_yes_changed_into_a_no_is_a_no(story: Story) -> None:
    """Shows C-24, S-05: nothing besides, and the no may be changed in turn."""
    await story.worker_writes(THURSDAY)
    _, no, other = await edits(story, "ja", "nein", "hallo")
    assert (sorted(no), other) == (["T-24", "W-14"], ["W-13"])


@pytest.mark.parametrize("text", ["ja", "donnerstag passt", "donnerstag geht nicht"])
async def test_c_24_a_deleted_answer_is_told(story: Story, text: str) -> None:
    """Shows C-24."""
    await story.worker_writes(THURSDAY)
    assert await deletes(story, text) == ["W-13"]
    await story.family_writes("donnerstag geht nicht")
    assert "W-14" in story.templates(PRIVATE)


async def test_c_24_a_deleted_cancellation_is_told(story: Story) -> None:
    """Shows C-24, S-10: nothing holds again by itself."""
    await story.worker_writes(THURSDAY)
    await edits(story, "ich muss absagen")
    await story.play({"in": FAMILY, "from": "M", "delete": "m1"})
    story.worker_room_shows(CALLED_OFF)


async def test_c_24_of_another_day_both_are_told(story: Story) -> None:
    """Shows C-24, C-23: Friday does not fit, and Thursday is open again."""
    await story.worker_writes(THURSDAY)
    await story.worker_writes(FRIDAY)
    await edits(story, "donnerstag geht nicht")
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": "freitag geht nicht"})
    assert story.said(PRIVATE)[0] == story.worker_room_shows("Freitag, 27.11.2026")
    story.worker_room_shows(CHANGED.format(DAYS["26.11."]))


async def test_c_24_of_both_both_are_told(story: Story) -> None:
    """Shows C-24, C-38."""
    await story.worker_writes(THURSDAY)
    await story.worker_writes(FRIDAY)
    await edits(story, "beide passen")
    await story.play({"in": FAMILY, "from": "M", "delete": "m1"})
    for day in DAYS.values():
        story.worker_room_shows(CHANGED.format(day))


async def test_c_24_what_she_has_moved_since_is_not_told(story: Story) -> None:
    """Shows C-24, M-22: she has done with it."""
    await story.worker_writes(THURSDAY)
    await edits(story, "ja")
    await story.worker_writes("/verschieben 27.11. 10:00")
    await story.play({"in": FAMILY, "from": "M", "delete": "m1"})
    story.nothing_said()


async def test_c_24_below_what_is_graver_the_family_reads_nothing_of_it(story: Story) -> None:
    """Shows C-24, M-09."""
    await story.worker_writes(THURSDAY)
    *_, told = await edits(story, "ja", "er schlägt mich")
    assert sorted(told) == ["T-13", "T-41", "W-13"]


async def test_c_24_what_has_called_nothing_off_before_casts_no_doubt(story: Story) -> None:
    """Shows C-24, M-22."""
    await story.worker_writes(THURSDAY)
    *_, told = await edits(story, "hallo", "ich muss absagen")
    assert sorted(told) == ["T-25", "W-15"]
