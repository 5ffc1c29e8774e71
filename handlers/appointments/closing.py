"""What the end of a case means for its appointments (C-15)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.ids import Handle
from bot.core.room import Room
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.model import State
from handlers.appointments.worker.plain import PlainReminders


@dataclass(frozen=True, slots=True)
class AtTheEnd:
    """Implements `handlers.cases.OpenAppointments` and `handlers.membership.farewell.Ending`."""

    desk: Desk

    def upcoming(self, room: Room, ctx: Context) -> Sequence[Text]:
        """Return one line for each appointment that is ahead and each plain reminder that waits."""
        facts = self.desk.facts.of(room, ctx.unit, ctx.now)
        lines = wording.lines(self.desk.ahead(ctx, room), room, facts, ctx.now)
        return [*lines, *PlainReminders(self.desk).lines(room, ctx)]

    def drop(self, room: Room, ctx: Context) -> None:
        """Call off those ahead, in words, and delete all of them."""
        for appointment in self.desk.open(ctx).of(room.conversation):
            if appointment.alive and appointment.end > ctx.now and not appointment.part_of:
                wanted = wording.cancelled(appointment, for_good=True)
                ctx.say(Text(wanted, self.desk.told(ctx, appointment, room)), room=room)
                gone = replace(appointment, state=State.CANCELLED)
                self.desk.call_off(ctx, gone, room, aloud=False)
        self.forget(room, ctx)

    def makers(self, room: Room, ctx: Context) -> Collection[Handle]:
        """Return the workers whose appointments are still ahead."""
        handles = dict.fromkeys(appointment.worker for appointment in self.desk.ahead(ctx, room))
        return [worker.handle for worker in map(self.desk.staff.worker, handles) if worker]

    def forget(self, room: Room, ctx: Context) -> None:
        """Delete all of them without a word."""
        for appointment in self.desk.open(ctx).of(room.conversation):
            self.desk.forget(ctx, appointment)
        for reminder in self.desk.store.reminders(ctx.unit).of(room.conversation):
            PlainReminders(self.desk).drop(reminder, ctx)
        acts = self.desk.store.acts(ctx.unit)
        for act in acts.of(room.conversation):
            acts.drop(act.message)
        self.desk.open(ctx).forget_laid_aside(room.conversation)
