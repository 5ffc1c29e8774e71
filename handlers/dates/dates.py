"""Dates: "3. Dezember", "Dec 3rd", "den 3:e", "KW 49", "2. Advent"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.items import DaySpec, InWeek, IsoWeek, NthWeekday, OnDate, OnFeast, Slashed
from handlers.dates.kinds import (
    AFTER_NEXT,
    BEFORE_NOW,
    COMING,
    MONTH,
    NEXT,
    THIS,
    WEEK,
    YEAR,
    Kind,
    Token,
)
from handlers.dates.named_days import Feast

Tokens = Sequence[Token]
Found = tuple[DaySpec, int]

MONTHS = {Kind.MONTH, Kind.MAYBE_MONTH}


_GLUE = {Kind.IN, Kind.ARTICLE, Kind.ON}


_FIRST_YEAR = 1900


WEEKS_AHEAD = {THIS: 0, NEXT: 1, AFTER_NEXT: 2, COMING: 1}


# Words after which a figure with a dot is a day: "am 3.", "den 3.", "Dienstag, 3."
_BEFORE_DAY = {Kind.ON, Kind.ARTICLE, Kind.FROM, Kind.UNTIL, Kind.BOUND, Kind.WEEKDAY}


def skip_glue(t: Tokens, i: int) -> int:
    """Index after small words such as "am" and "der"."""
    while t[i].kind in _GLUE:
        i += 1
    return i


def _date(t: Tokens, i: int) -> Found:
    parts = t[i].parts
    if len(parts) > 2:
        return OnDate(parts[0], parts[1], parts[2]), i + 1
    return with_year(t, OnDate(parts[0], parts[1]), i + 1)


def with_year(t: Tokens, found: OnDate, end: int) -> Found:
    """The date with the year that follows it, if one does."""
    at = end + (t[end].kind is Kind.COMMA)
    token = t[at]
    if _is_year(token) and not _is_oclock(t, at):
        return OnDate(found.day, found.month, token.value), at + 1
    at = skip_glue(t, end)
    if t[at].kind is Kind.MOD and t[at + 1].kind is Kind.UNIT and t[at + 1].value == YEAR:
        return OnDate(found.day, found.month, years_ahead=WEEKS_AHEAD[t[at].value]), at + 2
    return found, end


def _is_year(token: Token) -> bool:
    """ "26.11. 1530" ends with an hour."""
    return token.kind is Kind.NUM and token.digits == 4 and token.value >= _FIRST_YEAR


def _is_oclock(t: Tokens, i: int) -> bool:
    return t[i + 1].kind in {Kind.OCLOCK, Kind.HOURS, Kind.AM_PM} or t[i - 1].kind is Kind.AT


def _number(t: Tokens, i: int) -> Found | None:
    token = t[i]
    if token.digits > 2:
        return None
    return (
        _day_and_month(t, i)
        or _week_by_number(t, i)
        or _advent_or_christmas(t, i)
        or nth_weekday(t, i)
        or _day_of_month(t, i)
    )


def after_ending(t: Tokens, i: int) -> int:
    """ "3rd", "12ten": the index after the figure and its ending."""
    return i + 1 + (t[i + 1].kind is Kind.ORD_ENDING)


def _day_and_month(t: Tokens, i: int) -> Found | None:
    end = after_ending(t, i)
    while t[end].kind is Kind.ARTICLE:
        end += 1
    if t[end].kind in MONTHS:
        after = end + 1 + (t[end + 1].kind is Kind.STOP and t[end + 2].kind is Kind.NUM
                           and t[end + 2].digits == 4)  # fmt: skip
        return with_year(t, OnDate(t[i].value, t[end].value), after)
    at = skip_glue(t, end)
    if t[at].kind is Kind.MOD and t[at + 1].kind is Kind.UNIT and t[at + 1].value == MONTH:
        return OnDate(t[i].value, months_ahead=WEEKS_AHEAD[t[at].value]), at + 2
    return None


def _week_by_number(t: Tokens, i: int) -> Found | None:
    if t[i].dot and t[i + 1].kind is Kind.WEEK_NUMBER:
        return IsoWeek(t[i].value), i + 2
    return None


def numbered(t: Tokens, i: int) -> bool:
    """Whether the number of a week stands here; in "tuesday week 10am" it is an hour."""
    return t[i].kind in {Kind.NUM, Kind.NOT_TIME} and not _is_oclock(t, i)


def _week(t: Tokens, i: int) -> Found | None:
    """ "KW 49", "vecka 49", "v. 49", "week 49 2027"."""
    at = i + 1 + (t[i + 1].kind is Kind.STOP)
    token = t[at]
    if token.kind is Kind.UNIT and token.value == WEEK:
        at += 1
        token = t[at]
    if token.kind is Kind.SLASHED:
        return IsoWeek(token.parts[0], token.parts[1]), at + 1
    if not numbered(t, at) or not 0 < token.digits <= 2:
        return None
    year = t[at + 1]
    if year.kind is Kind.NUM and year.digits == 4 and not _is_oclock(t, at + 1):
        return IsoWeek(token.value, year.value), at + 2
    return IsoWeek(token.value), at + 1


def _unit(t: Tokens, i: int) -> Found | None:
    if t[i].value != WEEK or t[i + 1].dot:
        return None
    if t[i + 1].kind is Kind.MOD and t[i + 1].value == AFTER_NEXT:
        return InWeek(2), i + 2
    return _week(t, i)


def _advent_or_christmas(t: Tokens, i: int) -> Found | None:
    end, number = after_ending(t, i), t[i].value
    if t[end].kind is Kind.ADVENT and 1 <= number <= 4:
        return OnFeast(Feast(Feast.ADVENT_1 + number - 1)), end + 1
    if t[end].kind is Kind.CHRISTMAS_DAY and 1 <= number <= 2:
        return OnFeast(Feast(Feast.CHRISTMAS_DAY + number - 1)), end + 1
    return None


def _day_of_month(t: Tokens, i: int) -> Found | None:
    """ "am 3.", "den 12", "the 12th": only where a word before it says that it is a day."""
    token, end = t[i], after_ending(t, i)
    before = t[i - 1].kind if i else Kind.STOP
    if before is Kind.COMMA and i > 1 and t[i - 2].kind is Kind.WEEKDAY:
        before = Kind.WEEKDAY
    marked = token.dot or end > i + 1 or (token.kind is Kind.ORD and token.digits > 0)
    spoken = token.kind is Kind.ORD and before is not Kind.WEEKDAY
    plain = before in {Kind.ON, Kind.ARTICLE}
    if before not in _BEFORE_DAY or not (marked or spoken or plain) or _names_something(t, end):
        return None
    return OnDate(token.value), end


def _names_something(t: Tokens, end: int) -> bool:
    """ "am 2. Treffen", "am 12 Uhr": the figure belongs to the next word."""
    return t[end].kind in {
        Kind.WORD,
        Kind.OCLOCK,
        Kind.HOURS,
        Kind.UNIT,
        Kind.COUNTED,
        Kind.ADVENT,
        Kind.CHRISTMAS_DAY,
        Kind.MINUTES_BEFORE,
        Kind.MINUTES_AFTER,
        Kind.AM_PM,
    }


def _ordinal(t: Tokens, i: int) -> Found | None:
    return (
        _day_and_month(t, i)
        or _advent_or_christmas(t, i)
        or nth_weekday(t, i)
        or _day_of_month(t, i)
    )


def nth_weekday(t: Tokens, i: int) -> Found | None:
    """ "erster Montag im Dezember", "letzten Freitag im November"; without a month, no day."""
    named = after_ending(t, i)
    weekday = t[named]
    gone = t[i].kind is Kind.LAST and t[i].value == BEFORE_NOW
    if gone or weekday.kind is not Kind.WEEKDAY:
        return None
    nth = -1 if t[i].kind is Kind.LAST else t[i].value
    at = skip_glue(t, named + 1)
    if t[at].kind is Kind.MINUTES_BEFORE and not t[at].value and t[at + 1].kind in MONTHS:
        at += 1  # the Swedish "i" is both "in" and "to"
    if at == named + 1 and t[at].kind is not Kind.MOD:
        return None
    if t[at].kind in MONTHS:
        return NthWeekday(nth, weekday.value, t[at].value), at + 1
    if t[at].kind is Kind.MOD and t[at + 1].kind is Kind.UNIT and t[at + 1].value == MONTH:
        return NthWeekday(nth, weekday.value, months_ahead=WEEKS_AHEAD[t[at].value]), at + 2
    return None


def _month(t: Tokens, i: int) -> Found | None:
    """ "December 3rd"."""
    at = i + 1 + (t[i + 1].kind in {Kind.ARTICLE, Kind.STOP})
    token = t[at]
    if token.kind not in {Kind.NUM, Kind.ORD} or token.digits > 2 or _is_oclock(t, at):
        return None
    if token.dot and t[at + 1].kind in MONTHS:
        return None
    return with_year(t, OnDate(token.value, t[i].value), after_ending(t, at))


def _slashed(t: Tokens, i: int) -> Found:
    parts = t[i].parts
    year = parts[2] if len(parts) > 2 else None
    if year is not None and year < 100:
        year += 2000
    return Slashed(parts[0], parts[1], year), i + 1


def _feast(t: Tokens, i: int) -> Found:
    year = t[i + 1]
    if year.kind is Kind.NUM and year.digits == 4 and not _is_oclock(t, i + 1):
        return OnFeast(Feast(t[i].value), year.value), i + 2
    return OnFeast(Feast(t[i].value)), i + 1


def date_like(t: Tokens, i: int) -> Found | None:
    """The date, week or named day that begins at token ``i``."""
    rule = _RULES.get(t[i].kind)
    return rule(t, i) if rule else None


_RULES = {
    Kind.DATE: _date,
    Kind.SLASHED: _slashed,
    Kind.NUM: _number,
    Kind.ORD: _ordinal,
    Kind.LAST: nth_weekday,
    Kind.MONTH: _month,
    Kind.MAYBE_MONTH: _month,
    Kind.WEEK_NUMBER: _week,
    Kind.UNIT: _unit,
    Kind.NAMED: _feast,
}
