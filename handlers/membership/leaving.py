"""Objection: one message is enough, and before anything else is read into it (P-10, P-11, X-12)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import Delivered, TextReceived, Written
from bot.core.ids import TemplateId
from bot.core.outgoing import Leave, Settle
from bot.core.room import Phase, Room
from bot.core.router import ALWAYS, ANY_CLIENT, Router
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.followups import Followups
from handlers.membership.objection import Objection, objection
from handlers.prompts import Prompts, about
from handlers.quiet import forget_question
from handlers.quiet.marks import APPOINTMENT_ASKED, plain_word

OBJECTION_SAID: Final = "membership.objection-said"

OBJECTORS: Final = replace(
    ANY_CLIENT, phases=frozenset({Phase.INVITED, Phase.RUNNING, Phase.CLOSED})
)
_ASKED = "asked whether to leave"
_TOLD = "told how to send the bot away"
ANSWER_WITHIN: Final = timedelta(minutes=15)
"""So long a bare "ja" of whoever was asked sends the bot away, if nobody else has written since."""

NOT_AGAIN: Final = timedelta(hours=1)
"""So long one does not ask a second time (M-22)."""

_COURTESY = re.compile(r"[,\s]+(?:bitte|please|tack|danke|thanks)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ObjectionDesk:
    """Hears who does not want the bot. Its router belongs ahead of whatever reads an answer."""

    facts: Facts
    prompts: Prompts
    followups: Followups
    forget_appointments: Callable[[Room, Context], None]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("objection")
        router.observe(Written, self.overheard, ALWAYS)
        router.on(TextReceived, self.heard, OBJECTORS)
        router.report(OBJECTION_SAID, self.forget)
        return router

    @staticmethod
    def overheard(event: Written, ctx: Context) -> None:
        """Whoever writes in between may be the one who is answered with "ja"."""
        others = [
            mark
            for mark in ctx.room.marks
            if mark.startswith(_ASKED) and mark != f"{_ASKED} {event.sender}"
        ]
        if others:
            ctx.keep(ctx.room.unmarked(*others))

    def heard(self, event: TextReceived, ctx: Context) -> bool:
        """Go on a plain objection, ask about what only looks like one: what is deleted stays deleted."""
        said, answered = objection(event.text), self._answer(event, ctx)
        if said is Objection.PLAIN or answered:
            return self._leave(ctx)
        if answered is False:
            return True
        if said is Objection.NONE or ctx.room.phase is not Phase.RUNNING:
            return False
        self._ask_back(event, ctx)
        return True

    @staticmethod
    def _answer(event: TextReceived, ctx: Context) -> bool | None:
        """Return her yes or no to our question; None where it is none, or was about something newer."""
        mark = f"{_ASKED} {event.sender}"
        if not ctx.room.holds(mark, ctx.now):
            return None
        ctx.keep(ctx.room.unmarked(mark))
        if ctx.room.holds(APPOINTMENT_ASKED, ctx.now):
            return None
        return plain_word(_COURTESY.sub("", event.text))

    def _ask_back(self, event: TextReceived, ctx: Context) -> None:
        """Name the words that are enough; below a crisis text only the worker is told (M-09)."""
        if ctx.room.holds(_TOLD, ctx.now):
            return
        asking = Text(TemplateId("L-20/gehen"), self.facts.of(ctx.room, ctx.unit, ctx.now))
        if not ctx.spoke_here and ctx.say(asking):
            forget_question(ctx)
            until = ctx.now + ANSWER_WITHIN
            ctx.keep(ctx.room.marked(f"{_ASKED} {event.sender}", until, ctx.now))
        ctx.keep(ctx.room.marked(_TOLD, ctx.now + NOT_AGAIN, ctx.now))
        self.prompts.tell(ctx, Text(TemplateId("W-33/frage"), about(ctx.room)))

    def _leave(self, ctx: Context) -> bool:
        room = ctx.room
        self.followups.ends(room, ctx)
        self.forget_appointments(room, ctx)
        ctx.unit.unplan_all(room.conversation)
        ctx.unit.unqueue(room.conversation)
        goes = ctx.capabilities.leave
        prompt = "W-33" if goes else "W-33/entfernen"
        told = self.prompts.tell(ctx, Text(TemplateId(prompt), about(room)))
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
