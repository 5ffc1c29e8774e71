"""A time zone in a calendar file: every change of the clock written out by itself.

Readers differ in what they make of lists and rules of changes; single ones they all understand.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Component, Timezone

_DAY, _STEP = timedelta(days=1), timedelta(minutes=15)


def described_zone(zone: ZoneInfo, first: int, last: int) -> "Timezone":
    """Return the description of a zone (RFC 5545, 3.6.5) from the first to the last year."""
    from icalendar import Timezone  # noqa: PLC0415

    described = Timezone()
    described.add("tzid", zone.key)
    begin, end = (datetime(year, 1, 1, tzinfo=UTC) for year in (first, last + 1))
    described.add_component(_observance(zone, begin - _STEP, begin))
    for before, after in _changes(zone, begin, end):
        described.add_component(_observance(zone, before, after))
    return described


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield the quarter of an hour before each change, and the change itself."""
    day = begin
    while day < end:
        if _offset(zone, day) != _offset(zone, day + _DAY):
            at = day
            while _offset(zone, at) == _offset(zone, at + _STEP):
                at += _STEP
            yield at, at + _STEP
        day += _DAY


def _observance(zone: ZoneInfo, before: datetime, after: datetime) -> "Component":
    from icalendar import TimezoneDaylight, TimezoneStandard  # noqa: PLC0415

    local = after.astimezone(zone)
    kind = TimezoneDaylight if local.dst() else TimezoneStandard
    observance = kind()
    observance.add("dtstart", (after + _offset(zone, before)).replace(tzinfo=None))
    observance.add("tzoffsetfrom", _offset(zone, before))
    observance.add("tzoffsetto", _offset(zone, after))
    observance.add("tzname", local.tzname() or zone.key)
    return observance


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()
