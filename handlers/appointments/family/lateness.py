"""Somebody comes late: passed on at once, while it helps. Nothing changes in what was agreed."""

from collections.abc import Sequence

from bot.core.context import Context
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.marks import LATENESS_PASSED_ON
from handlers.appointments.model import Appointment
from handlers.appointments.promises import deserted, tell_makers
from handlers.prompts import about


def pass_on(desk: Desk, ahead: Sequence[Appointment], ctx: Context) -> bool:
    """Tell a worker on duty, once, of today's appointment; where there is none at all, say so.

    False when there is nothing to tell.
    """
    today = [appointment for appointment in ahead if appointment.on_day_of(ctx.now)]
    if not today or ctx.holds(LATENESS_PASSED_ON):
        return False
    told = Text(wording.LATE_TODAY, about(ctx.room, wann=today[0].local_start))
    if desk.prompts.tell(ctx, told, only_now=True):
        answer = wording.LATE_PASSED_ON
    elif deserted(desk, ctx):
        answer = wording.DESERTED
        tell_makers(desk, today[:1], told, ctx, only_now=True)
    else:
        return False
    ctx.say(Text(answer, desk.passing_on(ctx)))
    ctx.hold_until(LATENESS_PASSED_ON, today[0].end)
    return True
