"""Lengths of time: "90 min", "anderthalb Stunden", "en kvart", "a fortnight"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.items import Amount
from handlers.dates.kinds import DAY, HOUR, MINUTE, MONTH, WEEK, YEAR, Kind, Token

Tokens = Sequence[Token]
Found = tuple[Amount, int]

_MINUTES_IN = {MINUTE: 1, HOUR: 60}
_DAYS_IN = {DAY: 1, WEEK: 7}
_MONTHS_IN = {MONTH: 1, YEAR: 12}
_DAY_MINUTES = 24 * 60


def length(t: Tokens, i: int) -> Found | None:
    """The length that begins at token ``i``, with the index after it."""
    found = _fixed(t, i) or _of_unit(t, i)
    if found is None:
        return None
    return _with_minutes(t, *found)


def in_hundredths(hundredths: int, unit: int) -> Amount | None:
    """An amount of a unit; None for parts of a day and longer ("anderthalb Wochen")."""
    if unit in _MINUTES_IN:
        minutes, odd = divmod(hundredths * _MINUTES_IN[unit], 100)
        return None if odd else Amount(minutes=minutes)
    number, odd = divmod(hundredths, 100)
    if odd:
        return None
    if unit in _DAYS_IN:
        return Amount(days=number * _DAYS_IN[unit])
    return Amount(months=number * _MONTHS_IN[unit])


def _with_minutes(t: Tokens, amount: Amount, end: int) -> Found:
    """ "2 Stunden und 30 Minuten" is one length."""
    if not amount.minutes or amount.minutes % 60:
        return amount, end
    start = end + (t[end].kind in {Kind.AND, Kind.STOP})
    if t[start].kind is Kind.NUM and _is_unit(t[start + 1], MINUTE):
        return Amount(minutes=amount.minutes + t[start].value), start + 2
    return amount, end


def _fixed(t: Tokens, i: int) -> Found | None:
    start = i + (t[i].kind is Kind.ONE)
    token = t[start]
    if token.kind is Kind.LENGTH:
        days, minutes = divmod(token.value, _DAY_MINUTES)
        return Amount(minutes=minutes, days=days), start + 1
    if token.kind in {Kind.QUARTER, Kind.THREE_QUARTERS}:
        return _quarters(t, start, token.value)
    if token.kind is Kind.NUM and token.value == 3 and t[start + 1].kind is Kind.QUARTER:
        return _quarters(t, start + 1, 45)
    return None


def _quarters(t: Tokens, i: int, minutes: int) -> Found | None:
    after = i + 1
    while t[after].kind in {Kind.ARTICLE, Kind.ONE}:
        after += 1
    if _is_unit(t[after], HOUR):
        return Amount(minutes=minutes), after + 1
    return None


def bare_quarters(t: Tokens, i: int) -> Found | None:
    """ "om en kvart": a quarter without its hour; only after the word for "in"."""
    if t[i].kind is Kind.ONE and t[i + 1].kind is Kind.QUARTER:
        return Amount(minutes=15), i + 2
    if t[i].kind is Kind.NUM and t[i].value == 3 and t[i + 1].kind is Kind.QUARTER:
        return Amount(minutes=45), i + 2
    return None


def _of_unit(t: Tokens, i: int) -> Found | None:
    counted = _count(t, i)
    if counted is None:
        return None
    hundredths, after = counted
    unit = t[after]
    if unit.kind is not Kind.UNIT and not (unit.kind is Kind.HOURS and t[i].kind is Kind.DECIMAL):
        return None
    after += 1
    if t[after].kind is Kind.AND and t[after + 1].kind is Kind.ONE and _half(t[after + 2]):
        hundredths, after = hundredths + 50, after + 3
    amount = in_hundredths(hundredths, unit.value if unit.kind is Kind.UNIT else HOUR)
    return (amount, after) if amount else None


def _count(t: Tokens, i: int) -> tuple[int, int] | None:
    """The number in front of a unit, in hundredths."""
    token = t[i]
    if token.kind in {Kind.ONE, Kind.NUM}:
        return _count_on(t, i, 100 * (token.value if token.kind is Kind.NUM else 1))
    if token.kind is Kind.DECIMAL:
        return token.value, i + 1
    if token.kind is Kind.AND_A_HALF:
        return token.value * 100 + 50, i + 1
    if token.kind is Kind.HALF_OF:
        return 50, i + 1
    if _half(token) and t[i + 1].kind is Kind.ONE:
        return 50, i + 2
    return None


def _count_on(t: Tokens, i: int, hundredths: int) -> tuple[int, int]:
    """After a number: "one and a half", "eine halbe", "en halv"."""
    if t[i + 1].kind is Kind.AND and t[i + 2].kind is Kind.ONE and _half(t[i + 3]):
        return hundredths + 50, i + 4
    if t[i].kind is Kind.ONE and _half(t[i + 1]):
        return 50, i + 2
    return hundredths, i + 1


def _half(token: Token) -> bool:
    return token.kind in {Kind.HALF, Kind.HALF_OF}


def _is_unit(token: Token, unit: int) -> bool:
    return token.kind is Kind.UNIT and token.value == unit
