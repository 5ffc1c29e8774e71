"""After an outage a conversation gets at most one late message a minute (architecture, part 7)."""

from datetime import datetime, timedelta
from typing import Final

from bot.core.context import Context
from handlers.appointments.marks import TURNS_TAKEN
from handlers.presence import ClientWindow

PACE: Final = timedelta(minutes=1)


def take_turn(ctx: Context, window: ClientWindow) -> datetime:
    """Take the conversation's next free turn in the client window; returns when it is."""
    taken = ctx.room.mark(TURNS_TAKEN, ctx.now)
    free = window.earliest_after(taken.until if taken else ctx.now)
    ctx.hold_until(TURNS_TAKEN, free + PACE)
    return free
