"""Recurrences: "jeden zweiten Dienstag", "alle 14 Tage", "am letzten Freitag im Monat"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.items import Match, Series
from handlers.dates.kinds import ALWAYS, BEFORE_NOW, DAY, MONTH, WEEK, Kind, Token
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
    return _every_unit(t, interval, at)


def repeated(t: Tokens, i: int) -> Match | None:
    """ "wöchentlich", "fortnightly"; "immer dienstags" says no more than "dienstags"."""
    if t[i].value == ALWAYS:
        return None if t[i + 1].kind is Kind.HABIT else (_UNSUPPORTED, i + 1)
    return Series(t[i].value), i + 1


def _every_unit(t: Tokens, interval: int, at: int) -> Match | None:
    token = t[at]
    if token.kind is Kind.WORD and t[at + 1].kind is Kind.WEEKDAY:
        return _UNSUPPORTED, at + 2  # "jeden ungeraden Dienstag"
    if token.kind in {Kind.WEEKDAY, Kind.FRIDAY_OR_MRS, Kind.SUNDAY_OR_ABOUT}:
        return (_UNSUPPORTED if _of_month(t, at + 1) else Series(interval, token.value)), at + 1
    if token.kind is Kind.UNIT:
        return (Series(interval) if token.value == WEEK else _UNSUPPORTED), at + 1
    if token.kind in {Kind.PART, Kind.MORNING_OR_TOMORROW, Kind.WEEKEND}:
        return _UNSUPPORTED, at + 1
    return None


def each(t: Tokens, i: int) -> Match | None:
    """ "alle zwei Wochen", "alle 14 Tage"; "alle" before anything else means "all"."""
    found = length(t, i + 1)
    if found is None:
        return None
    weeks, odd = divmod(found[0].days, 7)
    return (Series(weeks) if weeks and not odd else _UNSUPPORTED), found[1]


def month_weekday(t: Tokens, i: int) -> Match | None:
    """ "letzten Freitag im Monat": which weekday of every month."""
    if t[i + 1].kind is not Kind.WEEKDAY:
        return None
    end = _of_month(t, i + 2)
    if not end:
        return None
    if t[i].kind is Kind.LAST and t[i].value == BEFORE_NOW:
        return _UNSUPPORTED, end
    nth = -1 if t[i].kind is Kind.LAST else t[i].value
    return Series(1, t[i + 1].value, nth), end


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
