"""Conversations that nobody has added the bot to, as far as it knows: a case was closed and erased there.

What happens in one is decided all the same, a crisis above all, but leaves nobody stored for good (P-52).
"""

from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import BotAdded, BotInvited, Event, TimerDue
from bot.core.ids import TimerKind
from bot.core.room import Phase, Purpose, Room
from bot.core.timers import Timer

FORGET: Final = TimerKind("room.forget")
KEPT_FOR: Final = timedelta(hours=24)


def of_the_bot(event: Event) -> bool:
    """Whether somebody brings the bot with it: only that begins anything."""
    return isinstance(event, BotAdded | BotInvited)


def unwelcome(event: Event, room: Room) -> bool:
    """Whether the bot is not wanted here: then who does something is nobody to it (P-10, D-04)."""
    return room.phase is Phase.MUTE and not of_the_bot(event)


def pass_by(ctx: Context) -> None:
    """Forget the conversation that this event has opened: at once, or in a day if anything was said."""
    room = ctx.unit.room(ctx.room.conversation)
    if room is None or of_the_bot(ctx.event) or not unasked(room):
        return
    if not ctx.acted_anywhere:
        ctx.unit.erase(room.conversation)
        return
    ctx.unit.plan(Timer(conversation=room.conversation, kind=FORGET, due=ctx.now + KEPT_FOR))


def forget(_event: TimerDue, ctx: Context) -> None:
    """Erase it, unless somebody has added the bot meanwhile or made the room her own."""
    if unasked(ctx.room):
        ctx.unit.erase(ctx.room.conversation)


def unasked(room: Room) -> bool:
    """Whether nothing has begun there: whatever was noted would be gone in a day, without a word."""
    return room.phase is Phase.INVITED and room.purpose is Purpose.FAMILY
