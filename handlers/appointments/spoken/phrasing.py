"""Finds the phrases of `reply_phrases` in the words of an answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property
from typing import Final

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.reply_phrases import CLASSES, EXCUSES, REFUSALS

Words = tuple[str, ...]

BEFORE_TIMES: Final = frozenset(
    {
        *v.TOWARDS,
        "am",
        "um",
        "im",
        "ab",
        "gegen",
        "bis",
        "zum",
        "on",
        "at",
        "by",
        "from",
        "paa",
        "kl",
        "klockan",
    }
)
MOST_PADDING: Final = 6
"""Between two words of a phrase; without a bound a long message of padding takes long."""


class Kind(Enum):
    """What a phrase says."""

    REFUSAL = "does not come, or something is not right"
    EXCUSE = "why not"
    WISH = "another time or place"


@dataclass(frozen=True)
class _Phrase:
    kind: Kind
    atoms: Sequence[str]
    needed: frozenset[str]
    """Words without which it cannot be there: most phrases are ruled out by them."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Words that each end in a blank. Compiled when needed: all of them take half a second."""
        return re.compile(_PADDED + "".join(map(_atom, self.atoms)))


def longest_first(said: Sequence[str]) -> list[tuple[Kind, Words]]:
    """Return the phrases with which these words begin."""
    text, there = "".join(f"{word} " for word in said), frozenset(said)
    found = [
        (phrase.kind, tuple(match[0].split()))
        for phrase in _phrases()
        if phrase.needed <= there and (match := phrase.pattern.match(text))
    ]
    return sorted(found, key=lambda each: -len(each[1]))


@cache
def _phrases() -> tuple[_Phrase, ...]:
    kinds = ((Kind.REFUSAL, REFUSALS), (Kind.EXCUSE, EXCUSES))
    return tuple(_phrase(kind, line.split()) for kind, lines in kinds for line in lines)


def _phrase(kind: Kind, atoms: Sequence[str]) -> _Phrase:
    inner = atoms[1:] if atoms[0] == "~" else atoms
    needed = frozenset(atom for atom in inner if atom.isalpha())
    return _Phrase(kind, inner, needed)


def _atom(atom: str) -> str:
    if atom == "~":
        return _PADDED
    optional = "?" if atom.endswith("?") else ""
    bare = atom.rstrip("?")
    words = _alternatives(CLASSES[bare[1:-1]]) if bare.startswith("{") else bare
    return f"(?:(?:{words}) ){optional}"


def _alternatives(listed: str) -> str:
    """Return them the longest first, so that "krank geworden" is not cut to "krank"."""
    if listed.startswith("(?"):
        return listed
    return "|".join(sorted(listed.split("|"), key=len, reverse=True))


def _padding() -> str:
    """Return the pattern of padding; no word of it can be matched in two ways."""
    times = (v.ABOUT_TIME | v.OCLOCK) - v.NO_TIME - BEFORE_TIMES - {"woche", "tag"}
    timed = rf"(?:(?:{'|'.join(BEFORE_TIMES)}) )?(?:\d[\d.:]*|{'|'.join(times)}) "
    lasting = r"bis (?!\d)(?:zum )?\w+ |(?:die )?ganze woche |die woche |zu der zeit |um die zeit "
    words = "|".join(w.PADDING - times - BEFORE_TIMES)
    return rf"(?:{lasting}|{timed}|(?:{words}) ){{0,{MOST_PADDING}}}?"


_PADDED = _padding()
