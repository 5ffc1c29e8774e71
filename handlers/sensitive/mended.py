"""A slip mended in a message is no further message: what answered it before stands (M-22, C-24).

In memory only, by the id of the message: which of our own texts answered it, and how many words it has; of
a crisis, while its text is in sight, digests of its words (P-14). A danger is weighed as
if it were new, unless its text is in sight and still says who has been asked; a crisis but for a slip (M-09).
"""

from typing import Final

from bot.core.context import Context
from bot.core.events import TextEdited, Written
from bot.core.ids import TemplateId
from handlers.sensitive.looking import PleaseLook
from handlers.sensitive.rules import Answer
from handlers.sensitive.slips import adds_little, digests, length, only_slips
from handlers.standing import COOL_DOWN, IN_SIGHT

_ANSWERED: Final = "answered the message with"
_LENGTH: Final = "answered so many words"
_WORDS: Final = "answered these words"
_KEPT: Final = (_ANSWERED, _LENGTH, _WORDS)


def mends_only(answer: Answer, event: Written, look: PleaseLook, ctx: Context) -> bool:
    """Whether the wording before was answered, and this one asks for nothing graver or else."""
    if not isinstance(event, TextEdited):
        return False
    before = ctx.unit.recall(_ANSWERED, event.replaces)
    if before is None:
        return False
    if answer.danger is None:
        mends = _suggested(before.what, answer, event, ctx)
    else:
        known = look.asked(ctx) and not look.is_news(answer, ctx)
        slip = not answer.crisis or _only_slips(event, ctx)
        mends = known and slip and _stands(before.what, answer, ctx)
    if mends:
        for kind in _KEPT:
            if kept := ctx.unit.recall(kind, event.replaces):
                ctx.unit.remember(kind, event.message, kept.what, kept.until)
    return mends


def note_answer(answer: Answer, event: Written, ctx: Context) -> None:
    """From now on that message is answered; with a text, if one was said."""
    until = ctx.now + COOL_DOWN
    ctx.unit.remember(_ANSWERED, event.message, _with(ctx.said, answer), until)
    ctx.unit.remember(_LENGTH, event.message, str(length(event.text)), until)
    if answer.crisis:
        ctx.unit.remember(_WORDS, event.message, digests(event.text), ctx.now + IN_SIGHT)


def _suggested(before: str, answer: Answer, event: TextEdited, ctx: Context) -> bool:
    """Whether it only suggests what was suggested before. Whoever goes on by editing goes on (M-22)."""
    words = ctx.unit.recall(_LENGTH, event.replaces)
    same = answer.template == TemplateId(before.partition(" ")[0])
    return same and words is not None and adds_little(int(words.what), length(event.text))


def _only_slips(event: TextEdited, ctx: Context) -> bool:
    words = ctx.unit.recall(_WORDS, event.replaces)
    return words is not None and only_slips(words.what, digests(event.text))


def _stands(before: str, answer: Answer, ctx: Context) -> bool:
    """Whether the very text that the same answer brought before is right above."""
    newest = ctx.newest
    in_sight = newest is not None and ctx.now - newest.at < IN_SIGHT
    return newest is not None and in_sight and before == _with(TemplateId(newest.what), answer)


def _with(said: TemplateId | None, answer: Answer) -> str:
    graver = (answer.crisis, answer.child, answer.crime)
    return f"{answer.template} {answer.danger} {graver} {said}"
