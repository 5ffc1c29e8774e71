"""Which alarm comes when."""

from datetime import timedelta

import pytest

from bot.wire.roman.outage import DOWN, LONG, TURNED_AWAY, Outage
from tests.contracts.roman.stage import HandClock, RecordingAlarms


def gap(how_long: str) -> str:
    return f"The connection to Roman was down {how_long}: messages may be lost."


def outage() -> tuple[Outage, RecordingAlarms, HandClock]:
    alarms, clock = RecordingAlarms(), HandClock()
    follow = Outage(alarms, lambda: 1.0)
    follow.begins(clock.now())
    return follow, alarms, clock


@pytest.mark.parametrize(
    ("lasted", "told"),
    [
        (timedelta(0), "for less than a minute"),
        (timedelta(seconds=59), "for less than a minute"),
        (timedelta(minutes=1), "for some minutes"),
        (timedelta(minutes=10), "for less than an hour"),
        (timedelta(hours=1), "for hours"),
        (timedelta(days=1), "for more than a day"),
    ],
)
def test_a_gap_is_told_by_its_class(lasted: timedelta, told: str) -> None:
    follow, alarms, clock = outage()
    follow.connected(clock.now())
    clock.pass_(100)
    follow.dropped(clock.now())
    clock.pass_(lasted.total_seconds())
    follow.connected(clock.now())
    assert alarms.said == [gap(told)]


def test_starting_is_no_gap() -> None:
    follow, alarms, clock = outage()
    clock.pass_(3)
    follow.connected(clock.now())
    follow.heard(clock.now())
    assert alarms.said == []


def test_a_start_that_had_to_wait_is_a_gap() -> None:
    follow, alarms, clock = outage()
    follow.failed(clock.now())
    clock.pass_(5)
    follow.connected(clock.now())
    assert alarms.said == [gap("for less than a minute")]


def test_a_long_outage_is_told_once_while_it_lasts_and_once_after_it() -> None:
    follow, alarms, clock = outage()
    for _ in range(5):
        follow.failed(clock.now())
        clock.pass_(LONG.total_seconds())
    follow.connected(clock.now())
    assert alarms.said == [DOWN, gap("for some minutes")]


def test_being_turned_away_is_told_once_and_ends_with_the_first_word() -> None:
    follow, alarms, clock = outage()
    for _ in range(6):
        follow.connected(clock.now())
        clock.pass_(1)
        follow.dropped(clock.now())
    assert alarms.said == [TURNED_AWAY]
    follow.connected(clock.now())
    follow.heard(clock.now())
    follow.heard(clock.now())
    assert alarms.said == [TURNED_AWAY, gap("for less than a minute")]


def test_a_quiet_socket_that_lived_counts_as_a_connection() -> None:
    follow, alarms, clock = outage()
    follow.connected(clock.now())
    follow.dropped(clock.now())
    follow.connected(clock.now())
    clock.pass_(60)
    follow.dropped(clock.now())
    assert alarms.said == [gap("for less than a minute")]
    assert follow.pause() == 0.5


def test_pauses_grow_to_a_low_cap_and_start_anew() -> None:
    follow, _, clock = outage()
    pauses = []
    for _ in range(7):
        follow.failed(clock.now())
        pauses.append(follow.pause())
    assert pauses == [1.0, 2.0, 4.0, 8.0, 15.0, 15.0, 15.0]
    follow.connected(clock.now())
    follow.heard(clock.now())
    assert follow.pause() == 0.5


@pytest.mark.parametrize(("chance", "pause"), [(0.0, 0.25), (0.5, 0.375), (1.0, 0.5)])
def test_pauses_are_spread(chance: float, pause: float) -> None:
    follow = Outage(RecordingAlarms(), lambda: chance)
    assert follow.pause() == pause
