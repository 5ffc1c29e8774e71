"""A second substitution does not wipe the first one out (C-13, P-43, S-36)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

FIRST = "/vertretung 30.11.-4.12. Herr Lindner"


async def test_two_that_do_not_overlap_both_happen(story: Story) -> None:
    await story.worker_writes("/termin 1.12. 10 Uhr Büro")
    await story.worker_writes(FIRST)
    await story.worker_writes("/vertretung 21.12.-31.12. Herr Lindner")
    assert story.templates(FAMILY) == ["W-36"]
    await story.worker_writes("/status K-1", room=PRIVATE)
    shown = story.worker_room_shows("Vertretung: Herr Lindner, Montag, 30.11.2026 bis Freitag")
    assert "Vertretung: Herr Lindner, Montag, 21.12.2026" in shown
    await story.until("2026-11-30T10:30:00+01:00")
    story.family_sees("Frau Kaya ist bis Freitag, 04.12.2026 nicht im Dienst")
    story.family_sees("mit Herrn Lindner")
    await story.worker_writes("/status K-1", room=PRIVATE)
    story.worker_room_shows("Vertretung bis Freitag, 04.12.2026: Herr Lindner")
    await story.until("2026-12-21T10:30:00+01:00")
    story.family_sees("Frau Kaya ist bis Donnerstag, 31.12.2026 nicht im Dienst")


async def test_what_is_replaced_is_named(story: Story) -> None:
    await story.worker_writes(FIRST)
    await story.worker_writes("/vertretung 2.12.-11.12. Herr Lindner")
    assert "30.11.2026" in story.family_sees("Damit gilt nicht mehr")
    await story.worker_writes("/vertretung 2.12.-11.12. Herr Lindner")
    assert story.templates(FAMILY) == ["W-36"]
    assert len(story.said(FAMILY)) == 1
    await story.until("2026-12-01T10:30:00+01:00")
    story.nothing_said()
    await story.until("2026-12-02T10:30:00+01:00")
    story.family_sees("bis Freitag, 11.12.2026 nicht im Dienst")


async def test_the_present_one_goes_on_until_a_planned_one_begins(story: Story) -> None:
    await story.worker_writes("/vertretung 24.11.-27.11. Herr Lindner")
    await story.worker_writes("/vertretung 14.12.-18.12. Herr Lindner")
    await story.family_writes("bitte zurückrufen")
    assert "Kaya" not in story.family_sees("0208 30008-1235")


async def test_off_ends_all_of_them(story: Story) -> None:
    await story.worker_writes(FIRST)
    await story.worker_writes("/vertretung 21.12.-31.12. Herr Lindner")
    await story.worker_writes("/vertretung aus")
    await story.until("2026-12-21T10:30:00+01:00")
    story.nothing_said()


async def test_s_36_typed_at_night_the_family_reads_it_in_the_morning(story: Story) -> None:
    """Shows S-36, C-09."""
    await story.until("2026-11-24T22:30:00+01:00")
    await story.worker_writes("/vertretung heute bis Freitag Herr Lindner")
    assert "T-27" not in story.templates()
    await story.until("2026-11-25T07:59:00+01:00")
    story.nothing_said()
    await story.until("2026-11-25T08:00:00+01:00")
    story.family_sees("Vertretung: Herr Lindner")


FROM_TOMORROW = "/vertretung K-1 25.11.-27.11. Herr Lindner"
FIRST_DAY = "2026-11-25T09:00:00+01:00"


@pytest.mark.parametrize("words", [CRISIS, "Was ist über mich gespeichert?"])
async def test_c_09_what_is_open_is_said_to_who_stands_in_from_today_on(
    tmp_path: Path, words: str
) -> None:
    """Shows C-09, M-34, P-43."""
    async with family(tmp_path, rooms={"lindner": ("W2",)}) as story:
        await story.family_writes(words)
        await story.worker_writes(FROM_TOMORROW, room=PRIVATE)
        await story.until(FIRST_DAY)
        assert len([said for said in story.said("lindner") if "K-1" in said]) == 1


async def test_p_12_so_is_a_consent_that_is_missing(tmp_path: Path) -> None:
    """Shows C-09, P-12."""
    people = {"O": {"name": "Oma Demir", "consent": False}}
    async with family(tmp_path, people=people, rooms={"lindner": ("W2",)}) as story:
        await story.play({"in": FAMILY, "join": "O"})
        await story.worker_writes(FROM_TOMORROW, room=PRIVATE)
        await story.until(FIRST_DAY)
        assert story.templates("lindner") == ["W-22"]
