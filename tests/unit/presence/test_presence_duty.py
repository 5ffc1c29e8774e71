from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.presence import ClosedDays, DutyPlan, NeverOnDuty, spoken_hours

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = ((time(8), time(16)),)


@dataclass(frozen=True)
class Listed:
    days: Mapping[date, str] = field(default_factory=dict)

    def name(self, day: date) -> str | None:
        return self.days.get(day)


CHRISTMAS = Listed({date(2026, 12, 25): "Erster", date(2026, 12, 26): "Zweiter"})


def plan() -> DutyPlan:
    hours = dict.fromkeys(range(5), OFFICE)
    return DutyPlan(hours, BERLIN, ClosedDays((date(2026, 12, 24),), CHRISTMAS))


def wall(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BERLIN)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("at", "on"),
    [
        (wall(2026, 11, 24, 10), True),
        (wall(2026, 11, 24, 8), True),
        (wall(2026, 11, 24, 7, 59), False),
        (wall(2026, 11, 24, 16), False),
        (wall(2026, 11, 28, 11, 20), False),
        (wall(2026, 12, 25, 9), False),
        (wall(2026, 12, 24, 9), False),
        (wall(2026, 11, 24, 10).astimezone(UTC), True),
    ],
)
def test_on_duty(at: datetime, on: bool) -> None:
    assert plan().on_duty(at) is on


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (wall(2026, 11, 28, 11, 20), wall(2026, 11, 30, 8)),
        (wall(2026, 12, 25, 9), wall(2026, 12, 28, 8)),
        (wall(2026, 12, 23, 16), wall(2026, 12, 28, 8)),
        (wall(2026, 11, 24, 2, 14), wall(2026, 11, 24, 8)),
        (wall(2026, 11, 24, 10, 30), wall(2026, 11, 24, 10, 30)),
    ],
)
def test_next_duty_skips_weekend_holidays_and_closing_days(
    at: datetime, expected: datetime
) -> None:
    assert plan().next_duty(at) == expected


def test_next_duty_is_told_in_wall_time() -> None:
    assert plan().next_duty(datetime(2026, 11, 28, tzinfo=UTC)).tzinfo is BERLIN


def test_two_windows_a_day() -> None:
    split = DutyPlan({0: ((time(8), time(12)), (time(13), time(16)))}, BERLIN)
    assert not split.on_duty(wall(2026, 11, 30, 12, 30))
    assert split.next_duty(wall(2026, 11, 30, 12, 30)) == wall(2026, 11, 30, 13)
    assert split.duty_end(wall(2026, 11, 30, 9)) == wall(2026, 11, 30, 12)
    assert split.duty_end(wall(2026, 11, 30, 12, 30)) is None


def test_until_midnight() -> None:
    late = DutyPlan({0: ((time(20), time(0)),)}, BERLIN)
    assert late.on_duty(wall(2026, 11, 30, 23, 59))
    assert not late.on_duty(wall(2026, 12, 1, 0))


@pytest.mark.parametrize("hours", [{}, {0: ()}, {6: OFFICE}])
def test_nobody_ever_on_duty_is_said(hours: Mapping[int, tuple[tuple[time, time], ...]]) -> None:
    @dataclass(frozen=True)
    class EverySunday:
        def name(self, day: date) -> str | None:
            return "Sonntag" if day.weekday() == 6 else None

    with pytest.raises(NeverOnDuty):
        DutyPlan(hours, BERLIN, ClosedDays(holidays=EverySunday())).next_duty(wall(2026, 11, 24, 9))


@pytest.mark.parametrize("change", [date(2026, 3, 29), date(2026, 10, 25)])
def test_duty_begins_at_its_wall_time_on_the_day_the_clock_changes(change: date) -> None:
    everyday = DutyPlan(dict.fromkeys(range(7), OFFICE), BERLIN)
    begin = everyday.next_duty(datetime.combine(change, time(0), BERLIN))
    assert (begin.date(), begin.time()) == (change, time(8))
    assert everyday.on_duty(begin)
    assert not everyday.on_duty(begin - timedelta(minutes=1))


def test_a_skipped_hour_moves_on() -> None:
    night = DutyPlan({6: ((time(2, 30), time(5)),)}, BERLIN)
    begin = night.next_duty(datetime(2026, 3, 29, 0, tzinfo=UTC))
    assert begin.time() == time(3, 30)


INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda naive: naive.replace(tzinfo=UTC)
)


@given(INSTANTS)
def test_the_next_duty_is_on_duty_and_nothing_before_it_is(at: datetime) -> None:
    begin = plan().next_duty(at)
    assert begin >= at
    assert plan().on_duty(begin)
    if begin > at:
        assert not plan().on_duty(at)
        assert not plan().on_duty(at + (begin - at) / 2)


@given(INSTANTS)
def test_duty_only_in_hours_of_open_days(at: datetime) -> None:
    local = at.astimezone(BERLIN)
    inside = local.weekday() < 5 and time(8) <= local.time() < time(16)
    free = local.date() in CHRISTMAS.days or local.date() == date(2026, 12, 24)
    assert plan().on_duty(at) is (inside and not free)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Montag bis Freitag, 8:00–16:00 Uhr"),
        ("en", "Monday to Friday, 08:00–16:00"),
        ("sv", "måndag till fredag kl. 08:00–16:00"),
        ("tr", "Monday to Friday, 08:00–16:00"),
    ],
)
def test_hours_in_words(language: str, said: str) -> None:
    assert spoken_hours(plan(), language) == said


def test_uneven_hours_in_words() -> None:
    uneven = DutyPlan({0: OFFICE, 1: OFFICE, 3: ((time(9), time(12)), (time(14), time(0)))}, BERLIN)
    assert spoken_hours(uneven, "de") == (
        "Montag und Dienstag, 8:00–16:00 Uhr; Donnerstag, 9:00–12:00 und 14:00–24:00 Uhr"
    )
