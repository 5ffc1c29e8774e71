"""Spoken hours: "halb vier", "viertel vor elf", "fem i halv tre", "half past two"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.items import Clock, Hour
from handlers.dates.kinds import MINUTE, Kind, Token

Tokens = Sequence[Token]
Found = tuple[Clock, int]

OCLOCK = {Kind.OCLOCK, Kind.HOURS}


TO_MEANS_UNTIL = 2


# After these a bare number is no hour: "um 3 Tage", "3. Dezember", "2 Personen".
NOT_AFTER_HOUR = {
    Kind.UNIT,
    Kind.LENGTH,
    Kind.MONTH,
    Kind.COUNTED,
    Kind.ORD_ENDING,
    Kind.WEEK_NUMBER,
    Kind.ADVENT,
    Kind.QUARTER,
}


NOON_HOUR = 12


def clock_of(*options: Hour) -> Clock:
    """One time of day from its possible readings."""
    return Clock(options)


def with_meridiem(t: Tokens, found: Hour, end: int) -> Found:
    """am and pm settle the half of the day; "15 pm" says the same thing twice."""
    if t[end].kind is Kind.OCLOCK and t[end + 1].kind is Kind.AM_PM:
        end += 1
    if t[end].kind is not Kind.AM_PM:
        return clock_of(found), end
    if found.hour > NOON_HOUR and t[end].value == 0:
        return clock_of(Hour(99)), end + 1
    if found.hour == NOON_HOUR and t[end].value == 0:
        return clock_of(Hour(0, found.minute, exact=True), Hour(12, found.minute)), end + 1
    hour = found.hour if found.hour > NOON_HOUR else found.hour % 12 + t[end].value
    return clock_of(Hour(hour, found.minute, exact=True)), end + 1


def spoken_minute(t: Tokens, i: int) -> int | None:
    """The 30 of "10 Uhr 30"; "15 Uhr 45 Minuten", "15 Uhr 14-mal" are something else."""
    token, following = t[i], t[i + 1].kind
    if token.kind is not Kind.NUM or token.dot or following in NOT_AFTER_HOUR | OCLOCK:
        return None
    if following is Kind.DASH and token.end == t[i + 1].start and t[i + 2].kind is Kind.WORD:
        return None
    if following in {Kind.UNTIL, Kind.DASH} and t[i + 2].kind is Kind.NUM:
        return token.value if token.digits == 2 and _is_oclock_range(t, i) else None
    if token.digits != 2 and following is Kind.WORD:
        return None
    return token.value if token.value < 60 else None


def _is_oclock_range(t: Tokens, i: int) -> bool:
    return t[i + 3].kind in OCLOCK


def minutes_around(t: Tokens, i: int) -> Found | None:
    """ "zehn nach neun", "viertel vor elf", "fem i halv tre", "5 Minuten vor 3"."""
    token = t[i]
    if token.dot or not 0 < token.value < 30:
        return None
    side_at = i + 1
    if t[side_at].kind is Kind.UNIT and t[side_at].value == MINUTE:
        side_at += 1
    elif token.digits and t[side_at].value == TO_MEANS_UNTIL:
        return None
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
    if t[end].kind in NOT_AFTER_HOUR:
        return None
    offset = (minutes if side is Kind.MINUTES_AFTER else -minutes) - (30 if half else 0)
    total = (base.value * 60 + offset) % (24 * 60)
    exact = base.value > NOON_HOUR
    hour = Hour(total // 60, total % 60, exact=exact)
    found = Hour(hour.hour or 12, hour.minute) if not exact else hour
    return with_meridiem(t, found, end + (t[end].kind in OCLOCK))


def quarter(t: Tokens, i: int) -> Found | None:
    """A quarter past or to; "viertel vier" is regional and keeps both readings (rule 4)."""
    token = t[i]
    found = _around(t, token.value, i + 1)
    if found:
        return found
    following = t[i + 1]
    if following.kind is Kind.NUM and not following.dot and 1 <= following.value <= NOON_HOUR:
        before = Hour(following.value - 1 or 12, token.value)
        if t[i + 2].kind in NOT_AFTER_HOUR:
            return None
        end = i + 2 + (t[i + 2].kind in OCLOCK)
        if token.kind is Kind.THREE_QUARTERS:
            return clock_of(before), end
        return clock_of(before, Hour(following.value, token.value)), end
    return None


def drei_viertel(t: Tokens, i: int) -> Found | None:
    """ "drei viertel vier" in two words."""
    if t[i].value != 3 or t[i + 1].kind is not Kind.QUARTER or t[i + 2].kind is not Kind.NUM:
        return None
    end = i + 3 + (t[i + 3].kind in OCLOCK)
    return clock_of(Hour(t[i + 2].value - 1 or 12, 45)), end


def half(t: Tokens, i: int) -> Found | None:
    """German and Swedish halves look ahead; the English one is asked back without "past"."""
    english = t[i].value == 1
    past = english and t[i + 1].kind is Kind.MINUTES_AFTER
    base_at = i + 1 + past
    base = t[base_at]
    if base.kind not in {Kind.NUM, Kind.ONE} or base.dot or not 1 <= base.value <= NOON_HOUR:
        return None
    end = base_at + 1
    if t[end].kind in NOT_AFTER_HOUR or (english and base.kind is Kind.ONE):
        return None
    before, after = Hour(base.value - 1 or 12, 30), Hour(base.value, 30)
    if past:
        return with_meridiem(t, after, end)
    end += t[end].kind in OCLOCK
    return (clock_of(after, before) if english else clock_of(before)), end


def one(t: Tokens, i: int) -> Found | None:
    """ "ein Uhr", "a quarter past three"."""
    if t[i + 1].kind is Kind.QUARTER:
        return quarter(t, i + 1)
    if t[i + 1].kind is Kind.OCLOCK:
        minute = spoken_minute(t, i + 2)
        return clock_of(Hour(1, minute or 0)), i + 2 + (minute is not None)
    return None


def noon(_t: Tokens, i: int) -> Found:
    """Twelve in the middle of the day."""
    return clock_of(Hour(12, exact=True)), i + 1


def midnight(_t: Tokens, i: int) -> Found:
    """Which of the two midnights of a day is never clear: both are offered."""
    return clock_of(Hour(0, exact=True), Hour(24, exact=True)), i + 1
