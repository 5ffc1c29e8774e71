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
_TOLD_OUT: Final = MarkName("quiet on a danger")


def ladder(room: Room) -> Ladder:
    """Return the one that is climbed here."""
    return IN_A_GROUP if room.group else ALONE


def suggested(ctx: Context) -> bool:
    """Whether the first step was taken here."""
    return ctx.holds(ladder(ctx.room).nudged)


def climb(ctx: Context, *, danger: bool = False) -> None:
    """Go one step up, at most to the second. Alone what answers a danger is no step."""
    if danger and not ctx.room.group:
        return
    steps = ladder(ctx.room)
    ctx.hold(steps.insisted if suggested(ctx) else steps.nudged, COOL_DOWN)


def spent(ctx: Context, *, danger: bool) -> bool:
    """Whether there is no further step: somebody alone climbs none for a danger."""
    return ctx.holds(ladder(ctx.room).insisted) or (danger and not ctx.room.group)


def at_the_end(ctx: Context, *, danger: bool) -> bool:
    """Whether nothing more is said here. Alone a danger has its own end, at which suggestions begin."""
    quiet = ctx.holds(ladder(ctx.room).quiet)
    return quiet or (danger and ctx.holds(_last(ctx.room, danger=True)))


def end(ctx: Context, *, danger: bool) -> None:
    """Say nothing more of this for some hours."""
    ctx.hold(_last(ctx.room, danger=danger), COOL_DOWN)


def _last(room: Room, *, danger: bool) -> MarkName:
    return _TOLD_OUT if danger and not room.group else ladder(room).quiet


def begin_anew(room: Room) -> Room:
    """Return the room as if nothing had been answered in it, nor a worker asked: what comes is new."""
    steps = ladder(room)
    room = room.unmarked(steps.nudged, steps.insisted, steps.quiet, _TOLD_OUT)
    return room.unmarked(MAY_BE_TAKEN_BACK, LOOK_ASKED, CRISIS_ANSWERED, CRISIS_ANSWERED_TWICE)
