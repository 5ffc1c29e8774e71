"""Prompts to workers: in their own room, in their duty time, without a topic, name or quotation (D-02)."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, tzinfo
from typing import Protocol

from bot.core.context import Context
from bot.core.ids import Handle
from bot.core.outgoing import Ask
from bot.core.room import Room
from bot.core.texts import Param, Text
from handlers.substitutes.marks import (
    away_until,
    is_away,
    is_outside,
    responsible,
    substitutions,
    whom_for,
)
from handlers.substitutes.turns import next_turn

__all__ = ["DutyTimes", "Prompts", "has_duty"]


class DutyTimes(Protocol):
    """When a worker is on duty."""

    def on_duty(self, worker: Handle, at: datetime) -> bool:
        """Whether the instant lies in her duty hours."""
        ...

    def next_duty(self, worker: Handle, after: datetime) -> datetime:
        """Return the next instant at which her duty begins, or `after` itself while on duty.

        `after` as well for somebody who has no duty at all: `has_duty` tells them apart.
        """
        ...


def has_duty(duty: DutyTimes, worker: Handle, at: datetime) -> bool:
    """Whether she is on duty at or after an instant; a prompt for somebody who never is has no hour."""
    return duty.on_duty(worker, at) or duty.next_duty(worker, at) > at


class Prompts:
    """Tells the workers of a conversation, and nobody else (P-37).

    `listed`: whether an account still is a worker's; a substitute may have been taken out meanwhile.
    """

    def __init__(
        self,
        duty: DutyTimes,
        listed: Callable[[Handle], bool] | None = None,
        zone: tzinfo = UTC,
    ) -> None:
        self._duty = duty
        self._listed = listed
        self._zone = zone

    def tell(
        self,
        ctx: Context,
        text: Text,
        *,
        about: Room | None = None,
        ask: Ask | None = None,
        only_now: bool = False,
        told: Handle | None = None,
        outside: Callable[[Handle], Text] | None = None,
    ) -> int:
        """Queue a prompt for every worker of the conversation; returns how many have a room for it.

        Off duty it waits for the start of her next duty (C-09, P-73); who has none is not prompted.
        `only_now` drops it instead: for prompts whose wording alone says more than may be kept until
        then (P-14). `told` has been told at once by `tell_one`. `outside`: what a substitute who is not
        in the conversation reads instead, without buttons.
        """
        room = about or ctx.room
        count = 0
        for worker in self.to_be_told(ctx, room):
            private = ctx.unit.private_room(worker) if worker != told else None
            on_duty = self._duty.on_duty(worker, ctx.now)
            if private is None or (only_now and not on_duty):
                continue
            start = None if on_duty else self._duty.next_duty(worker, ctx.now)
            if outside is not None and is_outside(worker, room):
                ctx.say(outside(worker), room=private, not_before=start)
            else:
                ctx.say(text, room=private, ask=ask, not_before=start)
            count += 1
        return count

    def next_duty(self, ctx: Context, worker: Handle) -> datetime:
        """Return when her duty begins; now, while she is on duty."""
        return (
            ctx.now
            if self._duty.on_duty(worker, ctx.now)
            else self._duty.next_duty(worker, ctx.now)
        )

    def reaches(self, ctx: Context, room: Room) -> bool:
        """Whether a prompt about the conversation would reach anybody: what a text may promise."""
        return any(ctx.unit.private_room(handle) for handle in self.to_be_told(ctx, room))

    def told_first(self, ctx: Context, room: Room, *, at_once: bool = False) -> Handle | None:
        """Return whom a text may name as being told: the first whom a prompt reaches, and not away.

        First is whose hours are next, of those the one who is in the conversation. `at_once`: and who
        is on duty, so that the prompt does not wait.
        """
        there, at = self._next_turn(ctx, room)
        order = responsible(there, ctx.unit, at)
        told = [handle for handle in self.to_be_told(ctx, room) if self._reached(handle, ctx)]
        told = [handle for handle in told if not is_away(handle, there, ctx.unit, at)]
        if at_once:
            told = [handle for handle in told if self._duty.on_duty(handle, ctx.now)]
        told.sort(
            key=lambda h: (self.next_duty(ctx, h), order.index(h) if h in order else len(order))
        )
        return next(iter(told), None)

    @staticmethod
    def _reached(worker: Handle, ctx: Context) -> bool:
        return ctx.unit.private_room(worker) is not None

    def _next_turn(self, ctx: Context, room: Room) -> tuple[Room, datetime]:
        """A prompt that waits is for whoever is on duty then."""
        return next_turn(room, ctx.unit, ctx.now, self._zone, self._duty.next_duty)

    def absent(self, ctx: Context, room: Room, substitute: Handle) -> Handle | None:
        """Return in whose place she is told; the first worker's where she takes nobody's."""
        return whom_for(substitute, *self._next_turn(ctx, room))

    def to_be_told(self, ctx: Context, room: Room) -> tuple[Handle, ...]:
        """The workers of the conversation; a substitute is told as well, and nobody twice.

        Who is away is left in peace while somebody else in the conversation can be told: what is open
        then comes back when her duty does (C-09).
        """
        handles = [m.handle for m in room.workers if m.handle and self._has_duty(m.handle, ctx)]
        there, at = self._next_turn(ctx, room)
        pairs = [each.pair for each in substitutions(there, at)]
        pairs = [pair for pair in pairs if self._may_be_told(pair.substitute, ctx)]
        absent = {pair.absent for pair in pairs}
        here = [handle for handle in handles if handle not in absent]
        if not any(self._reached(handle, ctx) for handle in here):
            here = handles
        return tuple(dict.fromkeys((*here, *(pair.substitute for pair in pairs))))

    def _may_be_told(self, substitute: Handle, ctx: Context) -> bool:
        listed = self._listed is None or self._listed(substitute)
        return listed and self._has_duty(substitute, ctx)

    def _has_duty(self, worker: Handle, ctx: Context) -> bool:
        return has_duty(self._duty, worker, ctx.now)

    def tell_later(self, ctx: Context, text: Text, worker: Handle) -> None:
        """Queue a prompt for one worker, in her duty time; whoever is away is left in peace (C-09)."""
        private = ctx.unit.private_room(worker)
        away = away_until(worker, ctx.unit, ctx.now) is not None
        if private is None or away or not self._has_duty(worker, ctx):
            return
        on_duty = self._duty.on_duty(worker, ctx.now)
        start = None if on_duty else self._duty.next_duty(worker, ctx.now)
        ctx.say(text, room=private, not_before=start)

    def tell_one(self, ctx: Context, text: Text, worker: Handle) -> bool:
        """Queue a prompt for one worker at once, whatever the hour; False when she has no room for it.

        For whoever is on call, member or not: the association has decided so (X-06, P-73).
        """
        private = ctx.unit.private_room(worker)
        if private is not None:
            ctx.say(text, room=private)
        return private is not None


def about(room: Room, **params: Param) -> Mapping[str, Param]:
    """Return the values of a prompt: the short name, and what else it names."""
    return {"kuerzel": room.short, **params}
