"""Pieces and a setting to one value: account for every piece, or say what is in the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from handlers.dates.exact_day import Found, exact_day
from handlers.dates.items import Clock, ClockRange, DayRange, OnWeekday
from handlers.dates.model import Choice, Day, DaySpan, Moment, PartOfDay, Reason, Span
from handlers.dates.moments import (
    DAY_MINUTES,
    MOST_CHOICES,
    Outcome,
    Trouble,
    moments,
    offered,
    span_on,
)
from handlers.dates.pieces import Pieces
from handlers.dates.setting import Setting
from handlers.dates.which_day import find_day, resolve
from handlers.dates.which_hour import PART_ENDS, exists

_LONGEST_MEETING = 16 * 60
_COMPATIBLE = {PartOfDay.MORNING, PartOfDay.FORENOON}


def single_value(pieces: Pieces, here: Setting) -> Outcome:
    """The value of pieces without marks and series."""
    part = _part(pieces.parts)
    if isinstance(part, Trouble):
        return part
    if _over_two_days(pieces):
        return _span_over_days(pieces, here)
    if pieces.in_hours:
        return _in_hours(pieces, here)
    if pieces.day_ranges:
        return _day_span(pieces, here)
    if pieces.ranges:
        return _on_day(pieces, here, part, pieces.ranges)
    if pieces.clocks:
        return _on_day(pieces, here, part, pieces.clocks)
    return _whole_day(pieces, here, part)


def _part(parts: Sequence[PartOfDay]) -> PartOfDay | Trouble | None:
    if not parts:
        return None
    if len(parts) == 1 or set(parts) <= _COMPATIBLE:
        return parts[-1]
    return Trouble(Reason.CONTRADICTION)


def _whole_day(pieces: Pieces, here: Setting, part: PartOfDay | None) -> Outcome:
    if not pieces.days:
        return Trouble(Reason.DAY_MISSING)
    found = find_day(pieces.days, here)
    if found.reason is not None:
        return _day_trouble(found, part)
    if pieces.lengths:
        return Trouble(Reason.WHICH_HOUR)
    if part is not None and found.day == here.today and _over(part, here.now):
        return Trouble(Reason.PAST)
    return Day(found.day, part)


def _over(part: PartOfDay, now: datetime) -> bool:
    return PART_ENDS[part] <= now.hour * 60 + now.minute


def _day_trouble(found: Found, part: PartOfDay | None = None) -> Trouble:
    assert found.reason is not None  # noqa: S101 - callers have asked
    return Trouble(found.reason, tuple(Day(day, part) for day in found.days))


def _in_hours(pieces: Pieces, here: Setting) -> Outcome:
    """Rule 10: hours and minutes run in real time."""
    if pieces.ranges or pieces.clocks or pieces.day_ranges or len(pieces.in_hours) > 1:
        return Trouble(Reason.SEVERAL)
    minutes = pieces.in_hours[0].minutes
    if minutes > DAY_MINUTES * 366:
        return Trouble(Reason.TOO_FAR)
    start = here.now.replace(second=0, microsecond=0).astimezone(UTC) + timedelta(minutes=minutes)
    local = start.astimezone(here.zone)
    if pieces.days:
        found = find_day(pieces.days, here)
        if found.reason is not None or found.day != local.date():
            return Trouble(Reason.CONTRADICTION, (Moment(local),))
    return _with_length(local, pieces)


def _with_length(start: datetime, pieces: Pieces) -> Outcome:
    if not pieces.lengths:
        return Moment(start)
    length = pieces.lengths[0]
    if len(pieces.lengths) > 1 or length.days or length.months:
        return Trouble(Reason.SEVERAL, (Moment(start),))
    if not 0 < length.minutes <= _LONGEST_MEETING:
        return Trouble(Reason.CONTRADICTION, (Moment(start),))
    return Span(start, later(start, length.minutes))


def later(start: datetime, minutes: int) -> datetime:
    """So many real minutes later, in the same zone."""
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)


def _over_two_days(pieces: Pieces) -> bool:
    return len(pieces.until) == 1 and len(pieces.clocks) == 2 and bool(pieces.days)


def _span_over_days(pieces: Pieces, here: Setting) -> Outcome:
    """ "Montag 10 Uhr bis Dienstag 12 Uhr"."""
    if pieces.parts or pieces.lengths or pieces.ranges:
        return Trouble(Reason.SEVERAL)
    ends: list[datetime] = []
    for days, clock in zip((pieces.days, pieces.until), pieces.clocks, strict=True):
        found = find_day(days, here)
        if found.reason is not None:
            return _day_trouble(found)
        outcome = moments(clock, None, found.day, here)
        if isinstance(outcome, Trouble):
            return outcome
        ends.append(outcome.start)
    if ends[0].astimezone(UTC) >= ends[1].astimezone(UTC):
        return Trouble(Reason.CONTRADICTION)
    return Span(ends[0], ends[1])


def _day_span(pieces: Pieces, here: Setting) -> Outcome:
    others = (pieces.days, pieces.clocks, pieces.ranges, pieces.parts, pieces.lengths)
    if len(pieces.day_ranges) > 1 or any(others):
        return Trouble(Reason.SEVERAL)
    found = _ends_of(pieces.day_ranges[0], here)
    if isinstance(found, Trouble):
        return found
    first, last = found
    if first >= last:
        return Trouble(Reason.CONTRADICTION)
    return DaySpan(first, last)


def _ends_of(days: DayRange, here: Setting) -> tuple[date, date] | Trouble:
    first = find_day([days.first], here)
    if first.reason is not None:
        return _day_trouble(first)
    second = days.second
    if isinstance(second, OnWeekday) and second.mod is None and not second.weeks:
        ahead = (second.weekday - first.day.weekday() - 1) % 7 + 1
        return first.day, first.day + timedelta(days=ahead)
    last = find_day([second], here)
    if last.reason is not None:
        return _day_trouble(last)
    return first.day, last.day


def _on_day(
    pieces: Pieces,
    here: Setting,
    part: PartOfDay | None,
    said: Sequence[Clock] | Sequence[ClockRange],
) -> Outcome:
    if pieces.ranges and pieces.clocks:
        return Trouble(Reason.SEVERAL)
    if not all(_hours_exist(one) for one in said):
        return Trouble(Reason.NO_SUCH_HOUR)
    found = find_day(pieces.days, here) if pieces.days else None
    if found is not None and found.reason is not None:
        return _day_trouble_at(found, said[0], part, here)
    day = found.day if found else None
    outcomes = [_at(one, part, day, here) for one in said]
    outcome = outcomes[0]
    if any(other != outcome for other in outcomes[1:]):
        return Trouble(Reason.SEVERAL, offered(outcomes))
    if isinstance(outcome, Moment):
        return _with_length(outcome.start, pieces)
    return _agreeing_length(outcome, pieces)


def _agreeing_length(outcome: Outcome, pieces: Pieces) -> Outcome:
    if not isinstance(outcome, Span) or not pieces.lengths:
        return outcome
    length = later(outcome.start, pieces.lengths[0].minutes)
    if len(pieces.lengths) > 1 or length != outcome.end:
        return Trouble(Reason.CONTRADICTION)
    return outcome


def _hours_exist(said: Clock | ClockRange) -> bool:
    if isinstance(said, Clock):
        return exists(said)
    return exists(said.first) and exists(said.second)


def _day_trouble_at(
    found: Found, said: Clock | ClockRange, part: PartOfDay | None, here: Setting
) -> Trouble:
    """Offer the days in doubt with the hour that was named, where that still lies ahead."""
    assert found.reason is not None  # noqa: S101 - callers have asked
    clock = said if isinstance(said, Clock) else said.first
    outcomes = [moments(clock, part, day, here) for day in found.days]
    ahead = offered(outcome for outcome in outcomes if isinstance(outcome, Moment))
    return Trouble(found.reason, ahead)


def _at(
    said: Clock | ClockRange, part: PartOfDay | None, day: date | None, here: Setting
) -> Outcome:
    if not isinstance(said, ClockRange):
        return moments(said, part, day, here)
    outcome = span_on(said, part, day, here)
    other = _day_instead(said, day, here)
    if other is None or not isinstance(outcome, Span):
        return outcome
    return Trouble(Reason.WHICH_DAY, offered((Moment(outcome.start), Day(other))))


def _day_instead(said: ClockRange, day: date | None, here: Setting) -> date | None:
    """ "Do 10-12" may be the tenth of December, where that is a Thursday."""
    found = exact_day(said.perhaps, here) if said.perhaps else None
    same = found and found.days and day and found.day.weekday() == day.weekday()
    return found.day if found and same else None


def offers(pieces: Pieces, here: Setting) -> tuple[Choice, ...]:
    """What may be offered when several days or hours were named."""
    part = _part(pieces.parts)
    part = None if isinstance(part, Trouble) else part
    if not pieces.clocks:
        days = [day for spec in pieces.days for day in resolve(spec, here).days]
        return tuple(Day(day, part) for day in dict.fromkeys(days))[:MOST_CHOICES]
    return offered(_ahead(clock, part, day, here) for day, clock in _pairs(pieces, here))


def _pairs(pieces: Pieces, here: Setting) -> Iterator[tuple[date | None, Clock]]:
    """Each hour with its day, where they were said in turn; else every hour on every day."""
    if pieces.in_turn:
        said = [([spec], [clock]) for spec, clock in zip(pieces.days, pieces.clocks, strict=True)]
    else:
        said = [(pieces.days, pieces.clocks)]
    for specs, clocks in said:
        days = [day for spec in specs for day in resolve(spec, here).days]
        known = [clock for clock in clocks if exists(clock)]
        yield from ((day, clock) for day in days or (None,) for clock in known)


def _ahead(clock: Clock, part: PartOfDay | None, day: date | None, here: Setting) -> Outcome:
    """An hour of a named day that has passed offers no other day."""
    outcome = moments(clock, part, day, here)
    gone = day is not None and isinstance(outcome, Trouble) and outcome.reason is Reason.PAST
    return Trouble(Reason.PAST) if gone else outcome
