"""The trained weights: heads over letters, and a small network over the embedding beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.embedding import TUNED, Embedding
from bot.second_reader.features import (
    Numbers,
    capped,
    for_embedding,
    ngram_places,
    ngram_weight,
    parts,
)
from handlers.sensitive.taxonomy import Category

SENSITIVE, ACUTE = "sensitive", "acute"
DECIDING = (SENSITIVE, ACUTE)
HEADS = (*DECIDING, *(category.value for category in Category))
WITH, WITHOUT = "embedding", "ngrams"
"""The two ways of reading, with thresholds of their own."""
OTHER = "other"
"""Stands for every language that has no thresholds of its own."""
LETTERS_COUNT = np.float32(0.4)
"""How much letters weigh beside the embedding."""
PARTS_EMBEDDED = 3
"""Parts of a long message that the embedding sees: those that letters find the most telling."""
PART_ALLOWANCE = 0.5
"""What a part's score must be above a whole message's: torn out of its context it says less."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Logistic heads over n-grams, counted in steps of a size that each head has for itself.

    `deciding`: one row a bucket, for the heads that decide whether anything is said; `naming`: those
    of the categories, where several buckets share a row.
    """

    deciding: NDArray[np.int8]
    naming: NDArray[np.int8]
    step: Numbers
    bias: Numbers

    def __call__(self, text: str) -> Numbers:
        """Return the log-odds of all heads."""
        places = ngram_places(text)
        steps = np.concatenate(
            [
                table[places % len(table)].sum(axis=0, dtype=np.int32)
                for table in (self.deciding, self.naming)
            ]
        )
        total: Numbers = steps * self.step * np.float32(ngram_weight(places)) + self.bias
        return total


@dataclass(frozen=True, slots=True)
class Network:
    """One hidden layer over a centred embedding."""

    inner: Numbers
    inner_bias: Numbers
    outer: Numbers
    outer_bias: Numbers

    def __call__(self, centred: Numbers) -> Numbers:
        """Return the log-odds of all heads; for several embeddings, one a row."""
        hidden = np.maximum(centred @ self.inner + self.inner_bias, 0)
        found: Numbers = hidden @ self.outer + self.outer_bias
        return found


@dataclass(frozen=True, slots=True)
class Limits:
    """From which log-odds on a language's heads count."""

    confirms: float
    raises: float
    confirms_acute: float
    raises_acute: float
    """On the head for danger: a suggestion where the other head, which knows all subjects, is unsure."""


@dataclass(frozen=True, slots=True)
class Way:
    """The thresholds of one way of reading: by language, and by head for naming a category."""

    limits: Mapping[str, Limits]
    named: Numbers


@dataclass(frozen=True, slots=True)
class Heads:
    """What was learned beside the embedding. `means` centre that, by language."""

    version: str
    letters: Letters
    network: Network
    means: Mapping[str, Numbers]
    ways: Mapping[str, Way]

    def scores(self, text: str, lang: str, embed: Embedding | None) -> Numbers:
        """Return the log-odds of all heads for a text; without an embedding by letters alone."""
        pieces = [capped(text), *parts(text)]
        found = [self.letters(piece) for piece in pieces]
        if embed is not None:
            mean = self.means.get(lang, self.means[OTHER])
            read = [0, *_telling(found[1:])]
            heard = [embed(for_embedding(pieces[index])) - mean for index in read]
            found = [
                both(found[index], self.network(near))
                for index, near in zip(read, heard, strict=True)
            ]
        return combined(found)


def both(letters: Numbers, embedded: Numbers) -> Numbers:
    """The log-odds of a piece of text that was read in both ways."""
    total: Numbers = LETTERS_COUNT * letters + embedded
    return total


def combined(found: Sequence[Numbers]) -> Numbers:
    """The whole message's log-odds, or those of a part that says clearly more."""
    if len(found) == 1:
        return found[0]
    part: Numbers = np.max(found[1:], axis=0) - np.float32(PART_ALLOWANCE)
    return np.maximum(found[0], part)


def _telling(found: Sequence[Numbers]) -> list[int]:
    """Which parts the embedding is to see, in their order; the first part is number 1."""
    ranked = sorted(range(len(found)), key=lambda index: -float(found[index][:2].max()))
    return sorted(index + 1 for index in ranked[:PARTS_EMBEDDED])


def load_heads(path: Path) -> Heads:
    """Load the weights; raises OSError, KeyError or ValueError for a file that is not ours."""
    with np.load(path, allow_pickle=False) as found:
        arrays = {name: found[name] for name in found.files if not name.startswith(TUNED)}
    if tuple(str(head) for head in arrays["heads"]) != HEADS:
        raise ValueError("the weights are for other heads")
    langs = [str(lang) for lang in arrays["langs"]]
    return Heads(
        version=str(arrays["version"]),
        letters=Letters(
            *(arrays[f"letters.{part}"] for part in ("deciding", "naming", "step", "bias"))
        ),
        network=Network(
            *(
                arrays[f"network.{layer}"].astype(np.float32)
                for layer in ("inner", "inner_bias", "outer", "outer_bias")
            )
        ),
        means=dict(zip(langs, arrays["means"].astype(np.float32), strict=True)),
        ways={way: _way(arrays, way, langs) for way in (WITH, WITHOUT)},
    )


def _way(arrays: Mapping[str, NDArray[np.float32]], way: str, langs: list[str]) -> Way:
    rows = arrays[f"{way}.limits"].tolist()
    limits = {lang: Limits(*row) for lang, row in zip(langs, rows, strict=True)}
    return Way(limits, arrays[f"{way}.named"])
