"""The usual slips of the pen in the words that decide what an answer means."""

import re
from functools import cache

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import is_number
from handlers.appointments.spoken.reply_phrases import CLASSES

Words = tuple[str, ...]


def corrected(said: Words) -> Words:
    """Return the words as they were meant."""
    return tuple(map(_meant, said))


def _meant(word: str) -> str:
    """Undo the usual slips in the words that matter; a word that is known stays as it is."""
    if word in w.SHORT:
        return w.SHORT[word]
    if len(word) < 4 or word in _known() or is_number(word):
        return word
    return next((meant for meant in sorted(w.OFTEN_MISTYPED) if _slip(word, meant)), word)


def _slip(typed: str, meant: str) -> bool:
    """Whether one letter is missing, doubled, or exchanged with its neighbour."""
    if typed[:1] != meant[:1] or abs(len(typed) - len(meant)) > 1:
        return False
    if len(typed) == len(meant):
        swaps = (
            meant[:i] + meant[i + 1] + meant[i] + meant[i + 2 :] for i in range(len(meant) - 1)
        )
        return typed in swaps
    if len(typed) < len(meant):
        return any(typed == meant[:i] + meant[i + 1 :] for i in range(1, len(meant)))
    return any(typed == meant[:i] + meant[i] + meant[i:] for i in range(len(meant)))


@cache
def _known() -> frozenset[str]:
    listed = frozenset(word for words in CLASSES.values() for word in re.findall(r"\w+", words))
    return listed | w.IN_A_WISH | w.STARTS | v.FILLER | v.ABOUT_TIME | v.FAIL | w.AFTER_ALL
