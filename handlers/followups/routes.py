"""Reminds the worker to look until she settles it with one word (M-34, M-35, P-51)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import Handle, TemplateId, TimerKind
from bot.core.passing import FORGET, KEPT_FOR, forget
from bot.core.room import Phase, Room
from bot.core.router import CommandCall, Router
from bot.core.texts import Text
from bot.core.timers import Timer, timer_of
from handlers.facts import Facts
from handlers.followups.kinds import (
    ACCESS,
    ASK_CLIENT,
    ASKED_LATELY,
    CALL_BACK,
    CALL_NOTED,
    FOLLOW_UP,
    LOOK_ASKED,
    PROMPTS,
)
from handlers.followups.requests import AGAIN_AFTER, AT_MOST, BEHIND, Requests
from handlers.followups.unanswered import NEW, Unanswered
from handlers.prompts import Prompts, about
from handlers.prompts.waiting import forget_questions
from handlers.substitutes.turns import begins_first

_DAY = timedelta(days=1)

DONE = CommandSpec(
    name="erledigt",
    help=TemplateId("H-erledigt"),
    example="/erledigt K-27",
    aliases=("done", "klart", "settled"),
    unbegun=True,
    stands_in=True,
)


@dataclass(frozen=True, slots=True)
class Followups:
    """Opens, repeats and settles follow-ups. `Timer.version` counts the days since the opening.

    What is written after a settled one is new: the mark that holds back a second prompt goes with it.
    """

    facts: Facts
    prompts: Prompts
    requests: Requests
    keep_for: timedelta = AT_MOST

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("followups")
        for kind in PROMPTS:
            router.timer(kind, self.due)
        router.timer(FORGET, self.forget)
        router.command(DONE, self.settle)
        router.include(self.requests.router())
        router.include(Unanswered(self.facts, self.requests).router())
        return router

    def open(self, ctx: Context, kind: TimerKind = FOLLOW_UP, *, prompted: bool = False) -> None:
        """Open a follow-up for the conversation of the event, unless one is open already.

        The first prompt has just been given, or is given when the next duty begins: the follow-up
        comes a duty later. Where one is open and no prompt about it waits for the next duty, what is
        new gets its own there, unless it was `prompted` just now (S-14, P-73).
        """
        planned = ctx.unit.timers(ctx.room.conversation, kind)
        later = (self.facts.next_duty(ctx.room, ctx.now) or ctx.now) + AGAIN_AFTER
        if planned and not (kind == FOLLOW_UP and self._is_news(planned[0], later, ctx)):
            return
        ctx.unit.unplan(ctx.room.conversation, kind)
        self._plan(ctx, kind, days=0, after=later)
        if planned and not prompted:
            self.requests.ask(ctx, NEW, news=True)

    def wanted(self, ctx: Context, kind: TimerKind) -> None:
        """Pass a wish on and keep it open; once the case is closed it is said once, and ends by itself."""
        if ctx.room.phase is not Phase.RUNNING:
            once = TemplateId(f"{PROMPTS[kind]}/abgeschlossen")
            self.prompts.tell(ctx, Text(once, about(ctx.room)))
            return
        self.requests.ask(ctx, PROMPTS[kind], kind)
        self.open(ctx, kind)

    def _is_news(self, planned: Timer, later: datetime, ctx: Context) -> bool:
        """Off duty, after a prompt that was given in an earlier duty than the next."""
        off_duty = later - AGAIN_AFTER > ctx.now
        return off_duty and planned.due < (self.facts.next_duty(ctx.room, later) or later)

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Prompt once more; the last time say that it is the last."""
        if begins_first(event, ctx):
            return
        looks = ctx.unit.timers(ctx.room.conversation, FOLLOW_UP)
        if event.timer != FOLLOW_UP and any(look.due <= ctx.now for look in looks):
            ctx.unit.plan(replace(timer_of(event), due=ctx.now + BEHIND))
            return
        ctx.keep(ctx.room)
        if event.version < self.keep_for.days:
            self.requests.ask(ctx, PROMPTS[event.timer], event.timer)
            self._plan(ctx, event.timer, days=event.version, after=ctx.now + AGAIN_AFTER)
            return
        self.prompts.tell(ctx, self.requests.last(event.timer, ctx))

    def ends(self, room: Room, ctx: Context) -> None:
        """Say for the last time what is open, where nothing can be planned any more (M-34).

        What is asked about somebody who was here waits for no duty any more. What this very event has
        opened is no timer yet: as far as nobody has read of it, the request says so. What one is told
        on request does not end with the bot; what is stored does (P-23, P-27).
        """
        forget_questions(self.prompts.to_be_told(ctx, room), room.conversation, ctx)
        for kind in (FOLLOW_UP, CALL_BACK, ACCESS):
            if self.open_in(room, ctx, kind) or self.requests.wait_for_duty(room, kind, ctx.now):
                self.prompts.tell(ctx, self.requests.last(kind, ctx), about=room)

    def forget(self, event: TimerDue, ctx: Context) -> None:
        """Keep what nobody has asked for while a worker is still to look after a crisis in it."""
        conversation = ctx.room.conversation
        if ctx.room.workers and ctx.unit.timers(conversation, FOLLOW_UP):
            ctx.unit.plan(Timer(conversation=conversation, kind=FORGET, due=ctx.now + KEPT_FOR))
        else:
            forget(event, ctx)

    def open_in(self, room: Room, ctx: Context, kind: TimerKind = FOLLOW_UP) -> bool:
        """Whether one is open there."""
        return bool(ctx.unit.timers(room.conversation, kind))

    def settle(self, call: CommandCall, ctx: Context) -> None:
        """Settle by one word; no reason is asked or stored. Others who were prompted are told."""
        room = call.target
        if not any(self.open_in(room, ctx, kind) for kind in PROMPTS):
            ctx.say(Text(TemplateId("W-31")))
            return
        for kind in (*PROMPTS, ASK_CLIENT):
            ctx.unit.unplan(room.conversation, kind)
        asked = self.requests.asked(room, ctx.now)
        room = self.requests.settled(room, ctx)
        room = ctx.keep(room.unmarked(CALL_NOTED, LOOK_ASKED, ASKED_LATELY))
        ctx.say(Text(TemplateId("W-24"), about(room)))
        self._tell_others(asked, room, ctx)

    def _tell_others(self, asked: Sequence[Handle], room: Room, ctx: Context) -> None:
        """Whoever was asked (S-34); and the workers there, where somebody settles it from outside."""
        here = [member.handle for member in room.workers if member.handle]
        outside = ctx.actor is None or ctx.actor.handle not in here
        for handle in dict.fromkeys((*asked, *here) if outside else asked):
            private = ctx.unit.private_room(handle)
            elsewhere = private is not None and private.conversation != ctx.room.conversation
            if elsewhere and (ctx.actor is None or handle != ctx.actor.handle):
                self.prompts.tell_later(ctx, Text(TemplateId("W-24"), about(room)), handle)

    def _plan(self, ctx: Context, kind: TimerKind, *, days: int, after: datetime) -> None:
        due = self.facts.next_duty(ctx.room, after) or after
        passed = max(1, round((due - ctx.now) / _DAY))
        ctx.unit.plan(
            Timer(conversation=ctx.room.conversation, kind=kind, due=due, version=days + passed)
        )
