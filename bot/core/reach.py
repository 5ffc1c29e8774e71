"""Which conversations a worker reaches by their short names."""

from collections.abc import Callable
from datetime import datetime

from bot.core.context import Context
from bot.core.ids import ConversationId, Handle, ShortName
from bot.core.room import Room

StandsIn = Callable[[Room, Handle | None, datetime], bool]
"""Tells whether a worker stands in for the one of a conversation, be she in it or not."""


def nobody(_room: Room, _worker: Handle | None, _at: datetime) -> bool:
    """Nobody stands in."""
    return False


def of_hers(short: ShortName, stands_in: StandsIn, ctx: Context) -> Room | None:
    """Return the conversation of that name if whoever acts is in it, or stands in there."""
    named = ctx.unit.room_by_short(short)
    return named if named is not None and _is_hers(named, stands_in, ctx) else None


def of_others(about: str, stands_in: StandsIn, ctx: Context) -> ShortName | None:
    """Return the name of the conversation that a button elsewhere is `about`, if she has left it."""
    room = (
        ctx.unit.room(ConversationId(about)) if about not in {"", ctx.room.conversation} else None
    )
    return room.short if room is not None and not _is_hers(room, stands_in, ctx) else None


def _is_hers(room: Room, stands_in: StandsIn, ctx: Context) -> bool:
    if ctx.actor is None:
        return False
    outside = stands_in(room, ctx.actor.handle, ctx.now)
    return outside or room.member(ctx.actor.user) is not None
