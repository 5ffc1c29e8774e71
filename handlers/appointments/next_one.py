"""Tells a family its next appointment, or passes on that it wants one."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.desk import MOVING, Desk
from handlers.appointments.dialogue import Dialogue
from handlers.appointments.model import Appointment
from handlers.appointments.said import Said
from handlers.appointments.wishes import QUIET
from handlers.prompts import about


@dataclass(frozen=True, slots=True)
class NextOne:
    """Past ones and those of other members are not told (S-04, P-25)."""

    desk: Desk

    def asked(self, said: Said, heard: Dialogue, ctx: Context) -> bool:
        """Answer "when was it"; vague words count only while something stands."""
        if not (said.plain or heard.ahead):
            return False
        self.tell(heard.ahead, ctx)
        return True

    def wanted(self, heard: Dialogue, ctx: Context) -> bool:
        """ "Termin" is what T-25 offers to write; with one at hand it asks for that one."""
        if heard.ahead:
            self.tell(heard.ahead, ctx)
            return True
        if not ctx.room.holds(MOVING, ctx.now):
            told = self.desk.prompts.reaches(ctx, ctx.room)
            template = wording.WANTED if told else wording.WANTED_UNTOLD
            ctx.say(Text(template, self.desk.passing_on(ctx)))
            self.desk.prompts.tell(ctx, Text(wording.WANTED_PROMPT, about(ctx.room)))
            ctx.keep(ctx.room.marked(MOVING, ctx.now + QUIET, ctx.now))
        return True

    def tell(self, ahead: Sequence[Appointment], ctx: Context) -> None:
        """Tell the next one; what is for one member only comes after what is for all (S-04)."""
        by_reach = sorted(ahead, key=lambda a: wording.discreet(a, ctx.room))
        if by_reach:
            ctx.say(Text(wording.NEXT, self.desk.told(ctx, by_reach[0], ctx.room)))
        else:
            ctx.say(Text(wording.NONE, self.desk.facts.of(ctx.room, ctx.unit, ctx.now)))
