"""A chat whose invitation never reached the bot, such as one lost while it was away."""

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.passing import FORGET, KEPT_FOR
from bot.core.room import Room
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.prompts import about


def uninvited(room: Room, ctx: Context) -> bool:
    """Whether the bot lacks what the invitation brings: it could answer there, but never remind."""
    return ctx.capabilities.needs_credential and not ctx.unit.has_credential(room.conversation)


def ask_to_begin_anew(room: Room, ctx: Context) -> bool:
    """Promise nothing that could not be kept: say how to begin, and forget the chat in a day."""
    ctx.keep(room)
    ctx.say(Text(TemplateId("W-61"), about(room)), room=room)
    ctx.unit.plan(Timer(conversation=room.conversation, kind=FORGET, due=ctx.now + KEPT_FOR))
    return True
