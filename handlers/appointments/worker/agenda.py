"""`/tagesplan`: the worker's appointments of the day, in her own room when her duty begins (C-38)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import Handle, TemplateId, TimerKind
from bot.core.room import Purpose, Room
from bot.core.router import CommandCall
from bot.core.texts import Param, Text
from bot.core.timers import Timer
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.model import Appointment, State
from handlers.appointments.worker.own_room import need_own_room
from handlers.presence.wall import instant
from handlers.texts.switch import switched
from handlers.texts.usage import usage

AGENDA: Final = TimerKind("appointment.agenda")


@dataclass(frozen=True, slots=True)
class Agenda:
    """Whether it is on is whether its timer is planned in the worker's own room."""

    desk: Desk

    def switch(self, call: CommandCall, ctx: Context) -> None:
        """/tagesplan an|aus."""
        wanted = switched(call.arguments)
        worker = ctx.actor.handle if ctx.actor else None
        private = need_own_room(ctx)
        if worker is None or private is None:
            return
        if wanted is None:
            ctx.say(usage(call))
        elif not wanted:
            ctx.unit.unplan(private.conversation, AGENDA)
            ctx.say(Text(wording.AGENDA_OFF), room=private)
        else:
            ctx.unit.unplan(private.conversation, AGENDA)
            self._plan(private, self._first(worker, ctx.now), ctx)
            ctx.say(Text(wording.AGENDA_ON), room=private)

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Tell the day, unless that day is over, and plan the next duty's."""
        worker = next((m.handle for m in ctx.room.workers if m.handle), None)
        if worker is None or ctx.room.purpose is not Purpose.PRIVATE:
            return
        begins, ends = self._day_of(ctx.now)
        if begins <= event.due:
            every = self.desk.open(ctx).of_worker(worker, (begins, ends))
            self._tell([a for a in every if a.start >= begins and a.end > ctx.now], ctx)
        self._plan(ctx.room, self._after_today(worker, ctx.now), ctx)

    def _tell(self, today: Sequence[Appointment], ctx: Context) -> None:
        day = ctx.now.astimezone(self.desk.policy.zone).date()
        values: dict[str, Param] = {"wochentag": day, "datum": day}
        if not today:
            ctx.say(Text(wording.AGENDA_EMPTY, values))
            return
        lines = tuple(self._line(a, ctx) for a in today)
        ctx.say(Text(wording.AGENDA, {**values, "zeilen": lines}))

    def _line(self, appointment: Appointment, ctx: Context) -> Text:
        room = ctx.unit.room(appointment.conversation)
        short = room.short if room else ""
        confirmed = appointment.state is State.CONFIRMED
        values = wording.values(appointment, ctx.room, {"kuerzel": short}, ctx.now)
        return Text(TemplateId("W-42/zeile-bestaetigt" if confirmed else "W-42/zeile"), values)

    def _first(self, worker: Handle, now: datetime) -> datetime:
        """Return the next beginning of duty; a duty that has begun is not told any more."""
        begins = self.desk.duty.next_duty(worker, now)
        return begins if begins > now else self._after_today(worker, now)

    def _after_today(self, worker: Handle, now: datetime) -> datetime:
        """Return the first duty that begins after today; without hours, the client window's opening."""
        midnight = self._day_of(now)[1]
        begins = self.desk.duty.next_duty(worker, midnight)
        return begins if begins > midnight else self.desk.policy.window.earliest_after(midnight)

    def _day_of(self, now: datetime) -> tuple[datetime, datetime]:
        zone = self.desk.policy.zone
        today = now.astimezone(zone).date()
        return instant(today, time(0), zone), instant(today + timedelta(days=1), time(0), zone)

    def _plan(self, private: Room, due: datetime, ctx: Context) -> None:
        ctx.unit.plan(Timer(conversation=private.conversation, kind=AGENDA, due=due))
