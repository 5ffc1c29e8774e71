"""What the heads see of a message. The trainer uses the same functions, so both read alike."""

from collections.abc import Iterator
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from handlers.sensitive.guard import readable
from handlers.sensitive.mask import mask
from handlers.sensitive.normalise import tokens

Numbers = NDArray[np.float32]
Places = NDArray[np.int64]

BUCKETS = 2**15
"""Hashed character n-grams end in this many places."""
SHORTEST, LONGEST = 2, 5
LIMIT = 600
"""Characters of a message that are read; of a longer one its head and its tail."""
_HALF = LIMIT // 2


def capped(text: str) -> str:
    """Return at most `LIMIT` characters, blanks run together."""
    close = " ".join(mask(readable(text)).split())
    return close if len(close) <= LIMIT else f"{close[:_HALF]} {close[1 - _HALF :]}"


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
