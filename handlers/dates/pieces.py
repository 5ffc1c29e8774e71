"""The pieces of one text, sorted by what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from handlers.dates.items import (
    Amount,
    Clock,
    ClockRange,
    DayRange,
    DaySpec,
    Dotted,
    Hour,
    InPart,
    InTime,
    InWeek,
    IsoWeek,
    Item,
    Mark,
    NthWeekday,
    OnDate,
    OnFeast,
    OnWeekday,
    Series,
    Slashed,
    Starting,
    Until,
)
from handlers.dates.model import PartOfDay

_T = TypeVar("_T")

_DAYS = (InTime, InWeek, IsoWeek, NthWeekday, OnDate, OnFeast, OnWeekday, Slashed)


@dataclass(slots=True)
class Pieces:
    """The pieces of one text by what they are about."""

    days: list[DaySpec] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    ranges: list[ClockRange] = field(default_factory=list)
    day_ranges: list[DayRange] = field(default_factory=list)
    in_hours: list[Amount] = field(default_factory=list)
    lengths: list[Amount] = field(default_factory=list)
    parts: list[PartOfDay] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    until: list[DaySpec] = field(default_factory=list)
    starting: list[DaySpec] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    order: list[type] = field(default_factory=list)
    """Whether a day or a clock time was named, one after the other."""

    @property
    def in_turn(self) -> bool:
        """Days and hours alternate ("Mo 10 Uhr oder Di 11 Uhr"), no day said twice."""
        turns: list[type] = [OnDate, Clock] * len(self.days)
        return len(self.days) > 1 and self.order == turns

    @property
    def has_hour(self) -> bool:
        """An hour is named."""
        return bool(self.clocks or self.ranges or self.in_hours)


def sort_pieces(items: Iterable[Item]) -> Pieces:
    """The pieces by kind, without doubles."""
    pieces = Pieces()
    for item in items:
        _put(item, pieces)
    return pieces


def _put(item: Item, pieces: Pieces) -> None:
    content = item.content
    if isinstance(content, InTime) and content.amount.minutes:
        _add(pieces.in_hours, content.amount)
    elif isinstance(content, _DAYS):
        _add(pieces.days, content)
        pieces.order.append(OnDate)
    elif isinstance(content, InPart):
        _add(pieces.parts, content.part)
    elif isinstance(content, Until):
        _add(pieces.until, content.day)
    elif isinstance(content, Starting):
        _add(pieces.starting, content.day)
    else:
        _put_other(content, pieces)


def _put_other(
    content: Clock | ClockRange | Amount | DayRange | Series | Dotted | Mark, pieces: Pieces
) -> None:
    match content:
        case Clock():
            pieces.clocks.append(content)
            pieces.order.append(Clock)
        case ClockRange():
            _add(pieces.ranges, content)
        case Amount():
            _add(pieces.lengths, content)
        case DayRange():
            _add(pieces.day_ranges, content)
        case Series():
            _add(pieces.series, content)
        case Mark():
            _add(pieces.marks, content)
        case _:
            pieces.clocks.append(_as_clock(content))
            pieces.order.append(Clock)


def _add(found: list[_T], one: _T) -> None:
    if one not in found:
        found.append(one)


def _as_clock(content: Dotted) -> Clock:
    hour, minute = content.token.parts
    exact = content.token.padded or hour > 12 or hour == 0
    return Clock((Hour(hour, minute, exact=exact, figures=True),))
