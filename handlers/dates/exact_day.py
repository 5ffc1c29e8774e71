"""Days that name themselves: dates, named days, days from now (rules 6, 8, 10, 13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.dates.items import InTime, NthWeekday, OnDate, OnFeast, Slashed
from handlers.dates.model import Reason
from handlers.dates.named_days import SEVERAL_DAYS, Feast
from handlers.dates.setting import Setting

Exact = InTime | NthWeekday | OnDate | OnFeast | Slashed

_MONTHS_IN_YEAR = 12


_LEAP_DAY = (2, 29)


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
    if (month, day) == _LEAP_DAY and found.reason is None and (found.day - here.today).days > 366:
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


def _feast(feast: Feast, here: Setting, year: int | None = None) -> Found:
    if feast in SEVERAL_DAYS:
        every = (_feast(one, here, year) for one in SEVERAL_DAYS[feast])
        return Found(tuple(day for found in every for day in found.days), Reason.WHICH_DAY)
    if year is not None:
        return _not_past(here.named_days.on(feast, year), here)
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


def exact_day(spec: Exact, here: Setting) -> Found:
    """The day that one such piece names, or why it names none."""
    match spec:
        case OnDate():
            return _date(spec, here)
        case InTime():
            return _in_time(spec, here)
        case OnFeast():
            return _feast(spec.feast, here, spec.year)
        case NthWeekday():
            return _nth_weekday(spec, here)
        case _:
            return _slashed(spec, here)
