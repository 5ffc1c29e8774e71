"""From packs to an index over anchors: the piece of each pattern that is seen least.

Of a pattern only the anchor is read at the start. All of it is read when its anchor is first met
in a message: most never are, and reading them all takes a second and forty megabytes.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain
from typing import NamedTuple, Protocol, cast

import ahocorasick

from handlers.sensitive.anchors import Key, Place, Run, Weights, anchor, folded, keys, runs
from handlers.sensitive.grammar import (
    Cache,
    Element,
    Sequel,
    any_of,
    outline,
    sequels,
)
from handlers.sensitive.normalise import fold
from handlers.sensitive.pack import Pack, Phrase, Trap
from handlers.sensitive.taxonomy import Category, Level, Urgency

_SIGNS_OF_LIFE, _DENIALS = "signs_of_life", "denials"
_Macros = Mapping[str, Sequence[str]]
_Keyed = tuple[Collection[Key], "Company", "Candidate"]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A phrase or a trap with what its pack knows; `always`: looked for in every language.

    `spared`: words that no trap of danger takes away with a hit (`Trap.spares`).
    `signs_of_life`: words whose denial is the danger itself ("atmet nicht"), so it lowers nothing.
    `denials`: words that may stand beside a negation that ends the clause ("auch nicht mehr").
    """

    phrase: Phrase | None
    trap: Trap | None
    lang: str
    always: bool
    subject: Element | None
    without: Element | None
    spared: Element | None
    negations: Element
    laughing: Element
    signs_of_life: Element
    denials: Element


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A sequence to be checked around the word in which its anchor was found."""

    entry: Entry
    sequel: Sequel
    anchor: int


Company = frozenset[str]
"""Words without one of which in the message none of some candidates fits; empty: nothing is known."""

Group = tuple[Company, Sequence[Candidate]]


@dataclass(frozen=True, slots=True)
class _Reader:
    """What is needed to read a pattern of one pack; `common`: words that nearly all messages have."""

    macros: _Macros
    common: frozenset[str]
    cache: Cache = field(default_factory=Cache)

    def candidates(self, entry: Entry, pattern: str, place: Place) -> Iterator[_Keyed]:
        """Everything a pattern stands for, each with the keys of its anchor."""
        split = outline(pattern, self.macros)
        alternatives = [(anchor(run), set(keys(run))) for run in folded([*runs(place, split)])]
        for placed in sequels(split, self.cache, place.item):
            inner, found = alternatives[placed.alternative]
            elements, first = placed.sequel.elements, placed.first - place.paired
            company = self._company(elements, first, placed.last)
            yield found, company, Candidate(entry, placed.sequel, first + inner)

    def _company(self, elements: Sequence[Element], first: int, last: int) -> Company:
        """The words of the rarest other element that only whole words fill; empty where none is."""
        rarest, words = 0, frozenset[str]()
        for index, element in enumerate(elements):
            if first <= index <= last or element.optional or not element.only_words:
                continue
            rare = min(2 if word in self.common else len(word) + 2 for word in element.words)
            if rare > rarest:
                rarest, words = rare, element.words
        return words


class Pattern(NamedTuple):
    """A pattern of which only the anchor has been read; reading the rest raises nothing."""

    entry: Entry
    written: str
    place: Place
    reader: _Reader

    def by_key(self) -> "_ByKey":
        """Read it: what stands for it, by the keys of its anchor."""
        found: dict[Key, list[tuple[Company, Candidate]]] = {}
        for of, company, candidate in self.reader.candidates(self.entry, self.written, self.place):
            for key in of:
                found.setdefault(key, []).append((company, candidate))
        return found


_ByKey = Mapping[Key, Sequence[tuple[Company, Candidate]]]


class _Automaton(Protocol):
    """The part of `ahocorasick.Automaton` that is used."""

    def add_word(self, key: str, value: int) -> bool: ...
    def keys(self) -> Iterator[str]: ...
    def make_automaton(self) -> object: ...
    def iter(self, text: str) -> Iterator[tuple[int, int]]: ...


class Index:
    """Patterns by the keys of their anchors. What has been read is kept, so it grows with use."""

    def __init__(self, patterns: Sequence[Pattern], owners: Mapping[Key, Sequence[int]]) -> None:
        self._patterns = patterns
        self._opened: dict[int, _ByKey] = {}
        self._met: dict[int, tuple[int, Sequence[Group]]] = {}
        self._lengths = array("H", map(len, owners))
        self._ends = array("L", accumulate(map(len, owners.values()), initial=0))
        self._owners = array("L", chain.from_iterable(owners.values()))
        self._machine = _automaton(owners)

    def met(self, joined: str) -> Iterator[tuple[int, Sequence[Group]]]:
        """Index of the last letter of each anchor found in blank-separated words, and what it is of."""
        if self._machine is None:
            return
        met = self._met
        for end, number in self._machine.iter(joined):
            back, groups = met.get(number) or self._open(number, joined, end)
            yield end - back, groups

    def keys(self) -> Iterator[Key]:
        """Every anchor, in no order: for whoever measures."""
        return self._machine.keys() if self._machine else iter(())

    def _open(self, number: int, joined: str, end: int) -> tuple[int, Sequence[Group]]:
        key = joined[end + 1 - self._lengths[number] : end + 1]
        owners = self._owners[self._ends[number] : self._ends[number + 1]]
        groups: dict[Company, list[Candidate]] = {}
        for owner in dict.fromkeys(owners):
            for company, candidate in self._pattern(owner).get(key, ()):
                groups.setdefault(company, []).append(candidate)
        found = self._met[number] = int(key.endswith(" ")), tuple(groups.items())
        return found

    def _pattern(self, owner: int) -> _ByKey:
        found = self._opened.get(owner)
        if found is None:
            found = self._opened[owner] = self._patterns[owner].by_key()
        return found


def _automaton(keys: Collection[Key]) -> _Automaton | None:
    """Find the number of each key; none when there is nothing to find."""
    if not keys:
        return None
    machine = cast("_Automaton", ahocorasick.Automaton(ahocorasick.STORE_INTS))
    for number, key in enumerate(keys):
        machine.add_word(key, number)
    machine.make_automaton()
    return machine


def compiled(packs: Sequence[Pack]) -> tuple[Index, Index]:
    """The phrases and the traps of all packs. Raises `ValueError`, naming a wrong entry."""
    phrases, traps = _Draft(), _Draft()
    for pack in packs:
        common, weights = _common(pack), Weights(pack.stopwords)
        reader = _Reader(pack.macros, frozenset(map(fold, pack.stopwords)))
        for phrase in pack.phrases:
            phrases.add(_entry(phrase, common, pack.macros), phrase, reader, weights)
        for trap in pack.traps:
            spared = _named(trap, trap.spares, pack.macros)
            traps.add(replace(common, trap=trap, spared=spared), trap, reader, weights)
    return phrases.index(), traps.index()


@dataclass(frozen=True, slots=True)
class _Draft:
    """Patterns and what the anchor of each consists of, not folded yet, while packs are read."""

    patterns: list[Pattern] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)

    def add(self, entry: Entry, of: Phrase | Trap, reader: _Reader, weights: Weights) -> None:
        """Take an entry in. Raises `ValueError`, naming it and everything wrong with a pattern."""
        for pattern in of.patterns:
            try:
                split = outline(pattern, reader.macros)
                place = weights.place(split)
            except ValueError as error:
                raise ValueError(f"{of.id}: {error}: {pattern}") from error
            self.runs.extend(runs(place, split))
            missing = len(self.runs) - len(self.owners)
            self.owners.extend([len(self.patterns)] * missing)
            self.patterns.append(Pattern(entry, pattern, place, reader))

    def index(self) -> Index:
        """Close the draft."""
        owners: defaultdict[Key, list[int]] = defaultdict(list)
        for run, owner in zip(folded(self.runs), self.owners, strict=True):
            for key in keys(run):
                owners[key].append(owner)
        return Index(self.patterns, owners)


def _entry(phrase: Phrase, common: Entry, macros: _Macros) -> Entry:
    return replace(
        common,
        phrase=phrase,
        always=_in_every_language(phrase),
        subject=_named(phrase, phrase.subject, macros),
        without=_named(phrase, phrase.without, macros),
    )


def _common(pack: Pack) -> Entry:
    return Entry(
        phrase=None,
        trap=None,
        lang=pack.language,
        always=False,
        subject=None,
        without=None,
        spared=None,
        negations=any_of(pack.negations),
        laughing=any_of(pack.laughing),
        signs_of_life=any_of(pack.macros.get(_SIGNS_OF_LIFE, ())),
        denials=any_of(pack.macros.get(_DENIALS, ())),
    )


def _in_every_language(phrase: Phrase) -> bool:
    """Danger is heard whatever the language seems to be; a faint word would be heard everywhere."""
    acute = phrase.urgency is Urgency.ACUTE or phrase.category is Category.ACUTE_CRISIS
    return acute and phrase.level is not Level.FAINT


def _named(of: Phrase | Trap, names: Sequence[str], macros: _Macros) -> Element | None:
    if not names:
        return None
    missing = [name for name in names if name not in macros]
    if missing:
        raise ValueError(f"{of.id}: unknown macro {missing[0]}")
    return any_of(word for name in names for word in macros[name])
