"""What all behaviours around appointments share: the store, the plan of timers, the way of saying."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.ids import AppointmentId, TemplateId, TimerKind
from bot.core.outgoing import QUESTION_LIFE, Ask, Question, SendFile
from bot.core.room import Room
from bot.core.staff import Staff
from bot.core.texts import Param, Text
from bot.core.timers import Timer
from handlers.appointments import wording
from handlers.appointments.calendars import files
from handlers.appointments.kept import Act, Deed, MadeBy
from handlers.appointments.marks import ANSWERS, MOVING, WHICH_ASKED
from handlers.appointments.model import Appointment, State
from handlers.appointments.pointing import name_it
from handlers.appointments.policy import AppointmentPolicy
from handlers.appointments.ports import Appointments, AppointmentStore
from handlers.appointments.reading import Reader
from handlers.appointments.reminders import plan_reminders
from handlers.dates.model import Question as DateQuestion
from handlers.facts import Facts
from handlers.presence import ClosedDays
from handlers.prompts import DutyTimes, Prompts, about
from handlers.quiet.marks import APPOINTMENT_ASKED
from handlers.substitutes.marks import away_until, who_comes

REMINDER: Final = TimerKind("appointment.reminder")
RETENTION: Final = TimerKind("appointment.retention")
SERIES: Final = TimerKind("appointment.series")
SILENCE: Final = TimerKind("appointment.silence")
UNDO_WITHIN: Final = timedelta(minutes=30)
"""So long a worker can take her last act back."""

_TICK: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The ports and the policy. `elsewhere`: whether a part of a message is heard by another subject."""

    store: AppointmentStore
    prompts: Prompts
    duty: DutyTimes
    staff: Staff
    facts: Facts
    policy: AppointmentPolicy
    read: Reader
    ask_back: Callable[[DateQuestion, str], str]
    new_id: Callable[[], AppointmentId]
    new_token: Callable[[], str]
    elsewhere: Callable[[str], bool]
    closed_days: ClosedDays

    def place(self, title: str) -> str:
        """Return a place as the organisation writes it; what is not on its list stays as typed."""
        return self.policy.places.get(title.casefold(), title)

    def open(self, ctx: Context) -> Appointments:
        """Return the stored appointments."""
        return self.store.open(ctx.unit)

    def ahead(self, ctx: Context, room: Room) -> tuple[Appointment, ...]:
        """Return those that stand and are not over, soonest first."""
        every = self.open(ctx).of(room.conversation)
        return tuple(a for a in every if a.alive and a.end > ctx.now and a.series is None)

    def remember(
        self, ctx: Context, made_by: MadeBy, deed: Deed, of: Appointment, was: State | None = None
    ) -> None:
        """Remember what a worker's message led to, so that she can take it back or correct it."""
        act = Act(
            message=made_by[0],
            conversation=of.conversation,
            by=made_by[1],
            deed=deed,
            subject=of.id,
            version=of.version,
            at=ctx.now,
            until=self.kept_until(of),
            back_to=of.version - 1,
            was=was,
        )
        self.remember_act(ctx, act)

    def remember_act(self, ctx: Context, act: Act) -> None:
        """Remember an act as later than all before, if only by a tick."""
        acts = self.store.acts(ctx.unit)
        earlier = (before.at + _TICK for before in acts.of(act.conversation))
        acts.save(replace(act, at=max((act.at, *earlier))))

    def kept_until(self, appointment: Appointment) -> datetime:
        """Return when the appointment, and what speaks of it, is deleted (P-50)."""
        return appointment.end + self.policy.retention

    def asked_about(self, ctx: Context, question: Question | None) -> Appointment | None:
        """Return the appointment that a question was about."""
        if question is None or question.topic != wording.TOPIC:
            return None
        found = self.open(ctx).get(AppointmentId(question.subject[0]))
        mine = found is not None and found.conversation == question.conversation
        return found if mine else None

    def told(self, ctx: Context, appointment: Appointment, room: Room) -> Mapping[str, Param]:
        """Return the values that tell it; the office's where a substitute is away that day (P-43)."""
        facts = self._facts_of(ctx, appointment, room)
        return wording.values(appointment, room, facts, ctx.now)

    def _facts_of(self, ctx: Context, one: Appointment, room: Room) -> Mapping[str, Param]:
        day, comes = one.start, who_comes(one.worker, room, one.start)
        if comes is not None and comes != one.worker and away_until(comes, ctx.unit, day):
            return self.facts.of_one(room, ctx.unit, day, None)
        if worker := self.staff.worker(comes):
            return {"fachkraft": worker.name, "tel": worker.phone}
        return self.facts.of(room, ctx.unit, ctx.now)

    def passing_on(self, ctx: Context) -> Mapping[str, Param]:
        """Return the values of a text that says who is told; nobody who is away herself (C-13)."""
        told = self.facts.listed(self.prompts.told_first(ctx, ctx.room))
        return self.facts.told(ctx.room, ctx.unit, ctx.now, told)

    def lines(
        self, ctx: Context, appointments: Sequence[Appointment], room: Room
    ) -> Mapping[str, Param]:
        """Return the values of a list of appointments."""
        facts = self.facts.of(room, ctx.unit, ctx.now)
        return about(room, zeilen=wording.lines(appointments, room, facts, ctx.now))

    def ask(
        self,
        ctx: Context,
        template: TemplateId,
        appointment: Appointment,
        room: Room,
        *,
        late: TemplateId | None = None,
        owed: bool = False,
    ) -> None:
        """Say an appointment with its three buttons; unsent once it has begun."""
        told = self.told(ctx, appointment, room)
        ctx.say(
            Text(template, told),
            room=room,
            ask=self._asking(ctx, appointment),
            late=Text(late, told) if late else None,
            expires=appointment.start,
            owed=owed,
        )
        name_it(appointment.id, room.conversation, ctx)
        asked = ctx.unit.room(room.conversation) or room
        ends = appointment.start + appointment.length
        ctx.keep(asked.unmarked(*ANSWERS).marked(APPOINTMENT_ASKED, ends))

    def prompt(
        self, ctx: Context, template: TemplateId, appointment: Appointment, room: Room
    ) -> None:
        """Tell the workers, in their own rooms and duty time, of one appointment."""
        when = appointment.local_start
        self.prompts.tell(ctx, Text(template, about(room, wann=when)), about=room)

    def schedule(self, ctx: Context, appointment: Appointment) -> None:
        """Store it and plan its timers; those of an earlier date are void with it."""
        self.open(ctx).save(appointment)
        self._unplan(ctx, appointment)
        for due in self.plan_of(appointment):
            self.plan(ctx, REMINDER, appointment, due)
        self.plan(ctx, RETENTION, appointment, self.kept_until(appointment))

    def plan_of(self, appointment: Appointment) -> tuple[datetime, ...]:
        """Return when to remind of its present date; of a series its occurrences remind."""
        if appointment.series:
            return ()
        made, policy = appointment.made_at, self.policy
        return plan_reminders(appointment.start, made, policy.leads, policy.window)

    def plan(self, ctx: Context, kind: TimerKind, of: Appointment, due: datetime) -> None:
        """Plan one timer for its present version."""
        ctx.unit.plan(
            Timer(
                conversation=of.conversation,
                kind=kind,
                due=due,
                subject=of.id,
                version=of.version,
            )
        )

    def call_off(
        self,
        ctx: Context,
        appointment: Appointment,
        room: Room,
        *,
        revocable: bool = False,
        aloud: bool = True,
    ) -> None:
        """Delete it at once, with its timers, and say so to the family (P-50).

        `revocable`: a worker may think again; it is deleted when that time is over. Not `aloud`: the
        caller says it. Below what is graver nothing is offered (C-42, M-09).
        """
        told = self.told(ctx, appointment, room)
        parts = self._parts(ctx, appointment)
        self.leave_out(ctx, appointment)
        if revocable:
            self._forget_parts(ctx, appointment)
            self.open(ctx).save(appointment)
            self._unplan(ctx, appointment)
            self.plan(ctx, RETENTION, appointment, ctx.now + UNDO_WITHIN)
        else:
            self.forget(ctx, appointment)
        if aloud:
            template = wording.cancelled(appointment, for_good=ctx.outranked)
            ctx.say(Text(template, told), room=room)
        if appointment.filed:
            self._send(ctx, files.cancelled_file(appointment, parts, ctx.now), room)
        self._settle(ctx, appointment)

    def forget(self, ctx: Context, appointment: Appointment) -> None:
        """Delete it and its timers; with a series all of it."""
        self._forget_parts(ctx, appointment)
        self.open(ctx).drop(appointment.id)
        self._unplan(ctx, appointment)

    def _forget_parts(self, ctx: Context, series: Appointment) -> None:
        for one in self._parts(ctx, series):
            self.open(ctx).drop(one.id)
            self._unplan(ctx, one)

    def hand_over(self, ctx: Context, appointment: Appointment, room: Room) -> None:
        """Store a confirmed appointment and give the family its calendar file, once a version."""
        filed = replace(appointment, filed=appointment.version)
        self.open(ctx).save(filed)
        if appointment.filed != appointment.version:
            self._send(ctx, self._file(ctx, filed), room)

    def _file(self, ctx: Context, appointment: Appointment) -> bytes:
        if appointment.series is None:
            return files.calendar_file(appointment, ctx.now)
        return files.series_file(appointment, self._parts(ctx, appointment), ctx.now)

    def _parts(self, ctx: Context, series: Appointment) -> Sequence[Appointment]:
        every = self.open(ctx).of(series.conversation) if series.series else ()
        return [a for a in every if a.part_of == series.id]

    @staticmethod
    def _send(ctx: Context, file: bytes, room: Room) -> None:
        ctx.act(SendFile(files.NAME, files.MIME, file), room=room)

    def leave_out(self, ctx: Context, occurrence: Appointment, *, out: bool = True) -> None:
        """Note in its series that this one does not take place, or that it does after all."""
        head = self.open(ctx).get(occurrence.part_of) if occurrence.part_of else None
        if head is None or head.series is None or occurrence.original is None:
            return
        day = occurrence.original.astimezone(ZoneInfo(occurrence.zone)).date()
        others = tuple(d for d in head.series.dropped if d != day)
        dropped = (*others, day) if out else others
        self.open(ctx).save(replace(head, series=replace(head.series, dropped=dropped)))

    def void_reminders(self, ctx: Context, appointment: Appointment) -> None:
        """Drop what would still remind of it."""
        ctx.unit.unplan(appointment.conversation, REMINDER, appointment.id)

    def say_stale(self, ctx: Context, appointment: Appointment | None, room: Room) -> None:
        """Answer a button or a quotation that belongs to an earlier state."""
        if appointment is None or not appointment.alive or appointment.end <= ctx.now:
            ctx.say(Text(wording.STALE_GONE, self.facts.of(room, ctx.unit, ctx.now)), room=room)
            return
        ctx.say(Text(wording.STALE, self.told(ctx, appointment, room)), room=room)

    def _unplan(self, ctx: Context, appointment: Appointment) -> None:
        for kind in (REMINDER, RETENTION, SERIES, SILENCE):
            ctx.unit.unplan(appointment.conversation, kind, appointment.id)

    def _settle(self, ctx: Context, appointment: Appointment) -> None:
        """After it is gone a bare "ja" answers nothing any more, nor does a day."""
        newest = ctx.unit.latest_question(appointment.conversation, wording.TOPIC)
        if room := ctx.unit.room(appointment.conversation):
            ours = newest is not None and newest.subject == (appointment.id,)
            over = (APPOINTMENT_ASKED, MOVING) if ours else ()
            ctx.keep(room.unmarked(*over, WHICH_ASKED))

    def _asking(self, ctx: Context, appointment: Appointment) -> Ask:
        left = self.kept_until(appointment) - ctx.now
        return Ask(
            wording.TOPIC,
            wording.BUTTONS,
            subject=(appointment.id,),
            version=appointment.version,
            life=max(QUESTION_LIFE, left),
        )
