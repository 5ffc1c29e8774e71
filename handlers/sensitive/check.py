"""Runs the examples that every phrase of a pack brings along."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from handlers.sensitive.lexicon import Lexicon
from handlers.sensitive.mask import mask
from handlers.sensitive.normalise import tokens
from handlers.sensitive.pack import CueSource, PackSource, PhraseSource, build_pack


class _Named(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class PackFinding:
    """Something wrong with an entry: where, and in one sentence what."""

    entry: str
    problem: str


def check_pack(source: PackSource) -> tuple[PackFinding, ...]:
    """Everything wrong with a pack. Examples are content of the pack, so they may be quoted."""
    try:
        pack = build_pack(source)
        lexicon = Lexicon((pack,))
    except ValueError as error:
        return (PackFinding(source.language, str(error)),)
    spoken = frozenset({pack.language})
    entries: tuple[PhraseSource | CueSource, ...] = (*source.phrases, *source.cues)
    wrong = (item for entry in entries for item in _examples(entry, lexicon, spoken))
    return (*_repeated(source), *wrong)


def _repeated(pack: PackSource) -> Iterator[PackFinding]:
    seen: set[str] = set()
    kinds: tuple[Sequence[_Named], ...] = (pack.phrases, pack.cues, pack.traps)
    for entry in (one.id for kind in kinds for one in kind):
        if entry in seen:
            yield PackFinding(entry, "this id is used twice")
        seen.add(entry)


def _examples(
    entry: PhraseSource | CueSource, lexicon: Lexicon, spoken: frozenset[str]
) -> Iterator[PackFinding]:
    for text in entry.matches:
        if not _found(text, entry.id, lexicon, spoken):
            yield PackFinding(entry.id, f"does not match its own example: {text}")
    for text in entry.traps:
        if _found(text, entry.id, lexicon, spoken):
            yield PackFinding(entry.id, f"matches the harmless example: {text}")


def _found(text: str, entry: str, lexicon: Lexicon, spoken: frozenset[str]) -> bool:
    return any(hit.phrase.id == entry for hit in lexicon.hits(tokens(mask(text)), spoken))
