"""Notes the wish once, tells the worker once, and keeps it open until she settles it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.core.context import Context
from bot.core.events import MessageDeleted, TextEdited, TextReceived
from bot.core.ids import MarkName, TemplateId
from bot.core.room import Room
from bot.core.router import CLIENTS, Router
from bot.core.texts import Text
from handlers.callbacks.words import names_time, speaks_of_calls, wants_call
from handlers.facts import Facts
from handlers.followups import (
    CALL,
    CALL_BACK,
    CALL_CAREFULLY,
    CALL_NOTED,
    TO_BE_READ_FIRST,
    Followups,
)
from handlers.prompts import Prompts
from handlers.quiet import WORKER_SPOKE, forget_question
from handlers.quiet.marks import WHEN_TO_CALL
from handlers.texts.kinds import DESERTED_WISH

ACKNOWLEDGED, _LATER = TemplateId("L-12"), TemplateId("L-12/spaeter")
ASKED_WHEN = frozenset({ACKNOWLEDGED, _LATER})
"""What is asked when somebody may be called: an hour below it is no appointment."""

QUIET = timedelta(hours=12)
"""So long the same wish is not acknowledged twice; it is with the worker."""

MAY_BE_A_SLIP = timedelta(minutes=30)
"""So long it is known which message was the only one to say it where nobody reads, in memory only."""

_WISHED_BY = "call wished by"


@dataclass(frozen=True, slots=True)
class CallBacks:
    """The wish for a call, in words or by a button. `quiet`: somebody reads along.

    `no_calls`: whether the words ask that nobody calls, be it only today.
    """

    facts: Facts
    prompts: Prompts
    followups: Followups
    quiet: MarkName
    no_calls: Callable[[str], bool]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("call backs")
        router.observe(TextEdited, self.taken_back, CLIENTS)
        router.observe(MessageDeleted, self.taken_back, CLIENTS)
        router.on(TextReceived, self.asked, CLIENTS, besides=True)
        return router

    def asked(self, event: TextReceived, ctx: Context) -> bool:
        """Act on a client's words, whatever else they say; below what is graver nothing is put (C-39).

        A pause rests suggestions: whoever asks is answered in it as well (C-29, X-09).
        """
        if not wants_call(event.text):
            return False
        new = not self.open_in(ctx.room, ctx)
        if new:
            ctx.answers.begin_anew()
        self.pass_on(ctx, carefully=self.no_calls(event.text))
        self._note(event, ctx, new=new)
        if not ctx.outranked and not ctx.holds(WORKER_SPOKE):
            self.acknowledge(ctx, timed=names_time(event.text))
        return True

    def _note(self, event: TextReceived, ctx: Context, *, new: bool) -> None:
        if not self.facts.deserted(self.prompts, ctx):
            return
        here, until = ctx.room.conversation, ctx.now + MAY_BE_A_SLIP
        known = ctx.unit.recall(_WISHED_BY, here)
        before = ctx.event.replaces if isinstance(ctx.event, TextEdited) else None
        only = new or (known is not None and known.what == before)
        ctx.unit.remember(_WISHED_BY, here, event.message if only else "", until)

    def taken_back(self, event: MessageDeleted | TextEdited, ctx: Context) -> None:
        """Where nobody was told forget what only this message has asked for; in doubt it is wanted (C-24)."""
        changed = event if isinstance(event, TextEdited) else None
        gone = changed.replaces if changed else event.message
        known = ctx.unit.recall(_WISHED_BY, ctx.room.conversation)
        if known is None or known.what != gone or not self.facts.deserted(self.prompts, ctx):
            return
        if changed and speaks_of_calls(changed.text) and not self.no_calls(changed.text):
            return
        ctx.unit.unplan(ctx.room.conversation, CALL_BACK)
        room = self.followups.requests.settled((CALL_BACK,), ctx.room, ctx)
        ctx.keep(room.unmarked(CALL_NOTED).unmarked_of(TO_BE_READ_FIRST, CALL_BACK))

    def open_in(self, room: Room, ctx: Context) -> bool:
        """Whether a wish is with the worker, and not settled yet."""
        return self.followups.open_in(room, ctx, CALL_BACK)

    def pass_on(self, ctx: Context, *, carefully: bool = False) -> None:
        """Tell the worker, unless she knows already."""
        if self.open_in(ctx.room, ctx):
            return
        if carefully or ctx.holds(self.quiet):
            self._ask_carefully(ctx)
        else:
            self.followups.requests.ask(ctx, CALL, CALL_BACK, news=True)
        self.followups.open(ctx, CALL_BACK)

    def read_first(self, ctx: Context) -> None:
        """Tell her who is to call to read there before, once: somebody has asked not to be called."""
        if self.open_in(ctx.room, ctx) and not ctx.holds(TO_BE_READ_FIRST, CALL_BACK):
            self._ask_carefully(ctx)

    def _ask_carefully(self, ctx: Context) -> None:
        self.followups.requests.read_first(CALL_BACK, ctx)
        self.followups.requests.ask(ctx, CALL_CAREFULLY, CALL_BACK, news=True)

    def acknowledge(self, ctx: Context, *, timed: bool) -> None:
        """Say once that it is noted; ask for a time only if none was named. Unsaid is not once.

        Below an answer to the same message nothing is asked: it may be a question of its own (C-42).
        """
        if ctx.holds(CALL_NOTED):
            return
        answered = ctx.spoke_here
        if ctx.say(self._noted(ctx, timed=timed or answered)):
            ctx.hold(CALL_NOTED, QUIET)
            ctx.hold(WHEN_TO_CALL, QUIET)
            if not answered:
                forget_question(ctx)

    def _noted(self, ctx: Context, *, timed: bool) -> Text:
        """A hint is promised only where one can arrive, and nobody is named who is away (C-13)."""
        room, unit, now = ctx.room, ctx.unit, ctx.now
        if self.facts.deserted(self.prompts, ctx):
            return Text(DESERTED_WISH, self.facts.of(room, unit, now))
        told = self.facts.listed(self.prompts.told_first(ctx, room))
        if told is None and self.facts.present(room, unit, now).reads is None:
            return Text(TemplateId("L-12/niemand"), self.facts.of(room, unit, now))
        values = self.facts.told(room, unit, now, told)
        if told is None:
            return Text(TemplateId("L-12/liest-zeit" if timed else "L-12/liest"), values)
        back = self.facts.present(room, unit, now).next
        if back is not None and back.worker == told and back.at > now:
            return Text(TemplateId("L-12/spaeter-zeit") if timed else _LATER, values)
        return Text(TemplateId("L-12/zeit") if timed else ACKNOWLEDGED, values)
