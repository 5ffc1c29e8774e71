"""A decided appointment becomes public: stored, told to the family, shown to the worker."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.room import Room
from bot.core.router import CommandCall
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.days_off import day_off
from handlers.appointments.desk import Desk
from handlers.appointments.model import Appointment
from handlers.appointments.participants import Participants
from handlers.appointments.streets import has_address
from handlers.prompts import about


@dataclass(frozen=True, slots=True)
class Publishing:
    """Answers go where the command was typed, the appointment itself to the family's conversation."""

    desk: Desk

    def publish(self, appointment: Appointment, target: Room, ctx: Context, act: str) -> None:
        """Store it, tell the family, and tell the worker what she should know."""
        others = tuple(a for a in self.desk.ahead(ctx, target) if a.id != appointment.id)
        before = self.desk.open(ctx).get(appointment.id)
        self.desk.schedule(ctx, appointment)
        template = wording.proposal(appointment, target, ctx.now)
        self.desk.ask(ctx, template, appointment, target)
        ctx.unit.audit(act, target.short)
        every = sorted((*others, appointment), key=lambda a: (a.start, a.number))
        self.show_privately(every, target, ctx)
        self.warn(appointment, ctx)
        self.mind(appointment, before, target, ctx)
        self._mind_the_name(appointment, before, target, ctx)

    def mind(
        self, now: Appointment, before: Appointment | None, target: Room, ctx: Context
    ) -> None:
        """Tell the worker once, in her own room, what of her own words does not what she may think."""
        private = ctx.unit.private_room(now.worker) if now.worker else None
        if private is None:
            return
        freely = now.place and now.place not in self.desk.policy.places.values()
        known = any(version.place == now.place for version in now.history)
        if freely and not known and not wording.discreet(now, target, ctx.now):
            ctx.say(Text(wording.OWN_PLACE, about(target)), room=private)
        if now.only_for and not target.group and (before is None or not before.only_for):
            ctx.say(Text(wording.ONLY_ONE_READS, about(target)), room=private)

    def mind_address(self, call: CommandCall, ctx: Context) -> None:
        """Tell the worker that a street was left out: in her own room, or where she typed it."""
        if not has_address(call.arguments):
            return
        handle = ctx.actor.handle if ctx.actor else None
        private = ctx.unit.private_room(handle) if handle else None
        ctx.say(Text(wording.NO_ADDRESS, about(call.target)), room=private or ctx.room)

    def _mind_the_name(
        self, now: Appointment, before: Appointment | None, target: Room, ctx: Context
    ) -> None:
        """Tell the worker that nobody is called what she typed after "nur": no answer would count."""
        private = ctx.unit.private_room(now.worker) if now.worker else None
        name = now.only_for if before is None else None
        if name and Participants(self.desk).nobody_fits(name, target, ctx):
            ctx.say(Text(wording.NOBODY_CALLED, about(target)), room=private)

    def warn(self, appointment: Appointment, ctx: Context) -> None:
        """Mention a day on which nobody works here, a clash only in the worker's own room (P-37)."""
        if told := day_off(appointment.local_start.date(), self.desk.closed_days):
            ctx.say(told)
        private = ctx.unit.private_room(appointment.worker) if appointment.worker else None
        clash = self._clash(appointment, ctx)
        if private and clash and (other := ctx.unit.room(clash.conversation)):
            known = about(other, termin=appointment.local_start)
            ctx.say(Text(wording.CLASH, known), room=private)

    def _clash(self, appointment: Appointment, ctx: Context) -> Appointment | None:
        if appointment.worker is None:
            return None
        between = (appointment.start, appointment.end)
        same_time = self.desk.open(ctx).of_worker(appointment.worker, between)
        return next((a for a in same_time if a.id != appointment.id), None)

    def show_privately(
        self, appointments: Sequence[Appointment], target: Room, ctx: Context
    ) -> None:
        """Where the family does not read along, the worker sees what stands now."""
        if ctx.room.conversation != target.conversation:
            self.answer_list(appointments, target, ctx, wording.LIST)

    def answer_list(
        self, appointments: Sequence[Appointment], target: Room, ctx: Context, template: TemplateId
    ) -> None:
        """Show appointments with their numbers where the command was typed."""
        if not appointments:
            ctx.say(Text(wording.LIST_EMPTY, about(target)))
            return
        facts = self.desk.facts.of(target, ctx.unit, ctx.now)
        lines = wording.lines(appointments, _readers(target, ctx), facts, ctx.now)
        if any(self._goes_on(a, ctx) for a in appointments):
            lines = (*lines, Text(wording.AND_MORE))
        ctx.say(Text(template, about(target, zeilen=lines)))

    def _goes_on(self, appointment: Appointment, ctx: Context) -> bool:
        """Whether its series has dates that have no number yet."""
        head = self.desk.open(ctx).get(appointment.part_of) if appointment.part_of else None
        series = head.series if head else None
        return series is not None and (series.made_until or series.last) < series.last


def _readers(target: Room, ctx: Context) -> Room:
    """Return the conversation without those who will not read what is answered here."""
    if ctx.room.conversation == target.conversation:
        return target
    return replace(target, members=target.workers)
