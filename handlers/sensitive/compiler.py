"""From packs to one automaton over anchors: the piece of each pattern that is seen least."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Protocol, cast

import ahocorasick

from handlers.sensitive.grammar import Cache, Element, Sequel, any_of, sequels
from handlers.sensitive.normalise import fold
from handlers.sensitive.pack import Pack, Phrase, Trap
from handlers.sensitive.taxonomy import Category, Level, Urgency

_MOST_KEYS = 24
_SIGNS_OF_LIFE = "signs_of_life"
_Key = tuple[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A phrase or a trap with what its pack knows; `always`: looked for in every language.

    `signs_of_life`: words whose denial is the danger itself ("atmet nicht"), so it lowers nothing.
    """

    phrase: Phrase | None
    trap: Trap | None
    lang: str
    always: bool
    subject: Element | None
    without: Element | None
    negations: Element
    laughing: Element
    signs_of_life: Element


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A sequence to be checked around the word in which its anchor was found.

    `company`: without one of these words in the message it cannot fit; empty when nothing is known.
    """

    entry: Entry
    sequel: Sequel
    anchor: int
    company: frozenset[str]


class Automaton(Protocol):
    """The part of `ahocorasick.Automaton` that is used; a value is (steps back, candidates)."""

    def add_word(self, key: str, value: tuple[int, tuple[Candidate, ...]]) -> bool:
        """Add before `make_automaton`."""
        ...

    def make_automaton(self) -> None:
        """Close the set of words."""
        ...

    def iter(self, text: str) -> Iterator[tuple[int, tuple[int, tuple[Candidate, ...]]]]:
        """Index of the last character of each word found, and its value."""
        ...


@dataclass(frozen=True, slots=True)
class Table:
    """Anchor keys and their candidates, while packs are being read."""

    keys: dict[_Key, list[Candidate]] = field(default_factory=dict)

    def automaton(self) -> Automaton | None:
        """The finished automaton; none when there is nothing to find."""
        if not self.keys:
            return None
        machine = cast("Automaton", ahocorasick.Automaton())
        for (key, back), candidates in self.keys.items():
            machine.add_word(key, (back, tuple(candidates)))
        machine.make_automaton()
        return machine


def compile_pack(pack: Pack, phrases: Table, traps: Table) -> None:
    """Add one pack to the tables. Raises `ValueError`, naming the entry that cannot be read."""
    notes: _Notes = (Cache(), _Anchors(frozenset(map(fold, pack.stopwords))))
    negations, laughing = any_of(pack.negations), any_of(pack.laughing)
    signs_of_life = any_of(pack.macros.get(_SIGNS_OF_LIFE, ()))
    for phrase in pack.phrases:
        entry = Entry(
            phrase=phrase,
            trap=None,
            lang=pack.language,
            always=_in_every_language(phrase),
            subject=_named(phrase, phrase.subject, pack.macros),
            without=_named(phrase, phrase.without, pack.macros),
            negations=negations,
            laughing=laughing,
            signs_of_life=signs_of_life,
        )
        _add(entry, (phrase.id, phrase.patterns), pack.macros, phrases, notes)
    for trap in pack.traps:
        entry = Entry(
            phrase=None,
            trap=trap,
            lang=pack.language,
            always=False,
            subject=None,
            without=None,
            negations=negations,
            laughing=laughing,
            signs_of_life=signs_of_life,
        )
        _add(entry, (trap.id, trap.patterns), pack.macros, traps, notes)


def _in_every_language(phrase: Phrase) -> bool:
    """Danger is heard whatever the language seems to be; a faint word would be heard everywhere."""
    acute = phrase.urgency is Urgency.ACUTE or phrase.category is Category.ACUTE_CRISIS
    return acute and phrase.level is not Level.FAINT


def _named(
    phrase: Phrase, names: Sequence[str], macros: Mapping[str, Sequence[str]]
) -> Element | None:
    if not names:
        return None
    missing = [name for name in names if name not in macros]
    if missing:
        raise ValueError(f"{phrase.id}: unknown macro {missing[0]}")
    return any_of(word for name in names for word in macros[name])


def _add(
    entry: Entry,
    named: tuple[str, Sequence[str]],
    macros: Mapping[str, Sequence[str]],
    table: Table,
    notes: "_Notes",
) -> None:
    name, patterns = named
    cache, anchors = notes
    for pattern in patterns:
        try:
            variants = list(sequels(pattern, macros, cache))
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from error
        for sequel in variants:
            anchor, keys = anchors.of(sequel)
            candidate = Candidate(entry, sequel, anchor, anchors.company(sequel, anchor))
            for key in keys:
                table.keys.setdefault(key, []).append(candidate)


_Notes = tuple[Cache, "_Anchors"]


@dataclass(frozen=True, slots=True)
class _Weight:
    """How rare an element's commonest key is, and the commonest of its words and of its stems.

    `element` is kept beside, so that its id stays its own.
    """

    element: Element
    alone: int
    word: int | None
    stem: int | None


class _Anchors:
    """Finds the piece to look for. Elements come back in many patterns: each is weighed once.

    `common`: words that nearly every message has; they are looked for only where nothing else is.
    """

    def __init__(self, common: frozenset[str]) -> None:
        self._common = common
        self._weights: dict[int, _Weight] = {}
        self._keys: dict[tuple[int, ...], Sequence[_Key]] = {}

    def of(self, sequel: Sequel) -> tuple[int, Sequence[_Key]]:
        """The element (or pair of neighbours) whose commonest key is rarest."""
        best, place, paired = 0, 0, False
        weights = [self._weight(element) for element in sequel.elements]
        for index, weight in enumerate(weights):
            if weight.alone > best:
                best, place, paired = weight.alone, index, False
            if index and not sequel.gaps[index]:
                both = _paired(weights[index - 1], weight)
                if both > best:
                    best, place, paired = both, index, True
        if not best:
            raise ValueError("a pattern without a word to look for")
        return place, self._made(sequel.elements[place - paired : place + 1])

    def company(self, sequel: Sequel, anchor: int) -> frozenset[str]:
        """The words of the rarest other element that only whole words fill."""
        rarest, words = -1, frozenset[str]()
        for index, element in enumerate(sequel.elements):
            bare = not (element.optional or element.stems or element.ends or element.inside)
            if index != anchor and bare and self._weight(element).alone > rarest:
                rarest, words = self._weight(element).alone, element.words
        return words

    def _made(self, elements: tuple[Element, ...]) -> Sequence[_Key]:
        name = tuple(map(id, elements))
        keys = self._keys.get(name)
        if keys is None:
            keys = self._keys[name] = _keys(*elements) if len(elements) == 1 else _pair(*elements)
        return keys

    def _weight(self, element: Element) -> _Weight:
        known = self._weights.get(id(element))
        if known is None:
            known = self._weights[id(element)] = self._weighed(element)
        return known

    def _weighed(self, element: Element) -> _Weight:
        word, stem = self._commonest(element.words), self._commonest(element.stems)
        side, part = self._commonest(element.ends), self._commonest(element.inside)
        blanks = ((word, 2), (stem, 1), (side, 1), (part, 0))
        alone = min((found + blank for found, blank in blanks if found is not None), default=0)
        lookable = "" not in element.inside and not element.optional
        return _Weight(element, alone if lookable else 0, word, stem)

    def _commonest(self, words: Collection[str]) -> int | None:
        """Long words are rare; of common ones only the blanks around them count."""
        return min((0 if word in self._common else len(word) for word in words), default=None)


def _paired(left: _Weight, right: _Weight) -> int:
    """How rare the commonest key is of two elements that stand side by side; 0 for no such keys."""
    one, other = left.element, right.element
    open_left = one.optional or one.stems or one.ends or one.inside
    if open_left or other.optional or other.ends or other.inside or left.word is None:
        return 0
    if len(one.words) * (len(other.words) + len(other.stems)) > _MOST_KEYS:
        return 0
    ends = ((right.word, 3), (right.stem, 2))
    return left.word + min((found + blank for found, blank in ends if found is not None), default=0)


def _keys(element: Element) -> Sequence[_Key]:
    return (
        *((f" {word} ", 1) for word in element.words),
        *((f" {stem}", 0) for stem in element.stems),
        *((f"{end} ", 1) for end in element.ends),
        *((part, 0) for part in element.inside),
    )


def _pair(left: Element, right: Element) -> Sequence[_Key]:
    return (
        *((f" {a} {b} ", 1) for a, b in product(left.words, right.words)),
        *((f" {a} {b}", 0) for a, b in product(left.words, right.stems)),
    )
