"""Recurrences: "jeden zweiten Dienstag", "alle 14 Tage", "am letzten Freitag im Monat"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.dates import skip_glue
from handlers.dates.items import Match, Series
from handlers.dates.kinds import ALWAYS, BEFORE_NOW, DAY, MONTH, MONTHLY, WEEK, Kind, Token
from handlers.dates.lengths import length

Tokens = Sequence[Token]

_UNSUPPORTED = Series(0)


def every(t: Tokens, i: int) -> Match | None:
    """ "jeden Dienstag", "every other Tuesday", "var tredje vecka"."""
    interval, at = t[i].value, i + 1
    if t[at].kind in {Kind.ORD, Kind.LAST} or (t[at].kind is Kind.NUM and t[at].digits):
        monthly = month_weekday(t, at)
        if monthly:
            return monthly
        if t[at].kind is Kind.LAST or t[at].value == 1:
            return _UNSUPPORTED, at + 1
        interval, at = t[at].value, at + 1
        at += t[at].kind is Kind.ORD_ENDING
    elif t[at].kind in {Kind.NUM, Kind.LENGTH}:
        return each(t, i)
    return _every_unit(t, interval, at)


def repeated(t: Tokens, i: int) -> Match | None:
    """ "wöchentlich", "fortnightly"; "immer dienstags" says no more than "dienstags"."""
    at = i + 1
    if t[i].value == MONTHLY:
        return _weekday_of_it(t, at) or (_UNSUPPORTED, at)
    if t[i].value == ALWAYS:
        plain = t[at].kind is Kind.HABIT or month_weekday(t, skip_glue(t, at))
        return None if plain else (_UNSUPPORTED, at)
    return Series(t[i].value), at


def _every_unit(t: Tokens, interval: int, at: int) -> Match | None:
    token = t[at]
    if token.kind is Kind.WORD and t[at + 1].kind is Kind.WEEKDAY:
        return _UNSUPPORTED, at + 2  # "jeden ungeraden Dienstag"
    if token.kind in {Kind.WEEKDAY, Kind.FRIDAY_OR_MRS, Kind.SUNDAY_OR_ABOUT}:
        return (_UNSUPPORTED if _of_month(t, at + 1) else Series(interval, token.value)), at + 1
    if token.kind is Kind.UNIT:
        return _every_stretch(t, interval, at)
    if token.kind in {Kind.PART, Kind.MORNING_OR_TOMORROW, Kind.WEEKEND}:
        return _UNSUPPORTED, at + 1
    return None


def _every_stretch(t: Tokens, interval: int, at: int) -> Match:
    """ "jede zweite Woche", "var fjortonde dag", "jeden Monat am ersten Montag"."""
    unit, after = t[at].value, at + 1
    if unit == WEEK:
        return Series(interval), after
    if unit == MONTH and interval == 1:
        return _weekday_of_it(t, after) or (_UNSUPPORTED, after)
    weeks, odd = divmod(interval, 7)
    return (Series(weeks) if unit == DAY and not odd else _UNSUPPORTED), after


def _weekday_of_it(t: Tokens, i: int) -> Match | None:
    """After "jeden Monat" and its kin: "am ersten Montag", "on the last Friday"."""
    found = _nth_weekday(t, skip_glue(t, i + (t[i].kind is Kind.COMMA)))
    return found if found and not _of_month(t, found[1]) else None


def each(t: Tokens, i: int) -> Match | None:
    """ "alle zwei Wochen", "alle 14 Tage"; "alle" before anything else means "all"."""
    found = length(t, i + 1)
    if found is None:
        return None
    weeks, odd = divmod(found[0].days, 7)
    return (Series(weeks) if weeks and not odd else _UNSUPPORTED), found[1]


def month_weekday(t: Tokens, i: int) -> Match | None:
    """ "letzten Freitag im Monat": which weekday of every month."""
    found = _nth_weekday(t, i)
    end = _of_month(t, found[1]) if found else 0
    return (found[0], end) if found and end else None


def _nth_weekday(t: Tokens, i: int) -> tuple[Series, int] | None:
    """ "ersten Montag", "1. Montag", "1st Monday", "last Friday" as a rule of months."""
    if t[i].kind not in {Kind.ORD, Kind.LAST, Kind.NUM}:
        return None
    at = i + 1 + (t[i].kind is Kind.NUM and t[i + 1].kind is Kind.ORD_ENDING)
    if t[at].kind is not Kind.WEEKDAY:
        return None
    if t[i].kind is Kind.LAST and t[i].value == BEFORE_NOW:
        return _UNSUPPORTED, at + 1
    nth = -1 if t[i].kind is Kind.LAST else t[i].value
    return Series(1, t[at].value, nth), at + 1


def _of_month(t: Tokens, i: int) -> int:
    """Index after "im Monat", "of the month"; 0 if that does not stand there."""
    at = i
    while t[at].kind in {Kind.IN, Kind.ARTICLE, Kind.ON, Kind.MINUTES_BEFORE, Kind.EVERY}:
        at += 1
    return at + 1 if at > i and t[at].kind is Kind.UNIT and t[at].value == MONTH else 0


def every_month(t: Tokens, i: int) -> Match | None:
    """ "Ersten jeden Monats" is a day of every month, which no series of ours knows."""
    if (
        t[i + 1].kind is Kind.EVERY
        and t[i + 2].kind is Kind.UNIT
        and t[i + 2].value in {DAY, MONTH}
    ):
        return _UNSUPPORTED, i + 3
    return None
