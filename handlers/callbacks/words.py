"""The plain words with which a family asks to be called. Recognised or not: never guessed."""

import re
from typing import Final

from handlers.callbacks.phrases import (
    ENGLISH,
    GERMAN,
    OF_CRISIS,
    OF_OTHERS,
    OF_SOMEBODY_ELSE,
    SWEDISH,
    TO_US,
)

LONGEST: Final = 300
"""Characters of a sentence, or of a message that is read as one."""

MOST: Final = 40
"""Sentences; the last of a longer message, where a wish mostly stands."""

_ENDS: Final = re.compile(r"(?<=[.!?;])\s|\n")

_PHRASES: Final = (
    (("ruf", "telefon"), GERMAN),
    (("call", "ring", "phone"), ENGLISH),
    (("ring",), SWEDISH),
    (
        ("ara", "зв", "зателеф", "набер", "telefon", "dzwo", "suna", "تماس", "زنگ", "اتصل"),
        OF_CRISIS,
    ),
)
"""Without one of the signs nobody asks for a call; most messages end there."""

_COMBINING_DOT: Final = "\N{COMBINING DOT ABOVE}"
"""What a Turkish capital leaves behind when it is folded."""

_TIME: Final = re.compile(
    r"\d|\b(?:heute|morgen|vormittag\w*|nachmittag\w*|abend\w*|montag|dienstag|mittwoch|donnerstag"
    r"|freitag|today|tomorrow|morning|afternoon|idag|i dag|imorgon|i morgon|klockan)\b"
)


def speaks_of_calls(text: str) -> bool:
    """Whether a call may be meant at all."""
    said = _folded(text)
    return any(sign in said for signs, _ in _PHRASES for sign in signs)


def wants_call(text: str) -> bool:
    """Whether somebody asks to be called; what else is denied in the same message denies no call."""
    said = _folded(text)
    sentences = [said] if len(said) <= LONGEST else [each for each in _ENDS.split(said) if each]
    return any(_wanted(each) for each in sentences[-MOST:] if len(each) <= LONGEST)


def _folded(text: str) -> str:
    return text.strip().casefold().replace(_COMBINING_DOT, "")


def _wanted(said: str) -> bool:
    return any(
        _of_us(found)
        for signs, phrases in _PHRASES
        if any(sign in said for sign in signs)
        for found in phrases.finditer(said)
    )


def _of_us(found: re.Match[str]) -> bool:
    """Whether we are to call, and them: "mein Chef ruft mich an" tells of somebody else."""
    if found.re is not GERMAN:
        return True
    before = found.string[: found.start()]
    if found["please"]:
        return OF_SOMEBODY_ELSE.search(before) is None
    if found["instead"]:
        return OF_OTHERS.search(before) is None
    told = found["tells"] is not None and "bitte" not in found["tells"].split()
    return not told or TO_US.fullmatch(before) is not None


def names_time(text: str) -> bool:
    """Whether a time for it was named, so that nobody asks for one again."""
    return _TIME.search(text.casefold()) is not None
