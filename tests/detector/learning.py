"""Fits the heads: once on everything, which is shipped, and fold by fold.

Every message is also scored by the fold that has seen neither it nor its author: thresholds and
tables rest on those scores. A fold holds as many networks as what is shipped, so that both are
equally sure of themselves.
"""

import hashlib
import io
import json
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from bot.second_reader.features import BUCKETS, Numbers, ngram_places, ngram_weight
from bot.second_reader.heads import (
    ACUTE,
    DECIDING,
    HEADS,
    SENSITIVE,
    WITH,
    WITHOUT,
    Letters,
    Network,
    both,
    combined,
)
from tests.detector import network
from tests.detector.labelled import Labelled
from tests.detector.network import averaged, fit_network
from tests.detector.ordinary import Ordinary

LAYERS, TUNED_LAYERS = 7, 2
"""Layers of the embedding's model that run, and how many of them, the last ones, are tuned."""
FOLDS = 2
SEEDS = 2
"""Networks whose mean is taken."""
NGRAMS_COUNT = 2.0
C_DECIDING, C_NAMING = 32.0, 2.0
"""How freely heads over letters may fit: those of the categories have fewer examples."""
NAMING_BUCKETS = 2**15
EVERYDAY_COUNTS, PUBLIC_COUNTS, LOOKALIKES_COUNT = 2.0, 1.6, 1.5
"""How much a sentence about nothing in particular, and a look-alike, count beside other messages."""
_VERSION = 7
"""Another one makes fitted folds of before worthless."""

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learned from, in one order; `fold` is the one that must not see a row.

    `centred` holds the embeddings once for each fold, by layers that have not seen it either, and at
    the end by those that have seen everything.
    """

    texts: Sequence[str]
    centred: Sequence[Numbers]
    wanted: NDArray[np.bool_]
    weight: Numbers
    fold: NDArray[np.int64]

    def of(self, fold: int) -> "Lesson":
        """Return what one fold needs of it: embeddings are large, and each fold has a process."""
        return replace(
            self, centred=[own if n == fold else own[:0] for n, own in enumerate(self.centred)]
        )


@dataclass(frozen=True, slots=True)
class Fitted:
    """What has seen everything, and each fold for what it has not seen."""

    letters: Letters
    network: Network
    folds: Sequence[tuple[Letters, Network]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as the heads read it: as a whole and, if it is long, part by part."""

    pieces: Sequence[str]
    centred: Numbers


def wanted(rows: Sequence[Labelled | Ordinary]) -> NDArray[np.bool_]:
    """One column a head; an ordinary sentence is none of it."""
    return np.array([[_is(row, head) for head in HEADS] for row in rows], dtype=bool)


def _is(row: Labelled | Ordinary, head: str) -> bool:
    if isinstance(row, Ordinary):
        return False
    if head == SENSITIVE:
        return row.sensitive
    return row.urgency == "acute" if head == ACUTE else head in row.categories


def importance(rows: Sequence[Labelled | Ordinary]) -> Numbers:
    """How much a row counts."""
    return np.array([_counts(row) for row in rows], dtype=np.float32)


def _counts(row: Labelled | Ordinary) -> float:
    if isinstance(row, Ordinary):
        return PUBLIC_COUNTS
    if "everyday" in row.tags:
        return EVERYDAY_COUNTS
    return LOOKALIKES_COUNT if row.lookalike else 1.0


def folds(rows: Sequence[Labelled | Ordinary]) -> NDArray[np.int64]:
    """Into which fold a row goes: all of an author into one, the folds of a language alike in size."""
    sizes: dict[tuple[str, str], int] = {}
    for row in rows:
        if isinstance(row, Labelled):
            sizes[row.lang, row.author] = sizes.get((row.lang, row.author), 0) + 1
    full: dict[str, list[int]] = {}
    place: dict[tuple[str, str], int] = {}
    for lang, author in sorted(sizes, key=lambda each: (-sizes[each], each)):
        load = full.setdefault(lang, [0] * FOLDS)
        place[lang, author] = load.index(min(load))
        load[place[lang, author]] += sizes[lang, author]
    return np.array(
        [
            place[row.lang, row.author] if isinstance(row, Labelled) else _by_digest(row.text)
            for row in rows
        ]
    )


def _by_digest(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % FOLDS


def matrix(texts: Sequence[str]) -> sparse.csr_matrix:
    """The n-grams of texts as rows."""
    places = [ngram_places(text) for text in texts]
    weights = [np.full(len(each), ngram_weight(each) * NGRAMS_COUNT) for each in places]
    ends = np.cumsum([0, *map(len, places)])
    return sparse.csr_matrix(
        (np.concatenate(weights), np.concatenate(places), ends), (len(texts), BUCKETS)
    )


def fit(lesson: Lesson, held: Path) -> Fitted:
    """Fit everything and all folds, or take them from `held` if this was learned before."""
    file = held / f"folds-{_digest(lesson)}.npz"
    if not file.is_file():
        arrays: dict[str, NDArray[np.generic]] = {}
        with ProcessPoolExecutor() as pool:
            for part in pool.map(_part, map(lesson.of, range(FOLDS + 1)), range(FOLDS + 1)):
                sys.stderr.write("one more part is fitted\n")
                arrays |= part
        held.mkdir(parents=True, exist_ok=True)
        file.write_bytes(packed(arrays))
    with np.load(file, allow_pickle=False) as found:
        parts = [
            (
                Letters(*(found[f"{fold}.letters.{part.name}"] for part in fields(Letters))),
                Network(*(found[f"{fold}.{part.name}"] for part in fields(Network))),
            )
            for fold in range(FOLDS + 1)
        ]
    return Fitted(*parts[FOLDS], parts[:FOLDS])


def _part(lesson: Lesson, fold: int) -> dict[str, NDArray[np.generic]]:
    """Fit what has not seen this fold; the number behind the last one stands for everything."""
    seen = lesson.fold != fold
    grams = matrix([text for text, kept in zip(lesson.texts, seen, strict=True) if kept])
    # Processes that each take all cores for a sum wait for one another most of the time.
    with threadpool_limits(1):
        letters = _letters(grams, lesson.wanted[seen], lesson.weight[seen])
        net = averaged([_network(lesson, fold, 10 * fold + seed) for seed in range(SEEDS)])
    fitted = {f"{fold}.{part.name}": getattr(net, part.name) for part in fields(Network)}
    for part in fields(Letters):
        fitted[f"{fold}.letters.{part.name}"] = getattr(letters, part.name)
    return fitted


def _digest(lesson: Lesson) -> str:
    told = hashlib.sha256(json.dumps(list(lesson.texts)).encode())
    for part in (*lesson.centred, lesson.wanted, lesson.weight, lesson.fold):
        told.update(np.ascontiguousarray(part).tobytes())
    how = (_VERSION, FOLDS, SEEDS, NGRAMS_COUNT, C_DECIDING,
           C_NAMING, BUCKETS, NAMING_BUCKETS, network.HIDDEN, network.EPOCHS,
           network.RATE, network.DECAY, network.DROPPED, network.BATCH)  # fmt: skip
    told.update(repr(how).encode())
    return told.hexdigest()[:16]


def _network(lesson: Lesson, fold: int, seed: int) -> Network:
    seen = lesson.fold != fold
    truth = lesson.wanted[seen].astype(np.float32)
    return fit_network(lesson.centred[fold][seen], truth, lesson.weight[seen], seed)


def _letters(grams: sparse.csr_matrix, truth: NDArray[np.bool_], weight: Numbers) -> Letters:
    first = len(DECIDING)
    deciding, bias = _logistic(grams, truth[:, :first], weight, C_DECIDING)
    # What a message is about is asked of sensitive ones only.
    about = truth[:, DECIDING.index(SENSITIVE)]
    naming, more = _logistic(_shared(grams[about]), truth[about, first:], weight[about], C_NAMING)
    steps = _step(deciding), _step(naming)
    return Letters(
        deciding=np.rint(deciding / steps[0]).astype(np.int8),
        naming=np.rint(naming / steps[1]).astype(np.int8),
        step=np.concatenate(steps),
        bias=np.concatenate([bias, more]),
    )


def _shared(grams: sparse.csr_matrix) -> sparse.csr_matrix:
    """The same n-grams, of which several share a place."""
    shape = grams.shape[0], NAMING_BUCKETS
    folded = sparse.csr_matrix((grams.data, grams.indices % NAMING_BUCKETS, grams.indptr), shape)
    folded.sum_duplicates()
    return folded


def _logistic(
    grams: sparse.csr_matrix, truth: NDArray[np.bool_], weight: Numbers, freedom: float
) -> tuple[Numbers, Numbers]:
    """Coefficients, one column a head, and what stands before them."""
    found = np.zeros((grams.shape[1], truth.shape[1]), dtype=np.float32)
    bias = np.full(truth.shape[1], -20.0, dtype=np.float32)
    for head in range(truth.shape[1]):
        if truth[:, head].any():
            model = LogisticRegression(C=freedom, solver="liblinear", random_state=0, tol=1e-2)
            model.fit(grams, truth[:, head], sample_weight=weight)
            found[:, head] = model.coef_[0] * NGRAMS_COUNT
            bias[head] = model.intercept_[0]
    return found, bias


def _step(coefficients: Numbers) -> Numbers:
    """What one of 127 steps is worth in each head; never nothing."""
    step: Numbers = np.maximum(np.abs(coefficients).max(axis=0), np.float32(1e-6)) / np.float32(127)
    return step


def packed(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """The arrays as one file, the same bytes each time."""
    held = io.BytesIO()
    np.savez_compressed(held, allow_pickle=False, **dict(sorted(arrays.items())))
    return held.getvalue()


def scored(reading: Reading, letters: Letters, net: Network) -> tuple[Numbers, Numbers]:
    """A message's log-odds with the embedding and without, every part of it embedded."""
    low = [letters(piece) for piece in reading.pieces]
    high = [both(plain, more) for plain, more in zip(low, net(reading.centred), strict=True)]
    return combined(high), combined(low)


def unseen(readings: Sequence[Reading], by: Sequence[int], fitted: Fitted) -> Mapping[str, Scores]:
    """Each message by the fold that has not seen it; `FOLDS` stands for what has seen everything."""
    heads = [*fitted.folds, (fitted.letters, fitted.network)]
    pairs = [scored(reading, *heads[fold]) for reading, fold in zip(readings, by, strict=True)]
    return {
        WITH: np.array([high for high, _ in pairs], dtype=np.float32),
        WITHOUT: np.array([low for _, low in pairs], dtype=np.float32),
    }
