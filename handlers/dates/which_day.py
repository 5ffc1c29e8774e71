"""From what was said about the day to the calendar day (rules 5 to 8, 10, 13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.dates.items import (
    DaySpec,
    InTime,
    InWeek,
    IsoWeek,
    NthWeekday,
    OnDate,
    OnFeast,
    OnWeekday,
    Slashed,
)
from handlers.dates.kinds import AFTER_NEXT, NEXT
from handlers.dates.model import Reason
from handlers.dates.named_days import SEVERAL_DAYS, Feast
from handlers.dates.setting import Setting

_MONTHS_IN_YEAR = 12
_FEBRUARY, _LEAP_DAY = 2, 29
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Found:
    """One day, or a reason with the days that may have been meant."""

    days: tuple[date, ...]
    reason: Reason | None = None

    @property
    def day(self) -> date:
        """The day; only when there is no reason against it."""
        return self.days[0]


def find_day(specs: Sequence[DaySpec], here: Setting) -> Found:
    """The one day that all that was said agrees on."""
    weekdays = [s for s in specs if isinstance(s, OnWeekday)]
    weeks = [s for s in specs if isinstance(s, InWeek | IsoWeek)]
    exact = [s for s in specs if not isinstance(s, OnWeekday | InWeek | IsoWeek)]
    if exact:
        found = _agreed([resolve(spec, here) for spec in exact])
        if found.reason is None:
            found = _checked(found, weekdays, weeks, here)
    else:
        found = _by_weekday(weekdays, weeks, here)
    return _within_horizon(found, here)


def resolve(spec: DaySpec, here: Setting) -> Found:
    """What one piece alone says; a week alone says too little."""
    match spec:
        case OnWeekday():
            return _coming_weekday(spec, here)
        case OnDate():
            return _date(spec, here)
        case InTime():
            return _in_time(spec, here)
        case OnFeast():
            return _feast(spec.feast, here)
        case NthWeekday():
            return _nth_weekday(spec, here)
        case Slashed():
            return _slashed(spec, here)
        case InWeek() | IsoWeek():
            return Found((), Reason.WHICH_DAY)


def _within_horizon(found: Found, here: Setting) -> Found:
    if found.reason is None and here.too_far(found.day):
        return Found(found.days, Reason.TOO_FAR)
    return found


def _agreed(found: list[Found]) -> Found:
    for one in found:
        if one.reason is not None:
            return one
    days = tuple(dict.fromkeys(one.day for one in found))
    return Found(days, None if len(days) == 1 else Reason.SEVERAL)


def _checked(
    found: Found, weekdays: list[OnWeekday], weeks: list[InWeek | IsoWeek], here: Setting
) -> Found:
    """Rule 7: weekday, week and date must agree."""
    day = found.day
    for weekday in weekdays:
        if day.weekday() != weekday.weekday:
            return Found((day, _nearest(day, weekday.weekday, here.today)), Reason.CONTRADICTION)
    for week in weeks:
        monday = _monday(week, here)
        if isinstance(monday, Found):
            return monday
        if not monday <= day < monday + timedelta(days=7):
            return Found((day,), Reason.CONTRADICTION)
    return found


def _nearest(day: date, weekday: int, today: date) -> date:
    """The day of that weekday closest to a date, but not in the past."""
    ahead = (weekday - day.weekday()) % 7
    nearest = day + timedelta(days=ahead if ahead < 4 else ahead - 7)
    return nearest if nearest > today else nearest + timedelta(days=7)


def _by_weekday(
    weekdays: list[OnWeekday], weeks: list[InWeek | IsoWeek], here: Setting
) -> Found:
    if len({spec.weekday for spec in weekdays}) > 1:
        every = (resolve(spec, here).days for spec in weekdays)
        return Found(tuple(dict.fromkeys(days[0] for days in every)), Reason.SEVERAL)
    if len(set(weeks)) > 1:
        return Found((), Reason.SEVERAL)
    if not weekdays:
        return Found((), Reason.WHICH_DAY)
    if not weeks:
        said_more = [s for s in weekdays if s.mod is not None or s.weeks]
        return _agreed([resolve(spec, here) for spec in said_more or weekdays[:1]])
    return _weekday_of_week(weekdays[0], weeks[0], here)


def _weekday_of_week(spec: OnWeekday, week: InWeek | IsoWeek, here: Setting) -> Found:
    monday = _monday(week, here)
    if isinstance(monday, Found):
        return monday
    day = monday + timedelta(days=spec.weekday)
    return Found((day,), Reason.PAST if day < here.today else None)


def _monday(week: InWeek | IsoWeek, here: Setting) -> date | Found:
    this_monday = here.today - timedelta(days=here.today.weekday())
    if isinstance(week, InWeek):
        return this_monday + timedelta(weeks=week.offset)
    if week.year is not None:
        return _iso_monday(week.year, week.number) or Found((), Reason.NO_SUCH_DAY)
    year = this_monday.isocalendar().year
    found = _iso_monday(year, week.number)
    if found is not None and found + timedelta(days=6) >= here.today:
        return found
    if found is not None and here.today - found < here.policy.recently_passed:
        return Found((), Reason.PAST)
    return _iso_monday(year + 1, week.number) or Found((), Reason.NO_SUCH_DAY)


def _iso_monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _coming_weekday(spec: OnWeekday, here: Setting) -> Found:
    today = here.today
    coming = today + timedelta(days=(spec.weekday - today.weekday() - 1) % 7 + 1)
    monday = today - timedelta(days=today.weekday())
    is_today = spec.weekday == today.weekday()
    if spec.weeks:
        return _weekday_in_weeks(spec, here, coming)
    if spec.mod in {NEXT, AFTER_NEXT}:
        weeks = 1 if spec.mod == NEXT else 2
        by_count = coming + timedelta(weeks=weeks - 1)
        return _one_of(by_count, monday + timedelta(weeks=weeks, days=spec.weekday))
    if is_today and (spec.mod is None or spec.mod == 0):
        return Found((today, coming), Reason.WHICH_DAY)
    return Found((coming,))


def _weekday_in_weeks(spec: OnWeekday, here: Setting, coming: date) -> Found:
    """"Dienstag in zwei Wochen": counted from the coming Tuesday or from this week."""
    ahead = timedelta(weeks=spec.weeks)
    if spec.weekday == here.today.weekday():
        return _one_of(here.today + ahead, coming + ahead)
    monday = here.today - timedelta(days=here.today.weekday())
    by_week = monday + ahead + timedelta(days=spec.weekday)
    if by_week == coming and not spec.weeks_first:
        return Found((coming + ahead,))
    return _one_of(by_week, coming + ahead)


def _one_of(*days: date) -> Found:
    different = tuple(dict.fromkeys(days))
    return Found(different, None if len(different) == 1 else Reason.WHICH_DAY)


def _date(spec: OnDate, here: Setting) -> Found:
    if spec.months_ahead is not None:
        year, month = _month_ahead(here.today, spec.months_ahead)
        return _not_past(_valid(year, month, spec.day), here)
    if spec.month is None:
        return _day_of_month(spec.day, here)
    if spec.years_ahead is not None:
        year = here.today.year + spec.years_ahead
        return _not_past(_valid(year, spec.month, spec.day), here)
    if spec.year is not None:
        return _not_past(_valid(spec.year, spec.month, spec.day), here)
    return _next_such_date(spec.month, spec.day, here)


def _month_ahead(today: date, months: int) -> tuple[int, int]:
    years, month = divmod(today.month - 1 + months, _MONTHS_IN_YEAR)
    return today.year + years, month + 1


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _not_past(day: date | None, here: Setting) -> Found:
    if day is None:
        return Found((), Reason.NO_SUCH_DAY)
    return Found((day,), Reason.PAST if day < here.today else None)


def _day_of_month(number: int, here: Setting) -> Found:
    """Rule 6: the next such day; today's own number is asked back."""
    if not 1 <= number <= 31:
        return Found((), Reason.NO_SUCH_DAY)
    months = (_month_ahead(here.today, ahead) for ahead in range(4))
    days = [day for year, month in months if (day := _valid(year, month, number))]
    ahead = [day for day in days if day > here.today]
    if here.today in days:
        return Found((here.today, ahead[0]), Reason.WHICH_DAY)
    return Found((ahead[0],))


def _next_such_date(month: int, day: int, here: Setting) -> Found:
    if not 1 <= month <= _MONTHS_IN_YEAR or not 1 <= day <= _LONGEST_MONTH[month - 1]:
        return Found((), Reason.NO_SUCH_DAY)
    years = range(here.today.year - 1, here.today.year + 6)
    found = _next_yearly([_valid(year, month, day) for year in years], here)
    leap_day = (month, day) == (_FEBRUARY, _LEAP_DAY)
    if leap_day and found.reason is None and (found.day - here.today).days > 366:
        return Found(found.days, Reason.NO_SUCH_DAY)
    return found


def _next_yearly(by_year: Sequence[date | None], here: Setting) -> Found:
    """The next of a yearly day; one that has only just passed is asked back (rule 6)."""
    days = [day for day in by_year if day is not None]
    ahead = [day for day in days if day >= here.today]
    if not ahead:
        return Found((), Reason.NO_SUCH_DAY)
    passed = [day for day in days if day < here.today]
    just_passed = passed and here.today - passed[-1] < here.policy.recently_passed
    return Found((ahead[0],), Reason.PAST if just_passed else None)


def _in_time(spec: InTime, here: Setting) -> Found:
    week = timedelta(days=7)
    if spec.idiom:
        return Found((here.today + week, here.today + week + timedelta(days=1)), Reason.WHICH_DAY)
    if spec.amount.months:
        year, month = _month_ahead(here.today, spec.amount.months)
        return _not_past(_valid(year, month, here.today.day), here)
    horizon = 366 * (here.policy.horizon_years + 1)
    if spec.amount.days > horizon:
        return Found((), Reason.TOO_FAR)
    return Found((here.today + timedelta(days=spec.amount.days),))


def _feast(feast: Feast, here: Setting) -> Found:
    if feast in SEVERAL_DAYS:
        every = (_feast(one, here) for one in SEVERAL_DAYS[feast])
        return Found(tuple(day for found in every for day in found.days), Reason.WHICH_DAY)
    years = range(here.today.year - 1, here.today.year + 3)
    return _next_yearly([here.named_days.on(feast, year) for year in years], here)


def _nth_weekday(spec: NthWeekday, here: Setting) -> Found:
    if spec.months_ahead is not None:
        year, month = _month_ahead(here.today, spec.months_ahead)
        return _not_past(nth_of_month(year, month, spec.weekday, spec.nth), here)
    month = spec.month or here.today.month
    years = range(here.today.year - 1, here.today.year + 2)
    return _next_yearly([nth_of_month(y, month, spec.weekday, spec.nth) for y in years], here)


def nth_of_month(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, -1 for the last; None if the month has fewer."""
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    if nth < 0:
        while (day + timedelta(days=7)).month == month:
            day += timedelta(days=7)
        return day
    day += timedelta(weeks=nth - 1)
    return day if day.month == month and nth > 0 else None


def _slashed(spec: Slashed, here: Setting) -> Found:
    """Rule 6: with both numbers up to twelve either order is possible."""
    day_first = _date(OnDate(spec.first, spec.second, spec.year), here)
    if spec.first > _MONTHS_IN_YEAR:
        return day_first
    month_first = _date(OnDate(spec.second, spec.first, spec.year), here)
    days = tuple(dict.fromkeys((*day_first.days, *month_first.days)))
    return Found(days, Reason.WHICH_DAY if days else Reason.NO_SUCH_DAY)
