"""A slip mended in a message is no further message: what answered it before stands (M-22, C-24).

In memory only, by the id of the message: which of our own texts answered it (P-14). A danger is weighed as
if it were new, unless its text is in sight and still says who has been asked; a crisis but for a slip (M-09).
"""

from typing import Final

from bot.core.context import Context
from bot.core.events import TextEdited, Written
from bot.core.ids import TemplateId
from handlers.sensitive.looking import PleaseLook
from handlers.sensitive.rules import Answer
from handlers.sensitive.slips import adds_little, marks, only_slips
from handlers.standing import COOL_DOWN, IN_SIGHT

_ANSWERED: Final = "answered the message with"
_WORDS: Final = "answered the words"


def mends_only(answer: Answer, event: Written, look: PleaseLook, ctx: Context) -> bool:
    """Whether the wording before was answered, and this one asks for nothing graver or else."""
    if not isinstance(event, TextEdited):
        return False
    before = ctx.unit.recall(_ANSWERED, event.replaces)
    words = ctx.unit.recall(_WORDS, event.replaces)
    if before is None or words is None:
        return False
    if answer.danger is None:
        mends = _suggested(before.what, words.what, answer, event)
    else:
        known = look.asked(ctx) and not look.is_news(answer, ctx)
        slip = not answer.crisis or only_slips(words.what, marks(event.text))
        mends = known and slip and _stands(before.what, answer, ctx)
    if mends:
        ctx.unit.remember(_ANSWERED, event.message, before.what, before.until)
        ctx.unit.remember(_WORDS, event.message, words.what, words.until)
    return mends


def note_answer(answer: Answer, event: Written, ctx: Context) -> None:
    """From now on that message is answered; with a text, if one was said."""
    what, until = _with(ctx.said, answer), ctx.now + COOL_DOWN
    ctx.unit.remember(_ANSWERED, event.message, what, until)
    ctx.unit.remember(_WORDS, event.message, marks(event.text), until)


def _suggested(before: str, words: str, answer: Answer, event: Written) -> bool:
    """Whether it only suggests what was suggested before. Whoever goes on by editing goes on (M-22)."""
    same = answer.template == TemplateId(before.partition(" ")[0])
    return same and adds_little(words, marks(event.text))


def _stands(before: str, answer: Answer, ctx: Context) -> bool:
    """Whether the very text that the same answer brought before is right above."""
    newest = ctx.newest
    in_sight = newest is not None and ctx.now - newest.at < IN_SIGHT
    return newest is not None and in_sight and before == _with(TemplateId(newest.what), answer)


def _with(said: TemplateId | None, answer: Answer) -> str:
    graver = (answer.crisis, answer.child, answer.crime)
    return f"{answer.template} {answer.danger} {graver} {said}"
