"""Clock times and ranges of them: "14:30", "halb vier", "kvart över tio", "3-4pm"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.items import Clock, ClockRange, Content, Hour, Mark, Match
from handlers.dates.kinds import MINUTE, Kind, Token
from handlers.dates.model import Reason

Tokens = Sequence[Token]
Found = tuple[Clock, int]

_OCLOCK = {Kind.OCLOCK, Kind.HOURS}
_TO_MEANS_UNTIL = 2
# After these a bare number is no hour: "um 3 Tage", "3. Dezember", "2 Personen".
_NOT_AFTER_HOUR = {
    Kind.UNIT,
    Kind.LENGTH,
    Kind.MONTH,
    Kind.COUNTED,
    Kind.ORD_ENDING,
    Kind.WEEK_NUMBER,
    Kind.ADVENT,
    Kind.QUARTER,
}
_SPEAKS_OF_MINUTES = {5, 10, 20, 25}
_NOON_HOUR = 12


def strong(t: Tokens, i: int) -> Found | None:
    """A time that cannot be anything else."""
    rule = _STRONG.get(t[i].kind)
    return rule(t, i) if rule else None


def bare(t: Tokens, i: int) -> Found | None:
    """A number that is an hour only because of what stands before or after it."""
    token = t[i]
    following = t[i + 1].kind
    if token.kind is Kind.ONE:
        return None if following in _NOT_AFTER_HOUR | {Kind.WORD, Kind.HALF_OF} else _hour(1, i + 1)
    if token.kind is Kind.DOTTED:
        return _clock(_figures(token.parts, token)), i + 1
    if token.kind is not Kind.NUM or following in _NOT_AFTER_HOUR:
        return None
    if token.digits > 2:
        return _four_figures(token, i + 1)
    if following is Kind.SIGN and t[i + 2].kind is Kind.NUM:
        return None
    return _clock(_whole(token)), i + 1


def clock_range(t: Tokens, i: int, *, announced: bool) -> Match | None:
    """"9 bis 10 Uhr"; ``announced`` when a word such as "von" or "um" came before."""
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
        token.kind is Kind.MINUTES_BEFORE and token.value == _TO_MEANS_UNTIL
    )


def _plain_hours(t: Tokens, i: int, joint: int, second_at: int) -> bool:
    """"9 bis 11" and "14-16" without any word for the hour; "9-11" could be a date."""
    if t[i].dot or t[second_at].dot:
        return False
    if t[i].kind is Kind.DOTTED and t[second_at].kind is Kind.DOTTED:
        return all(part[1] > _NOON_HOUR or part[1] == 0
                   for part in (t[i].parts, t[second_at].parts))  # fmt: skip
    return t[joint].kind is Kind.UNTIL or t[second_at].value > _NOON_HOUR


def _could_be_minutes_to(t: Tokens, i: int, joint: int) -> bool:
    """"10 to 11": a range or ten minutes before eleven."""
    return (
        t[joint].kind is Kind.MINUTES_BEFORE
        and joint == i + 1
        and t[i].kind is Kind.NUM
        and t[i].value in _SPEAKS_OF_MINUTES
    )


def _same_half_of_day(first: Clock, second: Clock) -> Clock:
    """"3-4pm": the half of the day is said once, for both."""
    start, end = first.options[0], second.options[0]
    if start.exact or not end.exact or end.figures or len(first.options) > 1:
        return first
    shifted = Hour(start.hour % 12 + (12 if end.hour >= _NOON_HOUR else 0), start.minute, exact=True)
    if (shifted.hour, shifted.minute) < (end.hour, end.minute):
        return _clock(shifted)
    return first


def _clock(*options: Hour) -> Clock:
    return Clock(options)


def _hour(hour: int, end: int) -> Found:
    return _clock(Hour(hour)), end


def _whole(token: Token) -> Hour:
    exact = token.value > _NOON_HOUR or token.value == 0 or _padded_morning(token)
    return Hour(token.value, exact=exact)


def _padded_morning(token: Token) -> bool:
    """"08 Uhr" is the 24-hour clock; "03 Uhr" is too early to be taken at its word."""
    return token.padded and token.value > 6


def _figures(parts: tuple[int, ...], token: Token) -> Hour:
    hour, minute = parts[0], parts[1]
    exact = hour > _NOON_HOUR or hour == 0 or token.padded
    return Hour(hour, minute, exact=exact, figures=True)


def _four_figures(token: Token, end: int) -> Found:
    hour, minute = divmod(token.value, 100)
    exact = token.padded or hour > _NOON_HOUR
    return _clock(Hour(hour, minute, exact=exact, figures=True)), end


def _with_meridiem(t: Tokens, found: Hour, end: int) -> Found:
    """am and pm settle the half of the day; "15 pm" says the same thing twice."""
    if t[end].kind is Kind.OCLOCK and t[end + 1].kind is Kind.AM_PM:
        end += 1
    if t[end].kind is not Kind.AM_PM:
        return _clock(found), end
    if found.hour > _NOON_HOUR and t[end].value == 0:
        return _clock(Hour(99)), end + 1
    hour = found.hour if found.hour > _NOON_HOUR else found.hour % 12 + t[end].value
    return _clock(Hour(hour, found.minute, exact=True)), end + 1


def _time(t: Tokens, i: int) -> Found:
    found, end = _with_meridiem(t, _figures(t[i].parts, t[i]), i + 1)
    return found, end + (t[end].kind in _OCLOCK)


def _dotted(t: Tokens, i: int) -> Found | None:
    if t[i + 1].kind in _OCLOCK | {Kind.AM_PM}:
        return _time(t, i)
    return None


def _decimal(t: Tokens, i: int) -> Found | None:
    """"10,30 Uhr": a comma where a dot or colon was meant."""
    token = t[i]
    if t[i + 1].kind not in _OCLOCK or len(token.parts) < 2:
        return None
    return _clock(_figures((token.parts[0], token.value % 100), token)), i + 2


def _number(t: Tokens, i: int) -> Found | None:
    return _oclock(t, i) or _minutes_around(t, i) or _drei_viertel(t, i)


def _oclock(t: Tokens, i: int) -> Found | None:
    """"10 Uhr", "10 Uhr 30", "1530 Uhr", "3pm"."""
    token, mark = t[i], t[i + 1].kind
    if token.dot or mark not in _OCLOCK | {Kind.AM_PM}:
        return None
    if token.digits > 2:
        return _four_figures(token, i + 2)
    if mark is Kind.AM_PM or t[i + 2].kind is Kind.AM_PM:
        return _with_meridiem(t, _whole(token), i + 1)
    minute = _spoken_minute(t, i + 2) if mark is Kind.OCLOCK else None
    if minute is None:
        return _clock(_whole(token)), i + 2
    exact = token.value > _NOON_HOUR or token.value == 0 or token.padded
    return _clock(Hour(token.value, minute, exact=exact, figures=token.digits > 0)), i + 3


def _spoken_minute(t: Tokens, i: int) -> int | None:
    """The 30 of "10 Uhr 30"; "15 Uhr 45 Minuten" and "10 Uhr 2 Kinder" are something else."""
    token, following = t[i], t[i + 1].kind
    if token.kind is not Kind.NUM or token.dot or following in _NOT_AFTER_HOUR | _OCLOCK:
        return None
    if following in {Kind.UNTIL, Kind.DASH} and t[i + 2].kind is Kind.NUM:
        return token.value if token.digits == 2 and _is_oclock_range(t, i) else None
    if token.digits != 2 and following is Kind.WORD:
        return None
    return token.value if token.value < 60 else None


def _is_oclock_range(t: Tokens, i: int) -> bool:
    return t[i + 3].kind in _OCLOCK


def _minutes_around(t: Tokens, i: int) -> Found | None:
    """"zehn nach neun", "viertel vor elf", "fem i halv tre", "5 Minuten vor 3"."""
    token = t[i]
    if token.dot or not 0 < token.value < 30:
        return None
    side_at = i + 1
    if t[side_at].kind is Kind.UNIT and t[side_at].value == MINUTE:
        side_at += 1
    return _around(t, token.value, side_at)


def _around(t: Tokens, minutes: int, side_at: int) -> Found | None:
    side = t[side_at].kind
    if side not in {Kind.MINUTES_AFTER, Kind.MINUTES_BEFORE}:
        return None
    base_at = side_at + 1
    half = t[base_at].kind is Kind.HALF and t[base_at].value == 0
    base = t[base_at + half]
    if base.kind not in {Kind.NUM, Kind.ONE} or base.dot or base.value > 24 or base.digits > 2:
        return None
    end = base_at + half + 1
    if t[end].kind in _NOT_AFTER_HOUR:
        return None
    offset = (minutes if side is Kind.MINUTES_AFTER else -minutes) - (30 if half else 0)
    total = (base.value * 60 + offset) % (24 * 60)
    exact = base.value > _NOON_HOUR
    hour = Hour(total // 60, total % 60, exact=exact)
    found = Hour(hour.hour or 12, hour.minute) if not exact else hour
    return _with_meridiem(t, found, end + (t[end].kind in _OCLOCK))


def _quarter(t: Tokens, i: int) -> Found | None:
    token = t[i]
    found = _around(t, token.value, i + 1)
    if found:
        return found
    following = t[i + 1]
    if following.kind is Kind.NUM and not following.dot and 1 <= following.value <= _NOON_HOUR:
        before = Hour(following.value - 1 or 12, token.value)
        if t[i + 2].kind in _NOT_AFTER_HOUR:
            return None
        end = i + 2 + (t[i + 2].kind in _OCLOCK)
        if token.kind is Kind.THREE_QUARTERS:
            return _clock(before), end
        return _clock(before, Hour(following.value, token.value)), end
    return None


def _drei_viertel(t: Tokens, i: int) -> Found | None:
    if t[i].value != 3 or t[i + 1].kind is not Kind.QUARTER or t[i + 2].kind is not Kind.NUM:
        return None
    end = i + 3 + (t[i + 3].kind in _OCLOCK)
    return _clock(Hour(t[i + 2].value - 1 or 12, 45)), end


def _half(t: Tokens, i: int) -> Found | None:
    """German and Swedish halves look ahead; the English one is asked back without "past"."""
    english = t[i].value == 1
    past = english and t[i + 1].kind is Kind.MINUTES_AFTER
    base_at = i + 1 + past
    base = t[base_at]
    if base.kind not in {Kind.NUM, Kind.ONE} or base.dot or not 1 <= base.value <= _NOON_HOUR:
        return None
    end = base_at + 1
    if t[end].kind in _NOT_AFTER_HOUR or (english and base.kind is Kind.ONE):
        return None
    before, after = Hour(base.value - 1 or 12, 30), Hour(base.value, 30)
    if past:
        return _with_meridiem(t, after, end)
    end += t[end].kind in _OCLOCK
    return (_clock(after, before) if english else _clock(before)), end


def _one(t: Tokens, i: int) -> Found | None:
    if t[i + 1].kind is Kind.QUARTER:
        return _quarter(t, i + 1)
    if t[i + 1].kind is Kind.OCLOCK:
        minute = _spoken_minute(t, i + 2)
        return _clock(Hour(1, minute or 0)), i + 2 + (minute is not None)
    return None


def _noon(_t: Tokens, i: int) -> Found:
    return _clock(Hour(12, exact=True)), i + 1


def _midnight(_t: Tokens, i: int) -> Found:
    """Which of the two midnights of a day is never clear: both are offered."""
    return _clock(Hour(0, exact=True), Hour(24, exact=True)), i + 1


_STRONG = {
    Kind.TIME: _time,
    Kind.DOTTED: _dotted,
    Kind.DECIMAL: _decimal,
    Kind.NUM: _number,
    Kind.ONE: _one,
    Kind.QUARTER: _quarter,
    Kind.THREE_QUARTERS: _quarter,
    Kind.HALF: _half,
    Kind.NOON: _noon,
    Kind.MIDNIGHT: _midnight,
}
