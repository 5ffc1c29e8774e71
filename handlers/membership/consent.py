"""Whoever has joined is not read until consent is on file: the worker is asked until it is (P-09, P-12)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import ButtonKind, ConversationId, Handle, TemplateId, TimerKind, UserId
from bot.core.outgoing import Ask, Button
from bot.core.room import Member, Phase, Room
from bot.core.router import WORKERS, Press, Router
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.facts import Facts
from handlers.followups.requests import AGAIN_AFTER, AT_MOST, NO_ROOM_YET
from handlers.prompts import Prompts, about
from handlers.substitutes.marks import is_outside, stands_in
from handlers.substitutes.turns import let_begin_first

YES = ButtonKind("membership.consent-yes")
NO = ButtonKind("membership.consent-no")
TAKE_BACK = ButtonKind("membership.consent-back")
ASK_AGAIN: Final = TimerKind("membership.consent")
"""Its version counts how often `NO_ROOM_YET` has passed since the first question."""

_NOT_YET = Button(TemplateId("B-einwilligung-nein"), NO)
_BUTTONS = (Button(TemplateId("B-einwilligung-ja"), YES), _NOT_YET)
_FOR_ALL = (Button(TemplateId("B-einwilligung-alle"), YES), _NOT_YET)
_BACK = (Button(TemplateId("B-einwilligung-zurueck"), TAKE_BACK),)


@dataclass(frozen=True, slots=True)
class Consents:
    """Asks, and keeps of the answer only whether it is on file.

    No question names anybody (D-02): the first one says when somebody came, later ones are about all
    who are missing, or about whom the worker herself has named. Whoever stands in without being there
    cannot know who is meant: she hears that one is missing, and her buttons count once she has joined.
    What anybody has pressed while she was there she may take back from outside; who has left reads no
    more of it.
    """

    facts: Facts
    prompts: Prompts

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("consents")
        router.press(YES, self.answered, WORKERS)
        router.press(NO, self.answered, WORKERS)
        router.press(TAKE_BACK, self.taken_back, WORKERS, after_leaving=True)
        router.timer(ASK_AGAIN, self.due)
        return router

    def ask_of(self, newcomer: Member, room: Room, ctx: Context) -> None:
        """Ask for the consent of somebody who has just come, and plan to ask again."""
        if newcomer.consent is not True:
            came = about(room, wann=ctx.now.astimezone(self.facts.house.zone))
            self._ask(Text(TemplateId("W-22"), came), (newcomer,), room, ctx)

    def ask(self, room: Room, ctx: Context, *, passed: int = 0, told: Handle | None = None) -> None:
        """Ask for whatever is missing, and plan to ask again. `told` knows already."""
        match missing := _missing(room):
            case ():
                return
            case (_,):
                text = Text(TemplateId("W-22/nochmal"), about(room))
            case _:
                text = Text(TemplateId("W-22/mehrere"), about(room, anzahl=len(missing)))
        self._ask(text, missing, room, ctx, passed=passed, told=told)

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Ask again, for as long as anything else is asked again."""
        if let_begin_first(event, ctx):
            return
        over = event.version >= AT_MOST // NO_ROOM_YET
        if not over and ctx.room.phase is Phase.RUNNING:
            self.ask(ctx.room, ctx, passed=event.version)

    def offer(self, room: Room, member: Member, private: Room, ctx: Context) -> None:
        """Let a worker who has named somebody say, in her own room, that the consent is there."""
        if member.consent is not True and room.phase is Phase.RUNNING:
            text = Text(TemplateId("W-22/person"), about(room))
            ctx.say(text, room=private, ask=_asking(room, (member,)))

    def _ask(
        self,
        text: Text,
        asked: Sequence[Member],
        room: Room,
        ctx: Context,
        *,
        passed: int = 0,
        told: Handle | None = None,
    ) -> None:
        reached = self.prompts.tell(
            ctx,
            text,
            about=room,
            ask=_asking(room, asked),
            told=told,
            outside=lambda worker: self._to_outsider(worker, room, ctx),
        )
        self._ask_later(room, ctx, AGAIN_AFTER if reached or told else NO_ROOM_YET, passed=passed)

    def _to_outsider(self, worker: Handle, room: Room, ctx: Context) -> Text:
        absent = self.facts.listed(self.prompts.absent(ctx, room, worker))
        name = self.facts.of_one(room, ctx.unit, ctx.now, absent)["fachkraft"]
        values = about(room, fachkraft=name, anzahl=len(_missing(room)))
        return Text(TemplateId("W-22/vertretung"), values)

    def _ask_later(self, room: Room, ctx: Context, span: timedelta, *, passed: int = 0) -> None:
        after = (self.facts.next_duty(room, ctx.now) or ctx.now) + span
        due = self.facts.next_duty(room, after) or after
        version = passed + max(1, (due - ctx.now) // NO_ROOM_YET)
        here = room.conversation
        ctx.unit.unplan(here, ASK_AGAIN)
        ctx.unit.plan(Timer(conversation=here, kind=ASK_AGAIN, due=due, version=version))

    def answered(self, press: Press, ctx: Context) -> None:
        """Record whether it is on file; "not yet" leaves the question open, and undoes no yes.

        The button below takes back what this press has changed, and no yes from before.
        """
        room, meant = _meant(press, ctx)
        if room is None or not meant:
            self._nothing_to_do(room, ctx)
            return
        there = press.kind == YES or all(member.consent for member in meant)
        new = [member for member in meant if not member.consent]
        if press.kind == YES:
            room = self._record(meant, room, ctx, there=True)
        if not there:
            ctx.say(Text(TemplateId("W-24/ohne-einwilligung"), about(room)))
            return
        ctx.unit.settle(press.question.message)
        left = len(_missing(room))
        told = "W-24/einwilligung-fehlt" if left else "W-24/einwilligung"
        text = Text(TemplateId(told), about(room, anzahl=left))
        ctx.say(text, ask=_asking(room, new or meant, _BACK))

    def taken_back(self, press: Press, ctx: Context) -> None:
        """Whoever has pressed for the wrong person takes it back, and is asked as before (P-12)."""
        room, meant = _there(press, ctx)
        ctx.unit.settle(press.question.message)
        if room is None or not meant:
            self._nothing_to_do(room, ctx)
            return
        room = self._record(meant, room, ctx, there=False)
        her = ctx.actor.handle if ctx.actor else None
        if her is not None and is_outside(her, room):
            in_place = stands_in(room, her, ctx.now)
            done = Text(TemplateId("W-24/kurz"), about(room))
            ctx.say(self._to_outsider(her, room, ctx) if in_place else done)
            self.ask(room, ctx, told=her)
            return
        self._ask_later(room, ctx, AGAIN_AFTER)
        text = Text(TemplateId("W-24/einwilligung-zurueck"), about(room))
        ctx.say(text, ask=_asking(room, meant))

    def _nothing_to_do(self, room: Room | None, ctx: Context) -> None:
        her = ctx.actor.handle if ctx.actor else None
        open_there = room is not None and room.phase is Phase.RUNNING and _missing(room)
        if room and her and open_there and is_outside(her, room) and stands_in(room, her, ctx.now):
            ctx.say(self._to_outsider(her, room, ctx))
        else:
            ctx.say(Text(TemplateId("W-31")))

    @staticmethod
    def _record(meant: Sequence[Member], room: Room, ctx: Context, *, there: bool) -> Room:
        changed = [member for member in meant if member.consent is not there]
        for member in changed:
            room = room.with_member(replace(member, consent=there))
        if changed:
            ctx.keep(room)
            ctx.unit.audit("consent recorded", room.short)
        return room


def _missing(room: Room) -> tuple[Member, ...]:
    return tuple(member for member in room.clients if member.consent is not True)


def _asking(room: Room, whom: Sequence[Member], buttons: Sequence[Button] = ()) -> Ask:
    buttons = buttons or (_BUTTONS if len(whom) == 1 else _FOR_ALL)
    subject = room.conversation, *(member.user for member in whom)
    return Ask("membership.consent", buttons, subject)


def _meant(press: Press, ctx: Context) -> tuple[Room | None, Sequence[Member]]:
    """Return whom a question was about; nobody where whoever presses is not there herself."""
    room, meant = _there(press, ctx)
    her = ctx.actor.handle if ctx.actor else None
    return room, () if room is None or is_outside(her, room) else meant


def _there(press: Press, ctx: Context) -> tuple[Room | None, Sequence[Member]]:
    """Return whom a question was about, as far as they are still there; nobody once the case is closed."""
    conversation, *users = press.question.subject
    room = ctx.unit.room(ConversationId(conversation))
    if room is None or room.phase is not Phase.RUNNING:
        return room, ()
    found = (room.member(UserId(user)) for user in users)
    return room, [member for member in found if member is not None]
