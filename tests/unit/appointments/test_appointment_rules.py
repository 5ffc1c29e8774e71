"""What may become of an appointment."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.appointments import rules
from handlers.appointments.model import Appointment, State, Version
from handlers.appointments.rules import Decision, Refusal
from tests.unit.appointments.examples import NOW, appointment, wall


def decided(decision: Decision) -> Appointment:
    assert isinstance(decision, Appointment)
    return decision


def test_a_future_date_is_proposed_as_it_stands() -> None:
    wish = appointment()
    assert rules.propose(wish, NOW) == wish
    assert wish.state is State.PROPOSED


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (appointment(NOW), Refusal.PAST),
        (appointment(NOW - timedelta(minutes=1)), Refusal.PAST),
        (appointment(NOW + timedelta(days=731)), Refusal.TOO_FAR),
        (appointment(hours=0), Refusal.LENGTH),
        (appointment(hours=-1), Refusal.LENGTH),
        (appointment(hours=24.5), Refusal.LENGTH),
    ],
)
def test_impossible_dates_are_refused(wish: Appointment, refusal: Refusal) -> None:
    assert rules.propose(wish, NOW) is refusal


def test_confirming_twice_changes_nothing() -> None:
    confirmed = decided(rules.confirm(appointment(), NOW))
    assert confirmed.state is State.CONFIRMED
    assert rules.confirm(confirmed, NOW) is Refusal.ALREADY


def test_a_yes_to_an_earlier_date_does_not_count() -> None:
    moved = decided(rules.move(appointment(), wall(27, 9), wall(27, 10), NOW))
    assert rules.confirm(moved, NOW, version=1) is Refusal.STALE
    assert decided(rules.confirm(moved, NOW, version=2)).state is State.CONFIRMED


def test_moving_makes_the_next_version_and_keeps_the_old_date() -> None:
    before = decided(rules.confirm(appointment(), NOW))
    later = NOW + timedelta(hours=2)
    moved = decided(rules.move(before, wall(3, 15, month=12), wall(3, 16, month=12), later))
    assert (moved.version, moved.state, moved.made_at) == (2, State.MOVED, later)
    assert moved.history == (Version(1, before.start, before.end, before.place),)
    assert moved.place == before.place
    assert moved.alive


def test_moving_to_the_same_date_is_no_move() -> None:
    same = appointment()
    assert rules.move(same, same.start, same.end, NOW) is Refusal.SAME
    assert decided(rules.move(same, same.start, same.end, NOW, "Büro")).place == "Büro"


def test_a_missed_appointment_gets_a_new_date() -> None:
    missed = decided(rules.miss(appointment(), wall(26, 11)))
    assert decided(rules.move(missed, wall(30, 9), wall(30, 10), wall(26, 12))).alive


def test_only_what_has_begun_was_missed() -> None:
    assert rules.miss(appointment(), wall(26, 9, 59)) is Refusal.NOT_YET
    assert decided(rules.miss(appointment(), wall(26, 10))).state is State.MISSED


def test_declining_is_for_what_was_not_confirmed() -> None:
    assert decided(rules.decline(appointment(), NOW)).state is State.DECLINED
    confirmed = decided(rules.confirm(appointment(), NOW))
    assert rules.decline(confirmed, NOW) is Refusal.CONFIRMED
    assert decided(rules.cancel(confirmed, NOW)).state is State.CANCELLED


@pytest.mark.parametrize("gone", [State.CANCELLED, State.DECLINED, State.KEPT])
def test_what_is_gone_stays_gone(gone: State) -> None:
    over = replace(appointment(), state=gone)
    assert rules.confirm(over, NOW) is Refusal.NOT_ALIVE
    assert rules.cancel(over, NOW) is Refusal.NOT_ALIVE
    assert rules.decline(over, NOW) is Refusal.NOT_ALIVE
    assert rules.miss(over, wall(27, 0)) is Refusal.NOT_ALIVE
    assert rules.move(over, wall(27, 9), wall(27, 10), NOW) is Refusal.NOT_ALIVE


def test_nothing_is_answered_after_the_end() -> None:
    assert rules.confirm(appointment(), wall(26, 11)) is Refusal.OVER
    assert rules.cancel(appointment(), wall(26, 11)) is Refusal.OVER


def test_wall_time_is_what_counts() -> None:
    assert appointment().local_start.isoformat() == "2026-11-26T10:00:00+01:00"
    assert appointment(hours=1.5).local_end.isoformat() == "2026-11-26T11:30:00+01:00"


def test_what_people_typed_is_in_no_representation() -> None:
    secret = appointment(place="Entziehungskur", only_for="Jonas")
    assert "Entziehungskur" not in repr(secret)
    assert "Jonas" not in repr(secret)
