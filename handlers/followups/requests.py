"""Whom a request reaches is decided when it is made, and again when a duty begins (P-37, M-34).

What waits for a duty is a timer of the conversation, and nothing lies ready in anybody's room: whoever
has left is not asked, nobody is asked for what is settled, whoever has come is asked as well.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import MemberJoined, MemberLeft, TimerDue
from bot.core.ids import Handle, TemplateId, TimerKind
from bot.core.room import Room
from bot.core.router import HEARD_WORKERS, Router
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.facts import Facts
from handlers.followups.asked import LOOK, Asked, Request
from handlers.followups.kinds import (
    ASKED_LATELY,
    FOLLOW_UP,
    OPEN_BEFORE,
    PROMPTS,
    READ_FIRST,
    REQUEST_WAITS,
    TO_BE_READ_FIRST,
    WAITS,
    WORKER_TOLD,
)
from handlers.prompts import Prompts
from handlers.substitutes.marks import is_outside, stands_in

AT_MOST = timedelta(days=14)
"""How long, before a follow-up is dropped with a last prompt (P-51)."""

NO_ROOM_YET = timedelta(minutes=15)
"""So long after a request to whoever is on duty without a room of her own, it is tried again."""

AGAIN_AFTER = timedelta(hours=20)
"""Long enough not to nag within a duty, short enough to come back on the next one."""

_LATE, _TIME_TO_LOOK = timedelta(days=1), timedelta(hours=1)
STILL_ASKED: Final = (WORKER_TOLD, REQUEST_WAITS, ASKED_LATELY, TO_BE_READ_FIRST)
"""Who was asked of what is open, and what others have still to hear: it is no data of the family."""


@dataclass(frozen=True, slots=True)
class Requests:
    """Asks every worker of a conversation once for each request. Marks of the conversation say who has
    been asked; they are gone once it is settled.
    """

    facts: Facts
    prompts: Prompts

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("requests")
        router.observe(MemberJoined, self.joined, HEARD_WORKERS)
        router.observe(MemberLeft, self.left, HEARD_WORKERS)
        return router

    def ask(
        self,
        ctx: Context,
        wording: TemplateId,
        kind: TimerKind = FOLLOW_UP,
        *,
        news: bool = False,
        told: Handle | None = None,
    ) -> None:
        """Ask whoever is on duty now, and the others when their duty begins. `told` knows already.

        `news`: it is about what has just come. Whoever waits for an earlier request to look gets that,
        unless this one says to read first.
        """
        request = Request(wording, min(ctx.event.at or ctx.now, ctx.now) if news else None)
        before = _request(kind, ctx)
        ctx.keep(_without(ctx.room, kind))
        if told:
            ctx.hold(WORKER_TOLD, AT_MOST, kind, told)
        waits = self._ask_the_rest({kind: request}, ctx)[kind]
        first = before is not None and before.wording == LOOK and wording != READ_FIRST
        self._wait(waits, before if before and first else request, kind, ctx)

    @staticmethod
    def read_first(kind: TimerKind, ctx: Context) -> None:
        """From now on whatever is asked here says to read there first, until this kind is settled (X-03)."""
        at = min(ctx.event.at or ctx.now, ctx.now)
        ctx.hold(TO_BE_READ_FIRST, AT_MOST, kind, at=at)

    def ask_apart(self, ctx: Context, wording: TemplateId) -> None:
        """Ask about what has just come, yet not within its event: it may still be answered here."""
        ctx.keep(_without(ctx.room, FOLLOW_UP))
        at = min(ctx.event.at or ctx.now, ctx.now)
        ctx.hold(REQUEST_WAITS, _LATE, FOLLOW_UP, wording, at=at)
        here = ctx.room.conversation
        ctx.unit.plan(Timer(conversation=here, kind=WAITS[FOLLOW_UP], due=ctx.now))

    def ask_anew(self, kind: TimerKind, ctx: Context) -> Request:
        """Count nobody as asked any more; returns what all are asked again.

        Where somebody hears only now of what has come, all are asked in the words for that. Whoever was
        asked being on call stays the one as long as nobody else can be (X-06).
        """
        before, here = _request(kind, ctx), ctx.room.conversation
        now_heard = any(wait.due <= ctx.now for wait in ctx.unit.timers(here, WAITS[kind]))
        on_call = self._reminded_on_call(kind, ctx)
        ctx.keep(ctx.room.unmarked_of(WORKER_TOLD, kind))
        if on_call:
            ctx.hold(WORKER_TOLD, AT_MOST, kind, on_call)
        return before if before and before.received and now_heard else Request(PROMPTS[kind])

    def unheard(self, kind: TimerKind, event: TimerDue, ctx: Context) -> Request | None:
        """Return what somebody can be asked from now on; None where nobody has waited for that."""
        waits = ctx.unit.timers(ctx.room.conversation, WAITS[kind])
        if event.timer == WAITS[kind] or any(wait.due <= ctx.now for wait in waits):
            return _request(kind, ctx) or Request(PROMPTS[kind])
        return None

    def ask_all(self, requests: Mapping[TimerKind, Request], ctx: Context) -> None:
        """Ask whoever has not been, all at once; the others when their duty begins.

        Who has still to hear of what has come hears of that, whatever the rest is reminded of.
        """
        waits = self._ask_the_rest(requests, ctx)
        for kind, request in requests.items():
            before = _request(kind, ctx)
            unheard = before if before and before.received else request
            self._wait(waits[kind], unheard, kind, ctx)

    def joined(self, event: MemberJoined, ctx: Context) -> None:
        """A worker who joins hears of what is open, once she is known to be there."""
        del event
        for timer in still_open(ctx.room, ctx):
            ctx.unit.plan(
                Timer(conversation=timer.conversation, kind=WAITS[timer.kind], due=ctx.now)
            )

    def left(self, event: MemberLeft, ctx: Context) -> None:
        """Forget that she was asked: should she come back, she is asked anew."""
        member = ctx.room.member(event.sender)
        if member is not None and member.handle is not None:
            room = ctx.room
            for kind in WAITS:
                room = room.unmarked_of(WORKER_TOLD, kind, member.handle)
            ctx.keep(room)

    @staticmethod
    def asked(room: Room, now: datetime, kinds: Collection[TimerKind]) -> tuple[Handle, ...]:
        """Return who has been asked about any of these here."""
        told = (mark.of for mark in room.held(WORKER_TOLD, now))
        return tuple(dict.fromkeys(Handle(who) for kind, who in told if kind in kinds))

    def heard_there(self, kind: TimerKind, ctx: Context) -> bool:
        """Whether anybody but whoever is on call has been asked."""
        return bool({*self.asked(ctx.room, ctx.now, (kind,))} - {self.facts.house.on_call})

    def reaches_from_outside(self, room: Room, worker: Handle | None, now: datetime) -> bool:
        """Whether she may settle what is open without being there: standing in, or asked being on call."""
        on_call = worker == self.facts.house.on_call and worker in self.asked(room, now, WAITS)
        return on_call or stands_in(room, worker, now)

    def hers(
        self, kinds: Collection[TimerKind], room: Room, worker: Handle | None, now: datetime
    ) -> tuple[TimerKind, ...]:
        """Return those of which she may know: on call without being there, only what she was asked."""
        known = not is_outside(worker, room) or stands_in(room, worker, now)
        return tuple(kind for kind in kinds if known or worker in self.asked(room, now, (kind,)))

    @staticmethod
    def wait_for_duty(room: Room, kind: TimerKind, now: datetime) -> bool:
        """Whether somebody has still to hear of it."""
        return room.holds(REQUEST_WAITS, now, kind)

    def last(self, kind: TimerKind, ctx: Context) -> Text:
        """Return what is said of it for the last time."""
        return self.words.last(kind, _request(kind, ctx), ctx.room, ctx.now)

    @staticmethod
    def settled(kinds: Collection[TimerKind], room: Room, ctx: Context) -> Room:
        """Return the conversation, still to be kept, in which nobody is asked of these any more."""
        for kind in kinds:
            ctx.unit.unplan(room.conversation, WAITS[kind])
            room = _without(room, kind)
        return room

    @property
    def words(self) -> Asked:
        """Return in which words it is asked."""
        return Asked(self.facts, self.prompts)

    def _reminded_on_call(self, kind: TimerKind, ctx: Context) -> Handle | None:
        on_call = self.facts.house.on_call
        if on_call is None or self.prompts.reaches(ctx, ctx.room):
            return None
        private = ctx.unit.private_room(on_call)
        if private is None or not ctx.holds(WORKER_TOLD, kind, on_call):
            return None
        self.words.on_call(on_call, private, ctx)
        return on_call

    def _ask_the_rest(
        self, requests: Mapping[TimerKind, Request], ctx: Context
    ) -> Mapping[TimerKind, Sequence[datetime]]:
        """Return when those can be asked who cannot be now."""
        waits: dict[TimerKind, list[datetime]] = {kind: [] for kind in requests}
        for worker in self.prompts.to_be_told(ctx, ctx.room):
            new = {k: r for k, r in requests.items() if not ctx.holds(WORKER_TOLD, k, worker)}
            start, private = self.prompts.next_duty(ctx, worker), ctx.unit.private_room(worker)
            if private is not None and start <= ctx.now:
                self._ask_now(new, worker, private, ctx)
                continue
            for kind in new:
                waits[kind].append(start if private else max(start, ctx.now + NO_ROOM_YET))
        return waits

    def _ask_now(
        self, new: Mapping[TimerKind, Request], worker: Handle, private: Room, ctx: Context
    ) -> None:
        self.words.say(new, worker, private, ctx)
        for kind in new:
            ctx.hold(WORKER_TOLD, AT_MOST, kind, worker)
            lately, until = ctx.room.mark(ASKED_LATELY, ctx.now), ctx.now + _TIME_TO_LOOK
            ctx.hold_until(ASKED_LATELY, max(until, lately.until) if lately else until)

    @staticmethod
    def _wait(
        instants: Sequence[datetime], request: Request, kind: TimerKind, ctx: Context
    ) -> None:
        """What is asked is kept no longer than somebody waits for it (P-14)."""
        room, waits = ctx.room.unmarked_of(REQUEST_WAITS, kind), WAITS[kind]
        ctx.unit.unplan(room.conversation, waits)
        if instants:
            due = min(instants)
            ctx.unit.plan(Timer(conversation=room.conversation, kind=waits, due=due))
            about = kind, request.wording
            room = room.marked(REQUEST_WAITS, due + _LATE, *about, at=request.received)
        ctx.keep(room)


def to_be_done(kind: TimerKind, room: Room, ctx: Context) -> bool:
    """Whether it is not settled here, or was not when the case was closed."""
    planned = ctx.unit.timers(room.conversation, kind)
    return bool(planned) or room.holds(OPEN_BEFORE, ctx.now, kind)


def still_open(room: Room, ctx: Context) -> tuple[Timer, ...]:
    """Return what is not settled here."""
    kinds = (ctx.unit.timers(room.conversation, kind) for kind in PROMPTS)
    return tuple(timer for timers in kinds for timer in timers)


def still_asked(room: Room, ctx: Context, *, but: TimerKind) -> tuple[Timer, ...]:
    """Return the same with what waits for a duty, of all kinds but one: so it can be planned again."""
    kinds = (each for kind in PROMPTS if kind != but for each in (kind, WAITS[kind]))
    return tuple(timer for kind in kinds for timer in ctx.unit.timers(room.conversation, kind))


def _request(kind: TimerKind, ctx: Context) -> Request | None:
    """Return what has still to be heard of."""
    mark = ctx.room.mark(REQUEST_WAITS, ctx.now, kind)
    return Request(TemplateId(mark.of[1]), mark.at) if mark else None


def _without(room: Room, kind: TimerKind) -> Room:
    return room.unmarked_of(REQUEST_WAITS, kind).unmarked_of(WORKER_TOLD, kind)
