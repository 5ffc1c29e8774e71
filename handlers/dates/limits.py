"""Limits and vagueness: "nach Ostern", "ab 14 Uhr", "zwischen 9 und 11", "nächsten Monat"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates import clock, days, recurrence
from handlers.dates.items import Amount, InTime, Mark, Match, Starting, Until
from handlers.dates.kinds import GLUE, MONTH, THIS, TIME_KINDS, WEEK, Kind, Token
from handlers.dates.lengths import length
from handlers.dates.model import Reason

Tokens = Sequence[Token]

_NEAR = 12

_BACK_REFERENCE = 1


def between(t: Tokens, i: int) -> Match | None:
    """ "zwischen 9 und 11" leaves open when exactly (rule 13)."""
    return (Mark(Reason.VAGUE), i + 1) if t[i + 1].kind in TIME_KINDS | GLUE else None


def bound(t: Tokens, i: int) -> Match | None:
    """ "nach Ostern", "ab 14 Uhr", "vor 3 Tagen": a limit, no time."""
    at = i + 1
    while t[at].kind in GLUE:
        at += 1
    if t[i].kind is Kind.MINUTES_BEFORE and length(t, at):
        return Mark(Reason.PAST), at
    found = days.day(t, at)
    if found and t[i].kind is Kind.BOUND:
        return Starting(found[0]), found[1]
    if found or clock.strong(t, at) or t[at].kind in TIME_KINDS:
        return Mark(Reason.VAGUE), at
    return None


def open_side(t: Tokens, i: int) -> Match | None:
    """ "nach" and "vor" as limits; Swedish "i" and English "past" are none."""
    return bound(t, i) if t[i].value == _BACK_REFERENCE else None


def beginning(t: Tokens, i: int) -> Match | None:
    """ "von 9 bis 11", "vom 3. bis 5."; without an end, only an open beginning."""
    at = i + 1
    while t[at].kind in GLUE:
        at += 1
    span = clock.clock_range(t, at, announced=True) or days.day_range(t, at)
    if span:
        return span
    found = days.day(t, at)
    if found and not any(token.kind is Kind.UNTIL for token in t[at : at + _NEAR]):
        return Starting(found[0]), found[1]
    return (Mark(Reason.VAGUE), at) if not found and clock.strong(t, at) else None


def week_of(t: Tokens, i: int) -> Match | None:
    """ "in der Woche vom 7. Dezember" is a week, no day."""
    at = i + 1
    while t[at].kind in GLUE | {Kind.FROM}:
        at += 1
    if t[i].value == WEEK and at > i + 1 and days.day(t, at):
        return Mark(Reason.VAGUE), at
    return None


def some_month(t: Tokens, i: int) -> Match | None:
    """ "einmal im Monat", "in the month": no day."""
    month = t[i].value == MONTH and i > 0 and t[i - 1].kind in GLUE
    return (Mark(Reason.VAGUE), i + 1) if month else None


def until(t: Tokens, i: int) -> Match | None:
    """The last day of a series; without one, a deadline."""
    at = i + 1
    while t[at].kind in GLUE:
        at += 1
    found = days.day(t, at)
    if found:
        return Until(found[0]), found[1]
    return (Mark(Reason.VAGUE), at) if t[at].kind in TIME_KINDS else None


def mod(t: Tokens, i: int) -> Match | None:
    """What is left of "next": months, some days, an afternoon."""
    following = t[i + 1]
    if following.kind is Kind.PART and t[i].value == THIS:
        return InTime(Amount()), i + 1
    if following.kind in {Kind.UNIT, Kind.NUM, Kind.WEEKEND, Kind.MONTH, Kind.LENGTH}:
        return Mark(Reason.VAGUE), i + 2
    return None


def last(t: Tokens, i: int) -> Match | None:
    """ "letzten Freitag im Monat" recurs, any other "last" lies behind us."""
    return recurrence.month_weekday(t, i) or (Mark(Reason.PAST), i + 1)


def about(t: Tokens, i: int) -> Match | None:
    """ "gegen", "around": asked back for the exact time (rule 13)."""
    at = i + 1
    while t[at].kind in GLUE:
        at += 1
    before = i and t[i - 1].kind in TIME_KINDS | {Kind.DASH}
    return (Mark(Reason.VAGUE), i + 1) if t[at].kind in TIME_KINDS or before else None


def maybe_month(t: Tokens, i: int) -> Match | None:
    """ "in March" speaks of a month, "may I" does not."""
    before = t[i - 1].kind if i else Kind.STOP
    vague = {Kind.IN, Kind.ARTICLE, Kind.MOD, Kind.LAST, Kind.VAGUE}
    return (Mark(Reason.VAGUE), i + 1) if before in vague else None
