"""What a worker is asked, in which words: all that is open in one conversation at once, and no topic (P-13)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.context import Context
from bot.core.ids import Handle, TemplateId, TimerKind
from bot.core.outgoing import Ask, Button
from bot.core.room import Phase, Room
from bot.core.texts import Param, Text
from handlers.facts import Facts
from handlers.followups.kinds import (
    ACCESS,
    ASK_NOW,
    CALL_BACK,
    CALL_CAREFULLY,
    ERASURE,
    FOLLOW_UP,
    IN_A_CLOSED_CASE,
    LAST,
    LAST_CAREFULLY,
    NAMES,
    PROMPTS,
    READ_FIRST,
    RIGHTS,
    TO_BE_READ_FIRST,
)
from handlers.prompts import Prompts, about
from handlers.substitutes.marks import is_outside

LOOK, AGAIN, CALL = TemplateId("T-41"), PROMPTS[FOLLOW_UP], PROMPTS[CALL_BACK]
_LAST_AND_NEW = {
    FOLLOW_UP: TemplateId("T-41/zuletzt-neu"),
    CALL_BACK: TemplateId("W-25/zuletzt-neu"),
}
_CAREFULLY: Mapping[TimerKind, TemplateId] = {FOLLOW_UP: READ_FIRST, CALL_BACK: CALL_CAREFULLY}
_STANDS_IN_CAREFULLY = TemplateId("T-41/vertretung-still")
_STANDS_IN, _STILL_OPEN = TemplateId("T-41/vertretung"), TemplateId("T-41/vertretung-offen")
_ON_CALL_STILL_OPEN = TemplateId("T-41/bereitschaft-offen")
_TOGETHER, _TOGETHER_OUTSIDE = TemplateId("W-58"), TemplateId("W-58/vertretung")
_WORD = TemplateId("W-58/wort")
_OUTSIDE = {
    ACCESS: TemplateId("W-47/vertretung"),
    ERASURE: TemplateId("W-60/vertretung"),
}


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked. `received`: when that came in which it is about; None for what is merely open."""

    wording: TemplateId
    received: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Says it in a worker's own room."""

    facts: Facts
    prompts: Prompts

    def say(
        self, requests: Mapping[TimerKind, Request], worker: Handle, private: Room, ctx: Context
    ) -> None:
        """What has just come is said first and by itself; what is merely open as well in one prompt.

        Where somebody is to read first, whatever is asked says so, and nothing offers to write (X-03).
        """
        rest = dict(requests)
        look = requests.get(FOLLOW_UP)
        if look is not None and (look.wording != AGAIN or len(rest) == 1):
            del rest[FOLLOW_UP]
            self._say_one(FOLLOW_UP, look, worker, private, ctx)
        if len(rest) == 1:
            ((kind, request),) = rest.items()
            self._say_one(kind, request, worker, private, ctx)
        elif rest:
            together = self.together(rest, worker, ctx.room, ctx)
            look_there = FOLLOW_UP in rest and not ctx.holds(TO_BE_READ_FIRST)
            self._ask(together, private, ctx, look=look_there)

    def together(
        self, kinds: Collection[TimerKind], worker: Handle, room: Room, ctx: Context
    ) -> Text:
        """Return the one text that names all of these kinds, and how each is settled."""
        outside = is_outside(worker, room)
        careful = room.holds(TO_BE_READ_FIRST, ctx.now)
        named = [kind for kind in NAMES if kind in kinds]
        lines = [_line(kind, room, outside=outside, careful=careful) for kind in named]
        if not outside or set(kinds) - RIGHTS:
            lines.append(Text(_WORD, about(room)))
        values = self._absent(worker, room, ctx) if outside else {}
        template = _TOGETHER_OUTSIDE if outside else _TOGETHER
        return Text(template, about(room, zeilen=tuple(lines), **values))

    def of_a_right(self, kind: TimerKind, worker: Handle, room: Room, ctx: Context) -> Text:
        """Return what whoever stands in without being there is asked of what one has a right to."""
        return Text(_OUTSIDE[kind], about(room, **self._absent(worker, room, ctx)))

    def on_call(self, worker: Handle, private: Room, ctx: Context) -> None:
        """Remind whoever is on call of what only she was asked, in her duty if she has any (X-06)."""
        start = self.prompts.next_duty(ctx, worker)
        later = start if start > ctx.now else None
        ctx.say(Text(_ON_CALL_STILL_OPEN, about(ctx.room)), room=private, not_before=later)

    def last(self, kind: TimerKind, request: Request | None, room: Room, now: datetime) -> Text:
        """Return what is said of it for the last time; when it came, while somebody waits to hear of it."""
        if kind == CALL_BACK and room.holds(TO_BE_READ_FIRST, now):
            return Text(LAST_CAREFULLY, about(room))
        if request is None or request.received is None:
            return Text(LAST.get(kind, PROMPTS[kind]), about(room))
        wording = _LAST_AND_NEW.get(kind, PROMPTS[kind])
        return Text(wording, about(room, uhrzeit=self._day(request.received)))

    def _say_one(
        self, kind: TimerKind, request: Request, worker: Handle, private: Room, ctx: Context
    ) -> None:
        request = _carefully(kind, request, ctx)
        wording = request.wording
        if ctx.room.phase is not Phase.RUNNING:
            wording = IN_A_CLOSED_CASE.get(kind, wording)
        outside = is_outside(worker, ctx.room)
        if outside and wording == CALL_CAREFULLY:  # she cannot read there: that one says so
            self._ask(self.together((kind,), worker, ctx.room, ctx), private, ctx, look=False)
            return
        if outside:
            look = _STANDS_IN if request.received else _STILL_OPEN
            look = _STANDS_IN_CAREFULLY if wording == READ_FIRST else look
            wording = look if Text(wording).base == LOOK else _OUTSIDE.get(kind, wording)
        text = Text(wording, self._values(request, worker, ctx))
        self._ask(text, private, ctx, look=wording == AGAIN)

    @staticmethod
    def _ask(text: Text, private: Room, ctx: Context, *, look: bool) -> None:
        """Alone with one client she may let the bot ask (M-36)."""
        room = ctx.room
        alone = look and len(room.clients) == 1 and room.phase is Phase.RUNNING
        alone = alone and text.template in {AGAIN, _TOGETHER}
        ask = Ask("followup", (Button(TemplateId("B-nachfragen"), ASK_NOW),), (room.conversation,))
        ctx.say(text, room=private, ask=ask if alone else None)

    def _values(self, request: Request, worker: Handle, ctx: Context) -> Mapping[str, Param]:
        """With the day of what came before today (P-73)."""
        values = {**self._absent(worker, ctx.room, ctx)}
        if request.received is not None:
            zone, received = self.facts.house.zone, request.received
            wall, today = received.astimezone(zone), ctx.now.astimezone(zone).date()
            values["uhrzeit"] = wall.time() if wall.date() == today else self._day(received)
        return about(ctx.room, **values)

    def _absent(self, worker: Handle, room: Room, ctx: Context) -> Mapping[str, Param]:
        """Return in whose place she is asked."""
        absent = self.facts.listed(self.prompts.absent(ctx, room, worker))
        return {"fachkraft": absent.name} if absent else {}

    def _day(self, received: datetime) -> Text:
        wall = received.astimezone(self.facts.house.zone)
        return Text(TemplateId("T-41/eingang"), {"datum": wall, "uhrzeit": wall})


def _carefully(kind: TimerKind, request: Request, ctx: Context) -> Request:
    """Return the same as it is asked of whoever is to read first, with the instant of what said so."""
    room, now = ctx.room, ctx.now
    mark = room.mark(TO_BE_READ_FIRST, now, kind) or room.mark(TO_BE_READ_FIRST, now)
    if mark is None or kind not in _CAREFULLY:
        return request
    return Request(_CAREFULLY[kind], request.received or mark.at)


def _line(kind: TimerKind, room: Room, *, outside: bool, careful: bool) -> Text:
    name = NAMES[kind]
    if careful and kind in _CAREFULLY:
        name = f"{name}-still"
    elif outside and kind in RIGHTS:
        name = f"{name}-dort"
    elif kind == ERASURE and room.phase is not Phase.RUNNING:
        name = f"{name}-abgeschlossen"
    return Text(TemplateId(f"W-58/{name}"), about(room))
