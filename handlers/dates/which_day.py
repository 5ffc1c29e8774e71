"""From what was said about the day to the calendar day (rules 5 to 8, 10, 13)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.dates.exact_day import Found, exact_day
from handlers.dates.items import (
    DaySpec,
    InWeek,
    IsoWeek,
    OnWeekday,
)
from handlers.dates.kinds import AFTER_NEXT, NEXT
from handlers.dates.model import Reason
from handlers.dates.setting import Setting


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
        case InWeek() | IsoWeek():
            return Found((), Reason.WHICH_DAY)
        case _:
            return exact_day(spec, here)


def _within_horizon(found: Found, here: Setting) -> Found:
    if found.reason is None and here.too_far(found.day):
        return Found(found.days, Reason.TOO_FAR)
    return found


def _agreed(found: list[Found]) -> Found:
    named = [set(one.days) for one in found]
    if len(found) > 1 and all(named) and not set.intersection(*named):
        return Found(tuple(dict.fromkeys(one.day for one in found)), Reason.SEVERAL)
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


def _by_weekday(weekdays: list[OnWeekday], weeks: list[InWeek | IsoWeek], here: Setting) -> Found:
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
    """ "Dienstag in zwei Wochen": counted from the coming Tuesday or from this week."""
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
