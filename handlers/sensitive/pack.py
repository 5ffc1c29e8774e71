"""A language's phrases as the compiler takes them, and how they are built from a file's model."""

# ruff: noqa: D102 - the fields of a file speak for themselves; the models document them.

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from handlers.sensitive.taxonomy import Category, Cue, Level, Urgency


class PhraseSource(Protocol):
    """A phrase as a file's model shows it; `config.sensitive_pack` fits without knowing this."""

    @property
    def id(self) -> str: ...
    @property
    def category(self) -> str: ...
    @property
    def level(self) -> str: ...
    @property
    def urgency(self) -> str: ...
    @property
    def any(self) -> Sequence[str]: ...
    @property
    def subject(self) -> Sequence[str]: ...
    @property
    def without(self) -> Sequence[str]: ...
    @property
    def cue(self) -> Sequence[str]: ...
    @property
    def unless_negated(self) -> bool: ...
    @property
    def matches(self) -> Sequence[str]: ...
    @property
    def traps(self) -> Sequence[str]: ...


class CueSource(Protocol):
    """A wording that is not sensitive but needs an answer of its own."""

    @property
    def id(self) -> str: ...
    @property
    def cue(self) -> str: ...
    @property
    def any(self) -> Sequence[str]: ...
    @property
    def matches(self) -> Sequence[str]: ...
    @property
    def traps(self) -> Sequence[str]: ...


class TrapSource(Protocol):
    """A harmless construction that removes the hits it overlaps."""

    @property
    def id(self) -> str: ...
    @property
    def any(self) -> Sequence[str]: ...
    @property
    def acute(self) -> bool: ...
    @property
    def spares(self) -> Sequence[str]: ...


class PackSource(Protocol):
    """One language's pack as a file's model shows it."""

    @property
    def language(self) -> str: ...
    @property
    def stopwords(self) -> Sequence[str]: ...
    @property
    def negations(self) -> Sequence[str]: ...
    @property
    def laughing(self) -> Sequence[str]: ...
    @property
    def macros(self) -> Mapping[str, Sequence[str]]: ...
    @property
    def phrases(self) -> Sequence[PhraseSource]: ...
    @property
    def cues(self) -> Sequence[CueSource]: ...
    @property
    def traps(self) -> Sequence[TrapSource]: ...


@dataclass(frozen=True, slots=True)
class Phrase:
    """Wordings that speak for one category, or (category `None`) only for a cue.

    `subject` names macros: one of their words must stand in the same sentence; no word of the
    macros `without` may stand between the words of the match.
    `unless_negated`: a negation beside it cancels; otherwise it only lowers acute. The examples
    of the file stay there: `handlers.sensitive.check` runs them, no service needs them.
    """

    id: str
    category: Category | None
    level: Level
    urgency: Urgency
    patterns: tuple[str, ...]
    subject: tuple[str, ...]
    without: tuple[str, ...]
    cues: frozenset[Cue]
    unless_negated: bool


@dataclass(frozen=True, slots=True)
class Trap:
    """Harmless wordings. Removes overlapping hits; acute ones only where `acute` says so.

    An acute hit is removed only by a trap with one of its own words, and never when a word of the
    macros `spares` is among them: a dog that is locked in takes nothing from "hat uns eingesperrt".
    """

    id: str
    patterns: tuple[str, ...]
    acute: bool
    spares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """All that is known of one language."""

    language: str
    stopwords: tuple[str, ...]
    negations: tuple[str, ...]
    laughing: tuple[str, ...]
    macros: Mapping[str, tuple[str, ...]]
    phrases: tuple[Phrase, ...]
    traps: tuple[Trap, ...]


def build_pack(source: PackSource) -> Pack:
    """A pack from a validated file. Raises `ValueError` for a name outside the taxonomy."""
    phrases = tuple(_phrase(entry) for entry in source.phrases)
    return Pack(
        language=source.language,
        stopwords=tuple(source.stopwords),
        negations=tuple(source.negations),
        laughing=tuple(source.laughing),
        macros={name: tuple(words) for name, words in source.macros.items()},
        phrases=phrases + tuple(_cue(entry) for entry in source.cues),
        traps=tuple(Trap(t.id, tuple(t.any), t.acute, tuple(t.spares)) for t in source.traps),
    )


def _phrase(entry: PhraseSource) -> Phrase:
    return Phrase(
        id=entry.id,
        category=Category(entry.category),
        level=Level(entry.level),
        urgency=Urgency(entry.urgency),
        patterns=tuple(entry.any),
        subject=tuple(entry.subject),
        without=tuple(entry.without),
        cues=frozenset(Cue(name) for name in entry.cue),
        unless_negated=entry.unless_negated,
    )


def _cue(entry: CueSource) -> Phrase:
    return Phrase(
        id=entry.id,
        category=None,
        level=Level.SURE,
        urgency=Urgency.NONE,
        patterns=tuple(entry.any),
        subject=(),
        without=(),
        cues=frozenset({Cue(entry.cue)}),
        unless_negated=False,
    )
