"""A slip mended in a message is no further message: what answered it before stands (M-22, C-24).

In memory only, by the id of the message: which of our own texts answered it (P-14). What is graver than
that, or answered by other numbers, or by such as are out of sight, is said as if it were new (M-09).
"""

from typing import Final

from bot.core.context import Context
from bot.core.events import TextEdited, Written
from bot.core.ids import TemplateId
from handlers.sensitive.rules import Answer
from handlers.standing import COOL_DOWN, IN_SIGHT
from handlers.texts.kinds import CRISIS, SUGGESTIONS

_ANSWERED: Final = "answered the message with"


def mends_only(answer: Answer, event: Written, ctx: Context) -> bool:
    """Whether the wording before was answered, and this one asks for nothing graver or else."""
    if not isinstance(event, TextEdited):
        return False
    before = ctx.unit.recall(_ANSWERED, event.replaces)
    if before is None:
        return False
    suggests = answer.danger is None and _suggested(before.what, answer)
    if not suggests and not _stands(before.what, answer, ctx):
        return False
    ctx.unit.remember(_ANSWERED, event.message, before.what, before.until)
    return True


def note_answer(answer: Answer, event: Written, ctx: Context) -> None:
    """From now on that message is answered; with a text, if one was said."""
    what, until = _with(ctx.said, answer), ctx.now + COOL_DOWN
    ctx.unit.remember(_ANSWERED, event.message, what, until)


def _suggested(before: str, answer: Answer) -> bool:
    """Whether it only suggests what was suggested before, or less than was said."""
    template = TemplateId(before.partition(" ")[0])
    less = answer.template in SUGGESTIONS and template in SUGGESTIONS | CRISIS
    return less or answer.template == template


def _stands(before: str, answer: Answer, ctx: Context) -> bool:
    """Whether the very text that the same answer brought before is right above."""
    newest = ctx.newest
    in_sight = newest is not None and ctx.now - newest.at < IN_SIGHT
    return newest is not None and in_sight and before == _with(TemplateId(newest.what), answer)


def _with(said: TemplateId | None, answer: Answer) -> str:
    marks = (answer.crisis, answer.child, answer.crime)
    return f"{answer.template} {answer.danger} {marks} {said}"
