from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.presence import ClientWindow, reminder_instant

BERLIN = ZoneInfo("Europe/Berlin")
WINDOW = ClientWindow(time(8), time(20), BERLIN)
DAY = timedelta(days=1)


def wall(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BERLIN)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("start", "lead", "made", "due"),
    [
        # S-02: inside the window, exactly the lead before
        (wall(2026, 11, 26, 9), DAY, wall(2026, 11, 24, 10), wall(2026, 11, 25, 9)),
        # S-03: falls into the night, goes the evening before
        (wall(2026, 11, 26, 6, 30), DAY, wall(2026, 11, 24, 10), wall(2026, 11, 24, 20)),
        # made too late for that evening: the next morning
        (wall(2026, 11, 26, 6, 30), DAY, wall(2026, 11, 24, 19, 30), wall(2026, 11, 25, 8)),
        # exactly an hour is enough
        (wall(2026, 11, 26, 6, 30), DAY, wall(2026, 11, 24, 19), wall(2026, 11, 24, 20)),
        # late evening moves back to the end of the window
        (wall(2026, 11, 26, 22), DAY, wall(2026, 11, 24, 10), wall(2026, 11, 25, 20)),
        # the edges belong to the window
        (wall(2026, 11, 26, 20), DAY, wall(2026, 11, 24, 10), wall(2026, 11, 25, 20)),
        (wall(2026, 11, 26, 8), DAY, wall(2026, 11, 24, 10), wall(2026, 11, 25, 8)),
        # neither earlier nor ahead of the start
        (wall(2026, 11, 25, 7), timedelta(hours=2), wall(2026, 11, 24, 23), None),
        # the lead had passed when it was made
        (wall(2026, 11, 25, 9), DAY, wall(2026, 11, 24, 10), None),
        # a day before is the same wall time although the night has an hour more or less
        (wall(2026, 3, 29, 10), DAY, wall(2026, 3, 20, 10), wall(2026, 3, 28, 10)),
        (wall(2026, 10, 25, 10), DAY, wall(2026, 10, 20, 10), wall(2026, 10, 24, 10)),
        # hours are hours
        (wall(2026, 11, 26, 15), timedelta(hours=2), wall(2026, 11, 24, 10), wall(2026, 11, 26, 13)),
    ],
)  # fmt: skip
def test_when_a_reminder_goes(
    start: datetime, lead: timedelta, made: datetime, due: datetime | None
) -> None:
    assert reminder_instant(start, lead, made, WINDOW) == due


def test_days_and_hours_together() -> None:
    lead = timedelta(days=1, hours=2)
    due = reminder_instant(wall(2026, 11, 26, 15), lead, wall(2026, 11, 20, 9), WINDOW)
    assert due == wall(2026, 11, 25, 13)


def test_a_window_until_midnight() -> None:
    late = ClientWindow(time(8), time(0), BERLIN)
    assert late.contains(wall(2026, 11, 24, 23, 59))
    assert not late.contains(wall(2026, 11, 24, 7, 59))
    assert late.latest_before(wall(2026, 11, 24, 3)) == wall(2026, 11, 24, 0)


INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda naive: naive.replace(tzinfo=UTC)
)
LEADS = st.timedeltas(timedelta(minutes=10), timedelta(days=8))
WINDOWS = st.tuples(st.integers(0, 11), st.integers(12, 23)).map(
    lambda ends: ClientWindow(time(ends[0]), time(ends[1]), BERLIN)
)


@given(INSTANTS, LEADS, st.timedeltas(timedelta(0), timedelta(days=20)), WINDOWS)
def test_a_reminder_is_in_the_window_after_making_and_ahead_of_the_start(
    start: datetime, lead: timedelta, notice: timedelta, window: ClientWindow
) -> None:
    made = start - notice
    due = reminder_instant(start, lead, made, window)
    if due is not None:
        assert made < due < start
        assert window.contains(due)
        assert due.tzinfo is BERLIN


@given(INSTANTS, LEADS, WINDOWS)
def test_long_notice_always_gets_a_reminder_unless_the_window_opens_too_late(
    start: datetime, lead: timedelta, window: ClientWindow
) -> None:
    made = start - timedelta(days=20)
    due = reminder_instant(start, lead, made, window)
    assert due is not None
    wanted = (start.astimezone(BERLIN).replace(tzinfo=None) - lead).replace(tzinfo=BERLIN)
    assert due <= wanted + timedelta(hours=2)


@given(INSTANTS, WINDOWS)
def test_nearest_moments_enclose_the_instant(at: datetime, window: ClientWindow) -> None:
    before, after = window.latest_before(at), window.earliest_after(at)
    assert before <= at <= after
    assert window.contains(before)
    assert window.contains(after)
    assert (before == after) is window.contains(at)
