"""`/verschieben serie WANN`: a whole series goes to other days or hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.router import CommandCall
from bot.core.texts import Text
from handlers.appointments import reading, rules, wording
from handlers.appointments.desk import Desk
from handlers.appointments.model import Appointment
from handlers.appointments.publishing import Publishing
from handlers.appointments.rules import Refusal
from handlers.appointments.series import turns
from handlers.appointments.streets import without_address
from handlers.appointments.worker.understanding import Slot, Understanding
from handlers.appointments.worker.unusual import UnusualHours
from handlers.dates.model import (
    Frequency,
    Mode,
    Moment,
    Question,
    Reading,
    Reason,
    Recurrence,
    Span,
    Understood,
)
from handlers.texts.usage import USAGE

_WEEK: Final = timedelta(days=7)
_AT_ONCE: Final = timedelta(days=1)
"""A series that would begin sooner, a week before its next date, is asked about."""


@dataclass(frozen=True, slots=True)
class SeriesMoves:
    """Reads where a series is to go. What two readings fit is asked, as everywhere."""

    desk: Desk

    @property
    def _words(self) -> Understanding:
        return Understanding(self.desk)

    def move(self, call: CommandCall, ctx: Context) -> bool:
        """Move the series that is meant; False when the arguments speak of none."""
        text, named = reading.split_leading_series(call.arguments)
        every = self.desk.open(ctx).of(call.target.conversation)
        heads = [a for a in every if a.series and a.alive and a.end > ctx.now]
        if not (named or (heads and _recurs(self._words.read(text, ctx)))):
            return False
        head, text = self._which(heads, text, call, ctx)
        if head is None:
            ahead = self.desk.ahead(ctx, call.target)
            parts = [a for a in ahead if a.part_of]
            public = Publishing(self.desk)
            public.answer_list(parts or ahead, call.target, ctx, wording.LIST_WHICH)
        elif slot := self._slot(head, text, call, ctx):
            self._decide(head, slot, call, ctx)
        return True

    def _which(
        self, heads: Sequence[Appointment], text: str, call: CommandCall, ctx: Context
    ) -> tuple[Appointment | None, str]:
        """Return the series: that of the numbered occurrence, or the only one."""
        parts = [a for a in self.desk.ahead(ctx, call.target) if a.part_of]
        numbered, rest = reading.split_number(text, parts)
        whole = isinstance(self._words.read(text, ctx), Understood)
        if numbered and rest and not (len(heads) == 1 and whole):
            return next((h for h in heads if h.id == numbered.part_of), None), rest
        return (heads[0] if len(heads) == 1 else None), text

    def _slot(self, head: Appointment, text: str, call: CommandCall, ctx: Context) -> Slot | None:
        turn = turns.next_turn(head, ctx.now)
        if turn is None or not text:
            ctx.say(_usage(call))
            return None
        text = without_address(text)
        if reading.names_only_hours(text):
            text = f"{turn.astimezone(ZoneInfo(head.zone)):%d.%m.%Y} {text}"
        said = self._words.read(text, ctx)
        if doubt := self._which_week(head, turn, said, text, ctx):
            self._words.ask_back(doubt, ctx)
            return None
        return self._words.slot(said, ctx, series=True)

    def _which_week(
        self, head: Appointment, turn: datetime, said: Reading, text: str, ctx: Context
    ) -> Question | None:
        """ "Mittwoch" may be the coming one, or the one in the week in which it takes place next.

        A day that is named by its date, or "today", is no other weekday's.
        """
        start, zone = _start(said), ZoneInfo(head.zone)
        if start is None or head.series is None or head.series.rule.frequency is Frequency.MONTHLY:
            return None
        monday = _monday(turn, zone)
        weeks = (monday - _monday(start, zone)) // _WEEK
        at_once = weeks > 0 and start - ctx.now < _AT_ONCE
        in_turn = weeks % head.series.rule.interval == 0 and not at_once
        if in_turn or monday.astimezone(UTC) <= ctx.now:
            return None
        lang = ctx.room.voice.language
        there = _start(self.desk.read(text, now=monday, lang=lang, mode=Mode.COMMAND))
        if there is None or there == start or _weekday(there, zone) != _weekday(start, zone):
            return None
        return Question(Reason.WHICH_DAY, choices=(Moment(start), Moment(there)))

    def _decide(self, head: Appointment, slot: Slot, call: CommandCall, ctx: Context) -> None:
        rule = slot.rule or turns.rule_on(head, slot.start)
        if rule is None:
            ctx.say(_usage(call))
            return
        wish = turns.NewTurns(
            start=slot.start,
            length=slot.end - slot.start if slot.end else head.length,
            rule=rule,
            place=self.desk.place(slot.title) or None,
            count=slot.count,
        )
        decision = turns.move_series(head, wish, ctx.now)
        if not isinstance(decision, Refusal):
            Publishing(self.desk).mind_address(call, ctx)
            UnusualHours(self.desk).make(decision, call, ctx)
        elif reason := rules.REASONS.get(decision):
            self._words.ask_back_for(reason, ctx)
        else:
            ahead = self.desk.ahead(ctx, call.target)
            Publishing(self.desk).answer_list(ahead, call.target, ctx, wording.LIST)


def _usage(call: CommandCall) -> Text:
    of_series = Text(wording.MOVE_SERIES, {"kuerzel": call.invocation.target or ""})
    return Text(USAGE, {"beispiel": of_series})


def _recurs(said: Reading) -> bool:
    return isinstance(said, Understood) and isinstance(said.value, Recurrence)


def _start(said: Reading) -> datetime | None:
    match said:
        case Understood(value=Moment(start=start) | Span(start=start)):
            return start
        case Understood(value=Recurrence(first=first)):
            return first.start
        case _:
            return None


def _weekday(at: datetime, zone: ZoneInfo) -> int:
    return at.astimezone(zone).weekday()


def _monday(at: datetime, zone: ZoneInfo) -> datetime:
    day = at.astimezone(zone).date()
    return datetime.combine(day - timedelta(days=day.weekday()), time(0), zone)
