"""`/vertretung VON-BIS NAME`: the family is told on the first day, in the client window (S-36)."""

from collections.abc import Callable, Mapping, Sequence
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
from handlers.prompts import Prompts, about
from handlers.standing_in.days import as_days
from handlers.standing_in.whom import Names, Whom
from handlers.substitutes.marks import (
    WORKER_AWAY,
    Pair,
    absent_until,
    away_until,
    substitutions,
    with_substitute,
    without_substitute,
)
from handlers.substitutes.turns import BEGINS, days_of, midnight
from handlers.texts.usage import usage

SUBSTITUTE = CommandSpec(
    name="vertretung",
    help=TemplateId("H-vertretung"),
    aliases=("substitute", "ersättare"),
)
_OFF = frozenset({"aus", "off", "av"})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """Who stands in for whom, from when to when."""

    absent: Worker
    substitute: Worker
    days: DaySpan

    @property
    def pair(self) -> Pair:
        """Return the two as they are stored."""
        return Pair(self.substitute.handle, self.absent.handle)


@dataclass(frozen=True, slots=True)
class SubstitutesDesk:
    """Substitution for whoever types it, or for the colleague whom she names with "für".

    What follows the name is not read: no reason has a place here.
    """

    facts: Facts
    prompts: Prompts
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
        names = Names(self.staff, lambda word: self._is_day(word, ctx))
        whom = names.absent(call.arguments.split())
        absent = whom.worker or self.facts.listed(ctx.actor.handle if ctx.actor else None)
        off = fold(" ".join(whom.rest)) in _OFF
        if off and not whom.unknown:
            self._end(room, whom.worker or self._whose(room, absent, ctx), ctx)
        elif whom.unknown or absent is None or not _works_here(absent, room):
            ctx.say(Text(TemplateId("W-36/fuer-wen")))
        elif days_and_name := self._read(names.substitute(whom.rest), whom.rest, call, ctx):
            self._plan(room, Plan(absent, *days_and_name), ctx)

    def _read(
        self, named: Whom, words: Sequence[str], call: CommandCall, ctx: Context
    ) -> tuple[Worker, DaySpan] | None:
        """Return who stands in on which days, or ask back."""
        if not words:
            ctx.say(usage(call))
            return None
        days = self._days(" ".join(named.rest if named.worker else words), ctx)
        if days is None:
            return None
        if named.worker is None:
            ctx.say(Text(TemplateId("W-36/unbekannt")))
            return None
        return named.worker, days

    def _is_day(self, word: str, ctx: Context) -> bool:
        said = self.read(word, ctx.now, ctx.room.voice.language)
        return isinstance(getattr(said, "value", None), Day | DaySpan)

    def _days(self, text: str, ctx: Context) -> DaySpan | None:
        """Return first and last day, or ask back."""
        language = ctx.room.voice.language
        said = self.read(as_days(text, language), ctx.now, language)
        question = Question(Reason.WHICH_DAY)
        match getattr(said, "value", None):
            case DaySpan() as days if days.last >= self._today(ctx):
                return days
            case Day(day=day) if day >= self._today(ctx):
                return DaySpan(day, day)
        if isinstance(said, Doubtful | Refused):
            question = said.question
        asked = self.ask_back(question, language)
        ctx.say(Text(TemplateId("W-17"), {"frage": asked}))
        return None

    def _whose(self, room: Room, actor: Worker | None, ctx: Context) -> Worker | None:
        """Return whose substitution "aus" ends: hers who types it, else the only one that there is."""
        away = {pair.absent for pair in self._pairs(room, ctx)}
        if actor is not None and actor.handle in away:
            return actor
        return self.staff.worker(next(iter(away))) if len(away) == 1 else None

    @staticmethod
    def _pairs(room: Room, ctx: Context) -> tuple[Pair, ...]:
        """Return who stands in for whom here, now or later."""
        planned = (Pair.read(t.subject) for t in ctx.unit.timers(room.conversation, BEGINS))
        standing = (each.pair for each in substitutions(room, ctx.now))
        return tuple(dict.fromkeys((*standing, *planned)))

    def _end(self, room: Room, absent: Worker | None, ctx: Context) -> None:
        """End all of hers; whoever has been told of one learns it."""
        ended = [p for p in self._pairs(room, ctx) if absent and p.absent == absent.handle]
        if absent is None or not ended:
            ctx.say(Text(TemplateId("W-31")))
            return
        for timer in ctx.unit.timers(room.conversation, BEGINS):
            if Pair.read(timer.subject) in ended:
                ctx.unit.take(timer)
        standing = [s.pair for s in substitutions(room, ctx.now) if s.pair in ended]
        ctx.keep(without_substitute(room, absent.handle))
        if private := ctx.unit.private_room(absent.handle):
            ctx.keep(private.unmarked(WORKER_AWAY))
        ctx.say(Text(TemplateId("W-24/kurz"), about(room)))
        for pair in standing:
            back = {**self.facts.of_one(room, ctx.unit, ctx.now, absent), **self._names(pair)}
            ctx.say(Text(TemplateId("T-27/zurueck"), back), room=room)
        for pair in ended:
            told = (pair.substitute, pair.absent) if pair in standing else (pair.absent,)
            self._tell("W-36/aufgehoben", about(room, **self._names(pair)), told, ctx)

    def _tell(
        self, text: str, values: Mapping[str, Param], those: Sequence[Handle], ctx: Context
    ) -> None:
        """Tell whom it is about, in their own rooms, unless they have typed it."""
        for handle in those:
            if ctx.actor is None or ctx.actor.handle != handle:
                self.prompts.tell_later(ctx, Text(TemplateId(text), values), handle)

    def _names(self, pair: Pair) -> dict[str, Param]:
        substitute, absent = self.staff.worker(pair.substitute), self.staff.worker(pair.absent)
        return {
            "vertretung": substitute.name if substitute else pair.substitute,
            "fachkraft": absent.name if absent else pair.absent,
        }

    def _plan(self, room: Room, plan: Plan, ctx: Context) -> None:
        if self._refused(room, plan, ctx):
            return
        pair, days = plan.pair, plan.days
        told = about(room, **self._names(pair), datum_von=days.first, datum_bis=days.last)
        here = _works_here(plan.substitute, room)
        ctx.say(Text(TemplateId("W-36" if here else "W-36/nicht-hier"), told))
        self._tell("W-36/hinweis", told, (pair.absent,), ctx)
        self._replace(room, plan, ctx)
        if days.first <= self._today(ctx):
            self._begin(room, plan, ctx)
            return
        begins = self.window.earliest_after(self._midnight(days.first))
        ctx.unit.plan(
            Timer(
                conversation=room.conversation,
                kind=BEGINS,
                due=begins,
                subject=str(pair),
                version=days.last.toordinal(),
            )
        )
        ctx.unit.audit("substitute arranged", room.short)

    def _replace(self, room: Room, plan: Plan, ctx: Context) -> None:
        """Drop what was planned for some of these days, and say so; the present one goes on till then."""
        days = plan.days
        for timer in ctx.unit.timers(room.conversation, BEGINS):
            planned, pair = days_of(timer, self._zone), Pair.read(timer.subject)
            elsewhere = planned.last < days.first or days.last < planned.first
            if pair.absent != plan.absent.handle or elsewhere:
                continue
            ctx.unit.take(timer)
            if (pair, planned) != (plan.pair, days):
                ctx.say(self._line("W-36/ersetzt", pair, planned))

    def standing(self, room: Room, ctx: Context) -> Sequence[Text]:
        """Return one line for who stands in now, and one for each substitution that is planned."""
        lines = []
        for now in substitutions(room, ctx.now):
            last = (now.until - _DAY).astimezone(self._zone).date()
            lines.append(self._line("W-02/vertretung-jetzt", now.pair, DaySpan(last, last)))
        for timer in ctx.unit.timers(room.conversation, BEGINS):
            days = days_of(timer, self._zone)
            lines.append(self._line("W-02/vertretung", Pair.read(timer.subject), days))
        return lines

    def _line(self, text: str, pair: Pair, days: DaySpan) -> Text:
        values = {**self._names(pair), "datum_von": days.first, "datum_bis": days.last}
        return Text(TemplateId(text), values)

    def _refused(self, room: Room, plan: Plan, ctx: Context) -> bool:
        """Refuse the absent one herself, and somebody who is away herself when it begins."""
        told: dict[str, Param] = {"vertretung": plan.substitute.name}
        if plan.substitute == plan.absent:
            ctx.say(Text(TemplateId("W-36/selbst"), told))
            return True
        begins = max(ctx.now, self._midnight(plan.days.first))
        away = absent_until(plan.substitute.handle, room, ctx.unit, begins)
        if away is None:
            return False
        last = (away - _DAY).astimezone(self._zone).date()
        ctx.say(Text(TemplateId("W-36/abwesend"), {**told, "datum_bis": last}))
        return True

    def begins(self, event: TimerDue, ctx: Context) -> None:
        """The first day has come; `version` holds the last one."""
        pair, last = Pair.read(event.subject), date.fromordinal(event.version)
        substitute, absent = self.staff.worker(pair.substitute), self.staff.worker(pair.absent)
        if substitute is None or absent is None or not _works_here(absent, ctx.room):
            return
        if ctx.room.phase is Phase.RUNNING and last >= self._today(ctx):
            self._begin(ctx.room, Plan(absent, substitute, DaySpan(last, last)), ctx)

    def _begin(self, room: Room, plan: Plan, ctx: Context) -> None:
        values = {
            **self.facts.of_one(room, ctx.unit, ctx.now, plan.absent),
            "tel": plan.substitute.phone,
            "vertretung": plan.substitute.name,
            "datum_bis": plan.days.last,
        }
        until, opens = self._midnight(plan.days.last + _DAY), self.window.earliest_after(ctx.now)
        later = opens if opens > ctx.now else None
        ctx.say(Text(TemplateId("T-27"), values), room=room, not_before=later, expires=until)
        ctx.keep(with_substitute(room, plan.pair, until))
        private = ctx.unit.private_room(plan.absent.handle)
        if private is not None:  # so that no other conversation names her as the one who stands in
            ends = max(until, away_until(plan.absent.handle, ctx.unit, ctx.now) or until)
            ctx.keep(private.marked(WORKER_AWAY, ends))

    def _today(self, ctx: Context) -> date:
        return ctx.now.astimezone(self._zone).date()

    def _midnight(self, day: date) -> datetime:
        return midnight(day, self._zone).astimezone(UTC)

    @property
    def _zone(self) -> ZoneInfo:
        return self.facts.house.zone


def _works_here(worker: Worker, room: Room) -> bool:
    return any(member.handle == worker.handle for member in room.workers)


def reader(read: Callable[..., Reading]) -> Callable[[str, datetime, str], Reading]:
    """Return the reader of dates as this subject uses it: a command, days only."""

    def days(text: str, now: datetime, language: str) -> Reading:
        return read(text, now=now, lang=language, mode=Mode.COMMAND)

    return days
