"""What is learned from the messages, and what it makes of those it had not seen."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.features import Numbers, capped, for_embedding, parts
from bot.second_reader.heads import OTHER
from tests.detector.labelled import Labelled
from tests.detector.learning import (
    FOLDS,
    Fitted,
    Lesson,
    Reading,
    Scores,
    fit,
    folds,
    importance,
    unseen,
    wanted,
)
from tests.detector.limits import Kind, kind
from tests.detector.ordinary import Ordinary
from tests.support.phrases import detector

Row = Labelled | Ordinary

_CENTRE = (Kind.ORDINARY, Kind.LOOKALIKE)
"""What makes the middle of a language, half and half."""


class Embedded(Protocol):
    """Embeds texts by layers that have not seen a fold; `FOLDS` stands for what has seen everything."""

    def __call__(self, texts: Sequence[str], fold: int) -> Numbers:
        """Return one row a text."""
        ...


@dataclass(frozen=True, slots=True)
class Taught:
    """What was learned and what it makes of rows it had not seen; `langs` as the rules guess them."""

    version: str
    rows: Sequence[Row]
    langs: Sequence[str]
    means: Mapping[str, Numbers]
    fitted: Fitted
    scores: Mapping[str, Scores]

    def learned(self, way: str) -> tuple[Sequence[Row], Sequence[str], Scores]:
        """The rows that were learned from, with the language guessed and the scores.

        Thresholds are set on these: sets that are only counted stay out.
        """
        keep = learnable(self.rows)
        rows = [row for row, kept in zip(self.rows, keep, strict=True) if kept]
        langs = [lang for lang, kept in zip(self.langs, keep, strict=True) if kept]
        return rows, langs, self.scores[way][keep]


def learnable(rows: Sequence[Row]) -> NDArray[np.bool_]:
    """Which rows may be learned from, by licence and because the rules too find them harmless."""
    return np.array([not isinstance(row, Ordinary) or _harmless(row) for row in rows])


@cache
def _harmless(row: Ordinary) -> bool:
    return row.learnable and not detector().read(row.text).sensitive


def teach(rows: Sequence[Row], embedded: Embedded, held: Path) -> Taught:
    """Fit the heads on all rows that may be learned from, and score all."""
    rows = ordered(rows)
    langs = [detector().language(row.text) for row in rows]
    texts = [for_embedding(capped(row.text)) for row in rows]
    whole = [embedded(texts, fold) for fold in range(FOLDS + 1)]
    middles = [means(rows, langs, near) for near in whole]
    centred = [near - middle(langs, own) for near, own in zip(whole, middles, strict=True)]
    learn = learnable(rows)
    lesson = Lesson(
        texts=[capped(row.text) for row, seen in zip(rows, learn, strict=True) if seen],
        centred=[near[learn] for near in centred],
        wanted=wanted(rows)[learn],
        weight=importance(rows)[learn],
        fold=folds(rows)[learn],
    )
    fitted = fit(lesson, held)
    by = np.where(learn, folds(rows), FOLDS).tolist()
    readings = [
        _reading(row.text, middles[fold].get(lang, middles[fold][OTHER]), near, embedded, fold)
        for row, lang, fold, near in zip(rows, langs, by, _own(centred, by), strict=True)
    ]
    scores = unseen(readings, by, fitted)
    return Taught(f"5-{fingerprint(rows)[:8]}", rows, langs, middles[FOLDS], fitted, scores)


def ordered(rows: Sequence[Row]) -> Sequence[Row]:
    """The same rows in the order that they are learned in."""
    return sorted(rows, key=lambda r: (r.lang, getattr(r, "id", ""), r.text))


def fingerprint(rows: Sequence[Row]) -> str:
    """The SHA-256 over the labelled messages and their labels."""
    told = [
        [r.lang, r.id, r.sensitive, r.urgency, sorted(r.categories), sorted(r.tags), r.text]
        for r in rows
        if isinstance(r, Labelled)
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _own(centred: Sequence[Numbers], by: Sequence[int]) -> Iterator[Numbers]:
    return (centred[fold][row] for row, fold in enumerate(by))


def _reading(text: str, mean: Numbers, near: Numbers, embedded: Embedded, fold: int) -> Reading:
    more = parts(text)
    if not more:
        return Reading((capped(text),), near[None, :])
    far = embedded([for_embedding(part) for part in more], fold) - mean
    return Reading((capped(text), *more), np.concatenate([near[None, :], far]))


def middle(langs: Sequence[str], means: Mapping[str, Numbers]) -> Numbers:
    """What centres the embedding of messages in these languages, one row a message."""
    return np.array([means.get(lang, means[OTHER]) for lang in langs], dtype=np.float32)


def means(rows: Sequence[Row], langs: Sequence[str], whole: Numbers) -> Mapping[str, Numbers]:
    """By language, over ordinary sentences and our own harmless messages half and half."""
    found: dict[str, Numbers] = {}
    for lang in sorted({row.lang for row in rows}):
        here = learnable(rows) & (np.array(langs) == lang)
        two = [here & np.array([kind(row) is each for row in rows]) for each in _CENTRE]
        middles = [whole[mask].mean(axis=0) for mask in two if mask.any()]
        found[lang] = np.mean(middles or [whole.mean(axis=0)], axis=0)
    return found | {OTHER: np.mean([*found.values()], axis=0)}
