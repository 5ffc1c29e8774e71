"""Who asks for information or erasure reads who sees to it; where nobody is there, the operator learns it."""

from datetime import timedelta

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.prompts import Prompts, about

TOLD_OF_DATA, TOLD_OF_ERASING = "told of stored data", "told of erasing"
NOT_AGAIN = timedelta(hours=1)
"""So long the same plain answer is not given a second time (M-22)."""


def answer_once(
    facts: Facts, prompts: Prompts, answer: str, prompt: str, mark: str, ctx: Context
) -> bool:
    """Say it, and prompt the workers; False where that reaches nobody (P-23, P-27)."""
    room = ctx.room
    if room.holds(mark, ctx.now):
        return True
    ctx.keep(room.marked(mark, ctx.now + NOT_AGAIN, ctx.now))
    deserted = facts.deserted(prompts, ctx)
    template = TemplateId(f"{answer}/verlassen" if deserted else answer)
    ctx.say(Text(template, facts.of(room, ctx.unit, ctx.now)))
    prompts.tell(ctx, Text(TemplateId(prompt), about(room)))
    return not deserted
