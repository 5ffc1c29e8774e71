"""Days and weeks: dates, weekdays, relative days, ISO weeks, days with a name."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.dates import MONTHS, WEEKS_AHEAD, after_ending, date_like, numbered, skip_glue
from handlers.dates.items import (
    Amount,
    DayRange,
    DaySpec,
    InTime,
    InWeek,
    Mark,
    Match,
    OnDate,
    OnWeekday,
)
from handlers.dates.kinds import AFTER_NEXT, WEEK, Kind, Token
from handlers.dates.lengths import length
from handlers.dates.model import Reason

Tokens = Sequence[Token]
Found = tuple[DaySpec, int]

_DAYS_IN_WEEK = 7
_IDIOM_DAYS = 8


def day(t: Tokens, i: int) -> Found | None:
    """The day that begins at token ``i``, with the index after it."""
    rule = _RULES.get(t[i].kind, date_like)
    return rule(t, i)


def day_range(t: Tokens, i: int) -> Match | None:
    """ "3. bis 5. Dezember", "Montag bis Freitag", "3.12.-5.12."."""
    first = day(t, i) or _open_day(t, i)
    if first is None:
        return None
    joint = first[1]
    to = t[joint].kind is Kind.MINUTES_BEFORE and t[joint].value == 2
    if t[joint].kind not in {Kind.UNTIL, Kind.DASH} and not to:
        return None
    start = skip_glue(t, joint + 1)
    second = day(t, start)
    if second is None or _weekday_and_date(first[0], second[0]):
        return None
    return DayRange(_same_month(first[0], second[0]), second[0]), second[1]


def _weekday_and_date(first: DaySpec, second: DaySpec) -> bool:
    """ "Freitag - 4.12." names one day twice."""
    return isinstance(first, OnWeekday) and not isinstance(second, OnWeekday)


def _open_day(t: Tokens, i: int) -> Found | None:
    token = t[i]
    if token.kind is Kind.NUM and token.digits <= 2 and t[i + 1].kind in {Kind.UNTIL, Kind.DASH}:
        at = skip_glue(t, i + 2)
        following = t[at]
        month_named = t[after_ending(t, at)].kind in MONTHS
        if token.dot or following.dot or following.kind is Kind.DATE or month_named:
            return OnDate(token.value), i + 1
    return None


def _same_month(first: DaySpec, second: DaySpec) -> DaySpec:
    if isinstance(first, OnDate) and isinstance(second, OnDate) and first.month is None:
        return OnDate(first.day, second.month, second.year, second.months_ahead, second.years_ahead)
    return first


def _weekday(t: Tokens, i: int) -> Found:
    weekday, end = t[i].value, i + 1
    following = t[end]
    if (
        following.kind is Kind.MOD
        and following.value == AFTER_NEXT
        and t[end + 1].kind is not Kind.UNIT
    ):
        return OnWeekday(weekday, AFTER_NEXT), end + 1
    if following.kind is Kind.LENGTH and following.value == 14 * 24 * 60:
        return OnWeekday(weekday, weeks=2), end + 1
    if following.kind is Kind.UNIT and following.value == WEEK and not numbered(t, end + 1):
        return OnWeekday(weekday, weeks=1), end + 1
    weeks = _in_weeks(t, end)
    if weeks:
        return OnWeekday(weekday, weeks=weeks[0]), weeks[1]
    return OnWeekday(weekday), end


def _in_weeks(t: Tokens, i: int) -> tuple[int, int] | None:
    """The 2 of "(Dienstag) in zwei Wochen"."""
    if t[i].kind is not Kind.IN:
        return None
    found = length(t, i + 1)
    if found and found[0].days and found[0].days % _DAYS_IN_WEEK == 0:
        return found[0].days // _DAYS_IN_WEEK, found[1]
    return None


def _modified(t: Tokens, i: int) -> Found | None:
    """ "nächsten Dienstag", "übernächste Woche"."""
    mod, following = t[i].value, t[i + 1]
    if following.kind in {Kind.WEEKDAY, Kind.FRIDAY_OR_MRS, Kind.SUNDAY_OR_ABOUT}:
        return OnWeekday(following.value, mod), i + 2
    if following.kind is Kind.UNIT and following.value == WEEK:
        return InWeek(WEEKS_AHEAD[mod]), i + 2
    return None


def _relative(t: Tokens, i: int) -> Found:
    days = t[i].value
    if t[i + 1].kind is Kind.IN:
        found = length(t, i + 2)
        if found and not found[0].minutes:
            amount, end = found
            idiom = bool(t[i + 1].value) and amount.days == _IDIOM_DAYS
            return InTime(Amount(0, amount.days + days, amount.months), idiom), end
    return InTime(Amount(days=days)), i + 1


def in_time(t: Tokens, i: int) -> Match | None:
    """ "in 3 Tagen", "in zwei Stunden", "in two weeks' time"; eight days are asked back."""
    found = length(t, i + 1)
    if found is None:
        return None
    amount, end = found
    end += t[end].kind is Kind.FROM_NOW
    if amount == Amount():
        return Mark(Reason.VAGUE), end
    weeks, odd = divmod(amount.days, _DAYS_IN_WEEK)
    at = skip_glue(t, end)
    if weeks and not odd and t[at].kind is Kind.WEEKDAY and t[at + 1].kind is not Kind.COMMA:
        return OnWeekday(t[at].value, weeks=weeks, weeks_first=True), at + 1
    return InTime(amount, idiom=bool(t[i].value) and amount.days == _IDIOM_DAYS), end


def length_as_day(t: Tokens, amount: Amount, end: int) -> Match | None:
    """ "two weeks from now", "a week today", "a week on Tuesday"."""
    following = t[end]
    if following.kind is Kind.FROM_NOW:
        return InTime(amount), end + 1
    if following.kind is Kind.RELDAY and amount.days:
        return InTime(Amount(days=amount.days + following.value)), end + 1
    weeks, odd = divmod(amount.days, _DAYS_IN_WEEK)
    joined = following.kind in {Kind.ON, Kind.FROM}
    if weeks and not odd and joined and t[end + 1].kind is Kind.WEEKDAY:
        return OnWeekday(t[end + 1].value, weeks=weeks), end + 2
    if joined and amount.days and t[end + 1].kind is Kind.RELDAY:
        return InTime(Amount(days=amount.days + t[end + 1].value)), end + 2
    return None


def uncertain_amount(t: Tokens, i: int) -> Match | None:
    """ "2-3 Wochen", "ein bis zwei Stunden", "drei oder vier Tage" name no length."""
    if t[i].kind not in {Kind.NUM, Kind.ONE} or t[i].dot:
        return None
    if t[i + 1].kind not in {Kind.DASH, Kind.UNTIL, Kind.OR, Kind.MINUTES_BEFORE}:
        return None
    if t[i + 2].kind is Kind.NUM and t[i + 3].kind in {Kind.UNIT, Kind.LENGTH}:
        return Mark(Reason.VAGUE), i + 4
    return None


_RULES = {
    Kind.WEEKDAY: _weekday,
    Kind.MOD: _modified,
    Kind.RELDAY: _relative,
}
