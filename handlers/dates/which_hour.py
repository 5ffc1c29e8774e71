"""From what was said about the hour to minutes of the day (rules 3, 4 and 12)."""

from __future__ import annotations

from datetime import time
from itertools import product

from handlers.dates.items import Clock, ClockRange, Hour
from handlers.dates.model import PartOfDay, Policy

_NOON, _DAY = 12 * 60, 24 * 60
_SMALL_HOURS_END = 6 * 60
_FIRST_CLEAR_HOUR = 7
_LAST_MINUTE = 59

# From and until (excluded) in minutes; the night runs over midnight.
_PARTS: dict[PartOfDay, tuple[tuple[int, int], ...]] = {
    PartOfDay.MORNING: ((4 * 60, 12 * 60),),
    PartOfDay.FORENOON: ((6 * 60, 12 * 60 + 31),),
    PartOfDay.NOON: ((11 * 60, 15 * 60),),
    PartOfDay.AFTERNOON: ((12 * 60 + 15, 19 * 60),),
    PartOfDay.EVENING: ((17 * 60, 24 * 60),),
    PartOfDay.NIGHT: ((20 * 60, 24 * 60), (0, 6 * 60)),
}
# When a part of today counts as over.
PART_ENDS: dict[PartOfDay, int] = {
    PartOfDay.MORNING: 10 * 60,
    PartOfDay.FORENOON: 12 * 60,
    PartOfDay.NOON: 14 * 60,
    PartOfDay.AFTERNOON: 18 * 60,
    PartOfDay.EVENING: 23 * 60,
    PartOfDay.NIGHT: 24 * 60,
}


def exists(clock: Clock) -> bool:
    """False for 26 o'clock and 10:75."""
    return all(
        hour.minute <= _LAST_MINUTE and hour.hour * 60 + hour.minute <= _DAY
        for hour in clock.options
    )


def minutes_of(
    clock: Clock, part: PartOfDay | None, policy: Policy, *, twelve_hours: bool
) -> tuple[int, ...]:
    """All minutes of the day that may be meant; none if part of the day and hour disagree."""
    found = [
        minute
        for hour in clock.options
        for minute in _readings(hour, part, policy, twelve_hours=twelve_hours)
    ]
    return tuple(dict.fromkeys(found))


def in_part(minute: int, part: PartOfDay) -> bool:
    """Whether a minute of the day can be called that."""
    return any(start <= minute < end for start, end in _PARTS[part])


def _readings(
    hour: Hour, part: PartOfDay | None, policy: Policy, *, twelve_hours: bool
) -> tuple[int, ...]:
    minute = hour.hour * 60 + hour.minute
    if part is not None:
        return tuple(m for m in _halves(hour) if in_part(m, part))
    if hour.exact:
        return (minute,)
    if hour.hour == 12:
        return (minute,)
    if hour.figures and not twelve_hours:
        return (minute,) if hour.hour >= _FIRST_CLEAR_HOUR else (minute, minute + _NOON)
    return _by_window(minute, policy, figures=hour.figures)


def _by_window(minute: int, policy: Policy, *, figures: bool) -> tuple[int, ...]:
    """Rule 3: one to six is the afternoon; after that the hours people are met at decide."""
    if minute < _SMALL_HOURS_END and not figures:
        return (minute + _NOON,)
    if minute < _FIRST_CLEAR_HOUR * 60:
        return (minute, minute + _NOON)
    fitting = tuple(m for m in (minute, minute + _NOON) if bookable(m, policy))
    return fitting or (minute, minute + _NOON)


def _halves(hour: Hour) -> tuple[int, ...]:
    minute = hour.hour * 60 + hour.minute
    if hour.exact:
        return (minute,)
    if hour.hour == 12:
        return (minute, minute - _NOON)
    return (minute, minute + _NOON)


def bookable(minute: int, policy: Policy) -> bool:
    """Within the hours the team meets people at."""
    return _in_minutes(policy.opens) <= minute <= _in_minutes(policy.closes)


def _in_minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute


def range_of(
    content: ClockRange, part: PartOfDay | None, policy: Policy
) -> tuple[tuple[int, int], ...]:
    """All pairs of start and end that may be meant, the end after the start on the same day."""
    first, second = content.first.options, content.second.options
    pairs = [
        (start, end)
        for one, other in product(first, second)
        for start, end in product(_starts(one, part, policy), _halves(other))
        if start < end < start + _NOON
    ]
    if part is None and not any(hour.exact for hour in (*first, *second)):
        pairs = [pair for pair in pairs if bookable(pair[1], policy)]
    if all(_small_figures(hour) for hour in (*first, *second)):
        pairs += [(start - _NOON, end - _NOON) for start, end in pairs if start >= _NOON]
    return tuple(dict.fromkeys(pairs))


def _small_figures(hour: Hour) -> bool:
    return hour.figures and not hour.exact and hour.hour < _FIRST_CLEAR_HOUR


def _starts(hour: Hour, part: PartOfDay | None, policy: Policy) -> tuple[int, ...]:
    halves = _halves(hour)
    if hour.exact:
        return halves
    if part is not None:
        return tuple(m for m in halves if in_part(m, part))
    if hour.hour == _FIRST_CLEAR_HOUR - 1:
        return halves
    return tuple(m for m in halves if bookable(m, policy))
