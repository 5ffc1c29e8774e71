"""Clock times and ranges of them: "14:30", "halb vier", "kvart över tio", "3-4pm"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.items import Clock, ClockRange, Content, Hour, Mark, Match
from handlers.dates.kinds import Kind, Token
from handlers.dates.model import Reason
from handlers.dates.spoken import (
    NOON_HOUR,
    NOT_AFTER_HOUR,
    OCLOCK,
    TO_MEANS_UNTIL,
    clock_of,
    drei_viertel,
    half,
    midnight,
    minutes_around,
    noon,
    one,
    quarter,
    spoken_minute,
    with_meridiem,
)

Tokens = Sequence[Token]
Found = tuple[Clock, int]

_SPEAKS_OF_MINUTES = {5, 10, 20, 25}


def strong(t: Tokens, i: int) -> Found | None:
    """A time that cannot be anything else."""
    rule = _STRONG.get(t[i].kind)
    return rule(t, i) if rule else None


def bare(t: Tokens, i: int) -> Found | None:
    """A number that is an hour only because of what stands before or after it."""
    token = t[i]
    following = t[i + 1].kind
    if token.kind is Kind.ONE:
        return None if following in NOT_AFTER_HOUR | {Kind.WORD, Kind.HALF_OF} else _hour(1, i + 1)
    if token.kind is Kind.DOTTED:
        return figures(token), i + 1
    if token.kind is not Kind.NUM or following in NOT_AFTER_HOUR:
        return None
    if token.digits > 2:
        return _four_figures(token, i + 1)
    if following is Kind.SIGN and t[i + 2].kind is Kind.NUM:
        return None
    return clock_of(_whole(token)), i + 1


def clock_range(t: Tokens, i: int, *, announced: bool) -> Match | None:
    """ "9 bis 10 Uhr"; ``announced`` when a word such as "von" or "um" came before."""
    first = strong(t, i) or bare(t, i)
    if first is None:
        return None
    joint = first[1]
    if not _joins(t[joint]):
        return None
    second_at = joint + 1 + (t[joint + 1].kind is Kind.AT)
    second = strong(t, second_at) or bare(t, second_at)
    if second is None or t[second[1]].kind in {Kind.UNIT, Kind.COUNTED, Kind.MONTH}:
        return None
    firm = strong(t, i) is not None or strong(t, second_at) is not None
    if not (firm or announced or _plain_hours(t, i, joint, second_at)):
        return None
    return _range_of(t, i, joint, first[0], second, announced=announced)


def _range_of(
    t: Tokens, i: int, joint: int, first: Clock, second: Found, *, announced: bool
) -> Match:
    if _could_be_minutes_to(t, i, joint) and not announced:
        return Mark(Reason.SEVERAL), second[1]
    content: Content = ClockRange(_same_half_of_day(first, second[0]), second[0])
    return content, second[1]


def _joins(token: Token) -> bool:
    return token.kind in {Kind.UNTIL, Kind.DASH} or (
        token.kind is Kind.MINUTES_BEFORE and token.value == TO_MEANS_UNTIL
    )


def _plain_hours(t: Tokens, i: int, joint: int, second_at: int) -> bool:
    """ "9 bis 11" and "14-16" without any word for the hour; "9-11" could be a date."""
    if t[i].dot:
        return False
    dotted = [token.parts[1] for token in (t[i], t[second_at]) if token.kind is Kind.DOTTED]
    if dotted:
        return all(minute > NOON_HOUR or minute == 0 for minute in dotted)
    return t[joint].kind is not Kind.DASH or t[second_at].value > NOON_HOUR


def _could_be_minutes_to(t: Tokens, i: int, joint: int) -> bool:
    """ "10 to 11": a range or ten minutes before eleven."""
    return (
        t[joint].kind is Kind.MINUTES_BEFORE
        and joint == i + 1
        and t[i].kind is Kind.NUM
        and t[i].value in _SPEAKS_OF_MINUTES
    )


def _same_half_of_day(first: Clock, second: Clock) -> Clock:
    """ "3-4pm": the half of the day is said once, for both."""
    start, end = first.options[0], second.options[0]
    if start.exact or not end.exact or end.figures or len(first.options) > 1:
        return first
    shifted = Hour(start.hour % 12 + (12 if end.hour >= NOON_HOUR else 0), start.minute, exact=True)
    if (shifted.hour, shifted.minute) < (end.hour, end.minute):
        return clock_of(shifted)
    return first


def _hour(hour: int, end: int) -> Found:
    return clock_of(Hour(hour)), end


def figures(token: Token) -> Clock:
    """The time that two numbers of a token are."""
    return clock_of(_figures(token.parts, token))


def _whole(token: Token) -> Hour:
    exact = token.value > NOON_HOUR or token.value == 0 or _padded_morning(token)
    return Hour(token.value, exact=exact, figures=token.padded)


def _padded_morning(token: Token) -> bool:
    """ "08 Uhr" is the 24-hour clock; "03 Uhr" is too early to be taken at its word."""
    return token.padded and token.value > 6


def _figures(parts: tuple[int, ...], token: Token) -> Hour:
    hour, minute = parts[0], parts[1]
    exact = hour > NOON_HOUR or hour == 0 or token.padded
    return Hour(hour, minute, exact=exact, figures=True)


def _four_figures(token: Token, end: int) -> Found:
    hour, minute = divmod(token.value, 100)
    exact = token.padded or hour > NOON_HOUR
    return clock_of(Hour(hour, minute, exact=exact, figures=True)), end


def _time(t: Tokens, i: int) -> Found:
    found, end = with_meridiem(t, _figures(t[i].parts, t[i]), i + 1)
    return found, end + (t[end].kind in OCLOCK)


def _dotted(t: Tokens, i: int) -> Found | None:
    if t[i + 1].kind in OCLOCK | {Kind.AM_PM}:
        return _time(t, i)
    return None


def _decimal(t: Tokens, i: int) -> Found | None:
    """ "10,30 Uhr": a comma where a dot or colon was meant."""
    token = t[i]
    if t[i + 1].kind not in OCLOCK or token.digits != 2:
        return None
    return clock_of(_figures((token.parts[0], token.value % 100), token)), i + 2


def _number(t: Tokens, i: int) -> Found | None:
    return _oclock(t, i) or minutes_around(t, i) or drei_viertel(t, i)


def _oclock(t: Tokens, i: int) -> Found | None:
    """ "10 Uhr", "10 Uhr 30", "1530 Uhr", "3pm"."""
    token, mark = t[i], t[i + 1].kind
    if token.dot or mark not in OCLOCK | {Kind.AM_PM}:
        return None
    if token.digits > 2:
        return _four_figures(token, i + 2)
    if mark is Kind.AM_PM or t[i + 2].kind is Kind.AM_PM:
        return with_meridiem(t, _whole(token), i + 1)
    minute = spoken_minute(t, i + 2) if mark is Kind.OCLOCK else None
    if minute is None:
        return clock_of(_whole(token)), i + 2
    exact = token.value > NOON_HOUR or token.value == 0 or token.padded
    return clock_of(Hour(token.value, minute, exact=exact, figures=token.digits > 0)), i + 3


_STRONG = {
    Kind.TIME: _time,
    Kind.DOTTED: _dotted,
    Kind.DECIMAL: _decimal,
    Kind.NUM: _number,
    Kind.ONE: one,
    Kind.QUARTER: quarter,
    Kind.THREE_QUARTERS: quarter,
    Kind.HALF: half,
    Kind.NOON: noon,
    Kind.MIDNIGHT: midnight,
}
