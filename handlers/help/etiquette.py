"""Answers to what cannot be carried out: never a reproach, never a syntax error for a client (C-02)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches

from bot.core.commands import CommandList, CommandSpec, Invocation
from bot.core.context import Context
from bot.core.events import ButtonPressed, FromPerson, TextReceived
from bot.core.ids import MarkName, ShortName, TemplateId
from bot.core.room import Phase, Role, Room
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.prompts import Prompts, about
from handlers.texts.usage import SOME_CHAT, example

TOLD_OF_FAILURE = MarkName("told of a failure")
OLD_EVENTS_ALARMED = MarkName("operator told of old events")
SENDER_TOLD_OF_OLD = MarkName("sender told of old events")
WORKER_TOLD_OF_OLD = MarkName("worker told of old events")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PoliteAnswers:
    """Implements `bot.core.etiquette.Etiquette`; `offer_call` asks a family whether somebody is to call."""

    facts: Facts
    prompts: Prompts
    commands: CommandList
    offer_call: Callable[[Context], None]

    def unknown_command(self, invocation: Invocation, ctx: Context) -> None:
        """Suggest the nearest command by its name in the language of the answer."""
        close = get_close_matches(invocation.word, self.commands.spellings, n=1, cutoff=0.7)
        meant = self.commands.find(close[0]) if close else None
        if meant is None:
            ctx.say(Text(TemplateId("W-06/ohne")))
        else:
            ctx.say(Text(TemplateId("W-06"), {"vorschlag": example(meant, None)}))

    def which_room(self, spec: CommandSpec, ctx: Context) -> None:
        """Ask which conversation is meant."""
        ctx.say(Text(TemplateId("W-32"), {"beispiel": example(spec, SOME_CHAT)}))

    def no_such_room(self, short: ShortName, ctx: Context) -> None:
        """Say so, without telling what does not exist from what is not hers."""
        ctx.say(Text(TemplateId("W-32/unbekannt"), {"kuerzel": short}))

    def overheard(self, ctx: Context) -> None:
        """Refuse, in words that say nothing about the other conversation."""
        ctx.say(Text(TemplateId("W-12")))

    def put_off(self, ctx: Context) -> None:
        """Say until when; nothing of the reason (D-02)."""
        for short, until in ctx.put_off.items():
            at = until.astimezone(self.facts.house.zone).time()
            ctx.say(Text(TemplateId("W-63"), {"kuerzel": short, "uhrzeit": at}))

    def not_begun(self, room: Room, ctx: Context) -> None:
        """Say how to begin."""
        ctx.say(Text(TemplateId("W-61"), about(room)))

    def stale_press(self, ctx: Context) -> None:
        """Have a command repeated; a family is asked whether it wanted a call (X-09)."""
        if ctx.room.phase is not Phase.RUNNING or ctx.actor is None:
            return
        if ctx.actor.role is Role.WORKER:
            ctx.say(Text(TemplateId("W-06/knopf")))
        elif ctx.actor.consent is True:
            self.offer_call(ctx)

    def failed(self, ctx: Context) -> None:
        """Apologise once an hour at most; the operator has the details."""
        if ctx.room.phase is not Phase.MUTE and ctx.first(TOLD_OF_FAILURE, timedelta(hours=1)):
            ctx.say(Text(TemplateId("L-08"), self.facts.of(ctx.room, ctx.unit, ctx.now)))

    def too_old(self, event: FromPerson, ctx: Context) -> None:
        """More than a day late: nothing to the client, one prompt to the worker (D-11)."""
        if ctx.room.phase is Phase.MUTE:
            return
        if ctx.first(OLD_EVENTS_ALARMED, _DAY):
            ctx.alarm("events of more than a day ago arrived only now")
        if self._wanted_something(event, ctx):
            if ctx.first(SENDER_TOLD_OF_OLD, _DAY):
                ctx.say(Text(TemplateId("L-07")))
        elif ctx.first(WORKER_TOLD_OF_OLD, _DAY):
            self.prompts.tell(ctx, Text(TemplateId("W-26"), about(ctx.room)))

    def _wanted_something(self, event: FromPerson, ctx: Context) -> bool:
        worker = ctx.actor is not None and ctx.actor.role is Role.WORKER
        command = isinstance(event, TextReceived) and event.text.lstrip().startswith("/")
        return isinstance(event, ButtonPressed) or (worker and command)
