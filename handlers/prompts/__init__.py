"""Prompts to workers: in their own room, in their duty time, without a topic, name or quotation (D-02)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.core.context import Context
from bot.core.ids import Handle
from bot.core.room import Member, Room
from bot.core.texts import Param, Text

__all__ = ["DutyTimes", "Prompts"]


class DutyTimes(Protocol):
    """When a worker is on duty."""

    def on_duty(self, worker: Handle, at: datetime) -> bool:
        """Whether the instant lies in her duty hours."""
        ...

    def next_duty(self, worker: Handle, after: datetime) -> datetime:
        """Return the next instant at which her duty begins, or `after` itself while on duty."""
        ...


class Prompts:
    """Tells the workers of a conversation, and nobody else (P-37)."""

    def __init__(self, duty: DutyTimes) -> None:
        self._duty = duty

    def tell(self, ctx: Context, text: Text, *, about: Room | None = None) -> int:
        """Queue a prompt for every worker of the conversation; returns how many have a room for it.

        Off duty it waits for the start of her next duty (C-09, P-73).
        """
        room = about or ctx.room
        return sum(self._tell_one(ctx, text, member) for member in room.workers)

    def _tell_one(self, ctx: Context, text: Text, member: Member) -> bool:
        if member.handle is None:
            return False
        private = ctx.unit.private_room(member.handle)
        if private is None:
            return False
        on_duty = self._duty.on_duty(member.handle, ctx.now)
        not_before = None if on_duty else self._duty.next_duty(member.handle, ctx.now)
        ctx.say(text, room=private, not_before=not_before)
        return True


def about(room: Room, **params: Param) -> Mapping[str, Param]:
    """Return the values of a prompt: the short name, and what else it names."""
    return {"kuerzel": room.short, **params}
