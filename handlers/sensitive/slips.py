"""Whether two wordings differ by a slip of the pen alone: signs, and a letter in a word or two (M-09).

Compared by digests of the words, so that none of them is remembered (P-14). A short word or a number is
told exactly: "kein" and "ein", "5" and "50" are no slips. In doubt it is none.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Final

LONGEST: Final = 1000
"""Characters; in a longer message nothing is taken for a slip."""

_SLIPS: Final = 2
"""So many words may be mended, or have been forgotten."""
_LETTERS: Final = 4
"""A word of fewer may mean something else with one letter more or less."""


def digests(text: str) -> str:
    """Return what has to be known of a wording to compare its words; nothing of a long one."""
    return " ".join("/".join(map(_digest, _variants(word))) for word in _words(text))


def length(text: str) -> int:
    """Return how many words a wording has; 0 of a long one."""
    return len(_words(text))


def only_slips(before: str, after: str) -> bool:
    """Whether these are the digests of as many words, of which at most two are not quite the same."""
    old, new = before.split(), after.split()
    if not old or len(old) != len(new):
        return False
    changed = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    return len(changed) <= _SLIPS and all(_alike(*pair) for pair in changed)


def adds_little(before: int, after: int) -> bool:
    """Whether there are hardly more words than before, whichever they are."""
    return before > 0 and 0 < after <= before + _SLIPS


def _alike(one: str, other: str) -> bool:
    """The first digest of each is of the word itself, which only a long word shares with another."""
    return not set(one.split("/")[1:]).isdisjoint(other.split("/")[1:])


def _words(text: str) -> Sequence[str]:
    if len(text) > LONGEST:
        return ()
    return "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()


def _variants(word: str) -> Iterator[str]:
    yield word
    if word.isalpha() and len(word) >= _LETTERS:
        yield f"~{word}"
        yield from (f"~{word[:at]}{word[at + 1 :]}" for at in range(len(word)))


def _digest(word: str) -> str:
    return blake2b(word.encode("utf-8", "backslashreplace"), digest_size=6).hexdigest()
