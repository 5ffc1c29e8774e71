"""Somebody leaves: what was only for one of a family is nobody else's to read (P-25, P-27)."""

from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import MemberLeft
from bot.core.room import Role
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.marks import ONCE_A_GROUP
from handlers.appointments.model import Appointment
from handlers.appointments.participants import Participants
from handlers.prompts import about


@dataclass(frozen=True, slots=True)
class Departures:
    """Heard while the one who leaves is still known as a member."""

    desk: Desk

    def left(self, event: MemberLeft, ctx: Context) -> None:
        """Delete what was for the one who left; what is for one of those who stay keeps silent on place.

        Whose it was, the display names tell for this moment. Where they do not, nothing is deleted.
        """
        client = ctx.actor is not None and ctx.actor.role is Role.CLIENT
        if not client or not wording.read_along(ctx.room, ctx.now):
            return
        every = self.desk.open(ctx).of(ctx.room.conversation)
        own = [a for a in every if a.alive and a.end > ctx.now and a.only_for and not a.part_of]
        participants = Participants(self.desk)
        for one in own:
            if participants.decides(one, ctx):
                self._drop(one, ctx)
        if own:
            until = max(self.desk.kept_until(one) for one in own)
            ctx.hold_until(ONCE_A_GROUP, until)

    def orphaned(self, ctx: Context) -> bool:
        """Whether an appointment stands whose worker has left: reminders name whoever is there now."""
        here = {member.handle for member in ctx.room.workers}
        return any(a.worker and a.worker not in here for a in self.desk.ahead(ctx, ctx.room))

    def _drop(self, appointment: Appointment, ctx: Context) -> None:
        """Without a word in the chat: that somebody has left is no matter of those who stay (S-39)."""
        self.desk.forget(ctx, appointment)
        when = about(ctx.room, wann=appointment.local_start)
        self.desk.prompts.tell(ctx, Text(wording.LEFT_PROMPT, when))
