"""All packs compiled: phrases, and the traps that take hits back."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from handlers.sensitive.compiler import Candidate, Entry, Index, compiled
from handlers.sensitive.grammar import Element, Sequel
from handlers.sensitive.normalise import Tokens
from handlers.sensitive.pack import Pack, Phrase
from handlers.sensitive.taxonomy import Level, Urgency

_NEAR, _TAIL = 2, 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in words `first` to `last` (both included).

    `denied`: a negation stands beside it; `laughed`: somebody laughs in the same sentence.
    """

    phrase: Phrase
    lang: str
    first: int
    last: int
    denied: bool
    laughed: bool


@dataclass(frozen=True, slots=True)
class _Sentences:
    """Remembers what stands in which sentence: many hits in one would each go through all of it."""

    tokens: Tokens
    words: frozenset[str]
    known: dict[tuple[int, int], bool] = field(default_factory=dict)

    def hold(self, element: Element, at: int) -> bool:
        """Whether the sentence of that word has a word that fits."""
        name = id(element), self.tokens.sentence[at]
        found = self.known.get(name)
        if found is None:
            found = self.known[name] = any(map(element.fits, _sentence(self.tokens, at)))
        return found


_Found = tuple[Entry, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Covered:
    """What traps lie over: words by language, and the traps of danger that a word belongs to."""

    inside: Mapping[str, Collection[int]]
    dangers: Mapping[tuple[str, int], Sequence[Entry]]


class Lexicon:
    """The packs, compiled as far as messages have needed it; finds the same before and after.

    Raises `ValueError`, naming the entry, when a pattern cannot be read.
    """

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._phrases, self._traps = compiled(packs)

    def hits(self, tokens: Tokens, languages: frozenset[str]) -> list[Hit]:
        """What the traps leave over. Acute phrases are looked for in every language."""
        sentences = _Sentences(tokens, frozenset(tokens.words))
        found = _search(self._phrases, sentences, languages)
        if not found:
            return []
        caught = _search(self._traps, sentences, frozenset(entry.lang for entry, _ in found))
        covered = _covered(caught)
        hits = (_hit(entry, places, sentences, covered) for entry, places in found)
        return [hit for hit in hits if hit is not None]


def _search(index: Index, sentences: _Sentences, languages: frozenset[str]) -> list[_Found]:
    tokens = sentences.tokens
    found: dict[tuple[int, int, int], _Found] = {}
    starts: list[int] = []
    for letter, groups in index.met(tokens.joined):
        for company, candidates in groups:
            if company and company.isdisjoint(sentences.words):
                continue
            for candidate in candidates:
                entry = candidate.entry
                if entry.always or entry.lang in languages:
                    starts = starts or _starts(tokens)
                    places = _places(candidate, sentences, bisect_right(starts, letter) - 1)
                    if places:
                        found.setdefault((id(entry), places[0], places[-1]), (entry, places))
    return list(found.values())


def _starts(tokens: Tokens) -> list[int]:
    return list(accumulate((len(word) + 1 for word in tokens.words[:-1]), initial=1))


def _places(candidate: Candidate, sentences: _Sentences, at: int) -> tuple[int, ...]:
    """The words that fill the sequence around the anchor; empty when it does not fit."""
    sequel, anchor, tokens = candidate.sequel, candidate.anchor, sentences.tokens
    after = _forward(sequel, tokens, anchor, at)
    if after is None:
        return ()
    before = _backward(sequel, tokens, anchor, at)
    if before is None:
        return ()
    places = (*before, at, *after)
    entry = candidate.entry
    about = entry.subject is None or sentences.hold(entry.subject, at)
    allowed = about and not _interrupted(entry, tokens, places)
    return places if allowed else ()


def _forward(
    sequel: Sequel, tokens: Tokens, index: int, at: int, slack: int = 0
) -> tuple[int, ...] | None:
    if index + 1 == len(sequel.elements):
        return () if not sequel.at_end or _clause_ends(tokens, at) else None
    element, reach = sequel.elements[index + 1], sequel.gaps[index + 1] + slack
    words, sentence = tokens.words, tokens.sentence
    for place in range(at + 1, min(at + 2 + reach, len(words))):
        if sentence[place] != sentence[at]:
            break
        if element.fits(words[place]):
            rest = _forward(sequel, tokens, index + 1, place)
            if rest is not None:
                return (place, *rest)
    return _forward(sequel, tokens, index + 1, at, reach) if element.optional else None


def _backward(
    sequel: Sequel, tokens: Tokens, index: int, at: int, slack: int = 0
) -> tuple[int, ...] | None:
    if index == 0:
        return () if not sequel.at_start or _clause_begins(tokens, at) else None
    element, reach = sequel.elements[index - 1], sequel.gaps[index] + slack
    words, sentence = tokens.words, tokens.sentence
    for place in range(at - 1, max(at - 2 - reach, -1), -1):
        if sentence[place] != sentence[at]:
            break
        if element.fits(words[place]):
            rest = _backward(sequel, tokens, index - 1, place)
            if rest is not None:
                return (*rest, place)
    return _backward(sequel, tokens, index - 1, at, reach) if element.optional else None


def _clause_ends(tokens: Tokens, at: int) -> bool:
    return at + 1 == len(tokens.words) or tokens.clause[at + 1] != tokens.clause[at]


def _clause_begins(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.clause[at - 1] != tokens.clause[at]


def _sentence(tokens: Tokens, at: int) -> Iterator[str]:
    number = tokens.sentence[at]
    for place in range(at, -1, -1):
        if tokens.sentence[place] != number:
            break
        yield tokens.words[place]
    for place in range(at + 1, len(tokens.words)):
        if tokens.sentence[place] != number:
            break
        yield tokens.words[place]


def _interrupted(entry: Entry, tokens: Tokens, places: tuple[int, ...]) -> bool:
    barred = entry.without
    return barred is not None and any(
        place not in places and barred.fits(tokens.words[place])
        for place in range(places[0], places[-1])
    )


def _hit(
    entry: Entry, places: tuple[int, ...], sentences: _Sentences, covered: _Covered
) -> Hit | None:
    phrase = entry.phrase
    if phrase is None or _trapped(entry, phrase, places, sentences.tokens.words, covered):
        return None
    denied = _denied(entry, places, sentences.tokens)
    if denied and phrase.unless_negated:
        return None
    laughed = sentences.hold(entry.laughing, places[-1])
    return Hit(phrase, entry.lang, places[0], places[-1], denied, laughed)


def _covered(caught: Sequence[_Found]) -> _Covered:
    """Which words lie inside traps, and which traps of danger a word belongs to, by language."""
    inside: dict[str, set[int]] = {}
    dangers: dict[tuple[str, int], list[Entry]] = {}
    for entry, places in caught:
        inside.setdefault(entry.lang, set()).update(range(places[0], places[-1] + 1))
        if entry.trap is not None and entry.trap.acute:
            for place in places:
                dangers.setdefault((entry.lang, place), []).append(entry)
    return _Covered(inside, dangers)


def _trapped(
    entry: Entry, phrase: Phrase, places: tuple[int, ...], words: Sequence[str], covered: _Covered
) -> bool:
    """Whether a trap lies over the hit; of danger only one that is about the danger itself."""
    if phrase.urgency is not Urgency.ACUTE:
        inside = covered.inside.get(entry.lang, ())
        return any(place in inside for place in range(places[0], places[-1] + 1))
    traps = {
        id(trap): trap for place in places for trap in covered.dangers.get((entry.lang, place), ())
    }
    sure = phrase.level is Level.SURE
    return any(not (sure and _spares(trap, places, words)) for trap in traps.values())


def _spares(trap: Entry, places: tuple[int, ...], words: Sequence[str]) -> bool:
    spared = trap.spared
    return spared is not None and any(spared.fits(words[place]) for place in places)


def _denied(entry: Entry, places: tuple[int, ...], tokens: Tokens) -> bool:
    last, negates = places[-1], entry.negations.fits
    if entry.signs_of_life.fits(tokens.words[last]):
        return False
    before = range(max(last - _NEAR, places[0] - 1, 0), last)
    if any(place not in places and negates(tokens.words[place]) for place in before):
        return True
    return _denied_behind(entry, last, tokens)


def _denied_behind(entry: Entry, last: int, tokens: Tokens) -> bool:
    """Whether nothing but a denial follows in the clause ("schlägt mich auch nicht mehr")."""
    denies = False
    for after in range(last + 1, min(last + 2 + _TAIL, len(tokens.words))):
        word = tokens.words[after]
        if tokens.clause[after] != tokens.clause[last]:
            break
        if not entry.negations.fits(word):
            if not entry.denials.fits(word):
                return False
            continue
        denies = True
    return denies and _clause_ends(tokens, after)
