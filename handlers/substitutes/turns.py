"""Whose turn it is next, where a substitution begins or ends before the next duty (C-13, S-36)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import Handle, TimerKind
from bot.core.ports import Unit
from bot.core.room import Room
from bot.core.timers import Timer, timer_of
from handlers.dates.model import DaySpan
from handlers.substitutes.marks import (
    Pair,
    absent_until,
    is_away,
    responsible,
    substitutions,
    with_substitute,
)

BEGINS: Final = TimerKind("substitute.begins")
"""The first day of a substitution: its subject is the `Pair`, its version the last day."""

NextDuty = Callable[[Handle, datetime], datetime]


def next_turn(
    room: Room, unit: Unit, now: datetime, zone: tzinfo, next_duty: NextDuty
) -> tuple[Room, datetime]:
    """Return the conversation and the instant to look from for who comes next.

    That is now, unless nobody has a duty left before a planned substitution begins, or a present one
    ends: then whoever it is after that reads next. The conversation is only to be looked at, never kept.
    """
    handles = responsible(room, unit, now)
    duties = [next_duty(h, absent_until(h, room, unit, now) or now) for h in handles]
    first = min(duties, default=now)
    if first <= now:
        return room, now
    changes = (each for each in _changes(room, unit, now, zone) if each[1] <= first)
    return min(changes, key=lambda change: change[1], default=(room, now))


def let_begin_first(event: TimerDue, ctx: Context) -> bool:
    """Let a substitution begin before what is due at the same instant, which comes up again behind it.

    Whoever stands in from today on is told in her place who is away: that comes first (C-09, M-34).
    """
    here = ctx.unit.timers(ctx.room.conversation, BEGINS)
    if not any(begins.due <= ctx.now for begins in here):
        return False
    ctx.unit.plan(replace(timer_of(event), version=event.version + 1))
    return True


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return when a day begins."""
    return datetime.combine(day, time(), zone)


def days_of(timer: Timer, zone: tzinfo) -> DaySpan:
    """Return first and last day of a planned substitution."""
    return DaySpan(timer.due.astimezone(zone).date(), date.fromordinal(timer.version))


def _changes(
    room: Room, unit: Unit, now: datetime, zone: tzinfo
) -> Iterator[tuple[Room, datetime]]:
    """Return the conversation as it is once a substitution has begun or ended, and when that is."""
    for timer in unit.timers(room.conversation, BEGINS):
        days = days_of(timer, zone)
        begins, ends = midnight(days.first, zone), midnight(days.last + timedelta(days=1), zone)
        yield with_substitute(room, Pair.read(timer.subject), ends), begins
    for standing in substitutions(room, now):
        if not is_away(standing.pair.substitute, room, unit, now):
            yield room, standing.until
