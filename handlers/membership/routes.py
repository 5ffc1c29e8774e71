"""Arrival, joining, leaving, and what is asked about what is stored (C-06, D-04, P-12, P-22, P-27)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.commands import CommandSpec
from bot.core.company import member_of
from bot.core.context import Context, Topic
from bot.core.events import (
    BotAdded,
    BotInvited,
    BotRemoved,
    ConversationDeleted,
    MemberJoined,
    MemberLeft,
    TextReceived,
)
from bot.core.ids import ButtonKind, ConversationId, TemplateId, UserId
from bot.core.outgoing import Button
from bot.core.ports import Register
from bot.core.room import Audience, Member, Phase, Role, Room
from bot.core.router import ALWAYS, CommandCall, Only, Press, Router
from bot.core.staff import Staff
from bot.core.texts import Address, Text, Voice
from handlers.facts import Facts
from handlers.followups import Followups
from handlers.membership.for_all import make_fit_for_all
from handlers.membership.leaflet import NOT_AGAIN as SHORT
from handlers.membership.leaflet import Leaflets, hand_out
from handlers.membership.leaving import OBJECTORS
from handlers.membership.uninvited import ask_to_begin_anew, uninvited
from handlers.membership.words import asks_for_data, asks_for_erasure, wants_leaflet
from handlers.prompts import Prompts, about
from handlers.prompts.company import NOT_ALONE, no_longer_own

CONSENT_YES = ButtonKind("membership.consent-yes")
CONSENT_NO = ButtonKind("membership.consent-no")

TOLD_OF_LEAFLET, TOLD_OF_DATA = "told of the leaflet", "told of stored data"
TOLD_OF_ERASING = "told of erasing"
NOT_AGAIN = timedelta(hours=1)
"""So long the same plain answer is not given a second time (M-22)."""

LEAFLET = CommandSpec(
    name="merkblatt",
    help=TemplateId("H-merkblatt"),
    example="/merkblatt",
    aliases=("leaflet", "informationsblad"),
)
_HERE = Only(phases=frozenset({Phase.INVITED, Phase.RUNNING, Phase.CLOSED}), consent=False)


@dataclass(frozen=True, slots=True)
class MembershipDesk:
    """Behaviour around membership."""

    facts: Facts
    prompts: Prompts
    followups: Followups
    staff: Staff
    register: Register
    voice: Voice
    forget_appointments: Callable[[Room, Context], None]
    leaflets: Leaflets

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
        router.on(TextReceived, self.own_data, OBJECTORS)
        router.on(TextReceived, self.erasure, OBJECTORS)
        router.command(LEAFLET, self.leaflet_command)
        router.press(CONSENT_YES, self.consent)
        router.press(CONSENT_NO, self.consent)
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
        running = replace(room, phase=Phase.RUNNING, unseen=not event.everybody)
        room = ctx.keep(replace(running, voice=self._voice(room)))
        self._introduce(room, ctx, running=bool(event.running) and not was_closed)
        return True

    def _members(self, event: BotAdded, ctx: Context) -> list[Member]:
        return [
            member_of(profile, ctx.unit, self.staff, self.register) for profile in event.members
        ]

    def _stay_silent(self, room: Room, ctx: Context) -> bool:
        ctx.keep(replace(room, phase=Phase.MUTE, members=()))
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

    def joined(self, event: MemberJoined, ctx: Context) -> bool:
        """Introduce the bot to a later joiner; consent first, then anything else (C-06, P-12)."""
        member = ctx.actor
        if member is None or ctx.room.member(event.sender) is not None:
            return True
        if member.role is Role.CLIENT:
            member = replace(member, consent=self.register.consent(event.sender))
        was_own = no_longer_own(ctx)
        ctx.keep(ctx.room.with_member(member))
        make_fit_for_all(self.facts, ctx)
        if member.role is Role.CLIENT and ctx.room.phase is Phase.RUNNING:
            self.greet("T-01", ctx.room, ctx)
            if member.consent is not True:
                self._ask_consent(member, ctx)
        if was_own:
            ctx.say(NOT_ALONE)
        return True

    def _ask_consent(self, member: Member, ctx: Context) -> None:
        room = ctx.room
        self.prompts.tell(
            ctx,
            Text(TemplateId("W-22"), about(room)),
            buttons=(
                Button(TemplateId("B-einwilligung-ja"), CONSENT_YES),
                Button(TemplateId("B-einwilligung-nein"), CONSENT_NO),
            ),
            topic=Topic("membership.consent", f"{room.conversation} {member.user}"),
        )

    def consent(self, press: Press, ctx: Context) -> None:
        """Record whether the consent is on file; only the fact is kept (P-09)."""
        conversation, _, user = press.question.subject.partition(" ")
        room = ctx.unit.room(ConversationId(conversation))
        member = room.member(UserId(user)) if room else None
        if room is None or member is None:
            self._say("W-31", ctx.room, ctx)
            return
        ctx.keep(room.with_member(replace(member, consent=press.kind == CONSENT_YES)))
        ctx.unit.settle(press.question.message)
        ctx.unit.audit("consent recorded", room.short)
        ctx.say(Text(TemplateId("W-24"), about(room)))

    def left(self, event: MemberLeft, ctx: Context) -> bool:
        """Forget the person; without clients nothing is reminded of any more (P-27).

        Where no worker stays, nobody is prompted about a crisis: somebody has to add one (M-34).
        """
        had_clients, had_workers = bool(ctx.room.clients), bool(ctx.room.workers)
        room = ctx.keep(ctx.room.without_member(event.sender))
        if had_clients and not room.clients and room.phase is Phase.RUNNING:
            self.followups.ends(room, ctx)
            self.forget_appointments(room, ctx)
            ctx.unit.unplan(room.conversation)
            ctx.unit.unqueue(room.conversation)
            room = ctx.keep(replace(room, marks={}))
            self.prompts.tell(ctx, Text(TemplateId("T-44"), about(room)))
        if had_workers and room.clients and not room.workers and room.phase is Phase.RUNNING:
            ctx.alarm("the last worker has left a running chat; no prompt about it reaches anybody")
        return False

    def gone(self, event: BotRemoved | ConversationDeleted, ctx: Context) -> bool:
        """Delete everything: the bot has no business here any more (P-27)."""
        self.followups.ends(ctx.room, ctx)
        ctx.audit("removed")
        ctx.unit.erase(ctx.room.conversation)
        return True

    def leaflet(self, event: TextReceived, ctx: Context) -> bool:
        """Hand out the leaflet on the plain word."""
        if not wants_leaflet(event.text):
            return False
        self._leaflet(ctx.room, ctx, once=True)
        return True

    def own_data(self, event: TextReceived, ctx: Context) -> bool:
        """Say how one learns what is stored; never the data themselves in the chat (P-23)."""
        if not asks_for_data(event.text):
            return False
        self._told("T-38", "W-47", TOLD_OF_DATA, ctx)
        return True

    def erasure(self, event: TextReceived, ctx: Context) -> bool:
        """Say who deletes, and ask the worker to: what is deleted is a person's decision (P-27)."""
        if not asks_for_erasure(event.text):
            return False
        self._told("L-20", "W-60", TOLD_OF_ERASING, ctx)
        return True

    def _told(self, answer: str, prompt: str, mark: str, ctx: Context) -> None:
        if ctx.room.holds(mark, ctx.now):
            return
        ctx.keep(ctx.room.marked(mark, ctx.now + NOT_AGAIN, ctx.now))
        if not ctx.spoke:
            self._say(answer, ctx.room, ctx)
        self.prompts.tell(ctx, Text(TemplateId(prompt), about(ctx.room)))

    def leaflet_command(self, call: CommandCall, ctx: Context) -> None:
        """Hand out the leaflet in the conversation meant."""
        self._leaflet(call.target, ctx)

    def _leaflet(self, room: Room, ctx: Context, *, once: bool = False) -> None:
        def announce(there: bool) -> None:  # noqa: FBT001  the parameter's signature
            if once and not there and ctx.room.holds(TOLD_OF_LEAFLET, ctx.now):
                return
            if not there:
                ctx.keep(room.marked(TOLD_OF_LEAFLET, ctx.now + SHORT, ctx.now))
            self._say("L-10/datei" if there else "L-10", room, ctx)

        hand_out(self.leaflets, room, ctx, behind=announce)

    def _say(self, template: str, room: Room, ctx: Context) -> None:
        ctx.say(Text(TemplateId(template), self.facts.of(room, ctx.unit, ctx.now)), room=room)

    def _afresh(self, room: Room) -> Room:
        """A fresh start: nothing of an earlier case reappears (C-18)."""
        known = room.members if room.phase is Phase.INVITED else ()
        return Room(room.conversation, room.short, voice=self.voice, members=known)

    def _voice(self, room: Room) -> Voice:
        """A conversation of young people only is addressed with du (texts, part 5)."""
        young = all(member.audience is Audience.YOUTH for member in room.clients)
        return replace(self.voice, address=Address.DU) if room.clients and young else self.voice
