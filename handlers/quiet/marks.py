"""The marks that several subjects look at. None of them says what was written (P-14)."""

from datetime import timedelta
from typing import Final

from bot.core.commands import fold
from bot.core.context import Context
from bot.core.events import TextEdited
from bot.core.ids import MarkName
from bot.core.outgoing import Question

WORKER_SPOKE: Final = MarkName("worker spoke")
PAUSED: Final = MarkName("paused")
TOLD_IN_PAUSE: Final = MarkName("told where to complain")
"""What a pause does not silence was said in it, once."""
TOLD_OF_ABSENCE: Final = MarkName("told that nobody is on duty")
"""The hour of the next duty was named in this absence: once is enough (C-08)."""
TOLD_OF_NOBODY: Final = MarkName("told that nobody is there")
"""Where no worker is left, the family has read so today (X-06)."""

OPEN_END: Final = timedelta(days=3650)
"""How long a pause without an end lasts: until somebody ends it."""
LONGEST: Final = timedelta(days=366)
"""No pause with an end lasts longer."""

APPOINTMENT_ASKED: Final = MarkName("appointment asked")
"""Our question about an appointment is the newest matter, so that a bare "ja" answers it."""

WHEN_TO_CALL: Final = MarkName("asked when to call")
"""Since then nothing was asked about an appointment, so that "Donnerstag passt" may be for the call."""

WORKER_ASKED: Final = MarkName("worker asked")
"""About a topic and her handle: that question is the newest thing here, and her bare "ja" answers it."""

ANSWER_WITHIN: Final = timedelta(minutes=15)
"""So long a worker's plain word is taken for the button."""

YES: Final = frozenset({"ja", "yes", "ok", "okay", "jo", "abschliessen"})
NO: Final = frozenset({"nein", "no", "nej", "nee"})


def worker_is_asked(topic: str, ctx: Context) -> None:
    """Note what she was just asked here; an earlier question, hers or the family's, has only its
    buttons left: a family's "ja" below this one answers neither.
    """
    ctx.drop(WORKER_ASKED, APPOINTMENT_ASKED)
    ctx.hold(WORKER_ASKED, ANSWER_WITHIN, topic, _her(ctx))


def _her(ctx: Context) -> str:
    return (ctx.actor.handle if ctx.actor else None) or ""


def worker_answers(topic: str, text: str, ctx: Context) -> tuple[Question, bool] | None:
    """Take her plain word for the button of that question; None where it is no answer to it.

    So if it is no plain word, if something else or somebody else was asked last, or if it is over; and
    where she has changed a word that stood above it: that answered somebody else.
    """
    word = None if isinstance(ctx.event, TextEdited) else plain_word(text)
    if word is None or not ctx.holds(WORKER_ASKED, topic, _her(ctx)):
        return None
    question = ctx.unit.latest_question(ctx.room.conversation, topic)
    if question is None:
        return None
    ctx.drop(WORKER_ASKED)
    return question, word


def plain_word(text: str) -> bool | None:
    """Return whether a text is nothing but yes, or nothing but no."""
    word = fold(text.strip(" .!"))
    return word in YES if word in YES | NO else None


def close_question(ctx: Context) -> None:
    """Leave a question to the worker only its buttons: a plain word may be meant for what comes now."""
    ctx.drop(WORKER_ASKED)


def kept_out(ctx: Context) -> bool:
    """Whether nothing is to be suggested here now. Crisis texts never ask (M-09)."""
    return any(ctx.holds(mark) for mark in (WORKER_SPOKE, PAUSED))


def forget_question(ctx: Context) -> None:
    """After another matter was answered, a bare "ja" confirms no appointment any more."""
    ctx.drop(APPOINTMENT_ASKED)


def told_of_nobody(ctx: Context) -> None:
    """Note that somebody here has just read that nobody reads; once a day is enough."""
    ctx.hold(TOLD_OF_NOBODY, timedelta(days=1))
