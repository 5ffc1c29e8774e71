"""What becomes of a planned deed whose behaviour broke: once more in an hour, then never."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.memory import REMEMBERED
from bot.core.timers import timer_of

AGAIN_IN: Final = timedelta(hours=1)
_BROKE: Final = "planned deed that broke"


def once_more(event: TimerDue, ctx: Context) -> None:
    """Plan it anew, unless it broke within a day already; the operator is told either way.

    The timer that fell due stays used up: it would break at every tick, and many of them would keep
    newer ones from their turn.
    """
    place = f"{event.conversation} {event.timer} {event.subject} {event.version}"
    if ctx.unit.recall(_BROKE, place) is not None:
        ctx.alarm("what was planned failed a second time because of a bug; it is dropped")
        return
    ctx.unit.remember(_BROKE, place, "", ctx.now + REMEMBERED)
    ctx.unit.plan(replace(timer_of(event), due=ctx.now + AGAIN_IN))
    ctx.alarm("what was planned failed because of a bug; it is tried once more in an hour")
