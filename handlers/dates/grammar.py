"""Tokens to pieces: at each token the first rule that fits takes as much as it can."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.dates import clock, days, limits, recurrence
from handlers.dates.dates import with_year
from handlers.dates.items import (
    Amount,
    ClockRange,
    Dotted,
    InPart,
    InTime,
    Item,
    Mark,
    Match,
    OnDate,
    Series,
)
from handlers.dates.kinds import DAY_KINDS, ENDINGS, Kind, Token
from handlers.dates.lengths import bare_quarters, length
from handlers.dates.model import PartOfDay, Reason
from handlers.dates.settle import settle_words

Tokens = Sequence[Token]
Rule = Callable[[Tokens, int], Match | None]

_ANNOUNCE = {Kind.FROM, Kind.AT, Kind.DATE, Kind.DOTTED, Kind.RELDAY}
_WEEKDAYS = {Kind.WEEKDAY, Kind.HABIT}
_DATES = {Kind.WEEKDAY, Kind.DATE, Kind.MONTH, Kind.SLASHED}
# An answer to "when?" has a handful of pieces; more cannot be one reading.
_MOST_ITEMS = 60

_NOON_HOUR = 12
_FOUR, _ROUND, _YEARS = 4, 5, range(2010, 2040)
"""Four figures in steps of five minutes are an hour; what may be a year is none."""


def parse(tokens: list[Token]) -> list[Item]:
    """All pieces in order. Time-like tokens that fit no rule become a mark."""
    end = len(tokens)
    position = tokens[-1].end if tokens else 0
    t = [*tokens, *[Token(Kind.END, 0, position, position)] * 8]
    settle_words(t, end)
    items: list[Item] = []
    i = 0
    while i < end:
        found = _match(t, i)
        if found is None:
            i += 1
            continue
        content, after = found
        items.append(Item(content, i, min(after, end)))
        i = after
        if len(items) == _MOST_ITEMS:
            return [*items, Item(Mark(Reason.SEVERAL), 0, 0)]
    return items


def _match(t: Tokens, i: int) -> Match | None:
    for rule in _RULES.get(t[i].kind, ()):
        found = rule(t, i)
        if found is not None:
            return found
    return None


def _strong(t: Tokens, i: int) -> Match | None:
    return clock.strong(t, i)


def _range(t: Tokens, i: int) -> Match | None:
    """After "von", a whole date or a weekday plain figures are hours: "28.11. 10-12", "Fr 10-12"."""
    before = i - 1 - (i > 1 and t[i - 1].kind in {Kind.COMMA, Kind.STOP})
    announced = i > 0 and t[before].kind in _ANNOUNCE and t[i - 1].kind is not Kind.STOP
    found = clock.clock_range(t, i, announced=announced)
    if found or not (i > 0 and t[before].kind in _WEEKDAYS and _dashed(t, i)):
        return found
    found = clock.clock_range(t, i, announced=True)
    if found and isinstance(found[0], ClockRange) and t[before].kind is Kind.WEEKDAY:
        return replace(found[0], perhaps=OnDate(t[i].value, t[i + 2].value)), found[1]
    return found


def _dashed(t: Tokens, i: int) -> bool:
    """Whether two bare figures follow each other; with a dot they may be days."""
    figures = (t[i], t[i + 2])
    bare = all(one.kind is Kind.NUM and one.digits in {1, 2} and not one.dot for one in figures)
    return bare and t[i + 1].kind is Kind.DASH


def _at(t: Tokens, i: int) -> Match | None:
    """ "um drei", "kl 14": after this word a number is an hour."""
    at = i + 1 + (t[i + 1].kind is Kind.STOP)
    return clock.clock_range(t, at, announced=True) or clock.strong(t, at) or clock.bare(t, at)


def _bare_hour(t: Tokens, i: int) -> Match | None:
    """ "nachmittags 4", "3 nachmittags", "morgen 15", "Do 1500": the neighbour makes it an hour."""
    before = t[i - 1].kind if i else Kind.STOP
    beside_part = before is Kind.PART or t[i + 1].kind is Kind.PART
    after_date = before in _DATES and t[i].digits == _FOUR and not _may_be_year(t[i].value)
    after_day = (before is Kind.RELDAY or after_date) and t[i + 1].kind in ENDINGS
    if t[i].dot and t[i + 1].kind not in ENDINGS:
        return None
    return clock.bare(t, i) if beside_part or after_day else None


def _may_be_year(number: int) -> bool:
    return number in _YEARS or number % 100 % _ROUND != 0


def _dotted(t: Tokens, i: int) -> Match | None:
    """ "9.15" is a time, "30.11" a date, "9.11" may be either."""
    token, before = t[i], t[i - 1].kind if i else Kind.STOP
    first, second = token.parts
    possible_date = 1 <= first <= 31 and 1 <= second <= _NOON_HOUR
    possible_time = first <= 24 and second < 60 and token.digits == 2
    if possible_date and (before in {Kind.ON, Kind.ARTICLE} or not possible_time):
        return with_year(t, OnDate(first, second), i + 1)
    if t[i + 1].kind is Kind.NUM and t[i + 1].digits == 4 and possible_date:
        return with_year(t, OnDate(first, second), i + 1)
    return Dotted(token), i + 1


def _time_like_date(t: Tokens, i: int) -> Match | None:
    """A date with its dot where only a time can stand: "um 14.30." at the end of a sentence."""
    token = t[i]
    if len(token.parts) != 2 or not (i and t[i - 1].kind is Kind.AT) or token.parts[1] > 59:
        return None
    return clock.figures(token), i + 1


def _length(t: Tokens, i: int) -> Match | None:
    found = length(t, i)
    if found is None:
        return None
    return days.length_as_day(t, *found) or found


def _in(t: Tokens, i: int) -> Match | None:
    at = i + 1
    if t[at].kind is Kind.ABOUT:
        return None
    quarters = bare_quarters(t, at)
    found = days.in_time(t, i)
    if found is None and quarters:
        return InTime(quarters[0]), quarters[1]
    if found is None and t[at].kind is Kind.NUM and t[at + 1].kind is Kind.HOURS:
        return InTime(Amount(minutes=60 * t[at].value)), at + 2
    return found


def _part(t: Tokens, i: int) -> Match:
    return InPart(PartOfDay(t[i].value)), i + 1


def _habit(t: Tokens, i: int) -> Match:
    return Series(1, t[i].value, habit=True), i + 1


def _and_minutes(t: Tokens, i: int) -> Match | None:
    """ "15 Uhr und 30 Minuten" may be a time or a length."""
    if i and t[i - 1].kind is Kind.OCLOCK and length(t, i + 1):
        return Mark(Reason.LEFT_OVER), i + 1
    return None


def _number_left_over(t: Tokens, i: int) -> Match | None:
    """Figures always count as time-like, number words only beside an expression of time."""
    if t[i].digits or _beside_time(t, i):
        return Mark(Reason.LEFT_OVER), i + 1
    return None


def _beside_time(t: Tokens, i: int) -> bool:
    beside = DAY_KINDS | {Kind.PART, Kind.OCLOCK, Kind.AM_PM, Kind.ON, Kind.OR, Kind.AND}
    return (i > 0 and t[i - 1].kind in beside) or t[i + 1].kind in beside


def _ordinal_left_over(t: Tokens, i: int) -> Match | None:
    before = t[i - 1].kind if i else Kind.STOP
    if before in DAY_KINDS | {Kind.ON, Kind.OR} or t[i].digits:
        return Mark(Reason.LEFT_OVER), i + 1
    return None


def _mark(reason: Reason, *, soft: bool = False) -> Rule:
    mark = Mark(reason, soft=soft)
    return lambda _t, i: (mark, i + 1)


_VAGUE, _LEFT = _mark(Reason.VAGUE), _mark(Reason.LEFT_OVER)

_RULES: dict[Kind, tuple[Rule, ...]] = {
    Kind.NUM: (recurrence.month_weekday, recurrence.every_month, days.uncertain_amount,
               days.day_range, days.day, _range, _strong, _length, _bare_hour,
               _number_left_over),
    Kind.ORD: (recurrence.month_weekday, recurrence.every_month, days.day, _ordinal_left_over),
    Kind.ONE: (days.uncertain_amount, _range, _length, _strong),
    Kind.TIME: (_range, _strong),
    Kind.DOTTED: (_range, _strong, _dotted),
    Kind.DATE: (_time_like_date, days.day_range, days.day),
    Kind.SLASHED: (days.day,),
    Kind.DECIMAL: (_range, _strong, _length, _LEFT),
    Kind.HALF: (_range, _strong, _length, _LEFT),
    Kind.HALF_OF: (_length, _LEFT),
    Kind.QUARTER: (_range, _length, _strong, _LEFT),
    Kind.THREE_QUARTERS: (_range, _length, _strong, _LEFT),
    Kind.AND_A_HALF: (_length, _LEFT),
    Kind.LENGTH: (_length,),
    Kind.NOON: (_range, _strong),
    Kind.MIDNIGHT: (_range, _strong),
    Kind.WEEKDAY: (days.day_range, days.day),
    Kind.RELDAY: (days.day_range, days.day),
    Kind.NAMED: (days.day_range, days.day),
    Kind.MONTH: (days.day, _VAGUE),
    Kind.MAYBE_MONTH: (days.day, limits.maybe_month),
    Kind.WEEK_NUMBER: (days.day, _LEFT),
    Kind.ADVENT: (_LEFT,),
    Kind.CHRISTMAS_DAY: (_LEFT,),
    Kind.OCLOCK: (_LEFT,),
    Kind.UNIT: (days.day, limits.week_of, limits.some_month, _LEFT),
    Kind.AND: (_and_minutes,),
    Kind.FROM: (limits.beginning,),
    Kind.MOD: (days.day_range, days.day, limits.mod),
    Kind.LAST: (days.day, limits.last),
    Kind.HABIT: (_habit,),
    Kind.EVERY: (recurrence.every,),
    Kind.EACH: (recurrence.each,),
    Kind.REPEATED: (recurrence.repeated,),
    Kind.AT: (_at,),
    Kind.IN: (_in,),
    Kind.PART: (_part,),
    Kind.BETWEEN: (limits.between,),
    Kind.BOUND: (limits.bound,),
    Kind.MINUTES_AFTER: (limits.open_side,),
    Kind.MINUTES_BEFORE: (limits.open_side,),
    Kind.UNTIL: (limits.until,),
    Kind.ABOUT: (limits.about,),
    Kind.OR: (_mark(Reason.SEVERAL),),
    Kind.CUT_OFF: (_mark(Reason.SEVERAL),),
    Kind.NOT: (_mark(Reason.NEGATED),),
    Kind.CALLED_OFF: (_mark(Reason.NEGATED),),
    Kind.VAGUE: (_VAGUE,),
    Kind.WEEKEND: (_VAGUE,),
    Kind.VAGUE_WITHOUT_HOUR: (_mark(Reason.VAGUE, soft=True),),
    Kind.BYGONE: (_mark(Reason.PAST),),
    Kind.LOOKS_LIKE_TIME: (_LEFT,),
}  # fmt: skip
