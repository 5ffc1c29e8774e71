"""Instants as integers: microseconds since 1970 in UTC, exact in both databases."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_DAY = timedelta(days=1) // _MICROSECOND


def to_micros(instant: datetime) -> int:
    """Return microseconds since the epoch. Raises ValueError for a datetime without a time zone."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return (instant - _EPOCH) // _MICROSECOND


def micros_in(span: timedelta) -> int:
    """Return how many microseconds a span has."""
    return span // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Return the instant in UTC."""
    return _EPOCH + timedelta(microseconds=micros)


def day_of(instant: datetime) -> int:
    """Return the start of the instant's UTC day: as exact as rows about people may be (P-19)."""
    micros = to_micros(instant)
    return micros - micros % _DAY
