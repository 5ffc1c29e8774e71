"""`/vertretung VON-BIS NAME`: the family is told on the first day, in the client window (S-36)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.commands import CommandSpec, fold
from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import Handle, TemplateId
from bot.core.room import Phase, Room
from bot.core.router import CommandCall, Router
from bot.core.staff import Staff, Worker
from bot.core.texts import Param, Text
from bot.core.timers import Timer
from handlers.dates import Day, DaySpan, Doubtful, Mode, Question, Reading, Reason, Refused
from handlers.facts import Facts
from handlers.presence import ClientWindow
from handlers.prompts import about
from handlers.substitutes.marks import (
    AWAY,
    away_until,
    mark_of,
    own_worker,
    substitute_of,
    without_substitute,
)
from handlers.substitutes.turns import BEGINS, days_of, midnight

SUBSTITUTE = CommandSpec(
    name="vertretung",
    help=TemplateId("H-vertretung"),
    example="/vertretung 30.11.-11.12. Herr Lindner",
    aliases=("substitute", "ersättare"),
)
_OFF = frozenset({"aus", "off", "av"})
_DAY = timedelta(days=1)
_ONE_DAY = re.compile(r"(\d{1,2}\.\s?\d{1,2}\.?(?:\d{2,4})?)\s*(?:-|–|bis)\s*\1(?=\s|$)")
"""From a day to the same one: a substitution may last a day."""


@dataclass(frozen=True, slots=True)
class SubstitutesDesk:
    """Substitution. What follows the name is not read: no reason has a place here."""

    facts: Facts
    staff: Staff
    window: ClientWindow
    read: Callable[[str, datetime, str], Reading]
    ask_back: Callable[[Question, str], str]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("substitutes")
        router.command(SUBSTITUTE, self.arrange)
        router.timer(BEGINS, self.begins)
        return router

    def arrange(self, call: CommandCall, ctx: Context) -> None:
        """Note it, and tell the family once it begins; "aus" ends it."""
        room = call.target
        if room.phase is not Phase.RUNNING or not room.clients:
            ctx.say(Text(TemplateId("W-31")))
            return
        if fold(call.arguments) in _OFF:
            self._end(room, ctx)
            return
        days = self._days(call.arguments, ctx)
        if days is None:
            return
        substitute = self._named(call.arguments)
        if substitute is None:
            ctx.say(Text(TemplateId("W-36/unbekannt")))
            return
        if substitute.handle == own_worker(room):
            ctx.say(Text(TemplateId("W-36/selbst"), {"vertretung": substitute.name}))
            return
        self._plan(room, substitute, days, ctx)

    def _end(self, room: Room, ctx: Context) -> None:
        ctx.unit.unplan(room.conversation, BEGINS)
        ctx.keep(without_substitute(room))
        absent = own_worker(room)
        private = ctx.unit.private_room(absent) if absent else None
        if private is not None:
            ctx.keep(private.unmarked(AWAY))
        ctx.say(Text(TemplateId("W-24"), about(room)))

    def _days(self, text: str, ctx: Context) -> DaySpan | None:
        """Return first and last day, or ask back."""
        if not text:
            ctx.say(Text(TemplateId("W-05"), {"beispiel": SUBSTITUTE.example}))
            return None
        text = _ONE_DAY.sub(r"\1", text)
        said = self.read(text, ctx.now, ctx.room.voice.language)
        question = Question(Reason.WHICH_DAY)
        match getattr(said, "value", None):
            case DaySpan() as days if days.last >= self._today(ctx):
                return days
            case Day(day=day) if day >= self._today(ctx):
                return DaySpan(day, day)
        if isinstance(said, Doubtful | Refused):
            question = said.question
        asked = self.ask_back(question, ctx.room.voice.language)
        ctx.say(Text(TemplateId("W-17"), {"frage": asked}))
        return None

    def _named(self, text: str) -> Worker | None:
        """Return the listed worker whose account or last name stands in the text."""
        said = set(fold(text).replace("@", " ").replace(",", " ").split())
        found = [w for w in self.staff.all() if {fold(w.handle), fold(w.name).split()[-1]} & said]
        return found[0] if len(found) == 1 else None

    def _plan(self, room: Room, substitute: Worker, days: DaySpan, ctx: Context) -> None:
        if self._away(substitute, days, ctx):
            return
        told = about(room, vertretung=substitute.name, datum_von=days.first, datum_bis=days.last)
        here = any(member.handle == substitute.handle for member in room.workers)
        ctx.say(Text(TemplateId("W-36" if here else "W-36/nicht-hier"), told))
        self._replace(room, substitute, days, ctx)
        if days.first <= self._today(ctx):
            self._begin(room, substitute, days.last, ctx)
            return
        begins = self.window.earliest_after(self._midnight(days.first))
        ctx.unit.plan(
            Timer(
                conversation=room.conversation,
                kind=BEGINS,
                due=begins,
                subject=substitute.handle,
                version=days.last.toordinal(),
            )
        )
        ctx.unit.audit("substitute arranged", room.short)

    def _replace(self, room: Room, substitute: Worker, days: DaySpan, ctx: Context) -> None:
        """Drop what was planned for some of these days, and say so; the present one goes on till then."""
        for timer in ctx.unit.timers(room.conversation, BEGINS):
            planned = days_of(timer, self._zone)
            if planned.last < days.first or days.last < planned.first:
                continue
            ctx.unit.take(timer)
            if (timer.subject, planned) != (substitute.handle, days):
                ctx.say(self._line("W-36/ersetzt", Handle(timer.subject), planned))

    def standing(self, room: Room, ctx: Context) -> Sequence[Text]:
        """Return one line for who stands in now, and one for each substitution that is planned."""
        now = substitute_of(room, ctx.now)
        lines = []
        if now is not None:
            ends = room.marks[mark_of(now)]
            last = (ends - _DAY).astimezone(self._zone).date()
            lines.append(self._line("W-02/vertretung-jetzt", now, DaySpan(last, last)))
        for timer in ctx.unit.timers(room.conversation, BEGINS):
            days = days_of(timer, self._zone)
            lines.append(self._line("W-02/vertretung", Handle(timer.subject), days))
        return lines

    def _line(self, text: str, handle: Handle, days: DaySpan) -> Text:
        worker = self.staff.worker(handle)
        values: dict[str, Param] = {
            "vertretung": worker.name if worker else handle,
            "datum_von": days.first,
            "datum_bis": days.last,
        }
        return Text(TemplateId(text), values)

    def _away(self, substitute: Worker, days: DaySpan, ctx: Context) -> bool:
        """Refuse somebody who is away herself when it begins."""
        begins = max(ctx.now, self._midnight(days.first))
        away = away_until(substitute.handle, ctx.unit, begins)
        if away is None:
            return False
        last = (away - _DAY).astimezone(self._zone).date()
        told: dict[str, Param] = {"vertretung": substitute.name, "datum_bis": last}
        ctx.say(Text(TemplateId("W-36/abwesend"), told))
        return True

    def begins(self, event: TimerDue, ctx: Context) -> None:
        """The first day has come; `version` holds the last one."""
        substitute = self.staff.worker(Handle(event.subject))
        last = date.fromordinal(event.version)
        if substitute is not None and ctx.room.phase is Phase.RUNNING and last >= self._today(ctx):
            self._begin(ctx.room, substitute, last, ctx)

    def _begin(self, room: Room, substitute: Worker, last: date, ctx: Context) -> None:
        absent = self.facts.listed(own_worker(room))
        values = {
            **self.facts.of_one(room, ctx.unit, ctx.now, absent),
            "tel": substitute.phone,
            "vertretung": substitute.name,
            "datum_bis": last,
        }
        until, opens = self._midnight(last + _DAY), self.window.earliest_after(ctx.now)
        later = opens if opens > ctx.now else None
        ctx.say(Text(TemplateId("T-27"), values), room=room, not_before=later, expires=until)
        ctx.keep(without_substitute(room).marked(mark_of(substitute.handle), until, ctx.now))
        self._note_absence(room, substitute, until, ctx)

    @staticmethod
    def _note_absence(room: Room, substitute: Worker, until: datetime, ctx: Context) -> None:
        """In her own room, so that no other conversation names her as the one who stands in."""
        absent = own_worker(room)
        private = ctx.unit.private_room(absent) if absent else None
        if private is not None and absent != substitute.handle:
            ends = max(until, private.marks.get(AWAY, until))
            ctx.keep(private.marked(AWAY, ends, ctx.now))

    def _today(self, ctx: Context) -> date:
        return ctx.now.astimezone(self._zone).date()

    def _midnight(self, day: date) -> datetime:
        return midnight(day, self._zone).astimezone(UTC)

    @property
    def _zone(self) -> ZoneInfo:
        return self.facts.house.zone


def reader(read: Callable[..., Reading]) -> Callable[[str, datetime, str], Reading]:
    """Return the reader of dates as this subject uses it: a command, days only."""

    def days(text: str, now: datetime, language: str) -> Reading:
        return read(text, now=now, lang=language, mode=Mode.COMMAND)

    return days
