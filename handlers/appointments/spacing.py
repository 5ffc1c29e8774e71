"""After an outage a conversation gets at most one late message a minute (architecture, part 7)."""

from datetime import datetime, timedelta
from typing import Final

from bot.core.context import Context
from handlers.presence import ClientWindow

PACE: Final = timedelta(minutes=1)
LATE_UNTIL: Final = "late messages take turns"
"""Mark: up to this instant the turns for late messages are given away."""


def turn(ctx: Context, window: ClientWindow) -> datetime:
    """Return the conversation's next free turn in the client window, and take it."""
    free = window.earliest_after(max(ctx.now, ctx.room.marks.get(LATE_UNTIL, ctx.now)))
    ctx.hold_until(LATE_UNTIL, free + PACE)
    return free
