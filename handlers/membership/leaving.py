"""Objection: one message is enough, and before anything else is read into it (P-10, P-11, X-12)."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import Delivered, TextReceived
from bot.core.ids import MarkName, TemplateId
from bot.core.outgoing import Leave, Settle
from bot.core.room import Phase, Room
from bot.core.router import ANY_CLIENT, Router
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.followups import Followups
from handlers.membership.farewell import Ending, Farewell
from handlers.membership.objection import Objection, objection
from handlers.membership.words import asks_for_erasure
from handlers.prompts import Prompts, about
from handlers.quiet import forget_question

OBJECTION_SAID: Final = "membership.objection-said"

OBJECTORS: Final = replace(
    ANY_CLIENT, phases=frozenset({Phase.INVITED, Phase.RUNNING, Phase.CLOSED})
)
TOLD_HOW_TO_OBJECT: Final = MarkName("told how to send the bot away")
NOT_AGAIN: Final = timedelta(hours=1)
"""So long one does not ask a second time (M-22)."""


@dataclass(frozen=True, slots=True)
class ObjectionDesk:
    """Hears who does not want the bot. Its router belongs ahead of whatever reads an answer."""

    facts: Facts
    prompts: Prompts
    followups: Followups
    ending: Ending

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("objection")
        router.on(TextReceived, self.heard, OBJECTORS)
        router.report(OBJECTION_SAID, self.forget)
        return router

    def heard(self, event: TextReceived, ctx: Context) -> bool:
        """Go on a plain objection, ask about what only looks like one: what is deleted stays deleted."""
        said = objection(event.text)
        if said is Objection.PLAIN:
            return self._leave(ctx)
        if said is Objection.NONE or ctx.room.phase is not Phase.RUNNING:
            return False
        self._ask_back(ctx, said_elsewhere=asks_for_erasure(event.text))
        return True

    def _ask_back(self, ctx: Context, *, said_elsewhere: bool) -> None:
        """Name the words that are enough; below a crisis text only the worker is told (M-09).

        The answer to a wish for erasure names them itself.
        """
        if not ctx.first(TOLD_HOW_TO_OBJECT, NOT_AGAIN):
            return
        asking = Text(TemplateId("L-20/gehen"), self.facts.of(ctx.room, ctx.unit, ctx.now))
        if not (ctx.spoke_here or said_elsewhere) and ctx.say(asking):
            forget_question(ctx)
        self.prompts.tell(ctx, Text(TemplateId("W-33/frage"), about(ctx.room)))

    def _leave(self, ctx: Context) -> bool:
        room = ctx.room
        self.followups.ends(room, ctx)
        goes = ctx.capabilities.leave
        prompt = "W-33" if goes else "W-33/entfernen"
        told = Farewell(self.prompts, self.ending).tell(prompt, ctx)
        self.ending.forget(room, ctx)
        ctx.unit.unplan_all(room.conversation)
        ctx.unit.unqueue(room.conversation)
        stays = "T-37/bleibt" if told else "T-37/bleibt-bitte"
        goodbye = TemplateId("T-37" if goes else stays)
        ctx.say(Text(goodbye, self.facts.of(room, ctx.unit, ctx.now)), room=room)
        ctx.act(Leave() if goes else Settle(), report=OBJECTION_SAID)
        ctx.keep(replace(room, phase=Phase.MUTE))
        ctx.audit("objection")
        return True

    def forget(self, event: Delivered, ctx: Context) -> None:
        """Delete what is stored, now that the goodbye has arrived.

        Where the bot cannot leave, only the fact remains that it must be silent here.
        """
        room = ctx.room
        ctx.unit.erase(room.conversation)
        if not ctx.capabilities.leave:
            ctx.keep(Room(room.conversation, room.short, phase=Phase.MUTE))
