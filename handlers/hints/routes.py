"""`/hinweise`: this room becomes the worker's own room for prompts, or stops being it."""

from dataclasses import dataclass, replace

from bot.core.commands import CommandSpec, fold
from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.room import Purpose
from bot.core.router import CommandCall, Router
from bot.core.texts import Text

HINTS = CommandSpec(
    name="hinweise",
    help=TemplateId("H-hinweise"),
    example="/hinweise",
    aliases=("hints", "tips"),
    needs_room=False,
)
_OFF = frozenset({"aus", "off", "av"})


@dataclass(frozen=True, slots=True)
class HintsDesk:
    """Switches prompts on and off."""

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("hints")
        router.command(HINTS, self.switch)
        return router

    def switch(self, call: CommandCall, ctx: Context) -> None:
        """Only where nobody but the worker and the bot reads along."""
        if fold(call.arguments) in _OFF:
            ctx.keep(replace(ctx.room, purpose=Purpose.FAMILY))
            ctx.say(Text(TemplateId("W-11")))
            return
        if ctx.actor is None or {m.user for m in ctx.room.members} != {ctx.actor.user}:
            ctx.say(Text(TemplateId("W-12")))
            return
        ctx.keep(replace(ctx.room, purpose=Purpose.PRIVATE))
        ctx.say(Text(TemplateId("W-10")))
