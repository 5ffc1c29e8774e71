"""Occurrences of series: wall time, ends, months without a fifth weekday."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.appointments.recurrence import last_day, occurrences
from handlers.dates.model import Frequency, RepeatRule

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = datetime(2026, 11, 24, 15, 0, tzinfo=BERLIN).astimezone(UTC)
WEEKLY = RepeatRule(Frequency.WEEKLY, 1, 1)


def wall(starts: list[datetime]) -> list[datetime]:
    return [start.astimezone(BERLIN) for start in starts]


def test_a_weekly_series_keeps_its_wall_time_over_two_years() -> None:
    last = last_day(TUESDAY, WEEKLY, BERLIN)
    assert last == date(2028, 11, 21)
    starts = wall(list(occurrences(TUESDAY, WEEKLY, BERLIN, last)))
    assert len(starts) == 105
    assert {(start.weekday(), start.time()) for start in starts} == {(1, time(15))}
    offsets = {start.utcoffset() for start in starts}
    assert offsets == {timedelta(hours=1), timedelta(hours=2)}
    days = [start.date() for start in starts]
    assert all(later - day == timedelta(days=7) for day, later in pairwise(days))


def test_a_skipped_wall_time_is_moved_on_and_the_next_one_is_itself_again() -> None:
    sunday = datetime(2027, 3, 21, 2, 30, tzinfo=BERLIN)
    rule = RepeatRule(Frequency.WEEKLY, 1, 6, until=date(2027, 4, 4))
    starts = wall(list(occurrences(sunday, rule, BERLIN, date(2027, 4, 4))))
    assert [(s.day, s.hour, s.minute) for s in starts] == [(21, 2, 30), (28, 3, 30), (4, 2, 30)]


def test_a_doubled_wall_time_happens_once() -> None:
    sunday = datetime(2027, 10, 24, 2, 30, tzinfo=BERLIN)
    rule = RepeatRule(Frequency.WEEKLY, 1, 6)
    starts = list(occurrences(sunday, rule, BERLIN, date(2027, 11, 7)))
    assert len(starts) == 3
    assert [start.hour for start in wall(starts)] == [2, 2, 2]


def test_a_month_without_a_fifth_weekday_is_left_out() -> None:
    first = datetime(2026, 12, 29, 9, 0, tzinfo=BERLIN)
    rule = RepeatRule(Frequency.MONTHLY, 1, 1, nth=5)
    starts = wall(list(occurrences(first, rule, BERLIN, date(2027, 8, 31))))
    assert [start.date() for start in starts] == [
        date(2026, 12, 29),
        date(2027, 3, 30),
        date(2027, 6, 29),
        date(2027, 8, 31),
    ]


def test_the_last_friday_of_a_leap_february() -> None:
    first = datetime(2028, 1, 28, 9, 0, tzinfo=BERLIN)
    rule = RepeatRule(Frequency.MONTHLY, 1, 4, nth=-1)
    starts = wall(list(occurrences(first, rule, BERLIN, date(2028, 3, 31))))
    assert [start.date() for start in starts][1] == date(2028, 2, 25)


@pytest.mark.parametrize(
    ("rule", "count", "last"),
    [
        (WEEKLY, 3, date(2026, 12, 8)),
        (RepeatRule(Frequency.WEEKLY, 2, 1, until=date(2026, 12, 31)), None, date(2026, 12, 22)),
        (RepeatRule(Frequency.WEEKLY, 1, 1, until=date(2026, 12, 9)), 10, date(2026, 12, 8)),
        (WEEKLY, 99, date(2028, 10, 10)),
        (RepeatRule(Frequency.WEEKLY, 4, 1), 99, None),
        (RepeatRule(Frequency.WEEKLY, 1, 1, until=date(2029, 1, 1)), None, None),
    ],
)
def test_the_last_day_is_what_was_said(
    rule: RepeatRule, count: int | None, last: date | None
) -> None:
    assert last_day(TUESDAY, rule, BERLIN, count) == last


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.integers(1, 8),
    st.sampled_from([None, 1, 2, 3, 4, -1]),
)
def test_every_occurrence_lies_on_its_weekday_at_its_wall_time(
    begin: date, interval: int, nth: int | None
) -> None:
    first = datetime.combine(begin, time(8 + begin.day % 12, 30), BERLIN)
    frequency = Frequency.MONTHLY if nth else Frequency.WEEKLY
    rule = RepeatRule(frequency, interval if nth is None else 1, first.weekday(), nth)
    starts = wall(list(occurrences(first, rule, BERLIN, first.date() + timedelta(days=400))))
    assert {(s.weekday(), s.time()) for s in starts} <= {(first.weekday(), first.time())}
    assert starts == sorted(set(starts))
