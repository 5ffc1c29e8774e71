"""What happens when a planned instant of an appointment has come."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import FromPerson, TimerDue
from bot.core.ids import AppointmentId
from bot.core.room import Phase
from handlers.appointments import wording
from handlers.appointments.desk import REMINDER, SILENCE, Desk
from handlers.appointments.marks import WORD_AWAITED
from handlers.appointments.model import Appointment, State
from handlers.appointments.reminders import UNNOTICED, Lateness, judge
from handlers.appointments.spacing import take_turn
from handlers.standing import IN_SIGHT, crisis_stands

SHOWN_AFTER: Final = 2
"""Reminders without a word, after which the worker is told."""

PATIENCE: Final = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class AppointmentsDue:
    """Reminders and the end of retention."""

    desk: Desk

    def reminder(self, event: TimerDue, ctx: Context) -> None:
        """Remind once, in the client window, of a date that still stands."""
        appointment = self._current(event, ctx)
        if appointment is None or not appointment.alive or ctx.room.phase is not Phase.RUNNING:
            return
        if self._newer_is_due(event, ctx):
            return
        if crisis_stands(ctx) and (at := ctx.now + IN_SIGHT) < appointment.start:
            self.desk.plan(ctx, REMINDER, appointment, at)  # nothing below the numbers (M-09)
            return
        match self._judged(event, appointment, ctx):
            case Lateness.IN_TIME:
                self._remind(appointment, ctx, late=False)
            case Lateness.LATE | Lateness.WAIT:
                self._in_turn(event, appointment, ctx)
            case Lateness.TOO_LATE:
                self.desk.prompt(ctx, wording.LATE_PROMPT, appointment, ctx.room)

    def _in_turn(self, event: TimerDue, appointment: Appointment, ctx: Context) -> None:
        """Send a late one when it is its turn: at most one a conversation a minute."""
        held_back = event.due not in self.desk.plan_of(appointment)
        if held_back and ctx.now - event.due <= UNNOTICED:
            self._remind(appointment, ctx, late=True)
            return
        at = take_turn(ctx, self.desk.policy.window)
        if at >= appointment.start:
            self.desk.prompt(ctx, wording.LATE_PROMPT, appointment, ctx.room)
        elif at > ctx.now:
            self.desk.plan(ctx, REMINDER, appointment, at)
        else:
            self._remind(appointment, ctx, late=True)

    def retention(self, event: TimerDue, ctx: Context) -> None:
        """Delete what is over (P-50)."""
        if appointment := self._current(event, ctx):
            self.desk.forget(ctx, appointment)

    def _current(self, event: TimerDue, ctx: Context) -> Appointment | None:
        found = self.desk.open(ctx).get(AppointmentId(event.subject))
        return found if found is not None and found.version == event.version else None

    def _newer_is_due(self, event: TimerDue, ctx: Context) -> bool:
        """After an outage several reminders may be due: only the newest is sent."""
        waiting = ctx.unit.timers(event.conversation, REMINDER)
        return any(
            timer.subject == event.subject
            and timer.version == event.version
            and event.due < timer.due <= ctx.now
            for timer in waiting
        )

    def _judged(self, event: TimerDue, appointment: Appointment, ctx: Context) -> Lateness:
        planned = event.due in self.desk.plan_of(appointment)
        return judge(
            due=event.due,
            now=ctx.now,
            start=appointment.start,
            planned=planned,
            window=self.desk.policy.window,
        )

    def _remind(self, appointment: Appointment, ctx: Context, *, late: bool) -> None:
        template = wording.reminder(appointment, ctx.room, ctx.now, late=late)
        if_delayed = wording.reminder(appointment, ctx.room, ctx.now, late=True)
        if not ctx.room.workers and self.desk.facts.deserted(self.desk.prompts, ctx):
            template = if_delayed = wording.REMINDER_UNREAD
        self.desk.ask(ctx, template, appointment, ctx.room, late=if_delayed)
        if len(self.desk.policy.leads) < SHOWN_AFTER:
            return
        reminded = replace(appointment, reminded=appointment.reminded + 1)
        self.desk.open(ctx).save(reminded)
        if reminded.reminded == SHOWN_AFTER and appointment.state is not State.CONFIRMED:
            self._wait_for_word(reminded, ctx)

    def _wait_for_word(self, appointment: Appointment, ctx: Context) -> None:
        soon = ctx.now + min(PATIENCE, (appointment.start - ctx.now) / 2)
        on_duty = self.desk.facts.next_duty(ctx.room, soon) or soon
        due = on_duty if on_duty < appointment.start else soon
        self.desk.plan(ctx, SILENCE, appointment, due)
        ctx.hold_until(WORD_AWAITED, appointment.start)

    def silence(self, event: TimerDue, ctx: Context) -> None:
        """Show the worker that two reminders went unanswered (peers, part 5): shown, not nagged."""
        appointment = self._current(event, ctx)
        if appointment is None or not appointment.alive or not ctx.holds(WORD_AWAITED):
            return
        if appointment.state is not State.CONFIRMED and ctx.now < appointment.start:
            self.desk.prompt(ctx, wording.SILENCE_PROMPT, appointment, ctx.room)

    def heard(self, event: FromPerson, ctx: Context) -> None:
        """Whatever the family does, it is not silence."""
        del event
        ctx.drop(WORD_AWAITED)
