"""A series from its pieces: the rule, its first occurrence, its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, timedelta

from handlers.dates.exact_day import nth_of_month
from handlers.dates.items import Amount, DaySpec, InTime, OnFeast, OnWeekday, Series
from handlers.dates.model import Frequency, Moment, Reason, Recurrence, RepeatRule, Span
from handlers.dates.moments import Outcome, Trouble
from handlers.dates.pieces import Pieces
from handlers.dates.resolve import single_value
from handlers.dates.setting import Setting
from handlers.dates.which_day import find_day

_LAST = -1
_MOST_IN_MONTH = 5


def series_value(pieces: Pieces, here: Setting) -> Outcome:
    """The series that the text names; an unsupported or unclear one is refused."""
    rule = _rule(pieces)
    odd = pieces.marks or pieces.day_ranges or pieces.in_hours or _for_weeks(pieces)
    if rule is None or odd:
        return Trouble(Reason.NO_SERIES)
    begin = _bound_day(pieces.starting, here)
    until = _bound_day(pieces.until, here)
    if isinstance(begin, Trouble):
        return begin
    if isinstance(until, Trouble):
        return until
    if not pieces.has_hour:
        return Trouble(Reason.WHICH_HOUR)
    return _first(replace(rule, until=until), pieces, here, begin or here.today)


def _for_weeks(pieces: Pieces) -> bool:
    """ "for 4 weeks" may count the times, or not."""
    return any(length.days or length.months for length in pieces.lengths)


def _rule(pieces: Pieces) -> RepeatRule | None:
    series = _merged(pieces.series)
    if series is None or not series.interval:
        return None
    weekday = _weekday(series, pieces)
    if weekday is None:
        return None
    if series.nth is None:
        return RepeatRule(Frequency.WEEKLY, series.interval, weekday)
    if series.nth != _LAST and not 1 <= series.nth <= _MOST_IN_MONTH:
        return None
    return RepeatRule(Frequency.MONTHLY, series.interval, weekday, series.nth)


def _merged(said: Sequence[Series]) -> Series | None:
    """ "alle zwei Wochen dienstags" says interval and weekday apart."""
    match said:
        case [one]:
            return one
        case [Series(weekday=None) as interval, Series(habit=True) as habit]:
            return replace(interval, weekday=habit.weekday)
        case [Series(habit=True) as habit, Series(weekday=None) as interval]:
            return replace(interval, weekday=habit.weekday)
        case _:
            return None


def _weekday(series: Series, pieces: Pieces) -> int | None:
    """Named with the series or beside it ("alle zwei Wochen Dienstag"), but only once."""
    if series.weekday is not None:
        return None if pieces.days else series.weekday
    match pieces.days:
        case [OnWeekday(weekday=weekday, mod=None, weeks=0)]:
            return weekday
        case _:
            return None


def _bound_day(said: Sequence[DaySpec], here: Setting) -> date | Trouble | None:
    """ "bis Ostern" means up to the first of its days."""
    if not said:
        return None
    found = find_day(said, here)
    if found.reason is None or (found.days and isinstance(said[0], OnFeast)):
        return found.day
    return Trouble(found.reason)


def _first(rule: RepeatRule, pieces: Pieces, here: Setting, begin: date) -> Outcome:
    """Ends: every rule falls on a day again within some months."""
    day = begin
    while True:
        if _falls_on(rule, day):
            outcome = _occurrence(pieces, here, day)
            if not (isinstance(outcome, Trouble) and outcome.reason is Reason.PAST):
                return _as_series(rule, outcome)
        day += timedelta(days=1)


def _falls_on(rule: RepeatRule, day: date) -> bool:
    if rule.nth is None:
        return day.weekday() == rule.weekday
    return day == nth_of_month(day.year, day.month, rule.weekday, rule.nth)


def _occurrence(pieces: Pieces, here: Setting, day: date) -> Outcome:
    on = InTime(Amount(days=(day - here.today).days))
    once = Pieces(
        days=[on],
        clocks=pieces.clocks,
        ranges=[replace(one, perhaps=None) for one in pieces.ranges],
        lengths=pieces.lengths,
        parts=pieces.parts,
    )
    return single_value(once, here)


def _as_series(rule: RepeatRule, outcome: Outcome) -> Outcome:
    match outcome:
        case Moment(start=start):
            series = Recurrence(rule, outcome)
        case Span(start=start, end=end):
            length = end.astimezone(UTC) - start.astimezone(UTC)
            series = Recurrence(rule, Moment(start), length)
        case _:
            return outcome
    if rule.until is not None and start.date() > rule.until:
        return Trouble(Reason.CONTRADICTION)
    return series
