"""A series from its pieces: the rule, its first occurrence, its end."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.dates.items import OnWeekday, Series
from handlers.dates.model import Frequency, Moment, Reason, Recurrence, RepeatRule, Span
from handlers.dates.pieces import Pieces
from handlers.dates.resolve import Outcome, Trouble, single_value
from handlers.dates.setting import Setting
from handlers.dates.items import Amount, InTime
from handlers.dates.which_day import find_day, nth_of_month

_LONGEST_SEARCH = 370


def series_value(pieces: Pieces, here: Setting) -> Outcome:
    """The series that the text names; every unsupported or unclear one is refused."""
    rule = _rule(pieces)
    if rule is None or pieces.marks or pieces.day_ranges or pieces.in_hours:
        return Trouble(Reason.RECURRING)
    begin = _bound_day(pieces.starting, here)
    until = _bound_day(pieces.until, here)
    for bound in (begin, until):
        if isinstance(bound, Trouble):
            return bound
    if not pieces.has_hour:
        return Trouble(Reason.WHICH_HOUR)
    return _first(rule, pieces, here, begin or here.today, until)  # type: ignore[arg-type]


def _rule(pieces: Pieces) -> RepeatRule | None:
    if len(pieces.series) != 1:
        return None
    series = pieces.series[0]
    weekday = _weekday(series, pieces)
    if not series.interval or weekday is None:
        return None
    frequency = Frequency.WEEKLY if series.nth is None else Frequency.MONTHLY
    if series.nth is not None and not (series.nth == -1 or 1 <= series.nth <= 5):
        return None
    return RepeatRule(frequency, series.interval, weekday, series.nth)


def _weekday(series: Series, pieces: Pieces) -> int | None:
    """Named with the series or beside it ("alle zwei Wochen dienstags"), but only once."""
    if series.weekday is not None:
        return None if pieces.days else series.weekday
    match pieces.days:
        case [OnWeekday(weekday=weekday, mod=None, weeks=0)]:
            return weekday
        case _:
            return None
