"""In which language a worker typed a date: that of the chat, or another one that workers speak."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from bot.core.context import Context
from handlers.appointments.reading import time_words
from handlers.appointments.spoken.folding import words
from handlers.appointments.spoken.short_days import SHORT_DAYS, SMALL_WORDS, before_hour
from handlers.appointments.spoken.vocabulary import WEEKDAYS
from handlers.dates.model import (
    Doubtful,
    Moment,
    Question,
    Reading,
    Reason,
    Recurrence,
    Refused,
    Span,
    Understood,
)

SPOKEN: Final = ("de", "en", "sv")
"""In these a worker may type a date."""

_GUESSED: Final = "de"
"""In this one dates are read where a chat reads another language."""

_EVERY_SHORT_DAY: Final = frozenset().union(*SHORT_DAYS.values())
_OTHER_DAYS: Final = WEEKDAYS | {
    "morgen",
    "uebermorgen",
    "tomorrow",
    "imorgon",
    "imorron",
    "oevermorgon",
}
_ON_AN_HOUR: Final = re.compile(r"on\s+(?:kl|\d{1,2}(?::\d\d|\s?[ap]m\b))", re.IGNORECASE)
"""In English a slip for "at", in Swedish Wednesday."""


def in_her_language(text: str, read: Callable[[str], Reading], ctx: Context) -> Reading:
    """Read what a worker typed in the language of the chat, else in another one that workers speak.

    A German worker writes "übermorgen 14 Uhr" to a family that reads English, where it is no day: what
    is left over may not name a time. Two languages that read it differently leave it as it was; but a
    day that none of them reads is asked for: it is never today for want of a better one.
    """
    own = ctx.room.voice.language
    said = read(own)
    lost = _lost_days(text, said, own)
    if not lost and (isinstance(said, Doubtful) or (isinstance(said, Understood) and _whole(said))):
        return said
    if lost and lost <= SMALL_WORDS:
        return Refused(Question(Reason.WHICH_DAY))
    every = ((lang, read(lang)) for lang in SPOKEN if lang != own)
    others = [each for lang, each in every if not _lost_days(text, each, lang)]
    found = [each for each in others if isinstance(each, Understood) and _complete(each)]
    if found and all(one.value == found[0].value for one in found):
        return found[0]
    return _doubt(others) if lost else said


def _doubt(others: Sequence[Reading]) -> Reading:
    """Return the doubt of a language that reads the day at least, else ask for the day."""
    doubts = [each for each in others if isinstance(each, Doubtful)]
    return doubts[0] if len(doubts) == 1 else Refused(Question(Reason.WHICH_DAY))


def _lost_days(text: str, said: Reading, lang: str) -> frozenset[str]:
    """Return the days that were typed and not read: "do 15:30" is no Thursday in English."""
    lost = before_hour(text)
    if isinstance(said, Understood):
        lost |= _left_over(text, words(said.rest))
    lost -= SHORT_DAYS.get(lang, SHORT_DAYS[_GUESSED])
    return lost | {"on"} if lang == "en" and _ON_AN_HOUR.match(text) else lost


def _left_over(text: str, rest: Sequence[str]) -> frozenset[str]:
    """Return the days among what is left over: a short one only alone, or in front of the time."""
    beside = (word for word, following in pairwise(words(text)) if following not in rest)
    short = _EVERY_SHORT_DAY.intersection(rest if len(rest) == 1 else beside)
    return short.intersection(rest) | _OTHER_DAYS.intersection(rest)


def _complete(said: Understood) -> bool:
    return _whole(said) and isinstance(said.value, Moment | Span | Recurrence)


def _whole(said: Understood) -> bool:
    return not time_words(said.rest)
