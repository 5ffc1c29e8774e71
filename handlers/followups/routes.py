"""Reminds the worker of what is open until she settles it (M-34, M-35, P-51)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import TimerKind
from bot.core.passing import FORGET, KEPT_FOR, forget
from bot.core.room import Room
from bot.core.router import Router
from bot.core.timers import Timer, timer_of
from handlers.facts import Facts
from handlers.followups.asked import Request
from handlers.followups.at_closing import AtClosing
from handlers.followups.kinds import (
    ACCESS,
    CALL_BACK,
    FOLLOW_UP,
    PROMPTS,
    TO_BE_READ_FIRST,
    WAITS,
)
from handlers.followups.requests import AGAIN_AFTER, AT_MOST, Requests
from handlers.followups.settling import Settling
from handlers.followups.unanswered import NEW, Unanswered
from handlers.prompts import Prompts
from handlers.prompts.waiting import forget_questions
from handlers.substitutes.turns import let_begin_first

ALONG = timedelta(hours=4)
"""What is to be brought up so soon after something else comes up with it: one prompt a duty."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Followups:
    """Opens and repeats follow-ups. `Timer.version` counts the days since the opening.

    What is written after a settled one is new: the mark that holds back a second prompt goes with it.
    """

    facts: Facts
    prompts: Prompts
    requests: Requests
    keep_for: timedelta = AT_MOST

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("followups")
        for timer in (*WAITS, *WAITS.values()):
            router.timer(timer, self.due)
        router.timer(FORGET, self.forget)
        router.include(self.requests.router())
        router.include(Settling(self.prompts, self.requests).router())
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
        """Pass a wish on and keep it open; in a closed case until all is deleted."""
        self.requests.ask(ctx, PROMPTS[kind], kind)
        self.open(ctx, kind)

    def _is_news(self, planned: Timer, later: datetime, ctx: Context) -> bool:
        """Off duty, after a prompt that was given in an earlier duty than the next."""
        off_duty = later - AGAIN_AFTER > ctx.now
        return off_duty and planned.due < (self.facts.next_duty(ctx.room, later) or later)

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Ask for all that is due, in one prompt; for the last time say that it is the last.

        What comes due at the same instant, or soon, is taken up with it, whichever timer fires first.
        """
        if let_begin_first(event, ctx):
            return
        requests: dict[TimerKind, Request] = {}
        new: list[Timer] = []
        still_open = [timer for kind in PROMPTS if (timer := self._planned(kind, event, ctx))]
        again = any(planned.due <= ctx.now for planned in still_open)
        for planned in still_open:
            if again and planned.due <= ctx.now + ALONG:
                requests |= self._again(planned, ctx)
            elif request := self.requests.unheard(planned.kind, event, ctx):
                requests[planned.kind] = request
                new += () if self.requests.heard_there(planned.kind, ctx) else (planned,)
        self.requests.ask_all(requests, ctx)
        for planned in new:
            self._count_from_now(planned, ctx)

    @staticmethod
    def _planned(kind: TimerKind, event: TimerDue, ctx: Context) -> Timer | None:
        if event.timer == kind:
            return timer_of(event)
        return next(iter(ctx.unit.timers(ctx.room.conversation, kind)), None)

    def _again(self, planned: Timer, ctx: Context) -> Mapping[TimerKind, Request]:
        """Return what is asked again, and plan the next time; nothing more after the last."""
        kind = planned.kind
        ctx.keep(ctx.room)
        ctx.unit.unplan(planned.conversation, kind)
        if planned.version < self.keep_for.days:
            self._plan(ctx, kind, days=planned.version, after=ctx.now + AGAIN_AFTER)
            return {kind: self.requests.ask_anew(kind, ctx)}
        self.prompts.tell(ctx, self.requests.last(kind, ctx))
        ctx.keep(ctx.room.unmarked_of(TO_BE_READ_FIRST, kind))
        return {}

    def _count_from_now(self, planned: Timer, ctx: Context) -> None:
        """Whoever is the first to hear of it is asked again a duty later, not in the same one."""
        if not self.requests.heard_there(planned.kind, ctx):
            return
        passed = max(0, planned.version - round((planned.due - ctx.now) / _DAY))
        ctx.unit.unplan(planned.conversation, planned.kind)
        self._plan(ctx, planned.kind, days=passed, after=ctx.now + AGAIN_AFTER)

    def ends(self, room: Room, ctx: Context) -> None:
        """Say for the last time what is open, where nothing can be planned any more (M-34).

        What is asked about somebody who was here waits for no duty any more. What this very event has
        opened is no timer yet: as far as nobody has read of it, the request says so. What one is told
        on request does not end with the bot; what is stored does (P-23, P-27).
        """
        forget_questions(self.prompts.to_be_told(ctx, room), (room.conversation,), ctx)
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

    @property
    def at_closing(self) -> AtClosing:
        """Return what becomes of it when the case is closed."""
        return AtClosing(self.prompts, self.requests)

    def open_in(self, room: Room, ctx: Context, kind: TimerKind = FOLLOW_UP) -> bool:
        """Whether one is open there."""
        return bool(ctx.unit.timers(room.conversation, kind))

    def _plan(self, ctx: Context, kind: TimerKind, *, days: int, after: datetime) -> None:
        due = self.facts.next_duty(ctx.room, after) or after
        passed = max(1, round((due - ctx.now) / _DAY))
        ctx.unit.plan(
            Timer(conversation=ctx.room.conversation, kind=kind, due=due, version=days + passed)
        )
