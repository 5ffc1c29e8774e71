"""`/rueckgaengig`: takes the last act of this worker in this conversation back (C-24)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.room import Room
from bot.core.router import CommandCall
from bot.core.texts import Text
from handlers.appointments import rules, wording
from handlers.appointments.desk import UNDO_WITHIN, Desk
from handlers.appointments.kept import Act, Deed, made_with
from handlers.appointments.model import Appointment
from handlers.appointments.publishing import Publishing
from handlers.appointments.rules import Refusal
from handlers.appointments.series.desk import SeriesDesk
from handlers.appointments.series.moving import How
from handlers.appointments.worker.plain import PlainReminders
from handlers.prompts import about

_WHAT_OF_SERIES: Final = {
    Deed.PROPOSED: TemplateId("W-27/reihe-angelegt"),
    Deed.MOVED: TemplateId("W-27/reihe-verschoben"),
    Deed.CANCELLED: TemplateId("W-27/reihe-abgesagt"),
}
_WHAT: Final = {
    Deed.PROPOSED: TemplateId("W-27/angelegt"),
    Deed.MOVED: TemplateId("W-27/verschoben"),
    Deed.CANCELLED: TemplateId("W-27/abgesagt"),
    Deed.REMINDED: wording.REMINDER_PLANNED,
    Deed.MISSED: TemplateId("W-27/verpasst"),
}


@dataclass(frozen=True, slots=True)
class Undoing:
    """The family is told what holds now; the history of the appointment goes on, it is not rewritten."""

    desk: Desk

    def undo_last(self, call: CommandCall, ctx: Context) -> None:
        """/rueckgaengig, for half an hour after the act."""
        every = self.desk.store.acts(ctx.unit).of(call.target.conversation)
        mine = [a for a in every if a.by == call.event.sender and ctx.now - a.at <= UNDO_WITHIN]
        if not mine or not self.undo(mine[-1], mine[:-1], call.target, ctx):
            ctx.say(Text(wording.NOTHING_TO_DO))

    def undo(self, act: Act, before: Sequence[Act], room: Room, ctx: Context) -> bool:
        """Undo one act and say so where the worker is; False when something has changed since.

        `before` are her earlier acts: one on the same appointment can be undone after this one.
        """
        self.desk.store.acts(ctx.unit).drop(act.message)
        known = self.desk.open(ctx).get(act.subject)
        if act.deed is Deed.REMINDED:
            when = self._forget_reminder(act, ctx)
        else:
            when = self._restore(act, before, room, ctx)
        if when is None:
            return False
        shown = when.astimezone(self.desk.policy.zone)
        what = (_WHAT_OF_SERIES if known and known.series else _WHAT)[act.deed]
        more = any(_together(act, earlier) for earlier in before)
        told = about(room, was=Text(what, {"wann": shown}))
        ctx.say(
            Text(wording.UNDONE_ONE, told) if more else Text(wording.UNDONE, {"was": told["was"]})
        )
        ctx.unit.audit("appointment.undone", room.short)
        return True

    def _forget_reminder(self, act: Act, ctx: Context) -> datetime | None:
        reminder = self.desk.store.reminders(ctx.unit).get(act.subject)
        if reminder is None:
            return None
        PlainReminders(self.desk).drop(reminder, ctx)
        return reminder.due

    def _restore(
        self, act: Act, before: Sequence[Act], room: Room, ctx: Context
    ) -> datetime | None:
        """Return the date that the act was about, once it is undone."""
        found = self.desk.open(ctx).get(act.subject)
        if found is None or found.version != act.version:
            return None
        if act.deed is Deed.PROPOSED:
            return self._withdraw(found, room, ctx)
        if act.deed is Deed.MISSED:
            return self._not_missed(found, act, ctx)
        moved = act.deed is Deed.MOVED
        decision = (
            rules.move_back(found, act.back_to, ctx.now) if moved else rules.revive(found, ctx.now)
        )
        if isinstance(decision, Refusal):
            return None
        if not moved:
            self.desk.leave_out(ctx, decision, out=False)
        if decision.series:
            SeriesDesk(self.desk).publish(decision, room, ctx, "appointment.restored", How.BACK)
        else:
            Publishing(self.desk).publish(decision, room, ctx, "appointment.restored")
        self._carry_on(before, act.back_to if moved else found.version, decision, ctx)
        return found.start

    def _carry_on(
        self, before: Sequence[Act], restored: int, now: Appointment, ctx: Context
    ) -> None:
        """What led to the restored version has led to the present one, and can be undone next."""
        for earlier in before:
            if earlier.subject == now.id and earlier.version == restored:
                until = self.desk.kept_until(now)
                self.desk.store.acts(ctx.unit).save(
                    replace(earlier, version=now.version, until=until)
                )

    def _not_missed(self, found: Appointment, act: Act, ctx: Context) -> datetime | None:
        """What the family has read stays: there is nothing to say to it."""
        decision = rules.not_missed(found, act.was)
        if isinstance(decision, Refusal):
            return None
        self.desk.open(ctx).save(decision)
        return found.start

    def _withdraw(self, found: Appointment, room: Room, ctx: Context) -> datetime | None:
        decision = rules.cancel(found, ctx.now)
        if isinstance(decision, Refusal):
            return None
        self.desk.call_off(ctx, decision, room)
        return found.start


def _together(one: Act, other: Act) -> bool:
    """Whether both appointments were called off by one command, and the other one still is."""
    return one.deed is other.deed is Deed.CANCELLED and made_with(one) == made_with(other)
