"""Series through the real dispatcher and store. Tuesday 24 November 2026, 10:00."""

from datetime import timedelta

import pytest

from handlers.appointments.model import Appointment, State
from tests.unit.appointments.examples import wall
from tests.unit.appointments.office import Office, templates
from tests.unit.appointments.surroundings import FAMILY, PRIVATE


async def head_and_parts(office: Office) -> tuple[Appointment, list[Appointment]]:
    every = await office.stored()
    (head,) = [a for a in every if a.series]
    return head, [a for a in every if a.part_of == head.id]


async def test_a_series_is_one_question_and_some_weeks_of_appointments(office: Office) -> None:
    (said,) = await office.types("/termin jeden Donnerstag 15 Uhr Büro")
    assert (said.template, said.expires) == ("L-06", wall(26, 15))
    assert said.buttons == ("appointment.accept", "appointment.move", "appointment.cancel")
    head, parts = await head_and_parts(office)
    assert [p.start for p in parts] == [
        wall(26, 15),
        wall(3, 15, month=12),
        wall(10, 15, month=12),
        wall(17, 15, month=12),
    ]
    assert {p.place for p in parts} == {"Büro"}
    assert [p.number for p in parts] == [1, 2, 3, 4]
    assert head.end == wall(26, 16) + timedelta(days=2 * 364)


async def test_occurrences_are_made_as_time_goes_on_and_inherit_the_yes(office: Office) -> None:
    (said,) = await office.types("/termin jeden Donnerstag 15 Uhr")
    await office.presses(said, "appointment.accept")
    for week in range(10):
        await office.until(wall(26, 20) + timedelta(weeks=week))
    _, parts = await head_and_parts(office)
    ahead = [p for p in parts if p.start > office.now]
    assert len(ahead) in {3, 4}
    assert {p.state for p in ahead} == {State.CONFIRMED}
    assert {p.local_start.hour for p in ahead} == {15}
    assert len(await office.reminders()) == len(ahead)


async def test_a_monthly_one_always_has_two_ahead(office: Office) -> None:
    await office.types("/termin am letzten Freitag im Monat 10 Uhr")
    _, parts = await head_and_parts(office)
    assert [p.start for p in parts] == [wall(27, 10), wall(25, 10, month=12)]
    await office.until(wall(27, 12))
    _, parts = await head_and_parts(office)
    assert [p.local_start.month for p in parts if p.start > office.now] == [12, 1]


async def test_a_series_that_was_down_for_weeks_goes_on_from_now(office: Office) -> None:
    await office.types("/termin jeden Donnerstag 15 Uhr")
    heard = await office.sleeps_until(wall(20, 9, month=12) + timedelta(weeks=4))
    assert FAMILY not in {h.room for h in heard}
    await office.until(office.now + timedelta(minutes=5))
    _, parts = await head_and_parts(office)
    assert all(p.end + timedelta(days=1) > office.now for p in parts)
    assert len([p for p in parts if p.start > office.now]) == 4


async def test_a_cancelled_occurrence_never_comes_back_but_can_be_undone(office: Office) -> None:
    await office.types("/termin jeden Donnerstag 15 Uhr")
    assert templates(await office.types("/absagen 2")) == ["T-25"]
    head, parts = await head_and_parts(office)
    assert head.series is not None
    assert head.series.dropped == (wall(3, 15, month=12).date(),)
    assert templates(await office.types("/rueckgaengig")) == ["T-22/korrektur", "W-27"]
    head, parts = await head_and_parts(office)
    assert head.series is not None
    assert head.series.dropped == ()
    assert [p.number for p in parts if p.alive] == [1, 2, 3, 4]


async def test_the_yes_to_a_series_leaves_answered_occurrences_alone(office: Office) -> None:
    (said,) = await office.types("/termin jeden Donnerstag 15 Uhr")
    await office.types("/verschieben 2 4.12. 10:00")
    await office.presses(said, "appointment.accept")
    _, parts = await head_and_parts(office)
    states = {p.number: p.state for p in parts}
    assert states == {1: State.CONFIRMED, 2: State.MOVED, 3: State.CONFIRMED, 4: State.CONFIRMED}


async def test_cancelling_a_quoted_series_cancels_all_of_it(office: Office) -> None:
    (said,) = await office.types("/termin jeden Donnerstag 15 Uhr")
    assert said.message is not None
    told = await office.says("bitte absagen", quotes=said.message)
    assert sorted(templates(told)) == ["T-25/serie", "W-15/serie"]
    assert await office.stored() == []
    assert await office.until(wall(26, 20) + timedelta(weeks=8)) == []


async def test_two_series_ask_which(office: Office) -> None:
    await office.types("/termin jeden Donnerstag 15 Uhr bis 3.12.")
    await office.types("/termin jeden Freitag 15 Uhr bis 4.12.")
    assert templates(await office.types("/absagen serie")) == ["W-03/welcher"]
    assert templates(await office.types("/absagen serie 3")) == ["T-25/serie"]
    alive = [a.number for a in await office.stored() if a.alive and not a.series]
    assert alive == [1, 2]


async def test_a_withdrawn_series_leaves_nothing(office: Office) -> None:
    await office.types("/termin jeden Donnerstag 15 Uhr")
    assert templates(await office.types("/undo")) == ["T-25/serie", "W-27"]
    assert await office.stored() == []


async def test_a_revived_series_begins_with_its_next_occurrence(office: Office) -> None:
    await office.types("/termin jeden Donnerstag 15 Uhr")
    await office.until(wall(27, 10))
    await office.types("/absagen serie")
    said = await office.types("/rueckgaengig")
    assert templates(said) == ["L-06/korrektur", "W-27"]
    assert said[0].params["datum"] == wall(3, 15, month=12).date()
    head, parts = await head_and_parts(office)
    assert head.alive
    assert parts[0].start == wall(3, 15, month=12)


@pytest.mark.parametrize(
    ("weekday", "told", "day"),
    [("Freitag", "W-20/serie", 25), ("Donnerstag", "W-20/serie-zu", 31)],
)
async def test_days_off_are_told_in_time(office: Office, weekday: str, told: str, day: int) -> None:
    said = await office.types(f"/termin jeden {weekday} 15 Uhr bis 31.12.")
    assert templates(said) == ["L-06/bis"]
    heard = await office.until(wall(5, 20, month=12))
    flagged = [h for h in heard if h.template.startswith("W-20")]
    assert [(h.room, h.template, h.params["datum"]) for h in flagged] == [
        (PRIVATE, told, wall(day, 9, month=12).date())
    ]


async def test_when_all_is_over_nothing_is_left(office: Office) -> None:
    await office.types("/termin jeden Donnerstag 15 Uhr 2x")
    await office.until(wall(5, 10, month=12))
    assert await office.stored() == []
