"""Whose turn it is next, where a substitution begins or ends before the next duty (C-13, S-36)."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from bot.core.ids import Handle, TimerKind
from bot.core.ports import Unit
from bot.core.room import Room
from bot.core.timers import Timer
from handlers.dates.model import DaySpan
from handlers.substitutes.marks import absent_until, is_away, mark_of, substitute_of

BEGINS: Final = TimerKind("substitute.begins")
"""The first day of a substitution: its subject stands in, its version is the last day."""

NextDuty = Callable[[Handle, datetime], datetime]


def next_turn(
    room: Room, unit: Unit, now: datetime, zone: tzinfo, next_duty: NextDuty
) -> tuple[Room, datetime]:
    """Return the conversation and the instant to look from for who comes next.

    That is now, unless nobody has a duty left before a planned substitution begins, or the present one
    ends: then whoever it is after that reads next. The conversation is only to be looked at, never kept.
    """
    substitute = substitute_of(room, now)
    if substitute is not None:
        ends = room.marks[mark_of(substitute)]
        over = not is_away(substitute, room, unit, now) and next_duty(substitute, now) >= ends
        return room, ends if over else now
    handles = [member.handle for member in room.workers if member.handle]
    duties = [next_duty(h, absent_until(h, room, unit, now) or now) for h in handles]
    first = min(duties, default=now)
    planned = _planned(room, unit, zone) if first > now else None
    return planned if planned is not None and planned[1] <= first else (room, now)


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return when a day begins."""
    return datetime.combine(day, time(), zone)


def days_of(timer: Timer, zone: tzinfo) -> DaySpan:
    """Return first and last day of a planned substitution."""
    return DaySpan(timer.due.astimezone(zone).date(), date.fromordinal(timer.version))


def _planned(room: Room, unit: Unit, zone: tzinfo) -> tuple[Room, datetime] | None:
    """Return the conversation as it is once the substitution has begun, and when that is."""
    timer = next(iter(unit.timers(room.conversation, BEGINS)), None)
    if timer is None:
        return None
    days = days_of(timer, zone)
    begins, ends = midnight(days.first, zone), midnight(days.last + timedelta(days=1), zone)
    return room.marked(mark_of(Handle(timer.subject)), ends, begins), begins
