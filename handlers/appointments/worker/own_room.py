"""A worker's own room, or what she does to get one."""

from bot.core.context import Context
from bot.core.room import Room
from bot.core.texts import Text
from handlers.appointments import wording


def need_own_room(ctx: Context) -> Room | None:
    """Return the own room of the worker who acts; without one say what is missing."""
    actor = ctx.actor
    found = ctx.unit.private_room(actor.handle) if actor and actor.handle else None
    if found is None:
        alone = actor is not None and {m.user for m in ctx.room.members} == {actor.user}
        ctx.say(Text(wording.FIRST_HINTS if alone else wording.ONLY_PRIVATE))
    return found
