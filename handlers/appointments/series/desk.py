"""Series: stored as one, made into appointments a few weeks ahead, each with its own number.

An occurrence is an ordinary appointment: it is moved, cancelled and reminded of by itself, and what
becomes of it leaves the series as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import AppointmentId
from bot.core.room import Phase, Room
from bot.core.texts import Text
from handlers.appointments import recurrence, wording
from handlers.appointments.days_off import day_off
from handlers.appointments.desk import SERIES, Desk
from handlers.appointments.model import Appointment, Series, State
from handlers.appointments.publishing import Publishing
from handlers.appointments.series.moving import How, Moving

AHEAD: Final = timedelta(days=28)
"""So far ahead occurrences are made; longer where a reminder needs it."""

AT_LEAST: Final = 2
MOST: Final = 12
"""More days that do not take place are not told at once."""


@dataclass(frozen=True, slots=True)
class SeriesDesk:
    """Proposes series and makes their occurrences."""

    desk: Desk

    def publish(
        self, head: Appointment, target: Room, ctx: Context, act: str, how: How = How.ONWARD
    ) -> None:
        """Store a series with its first occurrences, tell the family, warn the worker.

        Where it stood before, its occurrences move along.
        """
        before = self.desk.open(ctx).get(head.id)
        moving = Moving(self.desk, ctx, head, how)
        head, made = self._made(head, (), ctx)
        gone = tuple(map(wording.in_short, moving.gone(head, made)))[:MOST]
        made = moving.settle(made)
        self._keep(head, made, ctx)
        template = wording.proposal(head, target, ctx.now, kept=bool(moving.kept))
        self.desk.ask(ctx, template, head, target)
        if gone:
            ctx.say(Text(wording.EVERY_CANCELLED, {"zeilen": gone}), room=target)
        ctx.unit.audit(act, target.short)
        public = Publishing(self.desk)
        public.show_privately(self.desk.ahead(ctx, target), target, ctx)
        for occurrence in made:
            public.warn(occurrence, ctx)
        public.mind(head, before, target, ctx)

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Make the next occurrences; the worker hears of those on which nobody works."""
        head = self.desk.open(ctx).get(AppointmentId(event.subject))
        if head is None or not head.alive or ctx.room.phase is not Phase.RUNNING:
            return
        head, made = self._made(head, self._living(head, ctx), ctx)
        self._keep(head, made, ctx)
        for occurrence in made:
            if told := day_off(occurrence.local_start.date(), self.desk.closed_days, ctx.room):
                self.desk.prompts.tell(ctx, told)

    def _living(self, head: Appointment, ctx: Context) -> Sequence[Appointment]:
        ahead = self.desk.ahead(ctx, ctx.room)
        return [a for a in ahead if a.part_of == head.id]

    def _made(
        self, head: Appointment, living: Sequence[Appointment], ctx: Context
    ) -> tuple[Appointment, Sequence[Appointment]]:
        """Return the series as it is once its next occurrences exist, and these."""
        series, made = _series(head), list[Appointment]()
        until = ctx.now + self._reach
        for start in self._starts(head):
            enough = len(living) + len(made) >= AT_LEAST
            if start > until and enough:
                break
            day = start.astimezone(ZoneInfo(head.zone)).date()
            series = replace(series, made_until=day)
            if start > ctx.now and day not in series.dropped:
                made.append(self._occurrence(head, start))
        return replace(head, series=series), made

    @property
    def _reach(self) -> timedelta:
        return max((AHEAD, *(lead + timedelta(days=7) for lead in self.desk.policy.leads)))

    def _starts(self, head: Appointment) -> Sequence[datetime]:
        series, zone = _series(head), ZoneInfo(head.zone)
        span = (series.made_until, series.last)
        return list(recurrence.after(head.start, series.rule, zone, span))

    def _occurrence(self, head: Appointment, start: datetime) -> Appointment:
        return replace(
            head,
            id=self.desk.new_id(),
            start=start,
            end=start + head.length,
            series=None,
            part_of=head.id,
            original=start,
            version=1,
            history=(),
            filed=int(head.filed > 0),
            state=State.CONFIRMED if head.state is State.CONFIRMED else State.PROPOSED,
        )

    def _keep(self, head: Appointment, made: Sequence[Appointment], ctx: Context) -> None:
        for occurrence in made:
            number = occurrence.number or self.desk.open(ctx).next_number(head.conversation)
            self.desk.schedule(ctx, replace(occurrence, number=number))
        self.desk.schedule(ctx, head)
        if due := self._next(head, ctx):
            self.desk.plan(ctx, SERIES, head, due)

    def _next(self, head: Appointment, ctx: Context) -> datetime | None:
        """Return when the next occurrence has to be made; None when all are."""
        starts = self._starts(head)
        if not starts:
            return None
        room = ctx.unit.room(head.conversation)
        ahead = self.desk.ahead(ctx, room) if room else ()
        ends = [a.end for a in ahead if a.part_of == head.id]
        return max(min([starts[0] - self._reach, *ends]), ctx.now + timedelta(minutes=1))


def confirm_all(desk: Desk, ctx: Context, head: Appointment) -> None:
    """What is said to the series is said to its occurrences that stand unanswered."""
    for occurrence in desk.open(ctx).of(head.conversation):
        if occurrence.part_of == head.id and occurrence.state is State.PROPOSED:
            confirmed = replace(occurrence, state=State.CONFIRMED, filed=occurrence.version)
            desk.open(ctx).save(confirmed)


def _series(head: Appointment) -> Series:
    if head.series is None:
        raise TypeError("only a series has occurrences")
    return head.series
