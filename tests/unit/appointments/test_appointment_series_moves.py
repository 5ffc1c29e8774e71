"""A whole series is moved, through the real dispatcher and store. Tuesday 24 November 2026, 10:00."""

import re
from datetime import datetime, timedelta

import pytest

from handlers.appointments.model import Appointment, State
from tests.unit.appointments.examples import wall
from tests.unit.appointments.office import Office, templates


async def parts(office: Office) -> list[Appointment]:
    return [a for a in await office.stored() if a.part_of and a.alive]


async def starts(office: Office) -> dict[int, datetime]:
    return {a.number: a.start for a in await parts(office)}


async def agreed(office: Office, typed: str = "/termin jeden Donnerstag 15 Uhr Büro") -> None:
    said, *_ = await office.types(typed)
    await office.presses(said, "appointment.accept")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("serie 16 Uhr", wall(26, 16)),
        ("Serie: 16 Uhr", wall(26, 16)),
        ("serie Mittwoch 16 Uhr", wall(25, 16)),
        ("serie mittwochs 16 Uhr", wall(25, 16)),
        ("jeden Mittwoch 16 Uhr", wall(25, 16)),
        ("reihe Freitag 9 Uhr", wall(27, 9)),
        ("2 serie Freitag 9 Uhr", wall(27, 9)),
        ("serie 2 Freitag 9 Uhr", wall(27, 9)),
    ],
)
async def test_all_occurrences_move_and_keep_their_numbers(
    office: Office, typed: str, first: datetime
) -> None:
    await agreed(office)
    said = await office.types(f"/verschieben {typed}")
    assert templates(said) == ["L-06/korrektur"]
    assert said[0].params["datum"] == first.date()
    assert said[0].params["ort"] == "Büro"
    assert said[0].buttons == ("appointment.accept", "appointment.move", "appointment.cancel")
    assert await starts(office) == {n: first + timedelta(weeks=n - 1) for n in range(1, 5)}
    assert {a.state for a in await parts(office)} == {State.PROPOSED}


async def test_reminders_follow_the_series(office: Office) -> None:
    await agreed(office)
    await office.types("/verschieben serie Mittwoch 16 Uhr")
    weeks = range(1, 4)
    assert await office.reminders() == [wall(24, 16) + timedelta(weeks=w) for w in (0, *weeks)]
    heard = await office.until(wall(26, 20))
    assert [h.template for h in heard if h.template.startswith("T-23")] == ["T-23"]


async def test_the_family_says_yes_once_and_gets_the_file(office: Office) -> None:
    await agreed(office)
    (said,) = await office.types("/verschieben serie Mittwoch 16 Uhr")
    await office.presses(said, "appointment.accept")
    assert {a.state for a in await parts(office)} == {State.CONFIRMED}
    before, after = (sent.content.decode() for sent in office.files)
    assert re.findall("UID:.*", before) == re.findall("UID:.*", after)
    assert (before.count("SEQUENCE:0"), after.count("SEQUENCE:1")) == (1, 1)
    assert "BYDAY=WE" in after
    assert "DTSTART;TZID=Europe/Berlin:20261125T160000" in after


async def test_an_old_button_shows_what_holds_now(office: Office) -> None:
    (old,) = await office.types("/termin jeden Donnerstag 15 Uhr Büro")
    await office.types("/verschieben serie Mittwoch 16 Uhr")
    (told,) = await office.presses(old, "appointment.accept")
    assert told.template == "L-04"
    assert {a.state for a in await parts(office)} == {State.PROPOSED}


async def test_what_was_called_off_stays_called_off(office: Office) -> None:
    await agreed(office)
    await office.types("/absagen 2")
    await office.types("/verschieben serie Mittwoch 16 Uhr")
    assert await starts(office) == {
        1: wall(25, 16),
        3: wall(9, 16, month=12),
        4: wall(16, 16, month=12),
    }


async def test_a_single_move_comes_along_and_returns_with_undoing(office: Office) -> None:
    await agreed(office)
    await office.types("/verschieben 2 4.12. 10 Uhr")
    await office.types("/verschieben serie Mittwoch 16 Uhr")
    assert (await starts(office))[2] == wall(2, 16, month=12)
    said = await office.types("/rueckgaengig")
    assert templates(said) == ["L-06/korrektur", "W-27"]
    assert str(said[1].params["was"]).count("W-27/reihe-verschoben") == 1
    assert await starts(office) == {
        1: wall(26, 15), 2: wall(4, 10, month=12), 3: wall(10, 15, month=12), 4: wall(17, 15, month=12)
    }  # fmt: skip


async def test_from_a_later_day_on_the_earlier_ones_stay(office: Office) -> None:
    await agreed(office)
    (said,) = await office.types("/verschieben serie 9.12. 16 Uhr")
    assert said.template == "L-06/korrektur-ab"
    kept = [wall(26, 15), wall(3, 15, month=12)]
    assert list((await starts(office)).values())[:3] == [*kept, wall(9, 16, month=12)]
    await office.presses(said, "appointment.accept")
    text = office.files[-1].content.decode()
    assert len(set(re.findall("UID:.*", text))) == 3
    assert "RECURRENCE-ID" not in text
    await office.types("/rueckgaengig")
    assert (await starts(office))[3] == wall(10, 15, month=12)
    assert all(a.original == a.start for a in await parts(office))


async def test_two_undone_moves_lead_back_to_the_first_date(office: Office) -> None:
    await agreed(office)
    await office.types("/verschieben serie Mittwoch 16 Uhr")
    await office.types("/verschieben serie Freitag 9 Uhr")
    await office.types("/rueckgaengig")
    assert (await starts(office))[1] == wall(25, 16)
    await office.types("/rueckgaengig")
    assert (await starts(office))[1] == wall(26, 15)


async def test_a_named_end_and_a_number_of_times_stay(office: Office) -> None:
    await office.types("/termin jeden Donnerstag 15 Uhr bis 18.12.")
    (said,) = await office.types("/verschieben serie Freitag 15 Uhr")
    assert (said.template, said.params["datum_bis"]) == (
        "L-06/korrektur-bis",
        wall(18, 15, month=12).date(),
    )
    await office.types("/rueckgaengig")
    await office.types("/absagen serie")
    await office.types("/termin jeden Donnerstag 15 Uhr 3x")
    (said,) = await office.types("/verschieben serie Freitag 15 Uhr")
    assert said.params["datum_bis"] == wall(11, 15, month=12).date()


async def test_every_second_week_asks_which_week(office: Office) -> None:
    await agreed(office, "/termin jeden zweiten Donnerstag 15 Uhr ab 3.12. Büro")
    (asked,) = await office.types("/verschieben serie Mittwoch 16 Uhr")
    assert asked.template == "W-17"
    question = str(asked.params["frage"])
    assert "25. November" in question
    assert "2. Dezember" in question
    assert (await starts(office))[1] == wall(3, 15, month=12)
    await office.types("/verschieben serie 2.12. 16 Uhr")
    assert await starts(office) == {1: wall(2, 16, month=12), 2: wall(16, 16, month=12)}


@pytest.mark.parametrize("typed", ["serie Dienstag 11 Uhr", "jeden Mittwoch 9 Uhr"])
async def test_within_a_day_and_a_week_before_the_next_one_is_asked_about(
    office: Office, typed: str
) -> None:
    """Otherwise a visit would stand in the diary that is an hour ahead."""
    await agreed(office, "/termin jeden Montag 9 Uhr 4x Büro")
    before = await starts(office)
    (said,) = await office.types(f"/verschieben {typed}")
    assert said.template == "W-17"
    assert "Dezember" in str(said.params["frage"])
    assert await starts(office) == before


@pytest.mark.parametrize("typed", ["serie morgen 11 Uhr", "serie 25.11. 11 Uhr"])
async def test_a_day_that_is_named_is_taken_as_it_is(office: Office, typed: str) -> None:
    await agreed(office, "/termin jeden Montag 9 Uhr 4x Büro")
    await office.types(f"/verschieben {typed}")
    assert (await starts(office))[1] == wall(25, 11)


async def test_a_monthly_one_keeps_its_day_or_is_told_how(office: Office) -> None:
    await agreed(office, "/termin am letzten Freitag im Monat 10 Uhr")
    await office.types("/verschieben serie 11 Uhr")
    assert await starts(office) == {1: wall(27, 11), 2: wall(25, 11, month=12)}
    assert templates(await office.types("/verschieben serie Mittwoch 11 Uhr")) == ["W-05"]
    said, *_ = await office.types("/verschieben serie am ersten Mittwoch im Monat 11 Uhr")
    assert said.template == "L-06/korrektur-ab"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("serie", "W-05"),
        ("serie irgendwann", "W-17"),
        ("serie Mo oder Mi 16 Uhr", "W-17"),
        ("serie Mittwoch", "W-17"),
        ("serie 24.11. 9 Uhr", "W-17"),
        ("serie Donnerstag 15 Uhr", "W-03"),
    ],
)
async def test_what_is_not_clear_moves_nothing(office: Office, typed: str, answer: str) -> None:
    await agreed(office)
    assert templates(await office.types(f"/verschieben {typed}")) == [answer]
    assert (await starts(office))[1] == wall(26, 15)
    assert {a.version for a in await parts(office)} == {1}


async def test_two_series_need_a_number(office: Office) -> None:
    await office.types("/termin jeden Donnerstag 15 Uhr bis 3.12.")
    await office.types("/termin jeden Freitag 15 Uhr bis 4.12.")
    assert templates(await office.types("/verschieben serie 16 Uhr")) == ["W-03/welcher"]
    await office.types("/verschieben serie 3 16 Uhr")
    assert await starts(office) == {
        1: wall(26, 15), 2: wall(3, 15, month=12), 3: wall(27, 16), 4: wall(4, 16, month=12)
    }  # fmt: skip


async def test_without_a_series_the_list_is_shown(office: Office) -> None:
    await office.types("/termin 26.11. 10 Uhr")
    assert templates(await office.types("/verschieben serie 16 Uhr")) == ["W-03/welcher"]


async def test_an_unusual_hour_is_asked_before_the_series_moves(office: Office) -> None:
    await agreed(office)
    (asked,) = await office.types("/verschieben serie 23 Uhr")
    assert asked.template == "W-18"
    assert (await starts(office))[1] == wall(26, 15)
    assert templates(await office.says("ja", who=office.worker)) == ["L-06/korrektur"]
    assert (await starts(office))[1] == wall(26, 23)


async def test_one_occurrence_moves_alone_with_its_own_calendar_entry(office: Office) -> None:
    await agreed(office)
    (said,) = await office.types("/verschieben 2 4.12. 10 Uhr")
    assert said.template == "T-22/korrektur"
    await office.presses(said, "appointment.accept")
    text = office.files[-1].content.decode()
    assert "SEQUENCE:1" in text
    assert "RECURRENCE-ID;TZID=Europe/Berlin:20261203T150000" in text
    assert "DTSTART;TZID=Europe/Berlin:20261204T100000" in text
    assert wall(3, 10, month=12) in await office.reminders()
    assert wall(2, 15, month=12) not in await office.reminders()
    await office.types("/rueckgaengig")
    assert (await starts(office))[2] == wall(3, 15, month=12)


async def test_an_edited_series_is_told_once_as_a_correction(office: Office) -> None:
    await office.types("/serie jeden Donnerstag 15 Uhr Büro 3x")
    said = await office.edits(office.newest, "/serie jeden Donnerstag 16 Uhr Amt")
    assert templates(said) == ["L-06/korrektur"]
    assert said[0].params["ort"] == "Amt"
    assert await starts(office) == {n: wall(26, 16) + timedelta(weeks=n - 1) for n in range(1, 5)}
    assert templates(await office.types("/rueckgaengig")) == ["T-25/serie", "W-27"]


async def test_calling_off_takes_what_stayed_before_out_of_the_calendar_too(office: Office) -> None:
    await agreed(office)
    (said,) = await office.types("/verschieben serie 9.12. 16 Uhr")
    await office.presses(said, "appointment.accept")
    await office.types("/absagen serie")
    agreed_file, gone = (sent.content.decode() for sent in office.files[-2:])
    assert set(re.findall("UID:.*", gone)) == set(re.findall("UID:.*", agreed_file))
    assert gone.count("STATUS:CANCELLED") == 3
