"""Which conversations a worker reaches by their short names."""

from collections.abc import Callable
from datetime import datetime

from bot.core.context import Context
from bot.core.ids import Handle, ShortName
from bot.core.room import Room

StandsIn = Callable[[Room, Handle | None, datetime], bool]
"""Tells whether a worker stands in for the one of a conversation, be she in it or not."""


def nobody(_room: Room, _worker: Handle | None, _at: datetime) -> bool:
    """Nobody stands in."""
    return False


def of_hers(short: ShortName, stands_in: StandsIn, ctx: Context) -> Room | None:
    """Return the conversation of that name if whoever acts is in it, or stands in there."""
    named = ctx.unit.room_by_short(short)
    if named is None or ctx.actor is None:
        return None
    outside = stands_in(named, ctx.actor.handle, ctx.now)
    return named if outside or named.member(ctx.actor.user) else None
