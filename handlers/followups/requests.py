"""Whom a request reaches is decided when it is made, and again when a duty begins (P-37, M-34).

What waits for a duty is a timer of the conversation, and nothing lies ready in anybody's room: whoever
has left is not asked, nobody is asked for what is settled, whoever has come is asked as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.context import Context, Topic
from bot.core.events import MemberJoined, MemberLeft, TimerDue
from bot.core.ids import Handle, TemplateId, TimerKind
from bot.core.outgoing import Button
from bot.core.room import Phase, Room
from bot.core.router import HEARD_WORKERS, Router
from bot.core.texts import Param, Text
from bot.core.timers import Timer, timer_of
from handlers.facts import Facts
from handlers.followups.kinds import ACCESS, ASK_NOW, ASKED_LATELY, CALL_BACK, FOLLOW_UP, PROMPTS
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

        `news`: it is about what has just come. Whoever waits for an earlier request to look gets that.
        """
        request = Request(wording, min(ctx.event.at or ctx.now, ctx.now) if news else None)
        before = _request(ctx.room, kind)
        room = _without(ctx.room, kind)
        ctx.keep(_known(room, kind, told, ctx) if told else room)
        waits = self._ask_the_rest(request, kind, ctx)
        self._wait(waits, before if before and before.wording == LOOK else request, kind, ctx)

    def ask_apart(self, ctx: Context, wording: TemplateId) -> None:
        """Ask about what has just come, yet not within its event: it may still be answered here."""
        request = Request(wording, min(ctx.event.at or ctx.now, ctx.now))
        name, until = _name(FOLLOW_UP, request), ctx.now + _LATE
        ctx.keep(_without(ctx.room, FOLLOW_UP).marked(name, until))
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
        request = _request(ctx.room, kind) or Request(PROMPTS[kind])
        self._wait(self._ask_the_rest(request, kind, ctx), request, kind, ctx)

    def joined(self, event: MemberJoined, ctx: Context) -> None:
        """A worker who joins hears of what is open, once she is known to be there."""
        del event
        go_on(still_open(ctx.room, ctx), ctx)

    def left(self, event: MemberLeft, ctx: Context) -> None:
        """Forget that she was asked: should she come back, she is asked anew."""
        member = ctx.room.member(event.sender)
        if member is not None and member.handle is not None:
            handle = member.handle
            ctx.keep(ctx.room.unmarked(*(_asked(kind, handle) for kind in _WAITS)))

    def asked(self, room: Room) -> tuple[Handle, ...]:
        """Return who has been asked about what is open here."""
        starts = tuple(_asked(kind, "") for kind in _WAITS)
        marks = (mark for mark in room.marks if mark.startswith(starts))
        return tuple(dict.fromkeys(Handle(mark.rpartition(" ")[2]) for mark in marks))

    def reaches_from_outside(self, room: Room, worker: Handle | None, now: datetime) -> bool:
        """Whether she may settle what is open without being there: standing in, or asked being on call."""
        on_call = worker == self.facts.house.on_call and worker in self.asked(room)
        return on_call or stands_in(room, worker, now)

    @staticmethod
    def wait_for_duty(room: Room, kind: TimerKind) -> bool:
        """Whether somebody has still to hear of it."""
        return _request(room, kind) is not None

    def last(self, kind: TimerKind, ctx: Context) -> Text:
        """Return what is said of it for the last time; when it came, while somebody waits to hear of it."""
        request = _request(ctx.room, kind)
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
            if ctx.holds(_asked(kind, worker)):
                continue
            start, private = self.prompts.next_duty(ctx, worker), ctx.unit.private_room(worker)
            if private is None:
                waits.append(max(start, ctx.now + NO_ROOM_YET))
            elif start > ctx.now:
                waits.append(start)
            else:
                self._say(request, worker, private, ctx)
                room, until = _known(ctx.room, kind, worker, ctx), ctx.now + _TIME_TO_LOOK
                until = max(until, room.marks.get(ASKED_LATELY, until))
                ctx.keep(room.marked(ASKED_LATELY, until))
        return waits

    @staticmethod
    def _wait(
        instants: Sequence[datetime], request: Request, kind: TimerKind, ctx: Context
    ) -> None:
        """What is asked is kept no longer than somebody waits for it (P-14)."""
        room, waits = _unrequested(ctx.room, kind), _WAITS[kind]
        ctx.unit.unplan(room.conversation, waits)
        if instants:
            due = min(instants)
            ctx.unit.plan(Timer(conversation=room.conversation, kind=waits, due=due))
            room = room.marked(_name(kind, request), due + _LATE)
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


def _known(room: Room, kind: TimerKind, worker: Handle, ctx: Context) -> Room:
    return room.marked(_asked(kind, worker), ctx.now + AT_MOST)


def _asked(kind: TimerKind, worker: str) -> str:
    return f"{kind} asked {worker}"


def _name(kind: TimerKind, request: Request) -> str:
    received = request.received.isoformat() if request.received else ""
    return f"{kind} request {request.wording} {received}"


def _request(room: Room, kind: TimerKind) -> Request | None:
    """Read it from the name of its mark."""
    start = f"{kind} request "
    name = next((name for name in room.marks if name.startswith(start)), None)
    if name is None:
        return None
    wording, _, received = name.removeprefix(start).partition(" ")
    return Request(TemplateId(wording), datetime.fromisoformat(received) if received else None)


def _unrequested(room: Room, kind: TimerKind) -> Room:
    return _unmarked(room, f"{kind} request ")


def _without(room: Room, kind: TimerKind) -> Room:
    return _unmarked(room, f"{kind} request ", _asked(kind, ""))


def _unmarked(room: Room, *starts: str) -> Room:
    return room.unmarked(*(name for name in room.marks if name.startswith(starts)))
