"""What a family reads whose wish is passed on, and what where there is nobody to pass it to."""

from collections.abc import Mapping

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.texts import Param, Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk


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
