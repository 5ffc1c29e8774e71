"""What a family reads whose wish is passed on, and what where there is nobody to pass it to."""

from collections.abc import Mapping, Sequence

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.texts import Param, Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.model import Appointment
from handlers.prompts import about


def passed_on(
    desk: Desk,
    ctx: Context,
    told: TemplateId,
    untold: TemplateId,
    values: Mapping[str, Param] | None = None,
) -> Text:
    """Return the first where a prompt reaches somebody, the second where somebody merely reads."""
    facts = desk.passing_on(ctx)
    if desk.facts.deserted(desk.prompts, ctx):
        return Text(wording.DESERTED, facts)
    reaches = desk.prompts.reaches(ctx, ctx.room)
    return Text(told if reaches else untold, {**facts, **(values or {})})


def unread(desk: Desk, called_off: Sequence[Appointment], ctx: Context) -> bool:
    """Where nobody reads of it say so, and tell whoever made them: her day is concerned. Else False."""
    if not desk.facts.deserted(desk.prompts, ctx):
        return False
    room, lines = ctx.room, tuple(map(wording.in_short, called_off))
    office = desk.facts.of(room, ctx.unit, ctx.now)
    ctx.say(Text(wording.CANCELLED_UNREAD, {**office, "zeilen": lines}))
    makers = (desk.staff.worker(handle) for handle in dict.fromkeys(a.worker for a in called_off))
    for maker in filter(None, makers):
        told = Text(wording.EVERY_PROMPT, about(room, zeilen=lines))
        desk.prompts.tell_later(ctx, told, maker.handle)
    return True
