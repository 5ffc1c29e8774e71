"""Closing in a fixed order: ask, say goodbye, delete, leave, tell what people still have to do (C-14…C-18)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import Delivered, TextReceived, TimerDue
from bot.core.ids import ButtonKind, ConversationId, Handle, MarkName, TemplateId, TimerKind
from bot.core.outgoing import Ask, Button, Leave, Question, Settle
from bot.core.passing import KEPT_FOR
from bot.core.room import Phase, Room
from bot.core.router import ANY_CLIENT, WORKERS, CommandCall, Press, Router
from bot.core.texts import Text
from bot.core.timers import Timer, timer_of
from handlers.cases.erased import TOLD_IT_IS_OVER, ErasedDesk, say_it_is_over
from handlers.facts import Facts
from handlers.followups import (
    ACCESS,
    CALL_BACK,
    ERASURE,
    FOLLOW_UP,
    KEPT_AT_CLOSING,
    LOOK_ASKED,
    AtClosing,
)
from handlers.prompts import Prompts, about
from handlers.prompts.waiting import waiting_for
from handlers.quiet import worker_answers, worker_is_asked
from handlers.substitutes.marks import SUBSTITUTED

CLOSE, KEEP_OPEN = ButtonKind("case.close"), ButtonKind("case.keep-open")
_BUTTONS = Button(TemplateId("B-abschliessen"), CLOSE), Button(TemplateId("B-abbrechen"), KEEP_OPEN)
ERASE = TimerKind("case.erase")
CLOSED = "case.closed"
ASKED = "case.close"
ANSWER_WITHIN = timedelta(minutes=15)
CLOSED_BY = MarkName("closed by")
"""About the worker who is answered once the farewell has arrived."""
SOON = timedelta(hours=1)
_DONE = TemplateId("W-09")
_OPEN = (
    (FOLLOW_UP, "W-07/nachfrage"),
    (CALL_BACK, "W-07/rueckruf"),
    (ACCESS, "W-07/auskunft"),
    (ERASURE, "W-07/loeschen"),
)

CLOSING = CommandSpec(
    name="abschluss",
    help=TemplateId("H-abschluss"),
    aliases=("fertig", "finish", "close", "avsluta", "klar"),
)
REOPENING = CommandSpec(
    name="wiederaufnehmen",
    help=TemplateId("H-wiederaufnehmen"),
    aliases=("reopen", "öppna", "återuppta"),
)


class OpenAppointments(Protocol):
    """What closing must know and settle of the appointments."""

    def upcoming(self, room: Room, ctx: Context) -> Sequence[Text]:
        """Return one line for each appointment that is still ahead."""
        ...

    def drop(self, room: Room, ctx: Context) -> None:
        """Call off and delete all of them; the family is told of those ahead."""
        ...


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """Closing and reopening. `keep_for` is how long the emptied conversation is remembered."""

    facts: Facts
    prompts: Prompts
    appointments: OpenAppointments
    still_open: AtClosing
    keep_for: timedelta
    begin: Callable[[Room, Context], None]
    """Says the first words, with the leaflet behind them, and asks for consent that is missing."""
    remembered: timedelta
    """How long a pseudonymous mark keeps a closed conversation from starting by itself (P-52)."""

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("cases")
        router.command(CLOSING, self.ask)
        router.command(REOPENING, self.reopen)
        router.press(CLOSE, self.confirmed, WORKERS)
        router.press(KEEP_OPEN, self.kept_open, WORKERS)
        router.on(TextReceived, self.said_yes, WORKERS)
        closed = frozenset({Phase.CLOSING, Phase.CLOSED})
        router.on(TextReceived, self.after_closing, replace(ANY_CLIENT, phases=closed))
        router.include(ErasedDesk(self.facts, self.prompts).router())
        router.report(CLOSED, self.closed)
        router.timer(ERASE, self.erase)
        return router

    def ask(self, call: CommandCall, ctx: Context) -> None:
        """Show what is still open and ask; refuse while the way back is not configured (C-17)."""
        room = call.target
        if room.phase is not Phase.RUNNING or not room.workers:
            ctx.say(Text(TemplateId("W-31")))
            return
        if not self.facts.house.aftercare_complete:
            ctx.say(Text(TemplateId("W-08"), {"fehlt": Text(TemplateId(self._missing()))}))
            return
        self._warn(room, ctx)

    def _warn(self, room: Room, ctx: Context) -> None:
        shown = _waiting(room, ctx)
        ctx.say(
            Text(TemplateId("W-07"), about(room, offen=self._open_points(room, ctx))),
            ask=Ask(ASKED, _BUTTONS, (room.conversation,), version=shown, life=ANSWER_WITHIN),
        )
        worker_is_asked(ASKED, ctx)

    def _missing(self) -> str:
        house = self.facts.house
        if not house.team_phone and not house.team_mail:
            return "W-08/beides"
        return "W-08/mail" if house.team_phone else "W-08/telefon"

    def _open_points(self, room: Room, ctx: Context) -> tuple[Text, ...]:
        """What is still open. A follow-up is named only where no family reads along."""
        points = []
        if ahead := tuple(self.appointments.upcoming(room, ctx)):
            points.append(Text(TemplateId("W-07/termine"), {"termine": ahead}))
        kinds = [text for kind, text in _OPEN if ctx.unit.timers(room.conversation, kind)]
        if not ctx.room.clients:
            points += [Text(TemplateId(kind)) for kind in kinds]
        elif kinds:
            apart = self._told_apart(room, kinds, ctx)
            points.append(Text(TemplateId("W-40/dort" if apart else "W-07/nachsehen")))
        if self._own_room(ctx) is None:
            points.append(Text(TemplateId("W-07/ohne-raum")))
        return tuple(points) or (Text(TemplateId("W-07/nichts")),)

    @staticmethod
    def _own_room(ctx: Context) -> Room | None:
        worker = ctx.actor.handle if ctx.actor else None
        return ctx.unit.private_room(worker) if worker else None

    def _told_apart(self, room: Room, kinds: Sequence[str], ctx: Context) -> bool:
        """Name what the family is not to read in the worker's own room; False when she has none."""
        private = self._own_room(ctx)
        if private is not None:
            lines = tuple(Text(TemplateId(kind)) for kind in kinds)
            ctx.say(Text(TemplateId("W-02"), about(room, zeilen=lines)), room=private)
        return private is not None

    def confirmed(self, press: Press, ctx: Context) -> None:
        """Close what the question was about."""
        ctx.unit.settle(press.question.message)
        self._agreed(press.question, ctx)

    def kept_open(self, press: Press, ctx: Context) -> None:
        """Nothing changes."""
        ctx.unit.settle(press.question.message)
        ctx.say(Text(TemplateId("W-31/so-lassen")))

    def said_yes(self, event: TextReceived, ctx: Context) -> bool:
        """Take the worker's plain word for the button, while nobody has written anything else."""
        answered = worker_answers(ASKED, event.text, ctx)
        if answered is None:
            return False
        question, agreed = answered
        ctx.unit.settle(question.message)
        if agreed:
            self._agreed(question, ctx)
        else:
            ctx.say(Text(TemplateId("W-31/so-lassen")))
        return True

    def _agreed(self, question: Question, ctx: Context) -> None:
        """Close; but what has come since the question was asked is warned of first (C-18)."""
        room = ctx.unit.room(ConversationId(question.subject[0]))
        if room is None or room.phase is not Phase.RUNNING:
            ctx.say(Text(TemplateId("W-31")))
        elif _waiting(room, ctx) & ~question.version:
            self._warn(room, ctx)
        else:
            self._close(room, ctx)

    def _close(self, room: Room, ctx: Context) -> None:
        ctx.unit.unqueue(room.conversation)
        self.appointments.drop(room, ctx)
        left = self.still_open.close(room, ctx)
        house = self.facts.house
        office = {"tel": house.team_phone, "mail": house.team_mail}
        values = {**self.facts.of(room, ctx.unit, ctx.now), **office}
        ctx.say(Text(TemplateId("T-28"), values), room=room)
        leaving = ctx.capabilities.leave
        ctx.act(Leave() if leaving else Settle(), room=room, report=CLOSED)
        closer = ctx.actor.handle if ctx.actor else None
        closing = replace(left, phase=Phase.CLOSING)
        ctx.keep(closing.marked(CLOSED_BY, ctx.now + SOON, closer) if closer else closing)
        ctx.unit.audit("closing", room.short)

    def closed(self, event: Delivered, ctx: Context) -> None:
        """Farewell delivered: the case is closed, the rest is for people; who closed it learns it now."""
        mark = ctx.room.mark(CLOSED_BY, ctx.now)
        closer = Handle(mark.of[0]) if mark else None
        room = ctx.keep(replace(ctx.room.marked_only(*KEPT_AT_CLOSING), phase=Phase.CLOSED))
        ctx.unit.mark_closed(room.conversation, ctx.now + self.remembered)
        ctx.unit.plan(
            Timer(conversation=room.conversation, kind=ERASE, due=ctx.now + self.keep_for)
        )
        stays = () if ctx.capabilities.leave else ("bot",)
        todo = (*stays, "mitglieder", "verbindung", "akte")
        lines = tuple(Text(TemplateId(f"W-09/{what}")) for what in todo)
        text = Text(_DONE, about(room, zeilen=lines))
        if closer is not None:
            self.prompts.tell_one(ctx, text, closer)
        self.prompts.tell(ctx, text, about=_of_those_there(room), told=closer)
        ctx.unit.audit("closed", room.short)

    def erase(self, event: TimerDue, ctx: Context) -> None:
        """Delete what is left of a closed case, unless a worker is to look after a crisis in it."""
        room = ctx.room
        if room.workers and ctx.unit.timers(room.conversation, FOLLOW_UP):
            ctx.unit.plan(replace(timer_of(event), due=ctx.now + KEPT_FOR))
        elif room.phase is Phase.CLOSED:
            self.still_open.erase(ctx)
            ctx.audit("erased")
            ctx.unit.erase(ctx.room.conversation)

    def after_closing(self, event: TextReceived, ctx: Context) -> bool:
        """One fixed answer, and the worker is told once; none while she has been asked to look here.

        After a crisis text nobody is sent away: the chat stays open until it is settled.
        """
        asked = ctx.unit.timers(ctx.room.conversation, FOLLOW_UP)
        if not ctx.acted_anywhere and not asked and not ctx.holds(TOLD_IT_IS_OVER):
            say_it_is_over(self.facts, ctx)
            text = Text(TemplateId("W-30"), about(ctx.room))
            self.prompts.tell(ctx, text, about=_of_those_there(ctx.room))
        return True

    def reopen(self, call: CommandCall, ctx: Context) -> None:
        """Start again as new, the leaflet first; of the old only what is still to be done (C-18, M-34)."""
        room = call.target
        if room.phase is not Phase.CLOSED:
            ctx.say(Text(TemplateId("W-31")))
            return
        if ctx.capabilities.leave:  # the bot has left: only who adds it again can begin anew
            ctx.say(Text(TemplateId("W-56"), about(room)))
            return
        ctx.unit.unplan(room.conversation, ERASE)
        room = ctx.keep(replace(self.still_open.reopen(room, ctx), phase=Phase.RUNNING))
        self.begin(room, ctx)
        self._tell_reopened(room, ctx)
        ctx.unit.audit("reopened", room.short)

    def _tell_reopened(self, room: Room, ctx: Context) -> None:
        """Tell whoever was told that it is closed, or not even that; who reopens it there sees it begin."""
        there, running = _of_those_there(room), (Text(TemplateId("W-02/running")),)
        for waiting in waiting_for(self.prompts.to_be_told(ctx, there), ctx, room):
            if waiting.say.text.template == _DONE:
                waiting.take_back(ctx)
        text = Text(TemplateId("W-02"), about(room, zeilen=running))
        if ctx.room.conversation != room.conversation:
            ctx.say(text)
        self.prompts.tell(ctx, text, about=there, told=ctx.actor.handle if ctx.actor else None)


def _of_those_there(room: Room) -> Room:
    """Return it without those who stand in: who is not there can do nothing of it (P-37)."""
    return room.unmarked(SUBSTITUTED)


def _waiting(room: Room, ctx: Context) -> int:
    """Return what a warning is about, one bit each: what came later is in no earlier answer."""
    kinds = (bool(ctx.unit.timers(room.conversation, kind)) for kind, _ in _OPEN)
    waits = (*kinds, room.holds(LOOK_ASKED, ctx.now))
    return sum(bit << place for place, bit in enumerate(waits))
