"""Whoever has joined is not read until consent is on file: the worker is asked until it is (P-09, P-12)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.core.context import Context, Topic
from bot.core.events import TimerDue
from bot.core.ids import ButtonKind, ConversationId, TemplateId, TimerKind, UserId
from bot.core.outgoing import Button
from bot.core.room import Member, Phase, Room
from bot.core.router import WORKERS, Press, Router
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.facts import Facts
from handlers.followups.requests import AGAIN_AFTER, AT_MOST, NO_ROOM_YET
from handlers.prompts import Prompts, about
from handlers.substitutes.turns import begins_first

YES = ButtonKind("membership.consent-yes")
NO = ButtonKind("membership.consent-no")
ASK_AGAIN: Final = TimerKind("membership.consent")
"""Its version counts how often `NO_ROOM_YET` has passed since the first question."""

_BUTTONS = (
    Button(TemplateId("B-einwilligung-ja"), YES),
    Button(TemplateId("B-einwilligung-nein"), NO),
)


@dataclass(frozen=True, slots=True)
class Consents:
    """Asks, and keeps of the answer only whether it is on file."""

    facts: Facts
    prompts: Prompts

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("consents")
        router.press(YES, self.answered, WORKERS)
        router.press(NO, self.answered, WORKERS)
        router.timer(ASK_AGAIN, self.due)
        return router

    def ask(self, room: Room, ctx: Context, *whom: Member) -> None:
        """Ask for consent that is missing, of `whom` only if given, and plan to ask again."""
        asked = [member for member in whom or room.clients if member.consent is not True]
        if asked:
            self._ask("W-22", asked, room, ctx, passed=0)

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Ask again, for as long as anything else is asked again."""
        if begins_first(event, ctx):
            return
        missing = [member for member in ctx.room.clients if member.consent is not True]
        over = event.version >= AT_MOST // NO_ROOM_YET
        if missing and not over and ctx.room.phase is Phase.RUNNING:
            self._ask("W-22/nochmal", missing, ctx.room, ctx, passed=event.version)

    def _ask(
        self, wording: str, asked: Sequence[Member], room: Room, ctx: Context, *, passed: int
    ) -> None:
        told = [self._tell(wording, member, room, ctx) for member in asked]
        begins = self.facts.next_duty(room, ctx.now) or ctx.now
        after = begins + (AGAIN_AFTER if all(told) else NO_ROOM_YET)
        due = self.facts.next_duty(room, after) or after
        version = passed + max(1, (due - ctx.now) // NO_ROOM_YET)
        here = room.conversation
        ctx.unit.unplan(here, ASK_AGAIN)
        ctx.unit.plan(Timer(conversation=here, kind=ASK_AGAIN, due=due, version=version))

    def _tell(self, wording: str, member: Member, room: Room, ctx: Context) -> int:
        topic = Topic("membership.consent", f"{room.conversation} {member.user}")
        text = Text(TemplateId(wording), about(room))
        return self.prompts.tell(ctx, text, about=room, buttons=_BUTTONS, topic=topic)

    def answered(self, press: Press, ctx: Context) -> None:
        """Record whether it is on file; "not yet" leaves the question open, and undoes no yes."""
        conversation, _, user = press.question.subject.partition(" ")
        room = ctx.unit.room(ConversationId(conversation))
        member = room.member(UserId(user)) if room else None
        if room is None or member is None:
            ctx.say(Text(TemplateId("W-31")))
            return
        there = member.consent is True or press.kind == YES
        if there != member.consent:
            ctx.keep(room.with_member(replace(member, consent=there)))
            ctx.unit.audit("consent recorded", room.short)
        if there:
            ctx.unit.settle(press.question.message)
        told = "W-24/einwilligung" if there else "W-24/ohne-einwilligung"
        ctx.say(Text(TemplateId(told), about(room)))
