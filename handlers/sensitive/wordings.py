"""Wordings that were a false alarm today, so that they are not taken up again (M-13).

In memory only, as digests: nothing of it is written down or outlives a restart.
"""

from datetime import datetime, timedelta
from hashlib import blake2b

from bot.core.context import Context
from bot.core.room import Room

NOT_AGAIN = timedelta(hours=1)
"""So long the same plain answer is not given twice in a row (M-22)."""

_TAKEN_UP, _DISMISSED = "wording taken up", "wordings dismissed"
_ANSWER, _DANGER = "plain answer", "crisis text"
_ANSWERED = "answered a danger with"


def take_up(text: str, until: datetime, ctx: Context) -> None:
    """Note that this wording was answered; until then it can be taken back."""
    ctx.unit.remember(_TAKEN_UP, ctx.room.conversation, _digest(text), until)


def dismiss(room: Room, until: datetime, ctx: Context) -> None:
    """Keep still on the wording last taken up there, if one was, until then."""
    found = ctx.unit.recall(_TAKEN_UP, room.conversation)
    if found is None:
        return
    before = ctx.unit.recall(_DISMISSED, room.conversation)
    digests = f"{before.what} {found.what}" if before else found.what
    ctx.unit.remember(_DISMISSED, room.conversation, digests, until)
    ctx.unit.remember(_TAKEN_UP, room.conversation, "", ctx.now)


def dismissed(text: str, ctx: Context) -> bool:
    """Whether this wording was taken back here and that still holds."""
    found = ctx.unit.recall(_DISMISSED, ctx.room.conversation)
    return found is not None and _digest(text) in found.what.split()


def repeated(answer: str, ctx: Context) -> bool:
    """Whether this was the newest answer to a plain question here a moment ago."""
    before = ctx.unit.recall(_ANSWER, ctx.room.conversation)
    return before is not None and before.what == answer


def note_answer(answer: str, ctx: Context) -> None:
    """From now on it is the newest answer. What was not said is none."""
    ctx.unit.remember(_ANSWER, ctx.room.conversation, answer, ctx.now + NOT_AGAIN)


def note_danger(text: str, ctx: Context) -> bool:
    """Note what answers a crisis; returns whether another text did so here a moment ago."""
    before = ctx.unit.recall(_DANGER, ctx.room.conversation)
    ctx.unit.remember(_DANGER, ctx.room.conversation, text, ctx.now + NOT_AGAIN)
    return before is not None and before.what != text


def answered(text: str, ctx: Context) -> bool:
    """Whether a danger was answered here with this text, as far as this process knows."""
    return ctx.unit.recall(f"{_ANSWERED} {text}", ctx.room.conversation) is not None


def note_answered(text: str, until: datetime, ctx: Context) -> None:
    """From now on another message about it is no new danger."""
    ctx.unit.remember(f"{_ANSWERED} {text}", ctx.room.conversation, "", until)


def forget_answered(text: str, ctx: Context) -> None:
    """Another message about it is news again."""
    note_answered(text, ctx.now, ctx)


def _digest(text: str) -> str:
    same = " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())
    return blake2b(same.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
