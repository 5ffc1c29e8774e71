"""Arrival, joining, leaving, and what is asked about what is stored (C-06, D-04, P-12, P-22, P-27)."""

from dataclasses import dataclass, replace

from bot.core.commands import CommandSpec
from bot.core.company import member_of
from bot.core.context import Context
from bot.core.events import (
    BotAdded,
    BotInvited,
    BotRemoved,
    ConversationDeleted,
    MemberJoined,
    MemberLeft,
    TextReceived,
)
from bot.core.ids import MarkName, TemplateId, TimerKind
from bot.core.ports import Register
from bot.core.room import Member, Phase, Role, Room
from bot.core.router import ALWAYS, CommandCall, Only, Router
from bot.core.staff import Staff
from bot.core.texts import Text, Voice
from handlers.facts import Facts
from handlers.followups import ACCESS, CALL_NOTED, ERASURE, KEPT_AT_CLOSING, Followups
from handlers.membership.address import FormOfAddress
from handlers.membership.consent import Consents
from handlers.membership.farewell import Ending, Farewell
from handlers.membership.for_all import make_fit_for_all
from handlers.membership.leaflet import NOT_AGAIN as SHORT
from handlers.membership.leaflet import Leaflets, hand_out
from handlers.membership.leaving import OBJECTORS
from handlers.membership.own_rights import OwnRights
from handlers.membership.uninvited import ask_to_begin_anew, uninvited
from handlers.membership.words import asks_for_data, asks_for_erasure, wants_leaflet
from handlers.prompts import Prompts, about
from handlers.prompts.company import A_FAMILYS, NOT_ALONE, no_longer_own
from handlers.quiet import OPEN_END
from handlers.quiet.marks import WHEN_TO_CALL
from handlers.substitutes.marks import stands_in

TOLD_OF_LEAFLET = MarkName("told of the leaflet")

LEAFLET = CommandSpec(
    name="merkblatt",
    help=TemplateId("H-merkblatt"),
    aliases=("leaflet", "informationsblad"),
)
_HERE = Only(phases=frozenset({Phase.INVITED, Phase.RUNNING}), consent=False)


@dataclass(frozen=True, slots=True)
class MembershipDesk:
    """Behaviour around membership."""

    facts: Facts
    prompts: Prompts
    followups: Followups
    staff: Staff
    register: Register
    voice: Voice
    ending: Ending
    leaflets: Leaflets

    @property
    def consents(self) -> Consents:
        """Return what asks for consent."""
        return Consents(self.facts, self.prompts)

    @property
    def own_rights(self) -> OwnRights:
        """Return what answers who asks for her data."""
        return OwnRights(self.facts, self.prompts, self.followups)

    @property
    def address(self) -> FormOfAddress:
        """Return what follows who is here."""
        return FormOfAddress(self.prompts, self.voice.address)

    @property
    def farewell(self) -> Farewell:
        """Return what tells that the bot has ended here."""
        return Farewell(self.prompts, self.ending)

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("membership")
        router.on(BotInvited, self.invited, ALWAYS)
        router.on(BotAdded, self.added, ALWAYS)
        router.on(BotRemoved, self.gone, ALWAYS)
        router.on(ConversationDeleted, self.gone, ALWAYS)
        router.on(MemberJoined, self.joined, ALWAYS)
        router.on(MemberLeft, self.left, ALWAYS)
        router.on(TextReceived, self.leaflet, _HERE)
        router.on(TextReceived, self.own_data, OBJECTORS, besides=True)
        router.on(TextReceived, self.erasure, OBJECTORS, besides=True)
        router.command(LEAFLET, self.leaflet_command)
        router.include(self.consents.router())
        return router

    def invited(self, event: BotInvited, ctx: Context) -> bool:
        """Only a listed worker may add the bot; nothing is kept of others (D-04)."""
        if ctx.actor is None or ctx.actor.role is not Role.WORKER:
            ctx.keep(replace(ctx.room, phase=Phase.MUTE))
            ctx.alarm("somebody who is not a listed worker tried to add the bot")
            return True
        ctx.keep(self._afresh(ctx.room).with_member(ctx.actor))
        return True

    def added(self, event: BotAdded, ctx: Context) -> bool:
        """Introduce the bot before anything else is said."""
        room = ctx.room
        if room.phase is Phase.RUNNING:
            return True
        was_closed = room.phase is Phase.CLOSED or ctx.unit.was_closed(room.conversation)
        room = self._afresh(room)
        for member in (*((ctx.actor,) if ctx.actor else ()), *self._members(event, ctx)):
            if room.member(member.user) is None:
                room = room.with_member(member)
        adder = room.member(event.sender)
        if adder is None or adder.role is not Role.WORKER:
            return self._stay_silent(room, ctx)
        if uninvited(room, ctx):
            return ask_to_begin_anew(room, ctx)
        room = self.followups.at_closing.reopen(room, ctx)
        running = replace(room, phase=Phase.RUNNING, unseen=not event.everybody)
        room = ctx.keep(self.address.begun(running))
        self._introduce(room, ctx, running=bool(event.running) and not was_closed)
        return True

    def _members(self, event: BotAdded, ctx: Context) -> list[Member]:
        return [
            member_of(profile, ctx.unit, self.staff, self.register) for profile in event.members
        ]

    def _stay_silent(self, room: Room, ctx: Context) -> bool:
        ctx.keep(replace(room.marked_only(), phase=Phase.MUTE, members=()))
        self._say("W-23", room, ctx)
        ctx.alarm("somebody who is not a listed worker added the bot; it stays silent")
        return True

    def _introduce(self, room: Room, ctx: Context, *, running: bool) -> None:
        """Of a worker who is certainly alone, only herself; in doubt as to a family (P-22)."""
        alone = len(room.members) == len(room.workers) == 1
        if alone and not room.unseen:
            self._say("W-21", room, ctx)
            return
        self.greet("T-36" if running else "T-01", room, ctx)

    def greet(self, template: str, room: Room, ctx: Context) -> None:
        """Say the first words, with the leaflet behind them."""

        def first_words(_there: bool) -> None:  # noqa: FBT001  the parameter's signature
            self._say(template, room, ctx)

        hand_out(self.leaflets, room, ctx, behind=first_words, newcomer=True)

    def begun_again(self, room: Room, ctx: Context) -> None:
        """Introduce the bot anew, and ask for what was not asked while the case was closed."""
        self.greet("T-01", room, ctx)
        self.consents.ask(room, ctx)

    def joined(self, event: MemberJoined, ctx: Context) -> bool:
        """Introduce the bot to a later joiner; consent first, then anything else (C-06, P-12)."""
        member = ctx.actor
        if member is None or ctx.room.member(event.sender) is not None:
            return True
        if member.role is Role.CLIENT:
            member = replace(member, consent=self.register.consent(event.sender))
        was_own = no_longer_own(ctx)
        before = ctx.room
        ctx.keep(before.with_member(member))
        self.address.follow(before, ctx)
        make_fit_for_all(self.facts, ctx)
        if member.role is Role.CLIENT and ctx.room.phase is Phase.RUNNING:
            self.greet("T-01", ctx.room, ctx)
            self.consents.ask_of(member, ctx.room, ctx)
        if member.role is Role.WORKER and self._takes_over(member, before, ctx):
            self.consents.ask(ctx.room, ctx)
        if was_own:
            ctx.say(NOT_ALONE)
        return True

    def _takes_over(self, worker: Member, before: Room, ctx: Context) -> bool:
        """Whether she is the first, or stands in now; what waits for her duty is handed on to her."""
        stands = stands_in(before, worker.handle, ctx.now) and self.facts.on_duty(ctx.room, ctx.now)
        return ctx.room.phase is Phase.RUNNING and (stands or not before.workers)

    def left(self, event: MemberLeft, ctx: Context) -> bool:
        """Forget the person; without clients nothing is reminded of any more (P-27).

        Where no worker stays, nobody is prompted about a crisis: somebody has to add one (M-34). That a
        call was passed on is true no more: whoever asks again is told so.
        """
        before = ctx.room
        had_clients, had_workers = bool(before.clients), bool(before.workers)
        ctx.keep(before.without_member(event.sender))
        room = self.address.follow(before, ctx)
        if had_clients and not room.clients and room.phase is Phase.RUNNING:
            self.followups.ends(room, ctx)
            self.farewell.tell("T-44", ctx)
            self.ending.forget(room, ctx)
            ctx.unit.unplan_all(room.conversation)
            ctx.unit.unqueue(room.conversation)
            room = ctx.keep(room.marked_only().marked(A_FAMILYS, ctx.now + OPEN_END))
        if had_workers and room.clients and not room.workers and room.phase is Phase.RUNNING:
            ctx.keep(room.unmarked(CALL_NOTED, WHEN_TO_CALL))
            self._deserted(room, ctx)
        return False

    def _deserted(self, room: Room, ctx: Context) -> None:
        """The operator and whoever was the last learn who is reached from now on (X-06)."""
        on_call = self.facts.on_call(room, ctx.now)
        reached = on_call is not None and ctx.unit.private_room(on_call.handle) is not None
        but = " but whoever is on call" if reached else ""
        ctx.alarm(
            f"the last worker has left a running chat; no prompt about it reaches anybody{but}"
        )
        if ctx.actor is not None and ctx.actor.handle is not None:
            last = TemplateId("T-44/fachkraft-bereitschaft" if reached else "T-44/fachkraft")
            self.prompts.tell_later(ctx, Text(last, about(room)), ctx.actor.handle)

    def gone(self, event: BotRemoved | ConversationDeleted, ctx: Context) -> bool:
        """Delete everything: the bot has no business here any more (P-27).

        Whoever works with the family hears of it, unless it was she who took the bot out (X-12).
        """
        self.followups.ends(ctx.room, ctx)
        if ctx.room.phase is Phase.RUNNING and ctx.room.clients:
            by = ctx.room.member(event.by) if isinstance(event, BotRemoved) and event.by else None
            self.farewell.tell("W-33/entfernt", ctx, told=by.handle if by else None)
        ctx.audit("removed")
        ctx.unit.erase(ctx.room.conversation)
        return True

    def leaflet(self, event: TextReceived, ctx: Context) -> bool:
        """Hand out the leaflet on the plain word."""
        if _erased(ctx) or not wants_leaflet(event.text):
            return False
        self._leaflet(ctx.room, ctx, once=True)
        return True

    def own_data(self, event: TextReceived, ctx: Context) -> bool:
        """Say how one learns what is stored; never the data themselves in the chat (P-23)."""
        return asks_for_data(event.text) and self._answer("T-38", ACCESS, ctx)

    def erasure(self, event: TextReceived, ctx: Context) -> bool:
        """Say who deletes, and ask the worker to: what is deleted is a person's decision (P-27)."""
        return asks_for_erasure(event.text) and self._answer("L-20", ERASURE, ctx)

    def _answer(self, answer: str, kind: TimerKind, ctx: Context) -> bool:
        """Where all is deleted the message is still one that somebody has written there (C-14)."""
        erased = _erased(ctx)
        if erased:
            self.own_rights.answer_erased(ctx)
        else:
            self.own_rights.answer_once(answer, kind, ctx)
        return not erased

    def leaflet_command(self, call: CommandCall, ctx: Context) -> None:
        """Hand out the leaflet in the conversation meant."""
        self._leaflet(call.target, ctx)

    def _leaflet(self, room: Room, ctx: Context, *, once: bool = False) -> None:
        def announce(there: bool) -> None:  # noqa: FBT001  the parameter's signature
            if once and not there and ctx.holds(TOLD_OF_LEAFLET):
                return
            if self._say("L-10/datei" if there else "L-10", room, ctx) and not there:
                ctx.keep(room.marked(TOLD_OF_LEAFLET, ctx.now + SHORT))

        hand_out(self.leaflets, room, ctx, behind=announce)

    def _say(self, template: str, room: Room, ctx: Context) -> bool:
        values = self.facts.of(room, ctx.unit, ctx.now)
        return ctx.say(Text(TemplateId(template), values), room=room)

    def _afresh(self, room: Room) -> Room:
        """A fresh start: nothing of an earlier case reappears but what is still to be done (C-18, M-34)."""
        known = room.members if room.phase is Phase.INVITED else ()
        todo = room.marked_only(*KEPT_AT_CLOSING).marks
        return Room(room.conversation, room.short, voice=self.voice, members=known, marks=todo)


def _erased(ctx: Context) -> bool:
    """Whether a case was closed here and all of it is deleted."""
    return ctx.room.phase is Phase.INVITED and ctx.unit.was_closed(ctx.room.conversation)
