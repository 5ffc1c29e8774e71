"""What is learned from the messages, and what it makes of those it had not seen."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.features import Numbers, capped, for_embedding, parts
from bot.second_reader.heads import OTHER
from tests.detector.labelled import Labelled
from tests.detector.learning import (
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
from tests.detector.measure import detector
from tests.detector.ordinary import Ordinary

Row = Labelled | Ordinary

_CENTRE = (Kind.ORDINARY, Kind.LOOKALIKE)
"""What makes the middle of a language, half and half."""


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


def teach(rows: Sequence[Row], embedded: Callable[[Sequence[str]], Numbers], held: Path) -> Taught:
    """Fit the heads on all rows that may be learned from, and score all."""
    rows = sorted(rows, key=lambda r: (r.lang, getattr(r, "id", ""), r.text))
    langs = [detector().language(row.text) for row in rows]
    whole = embedded([for_embedding(capped(row.text)) for row in rows])
    means = _means(rows, langs, whole)
    centred = whole - np.array([means.get(lang, means[OTHER]) for lang in langs])
    learn = learnable(rows)
    lesson = Lesson(
        texts=[capped(row.text) for row, seen in zip(rows, learn, strict=True) if seen],
        centred=centred[learn],
        wanted=wanted(rows)[learn],
        weight=importance(rows)[learn],
        fold=folds(rows)[learn],
    )
    fitted = fit(lesson, held)
    readings = [
        _reading(row.text, means.get(lang, means[OTHER]), near, embedded)
        for row, lang, near in zip(rows, langs, centred, strict=True)
    ]
    scores = unseen(readings, np.where(learn, folds(rows), -1), fitted)
    return Taught(f"3-{fingerprint(rows)[:8]}", rows, langs, means, fitted, scores)


def fingerprint(rows: Sequence[Row]) -> str:
    """The SHA-256 over the labelled messages and their labels."""
    told = [
        [r.lang, r.id, r.sensitive, r.urgency, sorted(r.categories), sorted(r.tags), r.text]
        for r in rows
        if isinstance(r, Labelled)
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _reading(
    text: str, mean: Numbers, near: Numbers, embedded: Callable[[Sequence[str]], Numbers]
) -> Reading:
    more = parts(text)
    if not more:
        return Reading((capped(text),), near[None, :])
    far = embedded([for_embedding(part) for part in more]) - mean
    return Reading((capped(text), *more), np.concatenate([near[None, :], far]))


def _means(rows: Sequence[Row], langs: Sequence[str], whole: Numbers) -> dict[str, Numbers]:
    """By language, over ordinary sentences and our own harmless messages half and half."""
    means: dict[str, Numbers] = {}
    for lang in sorted({row.lang for row in rows}):
        here = learnable(rows) & (np.array(langs) == lang)
        two = [here & np.array([kind(row) is each for row in rows]) for each in _CENTRE]
        found = [whole[mask].mean(axis=0) for mask in two if mask.any()]
        means[lang] = np.mean(found or [whole.mean(axis=0)], axis=0)
    means[OTHER] = np.mean([*means.values()], axis=0)
    return means
