"""The trained weights: logistic heads over n-grams, with or without the embedding beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.embedding import Embedding
from bot.second_reader.features import (
    Numbers,
    capped,
    for_embedding,
    ngram_places,
    ngram_weight,
)
from handlers.sensitive.taxonomy import Category

SENSITIVE, ACUTE = "sensitive", "acute"
HEADS = (SENSITIVE, ACUTE, *(category.value for category in Category))
WITH, WITHOUT = "embedding", "ngrams"
"""The two ways of reading, each with weights and thresholds of its own."""
OTHER = "other"
"""Stands for every language that has no thresholds of its own."""


@dataclass(frozen=True, slots=True)
class Way:
    """Weights and thresholds of one way of reading; a score is a log-odds."""

    ngrams: NDArray[np.float16]
    """One row a bucket, one column a head."""
    embedding: Numbers
    """One row a number of the embedding, one column a head; empty without it."""
    bias: Numbers
    thresholds: Mapping[str, tuple[float, float, float]]
    """By language: the sensitive head confirms from, raises from, and the acute head confirms from."""
    named: Numbers
    """From which score on a category is named, by head."""


@dataclass(frozen=True, slots=True)
class Heads:
    """Everything that was learned. `means` centre the embedding, by language."""

    version: str
    ways: Mapping[str, Way]
    means: Mapping[str, Numbers]
    lettered: frozenset[str]
    """Languages with labelled messages of ours: in others letters tell only the language."""


def load_heads(path: Path) -> Heads:
    """Load the weights; raises OSError, KeyError or ValueError for a file that is not ours."""
    with np.load(path, allow_pickle=False) as found:
        arrays = {name: found[name] for name in found.files}
    langs = [str(lang) for lang in arrays["langs"]]
    if tuple(str(head) for head in arrays["heads"]) != HEADS:
        raise ValueError("the weights are for other heads")
    return Heads(
        version=str(arrays["version"]),
        ways={way: _way(arrays, way, langs) for way in (WITH, WITHOUT)},
        lettered=frozenset(str(lang) for lang in arrays["lettered"]),
        means=dict(zip(langs, arrays["means"].astype(np.float32), strict=True)),
    )


def _way(arrays: Mapping[str, NDArray[np.float32]], way: str, langs: list[str]) -> Way:
    limits = arrays[f"{way}.thresholds"]
    return Way(
        ngrams=arrays[f"{way}.ngrams"].astype(np.float16),
        embedding=arrays[f"{way}.embedding"].astype(np.float32),
        bias=arrays[f"{way}.bias"],
        thresholds={
            lang: (float(row[0]), float(row[1]), float(row[2]))
            for lang, row in zip(langs, limits, strict=True)
        },
        named=arrays[f"{way}.named"],
    )


def scores(heads: Heads, text: str, lang: str, embed: Embedding | None) -> Numbers:
    """Return the log-odds of all heads for a text; without an embedding those of n-grams alone."""
    way = heads.ways[WITHOUT if embed is None else WITH]
    short = capped(text)
    places = ngram_places(short if lang in heads.lettered else "")
    total: Numbers = way.ngrams[places].sum(axis=0, dtype=np.float32)
    total *= np.float32(ngram_weight(places))
    total += way.bias
    if embed is not None:
        mean = heads.means.get(lang, heads.means[OTHER])
        total += (embed(for_embedding(short)) - mean) @ way.embedding
    return total
