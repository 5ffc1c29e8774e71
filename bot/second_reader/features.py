"""What the heads see of a message. The trainer uses the same functions, so both read alike."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.courtesies import without_courtesies
from handlers.sensitive.guard import readable
from handlers.sensitive.mask import mask
from handlers.sensitive.normalise import tokens

Numbers = NDArray[np.float32]
Places = NDArray[np.int64]

BUCKETS = 2**18
"""Hashed character n-grams end in this many places."""
SHORTEST, LONGEST = 3, 6
LIMIT = 400
"""Characters of a message that are read as a whole; of a longer one its head and its tail."""
LONG = 240
"""From this length on a message is also read part by part, so that it hides nothing."""
_HALF = LIMIT // 2
_PART = 120
_LONGEST_READ = 4_000
_END = re.compile(r"(?<=[.!?…\n])\s+|\n+")


def capped(text: str) -> str:
    """Return at most `LIMIT` characters, blanks run together, without courtesies around them."""
    close = _close(text)
    return without_courtesies(
        close if len(close) <= LIMIT else f"{close[:_HALF]} {close[1 - _HALF :]}"
    )


def _close(text: str) -> str:
    return " ".join(mask(readable(text)).split())


def parts(text: str) -> Sequence[str]:
    """Return the parts of a long message, each about `_PART` characters; none of a short one.

    A part ends where a sentence ends, else between words; what follows 4,000 characters is left out.
    """
    if len(text) < LONG:
        return ()
    clear = mask(readable(text[:_LONGEST_READ]))
    if len(" ".join(clear.split())) < LONG:
        return ()
    found = _joined(piece for sentence in _END.split(clear) for piece in _cut(sentence))
    return tuple(map(without_courtesies, found))


def _cut(sentence: str) -> Iterator[str]:
    """Pieces of a sentence that fit into a part; in one without full stops they overlap by half."""
    words, held, size = sentence.split(), list[str](), 0
    for word in words:
        held.append(word[:_PART])
        size += len(held[-1]) + 1
        if size > _PART:
            yield " ".join(held)
            held = held[len(held) // 2 :] if len(held) > 1 else []
            size = sum(len(kept) + 1 for kept in held)
    if held:
        yield " ".join(held)


def _joined(pieces: Iterator[str]) -> Iterator[str]:
    """Neighbours that are short, together."""
    held = ""
    for piece in pieces:
        if held and len(held) + len(piece) > _PART:
            yield held
            held = ""
        held = f"{held} {piece}".strip()
    if held:
        yield held


def for_embedding(text: str) -> str:
    """Return the text as the embedding is to see it: case tells nothing in a chat."""
    return text.casefold()


def ngram_places(text: str) -> Places:
    """Return the places of all n-grams of the text, ascending, each once."""
    words = tokens(text).words
    grams = {gram for word in words for gram in _grams(f"<{word}>")}
    grams.update(f"{one} {other}" for one, other in pairwise(words))
    grams.update(f"={word}" for word in words)
    places = {crc32(gram.encode("utf-8", "replace")) % BUCKETS for gram in grams}
    return np.array(sorted(places), dtype=np.int64)


def ngram_weight(places: Places) -> float:
    """Return what each present n-gram counts, so that long and short messages weigh the same."""
    return float(1.0 / np.sqrt(len(places))) if len(places) else 0.0


def _grams(word: str) -> Iterator[str]:
    for length in range(SHORTEST, LONGEST + 1):
        for start in range(len(word) - length + 1):
            yield word[start : start + length]
