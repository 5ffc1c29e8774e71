"""A family changes the message that called an appointment off: that one holds again (C-24, S-10).

It is deleted all the same (P-50): it is known in memory only, as long as a worker can take back her acts.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.events import TextEdited, TextReceived, Written
from handlers.appointments import rules, wording
from handlers.appointments.desk import UNDO_WITHIN, Desk
from handlers.appointments.model import Appointment
from handlers.appointments.rules import Refusal


def may_be_a_slip(gone: Appointment, desk: Desk, ctx: Context) -> None:
    """Remember what was called off, and by which words: a button that was pressed cannot be changed."""
    if isinstance(ctx.event, Written) and gone.series is None:
        desk.open(ctx).lay_aside(gone, ctx.event.message, ctx.now + UNDO_WITHIN)


@dataclass(frozen=True, slots=True)
class Slips:
    """Hears a family's words; `answers` acts on them."""

    desk: Desk
    answers: Callable[[TextReceived, Context], bool]

    def text(self, event: TextReceived, ctx: Context) -> bool:
        """Let what the wording before has called off hold again, unless this one means it as well.

        Below what is graver nothing is said of it: the worker looks for herself.
        """
        before, gone = ctx.savepoint(), self._called_off(ctx)
        if gone is None or not self._revive(gone, ctx):
            return self.answers(event, ctx)
        self.answers(event, ctx)
        now = self.desk.open(ctx).get(gone.id)
        if now is None or not now.alive:
            ctx.back_to(before)
            may_be_a_slip(gone, self.desk, ctx)
        return True

    def _called_off(self, ctx: Context) -> Appointment | None:
        """After an erasure nothing was ever asked here, and nothing comes back (P-27)."""
        if not isinstance(ctx.event, TextEdited) or ctx.outranked:
            return None
        asked = ctx.unit.latest_question(ctx.room.conversation, wording.TOPIC)
        return self.desk.open(ctx).laid_aside(ctx.event.replaces) if asked else None

    def _revive(self, gone: Appointment, ctx: Context) -> bool:
        stored = self.desk.open(ctx)
        taken = {one.number for one in stored.of(gone.conversation)}
        back = rules.revive(gone, ctx.now)
        if isinstance(back, Refusal) or (gone.part_of and stored.get(gone.part_of) is None):
            return False
        if back.number in taken:
            back = replace(back, number=stored.next_number(gone.conversation))
        self.desk.leave_out(ctx, back, out=False)
        self.desk.schedule(ctx, back)
        self.desk.ask(ctx, wording.proposal(back, ctx.room, ctx.now), back, ctx.room)
        self.desk.prompt(ctx, wording.HOLDS_PROMPT, back, ctx.room)
        ctx.audit("appointment.restored")
        return True
