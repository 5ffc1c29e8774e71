"""Whether a text still stands right above. After a restart only its length is known (P-14)."""

from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.ids import TemplateId
from bot.core.memory import REMEMBERED
from bot.core.texts import Text

SHORT: Final = TemplateId("T-40")
NEUTRAL: Final = TemplateId("T-14")

COOL_DOWN: Final = timedelta(hours=6)
"""So long the neutral text stands for all that follow."""

SAID_SHORT, SAID_LONG = "said the short text", "said a long text"


def stands(text: Text, ctx: Context) -> bool:
    """Whether this text was said last; after a restart every text of its length counts as it."""
    if ctx.newest is not None:
        return ctx.newest.what == text.base
    return ctx.room.holds(SAID_SHORT if text.template == SHORT else SAID_LONG, ctx.now)


def neutral_stands(ctx: Context) -> bool:
    """Whether a group has just read the neutral text; after a restart any long one counts as it."""
    if ctx.newest is not None:
        return ctx.newest.what == NEUTRAL and ctx.now - ctx.newest.at < COOL_DOWN
    until = ctx.room.marks.get(SAID_LONG)
    return until is not None and ctx.now < until - REMEMBERED + COOL_DOWN


def noted(text: Text, ctx: Context) -> Text:
    """Remember the length of what is said, and nothing else of it."""
    marks = (SAID_SHORT, SAID_LONG) if text.template == SHORT else (SAID_LONG, SAID_SHORT)
    ctx.keep(ctx.room.unmarked(marks[1]).marked(marks[0], ctx.now + REMEMBERED, ctx.now))
    return text
