"""What a family's words have done is known for a while: they may have been a slip of the pen (C-24)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import Written
from bot.core.ids import AppointmentId, MessageId
from handlers.appointments.desk import UNDO_WITHIN, Desk
from handlers.appointments.marks import CALLED_OFF_BY_WORDS
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
        ctx.hold(CALLED_OFF_BY_WORDS, _CHANGED_LATE)


def note_answer(those: Sequence[Appointment], ctx: Context, *, fits: bool) -> None:
    """Remember that the words of this message said of these whether they fit; in memory only."""
    if isinstance(ctx.event, Written):
        what = " ".join(f"{one.id}/{_FITS if fits else ''}" for one in those)
        ctx.unit.remember(_ANSWER, _place(ctx.event.message, ctx), what, ctx.now + UNDO_WITHIN)


def answered_by(message: MessageId, ctx: Context) -> dict[AppointmentId, bool]:
    """Return for which a message has said whether they fit, as far as it is remembered."""
    known = ctx.unit.recall(_ANSWER, _place(message, ctx))
    each = (one.rpartition("/") for one in known.what.split()) if known else ()
    return {AppointmentId(one): fits == _FITS for one, _, fits in each}


def _place(message: MessageId, ctx: Context) -> str:
    return f"{ctx.room.conversation} {message}"


_ANSWER: Final = "appointment answered by"
_FITS: Final = "fits"
_CHANGED_LATE: Final = timedelta(days=7)
"""A message that is changed later than that is not thought to have called off anything."""
