"""The marks that several subjects look at. None of them says what was written (P-14)."""

from datetime import timedelta
from typing import Final

from bot.core.context import Context

WORKER_SPOKE: Final = "worker spoke"
PAUSED: Final = "paused"
TOLD_IN_PAUSE: Final = "told where to complain"
"""What a pause does not silence was said in it, once."""

OPEN_END: Final = timedelta(days=3650)
"""How long a pause without an end lasts: until somebody ends it."""

APPOINTMENT_ASKED: Final = "appointment.asked"
"""The mark of `handlers.appointments` on an open question; a test compares the two."""


def kept_out(ctx: Context) -> bool:
    """Whether nothing is to be suggested here now. Crisis texts never ask (M-09)."""
    return any(ctx.room.holds(mark, ctx.now) for mark in (WORKER_SPOKE, PAUSED))


def forget_question(ctx: Context) -> None:
    """After another matter was answered, a bare "ja" confirms no appointment any more."""
    if ctx.room.holds(APPOINTMENT_ASKED, ctx.now):
        ctx.keep(ctx.room.unmarked(APPOINTMENT_ASKED))
