"""Fits the heads and sets the thresholds. Same input, same numbers: no chance is involved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.second_reader.features import BUCKETS, Numbers, capped, ngram_places, ngram_weight
from bot.second_reader.heads import ACUTE, HEADS, OTHER, SENSITIVE
from tests.detector.labelled import Labelled
from tests.detector.ordinary import Ordinary

FOLDS = 6
NGRAMS_COUNT, EMBEDDING_COUNTS = 2.0, 2.0
"""How much each kind of feature weighs, found by cross-validation."""
C = 0.5
LOOKALIKES_RAISED, LOOKALIKES_CONFIRMED = 0.04, 0.12
"""Share of our own harmless look-alikes above the thresholds: far harder than ordinary text."""
ORDINARY_RAISED = 0.0025
"""Share of ordinary sentences above the threshold; asked for are 0.003."""
ACUTE_CONFIRMS = 0.02

EVERYDAY_COUNTS = 20.0

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """One way of reading, before its thresholds. Columns are heads."""

    ngrams: NDArray[np.float16]
    embedding: Numbers
    bias: Numbers


@dataclass(frozen=True, slots=True)
class Limits:
    """The thresholds of one way: three a language, one a head for naming."""

    by_language: Mapping[str, tuple[float, float, float]]
    named: Numbers


def matrix(texts: Sequence[str], centred: Numbers | None) -> sparse.csr_matrix:
    """The features of texts as rows."""
    places = [ngram_places(capped(text)) for text in texts]
    weights = [np.full(len(each), ngram_weight(each) * NGRAMS_COUNT) for each in places]
    ends = np.cumsum([0, *map(len, places)])
    shape = (len(texts), BUCKETS)
    grams = sparse.csr_matrix(
        (np.concatenate(weights), np.concatenate(places), ends), shape=shape, dtype=np.float64
    )
    if centred is None:
        return grams
    dense = sparse.csr_matrix(centred.astype(np.float64) * EMBEDDING_COUNTS)
    return sparse.hstack([grams, dense]).tocsr()


def labels(rows: Sequence[Labelled]) -> NDArray[np.bool_]:
    """One column a head."""
    return np.array([[_is(row, head) for head in HEADS] for row in rows], dtype=bool)


def _is(row: Labelled, head: str) -> bool:
    if head == SENSITIVE:
        return row.sensitive
    return row.urgency == "acute" if head == ACUTE else head in row.categories


def with_letters(rows: Sequence[Labelled]) -> frozenset[str]:
    """The languages that have sensitive messages: elsewhere letters would only tell the language."""
    return frozenset(row.lang for row in rows if row.sensitive)


def lettered(rows: Sequence[Labelled | Ordinary], langs: frozenset[str]) -> list[str]:
    """The texts whose letters count, the others empty."""
    return [row.text if row.lang in langs else "" for row in rows]


def importance(rows: Sequence[Labelled]) -> NDArray[np.float64]:
    """How much a message counts: the few everyday sentences stand for most of what is written."""
    return np.array([EVERYDAY_COUNTS if "everyday" in row.tags else 1.0 for row in rows])


def fitted(
    features: sparse.csr_matrix, wanted: NDArray[np.bool_], weight: NDArray[np.float64]
) -> Weights:
    """Fit all heads."""
    coefficients = np.zeros((features.shape[1], len(HEADS)))
    bias = np.full(len(HEADS), -20.0, dtype=np.float32)
    for head in range(len(HEADS)):
        if wanted[:, head].any():
            model = LogisticRegression(C=C, solver="liblinear", random_state=0, tol=1e-3)
            model.fit(features, wanted[:, head], sample_weight=weight)
            coefficients[:, head] = model.coef_[0]
            bias[head] = model.intercept_[0]
    return Weights(
        ngrams=(coefficients[:BUCKETS] * NGRAMS_COUNT).astype(np.float16),
        embedding=(coefficients[BUCKETS:] * EMBEDDING_COUNTS).astype(np.float32),
        bias=bias,
    )


def scored(weights: Weights, texts: Sequence[str], centred: Numbers | None) -> Scores:
    """The log-odds of all heads, as the shipped reader computes them."""
    found = np.zeros((len(texts), len(HEADS)), dtype=np.float32)
    for row, text in enumerate(texts):
        places = ngram_places(capped(text))
        found[row] = weights.ngrams[places].sum(axis=0, dtype=np.float32)
        found[row] *= ngram_weight(places)
    found += weights.bias
    return found if centred is None else found + centred @ weights.embedding


def cross_validated(rows: Sequence[Labelled], centred: Numbers | None) -> Scores:
    """Scores of each message by heads that have seen nothing of its author."""
    texts, wanted = lettered(rows, with_letters(rows)), labels(rows)
    features, counts = matrix(texts, centred), importance(rows)
    found = np.zeros(wanted.shape, dtype=np.float32)
    authors = [row.author for row in rows]
    for seen, new in GroupKFold(min(FOLDS, len(set(authors)))).split(texts, groups=authors):
        weights = fitted(features[seen], wanted[seen], counts[seen])
        part = None if centred is None else centred[new]
        found[new] = scored(weights, [texts[index] for index in new], part)
    return found


def limits(rows: Sequence[Labelled], validated: Scores, ordinary: Mapping[str, Scores]) -> Limits:
    """Set the thresholds, the same way for each language.

    In units of a language's ordinary text: its own look-alikes where we have any, those of the
    other languages where we have none, and never below what its ordinary text allows.
    """
    sensitive, acute = HEADS.index(SENSITIVE), HEADS.index(ACUTE)
    centre = {
        lang: (found.mean(axis=0), found.std(axis=0) + 1e-6) for lang, found in ordinary.items()
    }
    spread = np.concatenate(
        [(ordinary[lang] - middle) / width for lang, (middle, width) in sorted(centre.items())]
    )
    floor = float(np.quantile(spread[:, sensitive], 1 - ORDINARY_RAISED))
    harmless = {
        lang: np.array(
            [r.lang == lang and not r.sensitive and "everyday" not in r.tags for r in rows]
        )
        for lang in ordinary
    }
    wanted = (
        (sensitive, LOOKALIKES_CONFIRMED),
        (sensitive, LOOKALIKES_RAISED),
        (acute, ACUTE_CONFIRMS),
    )
    steps = {
        lang: [
            float((np.quantile(validated[mask, head], 1 - share) - centre[lang][0][head])
                  / centre[lang][1][head])
            for head, share in wanted
        ]
        for lang, mask in harmless.items()
        if mask.sum() >= 20
    }  # fmt: skip
    usual: list[float] = np.mean(list(steps.values()), axis=0).tolist()
    found: dict[str, tuple[float, float, float]] = {}
    for lang, (middle, width) in centre.items():
        confirm, raised, sharp = steps.get(lang, usual)
        if lang not in steps:
            raised = max(raised, floor)
        # Nothing may be raised that ordinary text of this very language often reaches.
        top = float(np.quantile(ordinary[lang][:, sensitive], 1 - ORDINARY_RAISED, method="lower"))
        found[lang] = (
            float(middle[sensitive] + confirm * width[sensitive]),
            max(top, float(middle[sensitive] + raised * width[sensitive])),
            float(middle[acute] + sharp * width[acute]),
        )
    found[OTHER] = (
        max(three[0] for three in found.values()),
        max(three[1] for three in found.values()),
        max(three[2] for three in found.values()),
    )
    return Limits(found, _naming(rows, validated))


def _naming(rows: Sequence[Labelled], validated: Scores) -> Numbers:
    """For each category the score from which naming it is right most often (best F1)."""
    wanted = labels(rows)
    about = wanted[:, HEADS.index(SENSITIVE)]
    best = np.full(len(HEADS), 20.0, dtype=np.float32)
    for head in range(2, len(HEADS)):
        truth, found = wanted[about, head], validated[about, head]
        if truth.any():
            tried = np.unique(np.quantile(found, np.linspace(0.5, 0.995, 100)))
            best[head] = max(tried, key=lambda limit: (_f1(truth, found >= limit), limit))
    return best


def _f1(truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    both = float((truth & said).sum())
    return 2 * both / float(truth.sum() + said.sum())
