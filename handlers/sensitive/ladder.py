"""How far suggestions have gone here, and what may be taken back: marks without a topic (M-22, P-14)."""

from typing import Final

from bot.core.context import Context
from bot.core.room import Room
from handlers.followups import LOOK_ASKED
from handlers.standing import COOL_DOWN

NUDGED: Final = "nudged"
INSISTED: Final = "insisted"
QUIET: Final = "quiet"
ANSWERED: Final = "answered"
ANSWERED_TWICE: Final = "answered twice"
TAKE_BACK: Final = "may be taken back"


def rung(step: str, *, group: bool) -> str:
    """Return the mark of a step: a group and somebody alone climb ladders of their own (C-26)."""
    return f"{step} in a group" if group else step


def suggested(ctx: Context) -> bool:
    """Whether the first step was taken here."""
    return ctx.holds(rung(NUDGED, group=ctx.room.group))


def climb(ctx: Context) -> None:
    """Go one step up, at most to the second."""
    step = rung(INSISTED if suggested(ctx) else NUDGED, group=ctx.room.group)
    ctx.hold(step, COOL_DOWN)


def begin_anew(room: Room) -> Room:
    """Return the room as if nothing had been answered in it, nor a worker asked: what comes is new."""
    steps = (rung(step, group=room.group) for step in (NUDGED, INSISTED, QUIET))
    return room.unmarked(TAKE_BACK, LOOK_ASKED, *steps, ANSWERED, ANSWERED_TWICE)
