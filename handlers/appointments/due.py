"""What happens when a planned instant of an appointment has come."""

from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import AppointmentId
from bot.core.room import Phase
from handlers.appointments import wording
from handlers.appointments.desk import REMINDER, Desk
from handlers.appointments.model import Appointment
from handlers.appointments.reminders import Lateness, judge


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
        match self._judged(event, appointment, ctx):
            case Lateness.IN_TIME:
                self._remind(appointment, ctx, late=False)
            case Lateness.LATE:
                self._remind(appointment, ctx, late=True)
            case Lateness.WAIT:
                opens = self.desk.policy.window.earliest_after(ctx.now)
                self.desk.plan(ctx, REMINDER, appointment, opens)
            case Lateness.TOO_LATE:
                self.desk.prompt(ctx, wording.LATE_PROMPT, appointment, ctx.room)

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
        template = wording.reminder(appointment, ctx.room, late=late)
        if_delayed = wording.reminder(appointment, ctx.room, late=True)
        self.desk.ask(ctx, template, appointment, ctx.room, late=if_delayed)
