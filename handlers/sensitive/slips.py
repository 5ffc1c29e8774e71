"""Whether two wordings differ by a slip of the pen alone: signs, and a letter in a word or two (M-09).

Compared by digests of the words, so that none of them is remembered (P-14). A short word or a number is
told exactly: "kein" and "ein", "5" and "50" are no slips. In doubt it is none.
"""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Final

LONGEST: Final = 1000
"""Characters; in a longer message nothing is taken for a slip."""

_SLIPS: Final = 2
"""So many words may be mended, or have been forgotten."""
_LETTERS: Final = 4
"""A word of fewer may mean something else with one letter more or less."""


def marks(text: str) -> str:
    """Return what has to be known of a wording to compare it; nothing of a long one."""
    if len(text) > LONGEST:
        return ""
    plain = "".join(sign if sign.isalnum() else " " for sign in text.casefold())
    return " ".join("/".join(map(_digest, _variants(word))) for word in plain.split())


def only_slips(before: str, after: str) -> bool:
    """Whether these are the marks of as many words, of which at most two are not quite the same."""
    old, new = before.split(), after.split()
    if not old or len(old) != len(new):
        return False
    changed = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    return len(changed) <= _SLIPS and all(_alike(*pair) for pair in changed)


def adds_little(before: str, after: str) -> bool:
    """Whether there are hardly more words than before, whichever they are."""
    old, new = len(before.split()), len(after.split())
    return old > 0 and 0 < new <= old + _SLIPS


def _alike(one: str, other: str) -> bool:
    """The first mark of each is of the word itself, which only a long word shares with another."""
    return not set(one.split("/")[1:]).isdisjoint(other.split("/")[1:])


def _variants(word: str) -> Iterator[str]:
    yield word
    if word.isalpha() and len(word) >= _LETTERS:
        yield f"~{word}"
        yield from (f"~{word[:at]}{word[at + 1 :]}" for at in range(len(word)))


def _digest(word: str) -> str:
    return blake2b(word.encode("utf-8", "backslashreplace"), digest_size=6).hexdigest()
