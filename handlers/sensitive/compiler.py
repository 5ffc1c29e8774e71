"""From packs to one automaton over anchors: the piece of each pattern that is seen least."""

from collections.abc import Iterator, Mapping, Sequence
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
_Scored = tuple[int, Sequence[_Key]]


class _Anchors:
    """Finds the piece to look for. Elements come back in many patterns: their keys are made once.

    `common`: words that nearly every message has; they are looked for only where nothing else is.
    """

    def __init__(self, common: frozenset[str]) -> None:
        self._common = common
        self._made: dict[int, tuple[Element, _Scored]] = {}
        self._pairs: dict[tuple[int, int], tuple[Element, Element, _Scored]] = {}

    def of(self, sequel: Sequel) -> tuple[int, Sequence[_Key]]:
        """The element (or pair of neighbours) whose commonest key is rarest."""
        best: tuple[int, int, Sequence[_Key]] | None = None
        for index, element in enumerate(sequel.elements):
            for score, keys in (self._alone(element), self._paired(sequel, index)):
                if keys and (best is None or score > best[0]):
                    best = (score, index, keys)
        if best is None:
            raise ValueError("a pattern without a word to look for")
        return best[1], best[2]

    def company(self, sequel: Sequel, anchor: int) -> frozenset[str]:
        """The words of the rarest other element that only whole words fill."""
        others = (*sequel.elements[:anchor], *sequel.elements[anchor + 1 :])
        plain = [e for e in others if not (e.optional or e.stems or e.ends or e.inside)]
        rarest = max(plain, key=lambda element: self._alone(element)[0], default=None)
        return rarest.words if rarest else frozenset()

    def _alone(self, element: Element) -> _Scored:
        known = self._made.get(id(element))
        if known is None:
            # The element is kept beside its keys, so that its id stays its own.
            known = self._made[id(element)] = (element, self._scored(_keys(element)))
        return known[1]

    def _paired(self, sequel: Sequel, index: int) -> _Scored:
        """Score an element together with the one that stands right before it."""
        if index == 0 or sequel.gaps[index] > 0:
            return 0, ()
        left, right = sequel.elements[index - 1], sequel.elements[index]
        known = self._pairs.get((id(left), id(right)))
        if known is None:
            scored = self._scored(_pair_keys(left, right))
            known = self._pairs[id(left), id(right)] = (left, right, scored)
        return known[2]

    def _scored(self, keys: Sequence[_Key]) -> _Scored:
        return min((self._rarity(key) for key, _ in keys), default=0), keys

    def _rarity(self, key: str) -> int:
        """Long words are rare; of common ones only the blanks around them count."""
        return len(key) - sum(len(word) for word in key.split() if word in self._common)


def _keys(element: Element) -> Sequence[_Key]:
    if "" in element.inside or element.optional:
        return ()
    return (
        *((f" {word} ", 1) for word in element.words),
        *((f" {stem}", 0) for stem in element.stems),
        *((f"{end} ", 1) for end in element.ends),
        *((part, 0) for part in element.inside),
    )


def _pair_keys(left: Element, right: Element) -> Sequence[_Key]:
    if (
        left.optional
        or right.optional
        or left.stems
        or left.ends
        or left.inside
        or right.ends
        or right.inside
    ):
        return ()
    if len(left.words) * (len(right.words) + len(right.stems)) > _MOST_KEYS:
        return ()
    return (
        *((f" {a} {b} ", 1) for a, b in product(left.words, right.words)),
        *((f" {a} {b}", 0) for a, b in product(left.words, right.stems)),
    )
