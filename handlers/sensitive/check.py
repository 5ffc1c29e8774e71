"""Runs the examples that every phrase of a pack brings along."""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.sensitive.lexicon import Lexicon
from handlers.sensitive.mask import mask
from handlers.sensitive.normalise import tokens
from handlers.sensitive.pack import Pack, Phrase


@dataclass(frozen=True, slots=True)
class PackFinding:
    """Something wrong with an entry: where, and in one sentence what."""

    entry: str
    problem: str


def check_pack(pack: Pack) -> tuple[PackFinding, ...]:
    """Everything wrong with a pack. Examples are content of the pack, so they may be quoted."""
    try:
        lexicon = Lexicon((pack,))
    except ValueError as error:
        return (PackFinding(pack.language, str(error)),)
    spoken = frozenset({pack.language})
    wrong = (item for phrase in pack.phrases for item in _examples(phrase, lexicon, spoken))
    return (*_repeated(pack), *wrong)


def _repeated(pack: Pack) -> Iterator[PackFinding]:
    seen: set[str] = set()
    for entry in (*(p.id for p in pack.phrases), *(t.id for t in pack.traps)):
        if entry in seen:
            yield PackFinding(entry, "this id is used twice")
        seen.add(entry)


def _examples(phrase: Phrase, lexicon: Lexicon, spoken: frozenset[str]) -> Iterator[PackFinding]:
    for text in phrase.matches:
        if not _found(text, phrase, lexicon, spoken):
            yield PackFinding(phrase.id, f"does not match its own example: {text}")
    for text in phrase.traps:
        if _found(text, phrase, lexicon, spoken):
            yield PackFinding(phrase.id, f"matches the harmless example: {text}")


def _found(text: str, phrase: Phrase, lexicon: Lexicon, spoken: frozenset[str]) -> bool:
    return any(hit.phrase.id == phrase.id for hit in lexicon.hits(tokens(mask(text)), spoken))
