"""Whom a request reaches is decided when it is made, and again when a duty begins (P-37, M-34).

What waits for a duty is a timer of the conversation, and nothing lies ready in anybody's room: whoever
has left is not asked, nobody is asked for what is settled, whoever has come is asked as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.context import Context
from bot.core.events import MemberJoined, MemberLeft, TimerDue
from bot.core.ids import Handle, TemplateId, TimerKind
from bot.core.outgoing import Button
from bot.core.room import Phase, Room
from bot.core.router import HEARD_WORKERS, Router
from bot.core.texts import Param, Text
from bot.core.timers import Timer, timer_of
from bot.core.topics import Topic
from handlers.facts import Facts
from handlers.followups.kinds import (
    ACCESS,
    ASK_NOW,
    ASKED_LATELY,
    CALL_BACK,
    FOLLOW_UP,
    PROMPTS,
    READ_FIRST,
    REQUEST_WAITS,
    WORKER_TOLD,
)
from handlers.prompts import Prompts, about
from handlers.substitutes.marks import stands_in
from handlers.substitutes.turns import begins_first

AT_MOST = timedelta(days=14)
"""How long, before a follow-up is dropped with a last prompt (P-51)."""

NO_ROOM_YET = timedelta(minutes=15)
"""So long after a request to whoever is on duty without a room of her own, it is tried again."""

AGAIN_AFTER = timedelta(hours=20)
"""Long enough not to nag within a duty, short enough to come back on the next one."""

BEHIND = timedelta(minutes=1)
"""So much later than a request to look a wish for a call comes up on the same morning (M-09)."""

_LATE, _TIME_TO_LOOK = timedelta(days=1), timedelta(hours=1)
LOOK, AGAIN, CALL = TemplateId("T-41"), PROMPTS[FOLLOW_UP], PROMPTS[CALL_BACK]
_LAST = {
    FOLLOW_UP: TemplateId("T-41/zuletzt"),
    CALL_BACK: TemplateId("W-25/zuletzt"),
    ACCESS: TemplateId("W-47/zuletzt"),
}
_LAST_AND_NEW = {
    FOLLOW_UP: TemplateId("T-41/zuletzt-neu"),
    CALL_BACK: TemplateId("W-25/zuletzt-neu"),
}
_STANDS_IN, _STILL_OPEN = TemplateId("T-41/vertretung"), TemplateId("T-41/vertretung-offen")
_WAITS = {kind: TimerKind(f"{kind}.waits") for kind in PROMPTS}
_KINDS = {waits: kind for kind, waits in _WAITS.items()}


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked. `received`: when that came in which it is about; None for what is merely open."""

    wording: TemplateId
    received: datetime | None = None


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
        for waits in _KINDS:
            router.timer(waits, self.due)
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
        waits = self._ask_the_rest(request, kind, ctx)
        first = before is not None and before.wording == LOOK and wording != READ_FIRST
        self._wait(waits, before if before and first else request, kind, ctx)

    def ask_apart(self, ctx: Context, wording: TemplateId) -> None:
        """Ask about what has just come, yet not within its event: it may still be answered here."""
        ctx.keep(_without(ctx.room, FOLLOW_UP))
        at = min(ctx.event.at or ctx.now, ctx.now)
        ctx.hold(REQUEST_WAITS, _LATE, FOLLOW_UP, wording, at=at)
        here = ctx.room.conversation
        ctx.unit.plan(Timer(conversation=here, kind=_WAITS[FOLLOW_UP], due=ctx.now))

    def due(self, event: TimerDue, ctx: Context) -> None:
        """A duty begins, or somebody has joined: ask whoever has not been, if it is still open."""
        kind, here = _KINDS[event.timer], ctx.room.conversation
        if not ctx.unit.timers(here, kind) or begins_first(event, ctx):
            return
        looks = ctx.unit.timers(here, _WAITS[FOLLOW_UP])
        if kind != FOLLOW_UP and any(look.due <= ctx.now for look in looks):
            ctx.unit.plan(replace(timer_of(event), due=ctx.now + BEHIND))
            return
        request = _request(kind, ctx) or Request(PROMPTS[kind])
        self._wait(self._ask_the_rest(request, kind, ctx), request, kind, ctx)

    def joined(self, event: MemberJoined, ctx: Context) -> None:
        """A worker who joins hears of what is open, once she is known to be there."""
        del event
        go_on(still_open(ctx.room, ctx), ctx)

    def left(self, event: MemberLeft, ctx: Context) -> None:
        """Forget that she was asked: should she come back, she is asked anew."""
        member = ctx.room.member(event.sender)
        if member is not None and member.handle is not None:
            room = ctx.room
            for kind in _WAITS:
                room = room.unmarked_of(WORKER_TOLD, kind, member.handle)
            ctx.keep(room)

    @staticmethod
    def asked(room: Room, now: datetime) -> tuple[Handle, ...]:
        """Return who has been asked about what is open here."""
        told = (Handle(worker) for _, worker in (m.of for m in room.held(WORKER_TOLD, now)))
        return tuple(dict.fromkeys(told))

    def reaches_from_outside(self, room: Room, worker: Handle | None, now: datetime) -> bool:
        """Whether she may settle what is open without being there: standing in, or asked being on call."""
        on_call = worker == self.facts.house.on_call and worker in self.asked(room, now)
        return on_call or stands_in(room, worker, now)

    @staticmethod
    def wait_for_duty(room: Room, kind: TimerKind, now: datetime) -> bool:
        """Whether somebody has still to hear of it."""
        return room.holds(REQUEST_WAITS, now, kind)

    def last(self, kind: TimerKind, ctx: Context) -> Text:
        """Return what is said of it for the last time; when it came, while somebody waits to hear of it."""
        request = _request(kind, ctx)
        if request is None or request.received is None:
            return Text(_LAST.get(kind, PROMPTS[kind]), about(ctx.room))
        return Text(
            _LAST_AND_NEW.get(kind, PROMPTS[kind]),
            about(ctx.room, uhrzeit=self._day(request.received)),
        )

    def settled(self, room: Room, ctx: Context) -> Room:
        """Return the conversation, still to be kept, in which nobody is asked any more."""
        for kind, waits in _WAITS.items():
            ctx.unit.unplan(room.conversation, waits)
            room = _without(room, kind)
        return room

    def _ask_the_rest(self, request: Request, kind: TimerKind, ctx: Context) -> Sequence[datetime]:
        """Return when those can be asked who cannot be now."""
        waits = []
        for worker in self.prompts.to_be_told(ctx, ctx.room):
            if ctx.holds(WORKER_TOLD, kind, worker):
                continue
            start, private = self.prompts.next_duty(ctx, worker), ctx.unit.private_room(worker)
            if private is None:
                waits.append(max(start, ctx.now + NO_ROOM_YET))
            elif start > ctx.now:
                waits.append(start)
            else:
                self._say(request, worker, private, ctx)
                ctx.hold(WORKER_TOLD, AT_MOST, kind, worker)
                lately, until = ctx.room.mark(ASKED_LATELY, ctx.now), ctx.now + _TIME_TO_LOOK
                ctx.hold_until(ASKED_LATELY, max(until, lately.until) if lately else until)
        return waits

    @staticmethod
    def _wait(
        instants: Sequence[datetime], request: Request, kind: TimerKind, ctx: Context
    ) -> None:
        """What is asked is kept no longer than somebody waits for it (P-14)."""
        room, waits = ctx.room.unmarked_of(REQUEST_WAITS, kind), _WAITS[kind]
        ctx.unit.unplan(room.conversation, waits)
        if instants:
            due = min(instants)
            ctx.unit.plan(Timer(conversation=room.conversation, kind=waits, due=due))
            about = kind, request.wording
            room = room.marked(REQUEST_WAITS, due + _LATE, *about, at=request.received)
        ctx.keep(room)

    def _say(self, request: Request, worker: Handle, private: Room, ctx: Context) -> None:
        """Alone with one client she may let the bot ask (M-36)."""
        room, wording = ctx.room, request.wording
        if Text(wording).base == LOOK and all(m.handle != worker for m in room.workers):
            wording = _STANDS_IN if request.received else _STILL_OPEN
        alone = len(room.clients) == 1 and room.phase is Phase.RUNNING and wording == AGAIN
        ctx.say(
            Text(wording, self._values(request, worker, ctx)),
            room=private,
            buttons=(Button(TemplateId("B-nachfragen"), ASK_NOW),) if alone else (),
            topic=Topic("followup", room.conversation) if alone else None,
        )

    def _values(self, request: Request, worker: Handle, ctx: Context) -> Mapping[str, Param]:
        """With the day of what came before today (P-73)."""
        absent = self.facts.listed(self.prompts.absent(ctx, ctx.room, worker))
        values: dict[str, Param] = {"fachkraft": absent.name} if absent else {}
        if request.received is not None:
            zone, received = self.facts.house.zone, request.received
            wall, today = received.astimezone(zone), ctx.now.astimezone(zone).date()
            values["uhrzeit"] = wall.time() if wall.date() == today else self._day(received)
        return about(ctx.room, **values)

    def _day(self, received: datetime) -> Text:
        wall = received.astimezone(self.facts.house.zone)
        return Text(TemplateId("T-41/eingang"), {"datum": wall, "uhrzeit": wall})


def still_open(room: Room, ctx: Context) -> tuple[Timer, ...]:
    """Return what is not settled here: what `go_on` takes up again after an erasure."""
    kinds = (ctx.unit.timers(room.conversation, kind) for kind in _WAITS)
    return tuple(timer for timers in kinds for timer in timers)


def go_on(timers: Sequence[Timer], ctx: Context) -> None:
    """Keep it open, and let whoever has not been asked be asked now (X-07: no data of anybody)."""
    for timer in timers:
        ctx.unit.plan(timer)
        ctx.unit.plan(Timer(conversation=timer.conversation, kind=_WAITS[timer.kind], due=ctx.now))


def _request(kind: TimerKind, ctx: Context) -> Request | None:
    """Return what has still to be heard of."""
    mark = ctx.room.mark(REQUEST_WAITS, ctx.now, kind)
    return Request(TemplateId(mark.of[1]), mark.at) if mark else None


def _without(room: Room, kind: TimerKind) -> Room:
    return room.unmarked_of(REQUEST_WAITS, kind).unmarked_of(WORKER_TOLD, kind)
