"""A family cancels: only what it can mean, and whatever may be another one is asked about (C-23, S-10)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.room import Role
from handlers.appointments import rules, wording
from handlers.appointments.aside import may_be_a_slip
from handlers.appointments.desk import Desk
from handlers.appointments.every import CallOffEvery
from handlers.appointments.family.dialogue import Dialogue
from handlers.appointments.family.naming import Naming, at_place
from handlers.appointments.family.next_one import NextOne
from handlers.appointments.family.which import Which
from handlers.appointments.model import Appointment, State
from handlers.appointments.participants import Participants
from handlers.appointments.promises import say_unread
from handlers.appointments.rules import Refusal
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import words_of
from handlers.appointments.spoken.said import Meaning, Said


@dataclass(frozen=True, slots=True)
class Cancelling:
    """An appointment wrongly cancelled is worse than one more question."""

    desk: Desk

    def wanted(self, said: Said, heard: Dialogue, text: str, ctx: Context) -> bool:
        """Cancel the one that can only be meant; in any doubt ask. False: nothing stands."""
        if not heard.ahead:
            return False
        naming = Naming(self.desk)
        named, kept = naming.named(said, heard, text, ctx), naming.kept(said, heard, ctx)
        as_well = _as_well(said, heard)
        sure = named if said.dated and not as_well else at_place(said.own, heard.ahead)
        several = _together(said, named, sure if as_well else ())
        if several:
            self._of_several(several, ctx, sure=not as_well)
            return True
        if said.every:
            every = CallOffEvery(self.desk)
            sure = tuple(one for one in sure if one not in kept)
            several = every.meant(said.every, sure, ctx, dated=said.dated)
            if len(several) > 1 or any(one.series for one in several):
                every.ask(several, ctx)
                return True
            sure = tuple(several)
        elif heard.quoted and not said.dated:
            sure = (heard.asked,) if heard.stands and heard.asked else ()
        if len(sure) == 1 and sure[0] not in kept:
            if Participants(self.desk).weigh(sure[0], ctx):
                self.call_off(sure[0], ctx)
        else:
            self.ask_which(sure or heard.ahead, said.meaning, ctx)
        return True

    def _of_several(self, those: Sequence[Appointment], ctx: Context, *, sure: bool) -> None:
        """Ask about those that this person decides on; the only one left was named as well."""
        own = Participants(self.desk).own(those, ctx)
        if len(own) == 1 and sure:
            self.call_off(own[0], ctx)
        elif own:
            CallOffEvery(self.desk).ask(own, ctx)

    def call_off(self, appointment: Appointment, ctx: Context) -> None:
        """Cancel this one, tell the family, and of a family's word the worker."""
        confirmed = appointment.state is State.CONFIRMED
        rule = rules.cancel if confirmed else rules.decline
        decision = rule(appointment, ctx.now)
        Which(self.desk).settle(ctx)
        if isinstance(decision, Refusal):
            self.desk.say_stale(ctx, appointment, ctx.room)
            return
        unread = say_unread(self.desk, (decision,), ctx)
        self.desk.call_off(ctx, decision, ctx.room, aloud=not unread)
        may_be_a_slip((decision,), self.desk, ctx)
        if ctx.actor is not None and ctx.actor.role is Role.CLIENT:
            self.desk.prompt(ctx, wording.cancelled_prompt(decision), decision, ctx.room)

    def ask_which(self, ahead: Sequence[Appointment], meaning: Meaning, ctx: Context) -> None:
        """Name the dates; with a single one that did not fit, tell it."""
        if len(ahead) == 1:
            NextOne(self.desk).tell(ahead, ctx)
            return
        Which(self.desk).ask(ahead, meaning, ctx)


def _as_well(said: Said, heard: Dialogue) -> bool:
    """Whether the only day is that of one more: "muss absagen, Freitag geht auch nicht"."""
    also = said.own not in said.days and not v.ALSO.isdisjoint(words_of(said.days))
    return also and len(heard.ahead) > 1


def _together(
    said: Said, named: Sequence[Appointment], as_well: Sequence[Appointment]
) -> Sequence[Appointment]:
    """Return those that one question may be about: the named ones, or both that stand."""
    if said.joined and len(named) > 1:
        return named
    return as_well if len(as_well) == 2 else ()
