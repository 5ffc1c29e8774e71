"""Which piece of a pattern is looked for: the written item whose commonest word is rarest.

Items are weighed as they are written: of thousands only a few are ever read.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import factorial, prod
from typing import NamedTuple

from handlers.sensitive.grammar import Outline, choices
from handlers.sensitive.normalise import SPELLED, fold

Key = str
"""Letters to be found between the words of a message, each word with a blank on both sides."""

Run = Sequence[Sequence[str]]
"""Neighbouring words as written, each with what may stand in its place."""

_MOST_KEYS = 24
_MOST_VARIANTS = 400
_NO_LETTERS = "an alternative without letters"
_CLAUSE_END = "$"
_PLAIN_WORDS = frozenset("/*$").isdisjoint


@dataclass(frozen=True, slots=True)
class Place:
    """An item, counted through the outline, and whether the one before it belongs to it."""

    item: int
    paired: bool


class Weight(NamedTuple):
    """How rare an item's commonest alternative is: alone, and as left or right of two neighbours.

    0: it cannot be looked for that way. `words` counts its alternatives of one word, `sequences`
    how many variants of a pattern it makes of one.
    """

    alone: int
    left: int
    right: int
    words: int
    sequences: int


_GAP = Weight(alone=0, left=0, right=0, words=0, sequences=1)


class Weights:
    """Weighs the items of one language. Items come back in many patterns: each is weighed once.

    `common`: words that nearly every message has; they are looked for only where nothing else is.
    """

    def __init__(self, common: Collection[str]) -> None:
        self._common = frozenset(common)
        self._fixed = {**dict.fromkeys(common, 2), _CLAUSE_END: 0, "*": 0}
        self._known: dict[str, Weight] = {}

    def place(self, pattern: Outline) -> Place:
        """The place whose commonest key is rarest. Raises `ValueError` for what cannot be read."""
        best, found, number, variants = 0, None, 0, factorial(len(pattern.parts))
        for part in pattern.parts:
            before = _GAP
            for item in part:
                weight = self._known.get(item) or self._of(item)
                variants *= weight.sequences
                if weight.alone > best:
                    best, found = weight.alone, Place(number, paired=False)
                both = before.left + weight.right if before.left and weight.right else 0
                if both > best and before.words * weight.words <= _MOST_KEYS:
                    best, found = both, Place(number, paired=True)
                before = weight
                number += 1
        if found is None:
            raise ValueError("a pattern without words to look for")
        if variants > _MOST_VARIANTS:
            raise ValueError("a pattern that stands for too many variants")
        return found

    def _of(self, item: str) -> Weight:
        if item.isalpha():
            rare = self._plain((item,))
            found = Weight(rare, rare, rare, 1, 1)
        else:
            found = _GAP if item.startswith("...") else self._weighed(item)
        self._known[item] = found
        return found

    def _weighed(self, item: str) -> Weight:
        written = choices(item)
        if "" in written:
            raise ValueError(_NO_LETTERS)
        optional, starred = item.endswith("?"), "*" in item
        if not (starred or " " in item or _CLAUSE_END in item):
            rare = 0 if optional else self._plain(written)
            return Weight(rare, rare, rare, len(written), 1)
        single = [word for word in written if " " not in word and word != _CLAUSE_END]
        whole = len(single) == len(written) and not optional
        rare = min(
            [self._of_words(each) if " " in each else self._of_word(each) for each in written]
        )
        behind = "|*" in item or item.startswith(("*", "(*"))
        return Weight(
            0 if optional else rare,
            rare if whole and not starred else 0,
            rare if whole and not behind else 0,
            len(single),
            len(written) - len(single) + bool(single or optional),
        )

    def _plain(self, words: Sequence[str]) -> int:
        return (min(map(len, words)) if self._common.isdisjoint(words) else 0) + 2

    def _of_word(self, word: str) -> int:
        """How rare a word is; 0 where any word would do."""
        fixed = self._fixed.get(word)
        return 2 * len(word.strip("*")) - len(word) + 2 if fixed is None else fixed

    def _of_words(self, choice: str) -> int:
        if _PLAIN_WORDS(choice):
            return sum([self._fixed.get(word, len(word) + 2) for word in choice.split()])
        words = run(choice)
        rare = [min(map(self._of_word, group)) for group in words]
        return sum(rare) if joinable(words) else max(rare, default=0)


def run(choice: str) -> Run:
    """The words of an alternative of several words."""
    return [word.split("/") for word in choice.split() if word != _CLAUSE_END]


def runs(place: Place, pattern: Outline) -> Iterator[Run]:
    """What each alternative of a place consists of; those of one word together."""
    items = [item for part in pattern.parts for item in part]
    if not place.paired:
        return _alternatives(items[place.item])
    around = items[place.item - 1 : place.item + 1]
    return ([*left, *right] for left, right in product(*map(_alternatives, around)))


def _alternatives(item: str) -> Iterator[Run]:
    written = choices(item)
    single = [word for word in written if " " not in word and word != _CLAUSE_END]
    if single:
        yield [single]
    yield from (run(choice) for choice in written if " " in choice)


def anchor(words: Run) -> int:
    """Which of the words every key of a run ends in."""
    if joinable(words):
        return len(words) - 1
    return max(range(len(words)), key=lambda index: min(len(word) for word in words[index]))


def keys(words: Run) -> Iterator[Key]:
    """The keys of a run that is `folded`."""
    if len(words) == 1:
        return iter(_between_blanks(words[0]))
    if not joinable(words):
        return iter(_between_blanks(words[anchor(words)]))
    *lefts, rights = words
    before = ["".join([f" {word}" for word in chosen]) for chosen in product(*lefts)]
    behind = _between_blanks(rights)
    return (left + right for left in before for right in behind)


def folded(found: Sequence[Run]) -> Iterator[Run]:
    """The runs as messages have them; all at once, for word by word takes several times as long."""
    words = list({word for words in found for group in words for word in group})
    typed = zip(words, fold(" ".join(words)).split(), strict=True)
    read = {word: SPELLED.get(as_read, as_read) for word, as_read in typed}
    return ([[read[word] for word in group] for group in words] for words in found)


def joinable(words: Run) -> bool:
    """Whether the words are looked for together, because only whole words stand before the last."""
    *lefts, rights = words
    whole = not any("*" in word for group in lefts for word in group)
    loose = any(word.startswith("*") for word in rights)
    return whole and not loose and prod(map(len, words)) <= _MOST_KEYS


def _between_blanks(words: Sequence[str]) -> Sequence[Key]:
    return [f" {word} " if "*" not in word else _open(word) for word in words]


def _open(word: str) -> Key:
    letters = word.strip("*")
    before = "" if word.startswith("*") else " "
    return f"{before}{letters}" if word.endswith("*") else f"{before}{letters} "
