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
    cache = Cache()
    cache.fold_ahead(_written(pack))
    notes: _Notes = (cache, _Anchors(frozenset(map(fold, pack.stopwords))))
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


def _written(pack: Pack) -> Iterator[str]:
    for words in pack.macros.values():
        yield from words
    for phrase in pack.phrases:
        yield from phrase.patterns
    for trap in pack.traps:
        yield from trap.patterns


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
            anchor, keys, company = anchors.of(sequel)
            candidate = Candidate(entry, sequel, anchor, company)
            for key in keys:
                table.keys.setdefault(key, []).append(candidate)


_Notes = tuple[Cache, "_Anchors"]


@dataclass(frozen=True, slots=True)
class _Weight:
    """How rare an element's commonest key is: alone, and as the left or right one of two neighbours.

    0: it cannot be looked for that way. `company`: how rare its words are as company, 0 where not
    only whole words fill it. `element` is kept beside, so that its id stays its own.
    """

    element: Element
    alone: int
    left: int
    right: int
    company: int

    def beside(self, other: "_Weight") -> int:
        """How rare the commonest key of both is, side by side; 0 for no such keys."""
        if not self.left or not other.right:
            return 0
        right = other.element
        many = len(self.element.words) * (len(right.words) + len(right.stems)) > _MOST_KEYS
        return 0 if many else self.left + other.right


class _Anchors:
    """Finds the piece to look for. Elements come back in many patterns: each is weighed once.

    `common`: words that nearly every message has; they are looked for only where nothing else is.
    """

    def __init__(self, common: frozenset[str]) -> None:
        self._common = common
        self._weights: dict[int, _Weight] = {}
        self._keys: dict[tuple[int, ...], Sequence[_Key]] = {}

    def of(self, sequel: Sequel) -> tuple[int, Sequence[_Key], frozenset[str]]:
        """The element (or pair of neighbours) whose commonest key is rarest, its keys, its company."""
        best, place, paired = 0, 0, False
        known, before = self._weights, None
        weights = [known.get(id(piece)) or self._weight(piece) for piece in sequel.elements]
        for index, weight in enumerate(weights):
            if weight.alone > best:
                best, place, paired = weight.alone, index, False
            if before is not None and not sequel.gaps[index]:
                both = before.beside(weight)
                if both > best:
                    best, place, paired = both, index, True
            before = weight
        if not best:
            raise ValueError("a pattern without a word to look for")
        keys = self._made(sequel.elements[place - paired : place + 1])
        return place, keys, _company(weights, place)

    def _made(self, elements: tuple[Element, ...]) -> Sequence[_Key]:
        name = tuple(map(id, elements))
        keys = self._keys.get(name)
        if keys is None:
            keys = self._keys[name] = _keys(*elements) if len(elements) == 1 else _pair(*elements)
        return keys

    def _weight(self, element: Element) -> _Weight:
        word, stem = self._commonest(element.words), self._commonest(element.stems)
        side, part = self._commonest(element.ends), self._commonest(element.inside)
        alone = _rarity((word, 2), (stem, 1), (side, 1), (part, 0))
        loose = element.optional or bool(element.ends or element.inside)
        bare = not loose and not element.stems
        weight = self._weights[id(element)] = _Weight(
            element,
            alone=0 if element.optional or "" in element.inside else alone,
            left=word + 1 if bare and word is not None else 0,
            right=0 if loose else _rarity((word, 3), (stem, 2)) - 1,
            company=alone if bare else 0,
        )
        return weight

    def _commonest(self, words: Collection[str]) -> int | None:
        """Long words are rare; of common ones only the blanks around them count."""
        if not words:
            return None
        return min([0 if word in self._common else len(word) for word in words])


def _rarity(*kinds: tuple[int | None, int]) -> int:
    return min([found + blanks for found, blanks in kinds if found is not None], default=0)


def _company(weights: Sequence[_Weight], anchor: int) -> frozenset[str]:
    """The words of the rarest other element that only whole words fill; empty where none is."""
    rarest, words = 0, frozenset[str]()
    for index, weight in enumerate(weights):
        if weight.company > rarest and index != anchor:
            rarest, words = weight.company, weight.element.words
    return words


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
