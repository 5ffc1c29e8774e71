"""Wall time to instants, also on the two days a year when the clock jumps."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the instant of a wall time, in UTC.

    A time that the clock skips is moved on by the jump, one that it shows twice is the first of both.
    """
    return datetime.combine(day, at, zone).astimezone(UTC)


def end_instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the instant at which a window of that day ends; 00:00 is midnight after the day."""
    if at == time(0):
        return instant(day + timedelta(days=1), at, zone)
    return instant(day, at, zone)
