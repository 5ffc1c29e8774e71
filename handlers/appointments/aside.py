"""What a family's words call off is laid aside for a while: they may have been a slip of the pen (C-24)."""

from collections.abc import Sequence

from bot.core.context import Context
from bot.core.events import Written
from handlers.appointments.desk import UNDO_WITHIN, Desk
from handlers.appointments.model import Appointment


def may_be_a_slip(gone: Sequence[Appointment], desk: Desk, ctx: Context) -> None:
    """Remember what was called off, and by which words: a button that was pressed cannot be changed.

    What silence has put off until later is not said of it any more.
    """
    for waits in ctx.unit.waiting(ctx.room.conversation):
        question = ctx.unit.question(waits.id)
        if question is not None and not set(question.subject).isdisjoint(one.id for one in gone):
            ctx.unit.withdraw(waits.conversation, waits.id)
    if isinstance(ctx.event, Written) and gone:
        desk.open(ctx).lay_aside(ctx.event.message, gone, ctx.now + UNDO_WITHIN)
