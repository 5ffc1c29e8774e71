"""An edited command is a correction, a deleted one is taken back (C-24)."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.core.commands import CommandList, Invocation, parse_command
from bot.core.context import Context
from bot.core.events import FromPerson, MessageDeleted, TextEdited
from bot.core.ids import MessageId
from bot.core.room import Room
from bot.core.router import CommandCall
from handlers.appointments import reading, rules, specs, wording
from handlers.appointments.desk import Desk
from handlers.appointments.for_one import split_wish
from handlers.appointments.kept import Act, Deed
from handlers.appointments.model import Appointment
from handlers.appointments.publishing import Publishing
from handlers.appointments.rules import Refusal
from handlers.appointments.series import turns
from handlers.appointments.series.desk import SeriesDesk
from handlers.appointments.series.moving import How
from handlers.appointments.worker.commands import AppointmentCommands
from handlers.appointments.worker.understanding import Slot, Understanding
from handlers.appointments.worker.undoing import Undoing

DELETED_WITHIN: Final = timedelta(hours=24)
"""Who tidies up old messages later does not mean the appointments."""

_COMMANDS = CommandList((specs.PROPOSE, specs.MOVE, specs.CANCEL, specs.REMIND, specs.MISS))
_MADE_BY = {
    Deed.PROPOSED: specs.PROPOSE,
    Deed.MOVED: specs.MOVE,
    Deed.CANCELLED: specs.CANCEL,
    Deed.REMINDED: specs.REMIND,
    Deed.MISSED: specs.MISS,
}


@dataclass(frozen=True, slots=True)
class Corrections:
    """What becomes of an act when the message that led to it changes."""

    desk: Desk

    def edited(self, event: TextEdited, ctx: Context) -> bool:
        """Correct what the earlier wording led to.

        False: the new wording is to be carried out as a command of its own, if it is one.
        """
        act, room = self._act(event.replaces, event, ctx)
        if act is None or room is None:
            return False
        act = self._renamed(act, event.message, ctx)
        invocation = parse_command(event.text)
        spec = _COMMANDS.find(invocation.word) if invocation else None
        if invocation is None or spec is not _MADE_BY[act.deed]:
            self._take_back(act, room, ctx)
            return invocation is None
        return self._again(act, CommandCall(invocation, spec, event.as_new(), room), ctx)

    def deleted(self, event: MessageDeleted, ctx: Context) -> bool:
        """Take back what the message led to."""
        act, room = self._act(event.message, event, ctx)
        if act is None or room is None:
            return False
        if ctx.now - act.at <= DELETED_WITHIN:
            self._take_back(act, room, ctx)
        return True

    def _act(
        self, message: MessageId, event: FromPerson, ctx: Context
    ) -> tuple[Act | None, Room | None]:
        act = self.desk.store.acts(ctx.unit).by_message(message)
        if act is None or act.by != event.sender:
            return None, None
        return act, ctx.unit.room(act.conversation)

    def _renamed(self, act: Act, message: MessageId, ctx: Context) -> Act:
        """Follow the message: an edited one has a new id in Wire."""
        acts = self.desk.store.acts(ctx.unit)
        acts.drop(act.message)
        renamed = replace(act, message=message)
        acts.save(renamed)
        return renamed

    def _take_back(self, act: Act, room: Room, ctx: Context) -> None:
        every = self.desk.store.acts(ctx.unit).of(room.conversation)
        before = [a for a in every if a.by == act.by and a.at < act.at]
        Undoing(self.desk).undo(act, before, room, ctx)

    def _again(self, act: Act, call: CommandCall, ctx: Context) -> bool:
        """The same command in another wording."""
        found = self.desk.open(ctx).get(act.subject)
        if act.deed is Deed.PROPOSED:
            return self._proposal(act, found, call, ctx)
        same = found is not None and _names(found, call.invocation)
        if same and found and act.deed is Deed.MOVED and found.version == act.version:
            self._moved_again(act, call, ctx)
            return True
        if not same:
            self._take_back(act, call.target, ctx)
        return same and act.deed in {Deed.CANCELLED, Deed.MISSED}

    def _moved_again(self, act: Act, call: CommandCall, ctx: Context) -> None:
        """Carry the new wording out; to undo it still leads to the date before the first one."""
        AppointmentCommands(self.desk).move(call, ctx)
        now = self.desk.open(ctx).get(act.subject)
        if now and now.version > act.version:
            until = self.desk.kept_until(now)
            again = replace(act, version=now.version, at=ctx.now, until=until)
            self.desk.remember_act(ctx, again)

    def _proposal(
        self, act: Act, found: Appointment | None, call: CommandCall, ctx: Context
    ) -> bool:
        """The family reads "Korrektur: ..."; what cannot be read changes nothing."""
        public = Publishing(self.desk)
        if found is None or not found.alive or found.version != act.version:
            ahead = self.desk.ahead(ctx, call.target)
            public.answer_list(ahead, call.target, ctx, wording.LIST)
            return True
        wish = split_wish(call.arguments)
        words = Understanding(self.desk)
        if words.asks_for_whom(wish.text, call, ctx):
            return True
        slot = words.slot(words.read(wish.text, ctx), ctx, series=True)
        if slot is None:
            return True
        if bool(slot.rule) is not bool(found.series):
            self._take_back(act, call.target, ctx)
            return False
        decision = self._moved(replace(found, only_for=wish.only_for), slot, ctx)
        if isinstance(decision, Appointment):
            public.mind_address(call, ctx)
            if decision.series:
                series = SeriesDesk(self.desk)
                series.publish(decision, call.target, ctx, "appointment.corrected", How.ANEW)
            else:
                public.publish(decision, call.target, ctx, "appointment.corrected")
            self.desk.remember(ctx, (act.message, act.by), Deed.PROPOSED, decision)
        elif reason := rules.REASONS.get(decision):
            words.ask_back_for(reason, ctx)
        return True

    def _moved(self, found: Appointment, slot: Slot, ctx: Context) -> Appointment | Refusal:
        end = slot.end or slot.start + self.desk.policy.length
        if slot.rule:
            wish = turns.NewTurns(
                start=slot.start,
                length=end - slot.start,
                rule=slot.rule,
                place=self.desk.place(slot.title),
                count=slot.count,
                anew=True,
            )
            return turns.move_series(found, wish, ctx.now)
        return rules.move(found, slot.start, end, ctx.now, self.desk.place(slot.title))


def _names(found: Appointment, invocation: Invocation) -> bool:
    """Whether a command without another number is meant for this appointment."""
    numbered, _ = reading.split_number(invocation.arguments, (found,))
    return numbered is not None or not reading.names_unknown_number(invocation.arguments, (found,))
