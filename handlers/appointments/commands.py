"""The commands of workers: propose, list, move, call off, note as missed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from bot.core.context import Context
from bot.core.ids import Handle, TemplateId
from bot.core.room import Role, Room
from bot.core.router import CommandCall
from bot.core.texts import Text
from handlers.appointments import reading, rules, wording
from handlers.appointments.desk import Desk
from handlers.appointments.model import Appointment
from handlers.appointments.rules import Refusal
from handlers.dates.model import (
    Day,
    Doubtful,
    Mode,
    Moment,
    Question,
    Reading,
    Reason,
    Recurrence,
    Refused,
    Span,
    Understood,
)
from handlers.prompts import about

_REASONS: Final[Mapping[Refusal, Reason]] = {
    Refusal.PAST: Reason.PAST,
    Refusal.TOO_FAR: Reason.TOO_FAR,
    Refusal.LENGTH: Reason.CONTRADICTION,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A start and, where one was typed, an end; instants in UTC."""

    start: datetime
    end: datetime | None
    title: str


@dataclass(frozen=True, slots=True)
class AppointmentCommands:
    """Answers go where the command was typed, the appointment itself to the family's conversation."""

    desk: Desk

    def propose(self, call: CommandCall, ctx: Context) -> None:
        """/termin WANN [DAUER] [WAS] [nur NAME]."""
        wish = reading.split_wish(call.arguments)
        if not wish.text:
            self._usage(call, ctx)
            return
        slot = self._slot(self._read(wish.text, ctx), ctx)
        if slot is None:
            return
        start, end = slot.start, slot.end or slot.start + self.desk.policy.length
        decision = rules.propose(self._new(call, ctx, wish, slot.title, start, end), ctx.now)
        if isinstance(decision, Refusal):
            self._refuse(decision, call, ctx)
            return
        self._publish(decision, call, ctx, "appointment.proposed")

    def list_all(self, call: CommandCall, ctx: Context) -> None:
        """/termine: those that stand and are not over."""
        self._answer_list(self.desk.ahead(ctx, call.target), call, ctx, wording.LIST)

    def move(self, call: CommandCall, ctx: Context) -> None:
        """/verschieben [NR] WANN. Without a new length the old one stays."""
        if not call.arguments:
            self._usage(call, ctx)
            return
        ahead = self.desk.ahead(ctx, call.target)
        found = self._which_to_move(ahead, call, ctx)
        if found is None:
            return
        appointment, said = found
        slot = self._slot(said, ctx)
        if slot is None:
            return
        end = slot.end or slot.start + appointment.length
        decision = rules.move(appointment, slot.start, end, ctx.now, slot.title or None)
        if isinstance(decision, Refusal):
            self._refuse(decision, call, ctx)
            return
        self._publish(decision, call, ctx, "appointment.moved")

    def cancel(self, call: CommandCall, ctx: Context) -> None:
        """/absagen [NR]."""
        ahead = self.desk.ahead(ctx, call.target)
        appointment = self._which(ahead, call, ctx)
        if appointment is None:
            return
        decision = rules.cancel(appointment, ctx.now)
        if isinstance(decision, Refusal):
            self._refuse(decision, call, ctx)
            return
        self.desk.call_off(ctx, decision, call.target)
        ctx.unit.audit("appointment.cancelled", call.target.short)
        self._show_privately(tuple(a for a in ahead if a.id != decision.id), call, ctx)

    def miss(self, call: CommandCall, ctx: Context) -> None:
        """/verpasst [NR]: the friendly text, only when a worker asks for it (C-43)."""
        begun = tuple(
            a
            for a in self.desk.open(ctx).of(call.target.conversation)
            if a.alive and a.start <= ctx.now
        )
        if not begun:
            ctx.say(Text(wording.NOTHING_TO_DO))
            return
        appointment = self._which(begun, call, ctx)
        if appointment is None:
            return
        decision = rules.miss(appointment, ctx.now)
        if isinstance(decision, Refusal):
            self._refuse(decision, call, ctx)
            return
        self.desk.open(ctx).save(decision)
        self.desk.void_reminders(ctx, decision)
        today = decision.on_day_of(ctx.now)
        template = wording.MISSED if today else wording.MISSED_EARLIER
        ctx.say(Text(template, self.desk.told(ctx, decision, call.target)), room=call.target)
        ctx.unit.audit("appointment.missed", call.target.short)

    def _new(
        self,
        call: CommandCall,
        ctx: Context,
        wish: reading.Wish,
        title: str,
        start: datetime,
        end: datetime,
    ) -> Appointment:
        return Appointment(
            id=self.desk.new_id(),
            conversation=call.target.conversation,
            number=self.desk.open(ctx).next_number(call.target.conversation),
            start=start,
            end=end,
            zone=self.desk.policy.zone.key,
            made_at=ctx.now,
            place=title,
            worker=_worker(call, ctx),
            only_for=wish.only_for,
        )

    def _publish(self, appointment: Appointment, call: CommandCall, ctx: Context, act: str) -> None:
        """Store it, tell the family, and tell the worker what she should know."""
        others = tuple(a for a in self.desk.ahead(ctx, call.target) if a.id != appointment.id)
        self.desk.schedule(ctx, appointment)
        template = wording.proposal(appointment, call.target)
        self.desk.ask(ctx, template, appointment, call.target)
        ctx.unit.audit(act, call.target.short)
        every = sorted((*others, appointment), key=lambda a: (a.start, a.number))
        self._show_privately(every, call, ctx)
        self._warn(appointment, ctx)

    def _warn(self, appointment: Appointment, ctx: Context) -> None:
        """Mention a public holiday here, a clash only in the worker's own room (P-37)."""
        language = ctx.room.voice.language
        day = appointment.local_start.date()
        if name := self.desk.holiday(day, language):
            ctx.say(Text(wording.HOLIDAY, {"datum": day, "feiertag": name}))
        private = ctx.unit.private_room(appointment.worker) if appointment.worker else None
        clash = self._clash(appointment, ctx)
        if private and clash and (other := ctx.unit.room(clash.conversation)):
            told = about(other, termin=appointment.local_start)
            ctx.say(Text(wording.CLASH, told), room=private)

    def _clash(self, appointment: Appointment, ctx: Context) -> Appointment | None:
        if appointment.worker is None:
            return None
        between = (appointment.start, appointment.end)
        same_time = self.desk.open(ctx).of_worker(appointment.worker, between)
        return next((a for a in same_time if a.id != appointment.id), None)

    def _which(
        self, candidates: Sequence[Appointment], call: CommandCall, ctx: Context
    ) -> Appointment | None:
        """Return the one with the number, or the only one; else ask."""
        numbered, _ = reading.split_number(call.arguments, candidates)
        if numbered is not None:
            return numbered
        unknown = reading.names_unknown_number(call.arguments, candidates)
        if len(candidates) == 1 and not unknown:
            return candidates[0]
        self._answer_list(candidates, call, ctx, wording.LIST_WHICH)
        return None

    def _which_to_move(
        self, ahead: Sequence[Appointment], call: CommandCall, ctx: Context
    ) -> tuple[Appointment, Reading] | None:
        """Return the appointment and its new date. A leading "2" may be a number or a second of a
        month: the reading that works counts, and where both do, we ask."""
        numbered, rest = reading.split_number(call.arguments, ahead)
        options = [self._moved(numbered, rest, ctx)] if numbered and rest else []
        if len(ahead) == 1 and not (options and reading.says_number(call.arguments)):
            options.append(self._moved(ahead[0], call.arguments, ctx))
        good = [(one, said) for one, said in options if isinstance(said, Understood)]
        if len(good) == 2 and good[0][1].value != good[1][1].value:
            options = []
        elif good:
            return good[0]
        if not options:
            self._answer_list(ahead, call, ctx, wording.LIST_WHICH)
            return None
        return options[0]

    def _moved(
        self, appointment: Appointment, text: str, ctx: Context
    ) -> tuple[Appointment, Reading]:
        lang = ctx.room.voice.language
        said = reading.read_move(text, appointment, self.desk.read, now=ctx.now, lang=lang)
        return appointment, said

    def _read(self, text: str, ctx: Context) -> Reading:
        lang = ctx.room.voice.language
        return self.desk.read(text, now=ctx.now, lang=lang, mode=Mode.COMMAND)

    def _slot(self, said: Reading, ctx: Context) -> Slot | None:
        """Return what was understood, or ask back and return None."""
        match said:
            case Understood(rest=rest) if reading.hedged(rest):
                self._ask_back(Question(Reason.VAGUE), ctx)
            case Understood(value=Moment(start=start), rest=rest):
                return Slot(start.astimezone(UTC), None, reading.title(rest))
            case Understood(value=Span(start=start, end=end), rest=rest):
                return Slot(start.astimezone(UTC), end.astimezone(UTC), reading.title(rest))
            case Understood(value=Recurrence()):
                ctx.say(Text(wording.NO_SERIES))
            case Understood(value=value):
                reason = Reason.WHICH_HOUR if isinstance(value, Day) else Reason.WHICH_DAY
                self._ask_back(Question(reason), ctx)
            case Doubtful(question=question) | Refused(question=question):
                self._ask_back(question, ctx)
        return None

    def _ask_back(self, question: Question, ctx: Context) -> None:
        """Ask without quoting: what was typed is not written down (P-13)."""
        plain = replace(question, words="")
        asked = self.desk.ask_back(plain, ctx.room.voice.language)
        ctx.say(Text(wording.QUESTION, {"frage": asked}))

    def _refuse(self, refusal: Refusal, call: CommandCall, ctx: Context) -> None:
        if reason := _REASONS.get(refusal):
            self._ask_back(Question(reason), ctx)
            return
        self._answer_list(self.desk.ahead(ctx, call.target), call, ctx, wording.LIST)

    def _usage(self, call: CommandCall, ctx: Context) -> None:
        ctx.say(Text(wording.USAGE, {"beispiel": call.spec.example}))

    def _show_privately(
        self, appointments: Sequence[Appointment], call: CommandCall, ctx: Context
    ) -> None:
        """Where the family does not read along, the worker sees what stands now."""
        if ctx.room.conversation != call.target.conversation:
            self._answer_list(appointments, call, ctx, wording.LIST)

    def _answer_list(
        self,
        appointments: Sequence[Appointment],
        call: CommandCall,
        ctx: Context,
        template: TemplateId,
    ) -> None:
        if not appointments:
            ctx.say(Text(wording.LIST_EMPTY, about(call.target)))
            return
        shown = _readers(call.target, ctx)
        ctx.say(Text(template, self.desk.lines(ctx, appointments, shown)))


def _readers(target: Room, ctx: Context) -> Room:
    """Return the conversation without those who will not read what is answered here."""
    if ctx.room.conversation == target.conversation:
        return target
    return replace(target, members=target.workers)


def _worker(call: CommandCall, ctx: Context) -> Handle | None:
    """Return whose appointment it is: hers who typed, else the first of the conversation."""
    if ctx.actor is not None and ctx.actor.role is Role.WORKER and ctx.actor.handle:
        return ctx.actor.handle
    return next((m.handle for m in call.target.workers if m.handle), None)
