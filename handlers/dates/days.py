"""Days and weeks: dates, weekdays, relative days, ISO weeks, days with a name."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.items import (
    Amount,
    DayRange,
    DaySpec,
    InTime,
    InWeek,
    IsoWeek,
    Mark,
    Match,
    NthWeekday,
    OnDate,
    OnFeast,
    OnWeekday,
    Slashed,
)
from handlers.dates.kinds import AFTER_NEXT, COMING, MONTH, NEXT, THIS, WEEK, YEAR, Kind, Token
from handlers.dates.lengths import length
from handlers.dates.model import Reason
from handlers.dates.named_days import Feast

Tokens = Sequence[Token]
Found = tuple[DaySpec, int]

_MONTHS = {Kind.MONTH, Kind.MAYBE_MONTH}
_GLUE = {Kind.IN, Kind.ARTICLE, Kind.ON}
_WEEKS_AHEAD = {THIS: 0, NEXT: 1, AFTER_NEXT: 2, COMING: 1}
_DAYS_IN_WEEK = 7
_IDIOM_DAYS = 8
# Words after which a figure with a dot is a day: "am 3.", "den 3.", "Dienstag, 3."
_BEFORE_DAY = {Kind.ON, Kind.ARTICLE, Kind.FROM, Kind.UNTIL, Kind.BOUND, Kind.WEEKDAY}


def day(t: Tokens, i: int) -> Found | None:
    """The day that begins at token ``i``, with the index after it."""
    rule = _RULES.get(t[i].kind)
    return rule(t, i) if rule else None


def day_range(t: Tokens, i: int) -> Match | None:
    """"3. bis 5. Dezember", "Montag bis Freitag", "3.12.-5.12."."""
    first = day(t, i) or _open_day(t, i)
    if first is None:
        return None
    joint = first[1]
    to = t[joint].kind is Kind.MINUTES_BEFORE and t[joint].value == 2
    if t[joint].kind not in {Kind.UNTIL, Kind.DASH} and not to:
        return None
    start = _skip(t, joint + 1)
    second = day(t, start)
    if second is None or _weekday_and_date(first[0], second[0]):
        return None
    return DayRange(_same_month(first[0], second[0]), second[0]), second[1]


def _weekday_and_date(first: DaySpec, second: DaySpec) -> bool:
    """"Freitag - 4.12." names one day twice."""
    return isinstance(first, OnWeekday) and not isinstance(second, OnWeekday)


def _open_day(t: Tokens, i: int) -> Found | None:
    token = t[i]
    if token.kind is Kind.NUM and token.digits <= 2 and t[i + 1].kind in {Kind.UNTIL, Kind.DASH}:
        following = t[_skip(t, i + 2)]
        if token.dot or following.dot or following.kind is Kind.DATE:
            return OnDate(token.value), i + 1
    return None


def _same_month(first: DaySpec, second: DaySpec) -> DaySpec:
    if isinstance(first, OnDate) and isinstance(second, OnDate) and first.month is None:
        return OnDate(first.day, second.month, second.year, second.months_ahead, second.years_ahead)
    return first


def _skip(t: Tokens, i: int) -> int:
    while t[i].kind in _GLUE:
        i += 1
    return i


def _weekday(t: Tokens, i: int) -> Found:
    weekday, end = t[i].value, i + 1
    following = t[end]
    if following.kind is Kind.MOD and following.value == AFTER_NEXT and t[end + 1].kind is not Kind.UNIT:
        return OnWeekday(weekday, AFTER_NEXT), end + 1
    if following.kind is Kind.LENGTH and following.value == 14 * 24 * 60:
        return OnWeekday(weekday, weeks=2), end + 1
    if following.kind is Kind.UNIT and following.value == WEEK and t[end + 1].kind is not Kind.NUM:
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
    """"nächsten Dienstag", "übernächste Woche"."""
    mod, following = t[i].value, t[i + 1]
    if following.kind in {Kind.WEEKDAY, Kind.FRIDAY_OR_MRS, Kind.SUNDAY_OR_ABOUT}:
        return OnWeekday(following.value, mod), i + 2
    if following.kind is Kind.UNIT and following.value == WEEK:
        return InWeek(_WEEKS_AHEAD[mod]), i + 2
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


def _date(t: Tokens, i: int) -> Found:
    parts = t[i].parts
    if len(parts) > 2:
        return OnDate(parts[0], parts[1], parts[2]), i + 1
    return _with_year(t, OnDate(parts[0], parts[1]), i + 1)


def _with_year(t: Tokens, found: OnDate, end: int) -> Found:
    at = end + (t[end].kind is Kind.COMMA)
    token = t[at]
    if token.kind is Kind.NUM and token.digits == 4 and not _is_oclock(t, at):
        return OnDate(found.day, found.month, token.value), at + 1
    at = _skip(t, end)
    if t[at].kind is Kind.MOD and t[at + 1].kind is Kind.UNIT and t[at + 1].value == YEAR:
        return OnDate(found.day, found.month, years_ahead=_WEEKS_AHEAD[t[at].value]), at + 2
    return found, end


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


def _after_ending(t: Tokens, i: int) -> int:
    """"3rd", "12ten": the index after the figure and its ending."""
    return i + 1 + (t[i + 1].kind is Kind.ORD_ENDING)


def _day_and_month(t: Tokens, i: int) -> Found | None:
    end = _after_ending(t, i)
    while t[end].kind is Kind.ARTICLE:
        end += 1
    if t[end].kind in _MONTHS:
        after = end + 1 + (t[end + 1].kind is Kind.STOP and t[end + 2].kind is Kind.NUM
                           and t[end + 2].digits == 4)  # fmt: skip
        return _with_year(t, OnDate(t[i].value, t[end].value), after)
    at = _skip(t, end)
    if t[at].kind is Kind.MOD and t[at + 1].kind is Kind.UNIT and t[at + 1].value == MONTH:
        return OnDate(t[i].value, months_ahead=_WEEKS_AHEAD[t[at].value]), at + 2
    return None


def _week_by_number(t: Tokens, i: int) -> Found | None:
    if t[i].dot and t[i + 1].kind is Kind.WEEK_NUMBER:
        return IsoWeek(t[i].value), i + 2
    return None


def _week(t: Tokens, i: int) -> Found | None:
    """"KW 49", "vecka 49", "v. 49", "week 49 2027"."""
    at = i + 1 + (t[i + 1].kind is Kind.STOP)
    token = t[at]
    if token.kind is Kind.UNIT and token.value == WEEK:
        at += 1
        token = t[at]
    if token.kind is Kind.SLASHED:
        return IsoWeek(token.parts[0], token.parts[1]), at + 1
    if token.kind not in {Kind.NUM, Kind.NOT_TIME} or not 0 < token.digits <= 2:
        return None
    year = t[at + 1]
    if year.kind is Kind.NUM and year.digits == 4 and not _is_oclock(t, at + 1):
        return IsoWeek(token.value, year.value), at + 2
    return IsoWeek(token.value), at + 1


def _unit(t: Tokens, i: int) -> Found | None:
    if t[i].value != WEEK or t[i + 1].dot:
        return None
    return _week(t, i)


def _advent_or_christmas(t: Tokens, i: int) -> Found | None:
    end, number = _after_ending(t, i), t[i].value
    if t[end].kind is Kind.ADVENT and 1 <= number <= 4:
        return OnFeast(Feast(Feast.ADVENT_1 + number - 1)), end + 1
    if t[end].kind is Kind.CHRISTMAS_DAY and 1 <= number <= 2:
        return OnFeast(Feast(Feast.CHRISTMAS_DAY + number - 1)), end + 1
    return None


def _day_of_month(t: Tokens, i: int) -> Found | None:
    """"am 3.", "den 12", "the 12th": only where a word before it says that it is a day."""
    token, end = t[i], _after_ending(t, i)
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
    """"am 2. Treffen", "am 12 Uhr": the figure belongs to the next word."""
    return t[end].kind in {
        Kind.WORD,
        Kind.OCLOCK,
        Kind.HOURS,
        Kind.UNIT,
        Kind.COUNTED,
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
    """"erster Montag im Dezember", "letzten Freitag im November"; without a month, no day."""
    if t[i + 1].kind is not Kind.WEEKDAY:
        return None
    nth = -1 if t[i].kind is Kind.LAST else t[i].value
    at = _skip(t, i + 2)
    if at == i + 2:
        return None
    if t[at].kind in _MONTHS:
        return NthWeekday(nth, t[i + 1].value, t[at].value), at + 1
    if t[at].kind is Kind.MOD and t[at + 1].kind is Kind.UNIT and t[at + 1].value == MONTH:
        ahead = _WEEKS_AHEAD[t[at].value]
        return NthWeekday(nth, t[i + 1].value, months_ahead=ahead), at + 2
    return None


def _month(t: Tokens, i: int) -> Found | None:
    """"December 3rd"."""
    token = t[i + 1]
    if token.kind not in {Kind.NUM, Kind.ORD} or token.digits > 2 or _is_oclock(t, i + 1):
        return None
    if token.dot and t[i + 2].kind in _MONTHS:
        return None
    return _with_year(t, OnDate(token.value, t[i].value), _after_ending(t, i + 1))


def _slashed(t: Tokens, i: int) -> Found:
    parts = t[i].parts
    year = parts[2] if len(parts) > 2 else None
    if year is not None and year < 100:
        year += 2000
    return Slashed(parts[0], parts[1], year), i + 1


def _feast(t: Tokens, i: int) -> Found:
    return OnFeast(Feast(t[i].value)), i + 1


def in_time(t: Tokens, i: int) -> Match | None:
    """"in 3 Tagen", "in zwei Stunden", "in two weeks' time"; eight days are asked back."""
    found = length(t, i + 1)
    if found is None:
        return None
    amount, end = found
    end += t[end].kind is Kind.FROM_NOW
    weeks, odd = divmod(amount.days, _DAYS_IN_WEEK)
    at = _skip(t, end)
    if weeks and not odd and t[at].kind is Kind.WEEKDAY and t[at + 1].kind is not Kind.COMMA:
        return OnWeekday(t[at].value, weeks=weeks, weeks_first=True), at + 1
    return InTime(amount, idiom=bool(t[i].value) and amount.days == _IDIOM_DAYS), end


def length_as_day(t: Tokens, amount: Amount, end: int) -> Match | None:
    """"two weeks from now", "a week today", "a week on Tuesday"."""
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
    """"2-3 Wochen", "ein bis zwei Stunden", "drei oder vier Tage" name no length."""
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
