"""Times of day, weekdays and durations as people write them in our files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from itertools import pairwise
from typing import Annotated
from unicodedata import normalize
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

_WEEKDAYS = {
    name: weekday
    for weekday, names in enumerate((
        "mon monday mo montag mån måndag",
        "tue tues tuesday di die dienstag tis tisdag",
        "wed wednesday mi mit mittwoch ons onsdag",
        "thu thur thurs thursday do don donnerstag tors torsdag",
        "fri friday fr fre freitag fredag",
        "sat saturday sa sam samstag sonnabend lör lördag",
        "sun sunday so son sonntag sön söndag",
    ))
    for name in names.split()
}  # fmt: skip
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_DURATION = re.compile(
    r"P(?=.)(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)
LONGEST = timedelta(days=36_525)
"""A longer duration leads out of the calendar sooner or later."""


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """From `start` to `end` within one day, wall time. `end` 00:00 means midnight after it."""

    start: time
    end: time


WeekHours = Mapping[int, tuple[TimeWindow, ...]]
"""Windows of each weekday, Monday is 0, in order and without overlap."""


def time_of_day(written: object) -> time:
    """Read "8:00", "08:00" or "24:00"; a bare YAML 10:00 arrives as the number 600."""
    if isinstance(written, time):
        return written
    if isinstance(written, int) and not isinstance(written, bool):
        return _clock(*divmod(written, 60))
    match = _TIME.fullmatch(str(written).strip())
    if match is None:
        raise ValueError('write a time of day like "08:00", in quotes')
    return _clock(int(match[1]), int(match[2]))


def _clock(hour: int, minute: int) -> time:
    if (hour, minute) == (24, 0):
        return time(0)
    if hour > 23 or minute > 59:
        raise ValueError('there is no such time of day; write it like "08:00"')
    return time(hour, minute)


def time_window(written: object) -> TimeWindow:
    """Read "08:00-16:00"; a window over midnight is two windows on two days."""
    if isinstance(written, TimeWindow):
        return written
    parts = re.split(r"\s*[-–]\s*", str(written).strip())
    if len(parts) != 2 or not all(_TIME.fullmatch(part) for part in parts):
        raise ValueError('write a window like "08:00-16:00"')
    window = TimeWindow(time_of_day(parts[0]), time_of_day(parts[1]))
    if window.end <= window.start and window.end != time(0):
        raise ValueError(
            "the window ends before it begins; none goes over midnight, but duty hours can go on"
            " at 00:00 of the next day"
        )
    return window


def weekdays(written: str) -> tuple[int, ...]:
    """Read "mon-fri", "mon,wed" or "Samstag"; Monday is 0. Only whole words count: duty hangs on it."""
    found: list[int] = []
    for part in re.split(r"[,+]", normalize("NFC", written).lower()):
        ends = [_WEEKDAYS.get(day.strip().removesuffix(".")) for day in re.split(r"[-–]", part)]
        first, last = ends[0], ends[-1]
        if first is None or last is None or len(ends) > 2:
            raise ValueError('write weekdays like "mon-fri" or "mon,wed"')
        found += [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return tuple(sorted(set(found)))


def duration(written: object) -> timedelta:
    """Read an ISO 8601 duration of weeks, days, hours, minutes; months and years have no fixed length."""
    if isinstance(written, timedelta):
        return written
    match = _DURATION.fullmatch(str(written).strip().upper())
    if match is None:
        raise ValueError("write an ISO 8601 duration without months or years, like P1D or PT2H")
    try:
        found = timedelta(**{unit: int(count) for unit, count in match.groupdict("0").items()})
    except OverflowError:
        found = timedelta.max
    if found > LONGEST:
        raise ValueError("is longer than a hundred years; write a shorter one, like P1D")
    return found


def week_hours(written: object) -> WeekHours:
    """Read `{mon-fri: ["08:00-12:00", "13:00-16:00"]}`."""
    if not isinstance(written, Mapping):
        raise ValueError('write duty hours like {mon-fri: ["08:00-16:00"]}')  # noqa: TRY004
    week: dict[int, list[TimeWindow]] = {}
    for days, windows in written.items():
        listed = [windows] if isinstance(windows, str) else list(windows or ())
        for weekday in weekdays(str(days)):
            week.setdefault(weekday, []).extend(time_window(each) for each in listed)
    return {weekday: _in_order(windows) for weekday, windows in sorted(week.items()) if windows}


def _in_order(windows: list[TimeWindow]) -> tuple[TimeWindow, ...]:
    ordered = tuple(sorted(windows, key=lambda each: each.start))
    for earlier, later in pairwise(ordered):
        if earlier.end == time(0) or later.start < earlier.end:
            raise ValueError("two windows of one day overlap; write them one after the other")
    return ordered


def zone(written: object) -> str:
    """Check the name of a time zone."""
    try:
        return ZoneInfo(str(written)).key
    except (KeyError, ValueError, OSError):
        raise ValueError("unknown time zone; write one like Europe/Berlin") from None


TimeOfDay = Annotated[time, BeforeValidator(time_of_day)]
Window = Annotated[TimeWindow, BeforeValidator(time_window)]
Duration = Annotated[timedelta, BeforeValidator(duration)]
DutyHours = Annotated[WeekHours, BeforeValidator(week_hours)]
Zone = Annotated[str, BeforeValidator(zone)]
