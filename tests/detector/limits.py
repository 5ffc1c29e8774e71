"""Sets the thresholds, on scores by heads that had not seen the row or its author."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.features import Numbers
from bot.second_reader.heads import ACUTE, HEADS, OTHER, SENSITIVE, Limits
from tests.detector.labelled import Labelled
from tests.detector.learning import Scores, wanted
from tests.detector.ordinary import Ordinary

_SENSITIVE, _ACUTE = HEADS.index(SENSITIVE), HEADS.index(ACUTE)
ORDINARY_STEADY, LOOKALIKES_STEADY = 800, 250
"""So many rows of a language weigh as much as the quantile over all languages."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Shares of harmless messages that may lie above a threshold; the stricter one decides."""

    lookalikes: float
    ordinary: float


@dataclass(frozen=True, slots=True)
class Aims:
    """What the thresholds are set for."""

    raises: Allowed = Allowed(lookalikes=0.05, ordinary=0.003)
    confirms: Allowed = Allowed(lookalikes=0.15, ordinary=0.02)
    confirms_acute: Allowed = Allowed(lookalikes=0.04, ordinary=0.003)


def limits(
    rows: Sequence[Labelled | Ordinary], guessed: Sequence[str], scores: Scores, aims: Aims
) -> Mapping[str, Limits]:
    """Thresholds by language as the rules guess it, for that is how a message is judged.

    What is no language of ours gets the strictest of each.
    """
    langs = sorted({row.lang for row in rows})
    three = {
        name: _by_language(rows, guessed, scores[:, head], allowed, langs)
        for name, head, allowed in (
            ("confirms", _SENSITIVE, aims.confirms),
            ("raises", _SENSITIVE, aims.raises),
            ("confirms_acute", _ACUTE, aims.confirms_acute),
        )
    }
    found = {lang: Limits(**{name: three[name][lang] for name in three}) for lang in langs}
    return found | {OTHER: Limits(**{name: max(three[name].values()) for name in three})}


def _by_language(
    rows: Sequence[Labelled | Ordinary],
    guessed: Sequence[str],
    scores: Scores,
    allowed: Allowed,
    langs: Sequence[str],
) -> dict[str, float]:
    both = []
    for ordinary, share, steady in (
        (False, allowed.lookalikes, LOOKALIKES_STEADY),
        (True, allowed.ordinary, ORDINARY_STEADY),
    ):
        counted = np.array([is_counted(row, ordinary=ordinary) for row in rows])
        named = np.array(guessed)
        chosen = {lang: scores[counted & (named == lang)] for lang in langs}
        both.append(_shrunk(chosen, share, steady))
    return {lang: max(found[lang] for found in both) for lang in langs}


def _shrunk(chosen: Mapping[str, Scores], share: float, steady: int) -> dict[str, float]:
    """The quantile of each language, drawn towards the one over all languages where rows are few.

    Each language is first put on its own scale, so that "over all languages" means the same.
    """
    middle = {
        lang: (float(s.mean()), float(s.std()) + 1e-6) for lang, s in chosen.items() if len(s)
    }
    scaled = [(chosen[lang] - mean) / width for lang, (mean, width) in middle.items()]
    pooled = float(np.quantile(np.concatenate(scaled), 1 - share)) if scaled else 0.0
    found = {}
    for lang in chosen:
        if lang not in middle:
            found[lang] = -np.inf
            continue
        mean, width = middle[lang]
        own = (float(np.quantile(chosen[lang], 1 - share)) - mean) / width
        trust = len(chosen[lang]) / (len(chosen[lang]) + steady)
        found[lang] = mean + width * (trust * own + (1 - trust) * pooled)
    return found


def is_counted(row: Labelled | Ordinary, *, ordinary: bool) -> bool:
    """Whether it is an ordinary sentence nobody wrote for us, or else one of our own look-alikes.

    What our writers call ordinary stands between the two: written as a twin of something sensitive.
    """
    if isinstance(row, Ordinary) or "everyday" in row.tags:
        return ordinary
    return not ordinary and row.lookalike is not None


def naming(rows: Sequence[Labelled | Ordinary], scores: Scores) -> Numbers:
    """For each category the score from which naming it is right most often (best F1)."""
    truth = wanted(rows)
    about = truth[:, _SENSITIVE]
    best = np.full(len(HEADS), 20.0, dtype=np.float32)
    for head in range(2, len(HEADS)):
        true, found = truth[about, head], scores[about, head]
        if true.any():
            tried = np.unique(np.quantile(found, np.linspace(0.5, 0.995, 100)))
            best[head] = max(tried, key=lambda limit: (_f1(true, found >= limit), limit))
    return best


def _f1(truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    both = float((truth & said).sum())
    return 2 * both / float(truth.sum() + said.sum())
