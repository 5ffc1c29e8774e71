"""How far suggestions have gone here, and what may be taken back: marks without a topic (M-22, P-14)."""

from dataclasses import dataclass
from typing import Final

from bot.core.context import Context
from bot.core.ids import MarkName
from bot.core.room import Room
from handlers.followups import LOOK_ASKED
from handlers.standing import COOL_DOWN

CRISIS_ANSWERED: Final = MarkName("answered")
CRISIS_ANSWERED_TWICE: Final = MarkName("answered twice")
MAY_BE_TAKEN_BACK: Final = MarkName("may be taken back")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Suggested, suggested once more, silent: a group and somebody alone climb their own (C-26)."""

    nudged: MarkName
    insisted: MarkName
    quiet: MarkName


ALONE: Final = Ladder(MarkName("nudged"), MarkName("insisted"), MarkName("quiet"))
IN_A_GROUP: Final = Ladder(
    MarkName("nudged in a group"), MarkName("insisted in a group"), MarkName("quiet in a group")
)


def ladder(room: Room) -> Ladder:
    """Return the one that is climbed here."""
    return IN_A_GROUP if room.group else ALONE


def suggested(ctx: Context) -> bool:
    """Whether the first step was taken here."""
    return ctx.holds(ladder(ctx.room).nudged)


def climb(ctx: Context) -> None:
    """Go one step up, at most to the second."""
    steps = ladder(ctx.room)
    ctx.hold(steps.insisted if suggested(ctx) else steps.nudged, COOL_DOWN)


def begin_anew(room: Room) -> Room:
    """Return the room as if nothing had been answered in it, nor a worker asked: what comes is new."""
    steps = ladder(room)
    room = room.unmarked(steps.nudged, steps.insisted, steps.quiet)
    return room.unmarked(MAY_BE_TAKEN_BACK, LOOK_ASKED, CRISIS_ANSWERED, CRISIS_ANSWERED_TWICE)
