"""Sets the thresholds, on scores by heads that had not seen the row or its author."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.features import Numbers
from bot.second_reader.heads import ACUTE, HEADS, OTHER, SENSITIVE, Limits
from tests.detector.dressed import DRESSED
from tests.detector.labelled import Labelled
from tests.detector.learning import Scores, wanted
from tests.detector.ordinary import Ordinary

_MOST_WRITTEN = frozenset({"de"})
_SWEDISH = "sv"
_SENSITIVE, _ACUTE = HEADS.index(SENSITIVE), HEADS.index(ACUTE)


class Kind(Enum):
    """Harmless messages, by who wrote them and why."""

    LOOKALIKE = "look-alike"
    TWIN = "twin"
    """What our writers call ordinary: mostly written as the twin of something sensitive."""
    ORDINARY = "ordinary"
    """Nobody wrote it for us, or it is about nothing in particular."""


_STEADY = {Kind.LOOKALIKE: 250, Kind.TWIN: 250, Kind.ORDINARY: 800}
"""So many rows of a language weigh as much as the quantile over all languages."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Shares of harmless messages that may lie above a threshold; the strictest one decides."""

    lookalikes: float
    twins: float
    ordinary: float

    def of(self, kind: Kind) -> float:
        """The share of this kind."""
        shares = {Kind.LOOKALIKE: self.lookalikes, Kind.TWIN: self.twins}
        return shares.get(kind, self.ordinary)


@dataclass(frozen=True, slots=True)
class Aims:
    """What the thresholds are set for."""

    raises: Allowed = Allowed(lookalikes=0.1, twins=0.075, ordinary=0.006)
    """In German, of which we have as many messages as of all others together."""
    raises_elsewhere: Allowed = Allowed(lookalikes=0.06, twins=0.05, ordinary=0.006)
    raises_in_swedish: Allowed = Allowed(lookalikes=0.08, twins=0.06, ordinary=0.01)
    """As much is asked of Swedish as of English, and fewer of its harmless messages are raised."""
    confirms: Allowed = Allowed(lookalikes=0.13, twins=0.1, ordinary=0.008)
    confirms_acute: Allowed = Allowed(lookalikes=0.095, twins=0.085, ordinary=0.006)
    raises_acute: Allowed = Allowed(lookalikes=0.055, twins=0.055, ordinary=0.0015)


def limits(
    rows: Sequence[Labelled | Ordinary], guessed: Sequence[str], scores: Scores, aims: Aims
) -> Mapping[str, Limits]:
    """Thresholds by language as the rules guess it, for that is how a message is judged.

    What is no language of ours gets the strictest of each.
    """
    langs = sorted({row.lang for row in rows})
    by_name = {
        name: _by_language(rows, guessed, scores[:, head], allowed, langs)
        for name, head, allowed in (
            ("confirms", _SENSITIVE, aims.confirms),
            ("raises", _SENSITIVE, aims.raises),
            ("confirms_acute", _ACUTE, aims.confirms_acute),
            ("raises_acute", _ACUTE, aims.raises_acute),
        )
    }
    elsewhere = _by_language(rows, guessed, scores[:, _SENSITIVE], aims.raises_elsewhere, langs)
    by_name["raises"] |= {lang: elsewhere[lang] for lang in langs if lang not in _MOST_WRITTEN}
    if _SWEDISH in langs:
        swedish = _by_language(rows, guessed, scores[:, _SENSITIVE], aims.raises_in_swedish, langs)
        by_name["raises"][_SWEDISH] = swedish[_SWEDISH]
    found = {lang: Limits(**{name: by_name[name][lang] for name in by_name}) for lang in langs}
    return found | {OTHER: Limits(**{name: max(by_name[name].values()) for name in by_name})}


def _by_language(
    rows: Sequence[Labelled | Ordinary],
    guessed: Sequence[str],
    scores: Scores,
    allowed: Allowed,
    langs: Sequence[str],
) -> dict[str, float]:
    kinds = [None if made_up(row) else kind(row) for row in rows]
    named = np.array(guessed)
    found = []
    for each in Kind:
        counted = np.array([own is each for own in kinds])
        chosen = {lang: scores[counted & (named == lang)] for lang in langs}
        found.append(_shrunk(chosen, allowed.of(each), _STEADY[each]))
    return {lang: max(limits[lang] for limits in found) for lang in langs}


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


def kind(row: Labelled | Ordinary) -> Kind | None:
    """Which kind of harmless message it is; None for a sensitive one."""
    if isinstance(row, Ordinary) or "everyday" in row.tags:
        return Kind.ORDINARY
    if row.sensitive:
        return None
    return Kind.LOOKALIKE if row.lookalike else Kind.TWIN


def made_up(row: Labelled | Ordinary) -> bool:
    """Whether nobody ever wrote it so: good to learn from, no measure."""
    if isinstance(row, Ordinary):
        return row.source in {"joined", DRESSED}
    return DRESSED in row.tags


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
