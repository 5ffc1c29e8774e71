"""What the grammar finds: pieces of an expression, not yet related to any now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from handlers.dates.kinds import Token
from handlers.dates.model import PartOfDay, Reason
from handlers.dates.named_days import Feast


@dataclass(frozen=True, slots=True)
class Hour:
    """A clock time as written. Not ``exact``: twelve hours later is possible as well.

    ``figures`` marks "3:30" against "halb vier": written figures tend to mean 24 hours.
    """

    hour: int
    minute: int = 0
    exact: bool = False
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """One time of day; several options are regional or idiomatic doubts ("viertel vier")."""

    options: tuple[Hour, ...]


@dataclass(frozen=True, slots=True)
class ClockRange:
    """From one time of day to another; ``perhaps`` is the date that the bare figures could be."""

    first: Clock
    second: Clock
    perhaps: OnDate | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time. Minutes are real time, days and months count on the calendar (rule 10)."""

    minutes: int = 0
    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True)
class InTime:
    """So long from now; ``idiom`` marks the eight days that mean a week."""

    amount: Amount
    idiom: bool = False


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A weekday, perhaps "next" or so many weeks on; see rule 5."""

    weekday: int
    mod: int | None = None
    weeks: int = 0
    weeks_first: bool = False


@dataclass(frozen=True, slots=True)
class InWeek:
    """An ISO week counted from this one."""

    offset: int


@dataclass(frozen=True, slots=True)
class IsoWeek:
    """A numbered ISO week."""

    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class OnDate:
    """Day of a month; month or year may be missing or relative."""

    day: int
    month: int | None = None
    year: int | None = None
    months_ahead: int | None = None
    years_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class Slashed:
    """A date with slashes, whose order may be either."""

    first: int
    second: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class OnFeast:
    """A day with a name."""

    feast: Feast
    year: int | None = None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """ "The first Monday in December"; ``nth`` -1 is the last."""

    nth: int
    weekday: int
    month: int | None = None
    months_ahead: int | None = None


DaySpec = InTime | OnWeekday | InWeek | IsoWeek | OnDate | Slashed | OnFeast | NthWeekday


@dataclass(frozen=True, slots=True)
class DayRange:
    """From one day to another."""

    first: DaySpec
    second: DaySpec


@dataclass(frozen=True, slots=True)
class Until:
    """The last day of a series, or a deadline."""

    day: DaySpec


@dataclass(frozen=True, slots=True)
class Starting:
    """The first day of a series, or an open beginning."""

    day: DaySpec


@dataclass(frozen=True, slots=True)
class Series:
    """A recurrence. ``weekday`` None: named elsewhere in the text; ``interval`` 0: not supported."""

    interval: int
    weekday: int | None = None
    nth: int | None = None
    habit: bool = False


@dataclass(frozen=True, slots=True)
class Dotted:
    """ "9.11": a time or a date; the rest of the text decides."""

    token: Token


@dataclass(frozen=True, slots=True)
class InPart:
    """A part of the day."""

    part: PartOfDay


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that forbids a reading. ``soft``: only as long as no hour is named."""

    reason: Reason
    soft: bool = False


Content = (
    Clock
    | ClockRange
    | Amount
    | DaySpec
    | DayRange
    | Until
    | Starting
    | Series
    | Dotted
    | InPart
    | Mark
)


class Item(NamedTuple):
    """A piece with the token indices it covers, ``end`` excluded."""

    content: Content
    start: int
    end: int


Match = tuple[Content, int]
