"""Days with a name. Most fall on a fixed date or a fixed distance from Easter."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum, auto
from typing import Protocol

from dateutil.easter import easter

_SATURDAY, _SUNDAY, _MONDAY, _FRIDAY, _WEDNESDAY = 5, 6, 0, 4, 2


class Feast(IntEnum):
    """Named days of Germany, Sweden and England. EASTER, WHITSUN and CHRISTMAS are several days."""

    NEW_YEAR = auto()
    EPIPHANY_EVE = auto()
    EPIPHANY = auto()
    VALENTINE = auto()
    WEIBERFASTNACHT = auto()
    ROSE_MONDAY = auto()
    SHROVE_TUESDAY = auto()
    ASH_WEDNESDAY = auto()
    WOMENS_DAY = auto()
    PALM_SUNDAY = auto()
    MAUNDY_THURSDAY = auto()
    GOOD_FRIDAY = auto()
    HOLY_SATURDAY = auto()
    EASTER_SUNDAY = auto()
    EASTER = auto()
    EASTER_MONDAY = auto()
    WALPURGIS = auto()
    LABOUR_DAY = auto()
    EARLY_MAY_HOLIDAY = auto()
    SPRING_HOLIDAY = auto()
    MOTHERS_DAY = auto()
    ASCENSION = auto()
    WHIT_SATURDAY = auto()
    WHIT_SUNDAY = auto()
    WHITSUN = auto()
    WHIT_MONDAY = auto()
    CORPUS_CHRISTI = auto()
    SWEDISH_NATIONAL_DAY = auto()
    MIDSUMMER_EVE = auto()
    MIDSUMMER_DAY = auto()
    ASSUMPTION = auto()
    SUMMER_HOLIDAY = auto()
    CHILDRENS_DAY = auto()
    UNITY_DAY = auto()
    REFORMATION = auto()
    HALLOWEEN = auto()
    SWEDISH_ALL_SAINTS = auto()
    ALL_SAINTS = auto()
    ALL_SOULS = auto()
    BONFIRE_NIGHT = auto()
    ST_MARTIN = auto()
    MOURNING = auto()
    REPENTANCE = auto()
    DEAD_SUNDAY = auto()
    ADVENT_1 = auto()
    ADVENT_2 = auto()
    ADVENT_3 = auto()
    ADVENT_4 = auto()
    ST_NICHOLAS = auto()
    LUCIA = auto()
    CHRISTMAS_EVE = auto()
    CHRISTMAS_DAY = auto()
    SECOND_CHRISTMAS_DAY = auto()
    CHRISTMAS = auto()
    NEW_YEARS_EVE = auto()


SEVERAL_DAYS: dict[Feast, tuple[Feast, ...]] = {
    Feast.EASTER: (Feast.EASTER_SUNDAY, Feast.EASTER_MONDAY),
    Feast.WHITSUN: (Feast.WHIT_SUNDAY, Feast.WHIT_MONDAY),
    Feast.CHRISTMAS: (Feast.CHRISTMAS_EVE, Feast.CHRISTMAS_DAY, Feast.SECOND_CHRISTMAS_DAY),
}

_FIXED: dict[Feast, tuple[int, int]] = {
    Feast.NEW_YEAR: (1, 1),
    Feast.EPIPHANY_EVE: (1, 5),
    Feast.EPIPHANY: (1, 6),
    Feast.VALENTINE: (2, 14),
    Feast.WOMENS_DAY: (3, 8),
    Feast.WALPURGIS: (4, 30),
    Feast.LABOUR_DAY: (5, 1),
    Feast.SWEDISH_NATIONAL_DAY: (6, 6),
    Feast.ASSUMPTION: (8, 15),
    Feast.CHILDRENS_DAY: (9, 20),
    Feast.UNITY_DAY: (10, 3),
    Feast.REFORMATION: (10, 31),
    Feast.HALLOWEEN: (10, 31),
    Feast.ALL_SAINTS: (11, 1),
    Feast.ALL_SOULS: (11, 2),
    Feast.BONFIRE_NIGHT: (11, 5),
    Feast.ST_MARTIN: (11, 11),
    Feast.ST_NICHOLAS: (12, 6),
    Feast.LUCIA: (12, 13),
    Feast.CHRISTMAS_EVE: (12, 24),
    Feast.CHRISTMAS_DAY: (12, 25),
    Feast.SECOND_CHRISTMAS_DAY: (12, 26),
    Feast.NEW_YEARS_EVE: (12, 31),
}

_FROM_EASTER: dict[Feast, int] = {
    Feast.WEIBERFASTNACHT: -52,
    Feast.ROSE_MONDAY: -48,
    Feast.SHROVE_TUESDAY: -47,
    Feast.ASH_WEDNESDAY: -46,
    Feast.PALM_SUNDAY: -7,
    Feast.MAUNDY_THURSDAY: -3,
    Feast.GOOD_FRIDAY: -2,
    Feast.HOLY_SATURDAY: -1,
    Feast.EASTER_SUNDAY: 0,
    Feast.EASTER_MONDAY: 1,
    Feast.ASCENSION: 39,
    Feast.WHIT_SATURDAY: 48,
    Feast.WHIT_SUNDAY: 49,
    Feast.WHIT_MONDAY: 50,
    Feast.CORPUS_CHRISTI: 60,
}

# The first such weekday on or after the date.
_FIRST_ON_OR_AFTER: dict[Feast, tuple[int, int, int]] = {
    Feast.EARLY_MAY_HOLIDAY: (5, 1, _MONDAY),
    Feast.SPRING_HOLIDAY: (5, 25, _MONDAY),
    Feast.MOTHERS_DAY: (5, 8, _SUNDAY),
    Feast.MIDSUMMER_EVE: (6, 19, _FRIDAY),
    Feast.MIDSUMMER_DAY: (6, 20, _SATURDAY),
    Feast.SUMMER_HOLIDAY: (8, 25, _MONDAY),
    Feast.SWEDISH_ALL_SAINTS: (10, 31, _SATURDAY),
    Feast.MOURNING: (11, 13, _SUNDAY),
    Feast.REPENTANCE: (11, 16, _WEDNESDAY),
    Feast.DEAD_SUNDAY: (11, 20, _SUNDAY),
    Feast.ADVENT_1: (11, 27, _SUNDAY),
    Feast.ADVENT_2: (12, 4, _SUNDAY),
    Feast.ADVENT_3: (12, 11, _SUNDAY),
    Feast.ADVENT_4: (12, 18, _SUNDAY),
}


class NamedDays(Protocol):
    """Where the days with a name fall; a region may know other ones or know fewer."""

    def on(self, feast: Feast, year: int) -> date | None:
        """The day of that year, or None if the day is not kept there."""
        ...


class ComputedDays:
    """Named days by arithmetic alone, good for every year of the Gregorian calendar."""

    __slots__ = ()

    def on(self, feast: Feast, year: int) -> date | None:
        """The day of that year; None only for the feasts that last several days."""
        if feast in _FIXED:
            return date(year, *_FIXED[feast])
        if feast in _FROM_EASTER:
            return easter(year) + timedelta(days=_FROM_EASTER[feast])
        if feast in _FIRST_ON_OR_AFTER:
            month, day, weekday = _FIRST_ON_OR_AFTER[feast]
            first = date(year, month, day)
            return first + timedelta(days=(weekday - first.weekday()) % 7)
        return None
