"""What other thresholds would give: recall against alarms, the rules beside the second reader."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.features import Numbers
from bot.second_reader.heads import ACUTE, HEADS, SENSITIVE, WITH, WITHOUT, Limits
from handlers.sensitive.finding import Finding
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Urgency
from tests.detector.limits import Aims, Allowed, limits, made_up
from tests.detector.ordinary import Ordinary
from tests.detector.taught import Row, Taught
from tests.support.phrases import detector

LOOKALIKES = (0.03, 0.05, 0.08, 0.12, 0.16, 0.2)
TWINS = 0.6
"""Share of twins that may be raised, against that of look-alikes."""
ORDINARY = (0.003, 0.006)

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the rules say of each row: by themselves, and with company for their hints."""

    alone: Mask
    confirmed: Mask
    endangered: Mask
    acute_alone: Mask
    acute: Mask


def heard(rows: Sequence[Row]) -> Heard:
    """Read all rows three times, which is all that an opinion can change but for what it raises."""
    yes = SecondOpinion(confirms=True, raises=(), version="")
    found: list[tuple[Finding, Finding, Finding]] = []
    for row in rows:
        alone = detector().read(row.text)
        confirmed = detector().read(row.text, "auto", yes)
        danger = detector().read(row.text, "auto", replace(yes, confirms_acute=True))
        found.append((alone, confirmed, danger))
    return Heard(
        alone=np.array([each[0].sensitive for each in found]),
        confirmed=np.array([each[1].sensitive for each in found]),
        endangered=np.array([each[2].sensitive for each in found]),
        acute_alone=np.array([each[0].urgency is Urgency.ACUTE for each in found]),
        acute=np.array([each[2].urgency is Urgency.ACUTE for each in found]),
    )


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Which rows would be noticed and which called acute."""

    noticed: Mask
    acute: Mask


def verdicts(scores: Numbers, found: Sequence[Limits], rules: Heard) -> Verdicts:
    """Put both readers together as `handlers.sensitive.decide` does."""
    about, danger = scores[:, HEADS.index(SENSITIVE)], scores[:, HEADS.index(ACUTE)]
    acute = danger >= np.array([each.confirms_acute for each in found])
    confirms = acute | (about >= np.array([each.confirms for each in found]))
    raises = about >= np.array([each.raises for each in found])
    raises |= danger >= np.array([each.raises_acute for each in found])
    noticed = rules.alone | raises | (confirms & rules.confirmed) | (acute & rules.endangered)
    return Verdicts(noticed, rules.acute_alone | (acute & rules.acute))


def shown(taught: Taught) -> Iterator[str]:
    """The lines to print."""
    rules = heard(taught.rows)
    for way in (WITH, WITHOUT):
        for ordinary in ORDINARY:
            for share in LOOKALIKES:
                tried = Allowed(share, share * TWINS, ordinary)
                aims = replace(Aims(), raises=tried, raises_elsewhere=tried)
                yield f"\n{way}: look-alikes {share:.0%}, ordinary {ordinary:.1%}"
                yield from _table(taught, way, aims, rules)
    yield "\nacute head by itself, share of acute ones at or above the threshold"
    yield from _acute(taught)


def _table(taught: Taught, way: str, aims: Aims, rules: Heard) -> Iterator[str]:
    chosen = limits(*taught.learned(way), aims)
    other = chosen["other"]
    said = verdicts(taught.scores[way], [chosen.get(lang, other) for lang in taught.langs], rules)
    yield f"  {'':5}recall  reader alone  indirect  acute(noticed urgent)  look-alikes  ordinary  public"
    alone = taught.scores[way][:, 0] >= np.array(
        [chosen.get(lang, other).raises for lang in taught.langs]
    )
    for lang in (*sorted({row.lang for row in taught.rows}), "all"):
        k = _Kinds(taught.rows, lang)
        yield (
            f"  {lang:5}{_share(said.noticed, k.sensitive)}  {_share(alone, k.sensitive)}"
            f"  {_share(said.noticed, k.indirect)}  {_share(said.noticed, k.acute)}"
            f" {_share(said.acute, k.acute)}  {_share(said.noticed, k.lookalike)}"
            f"  {_share(said.noticed, k.plain)}  {_share(said.noticed, k.public)}"
            f"  {_count(said.acute, k.public | k.plain)}"
        )
    for source in sorted({row.source for row in taught.rows if isinstance(row, Ordinary)}):
        here = np.array([isinstance(r, Ordinary) and r.source == source for r in taught.rows])
        yield f"    {source:12}{_share(said.noticed, here)}  {_count(said.noticed, here)}"


class _Kinds:
    """Which rows of a language are of which kind."""

    def __init__(self, rows: Sequence[Row], lang: str) -> None:
        def of(kind: str) -> Mask:
            return np.array([lang in (r.lang, "all") and _is(r, kind) for r in rows])

        self.sensitive, self.indirect, self.acute = of("sensitive"), of("indirect"), of("acute")
        self.lookalike, self.plain, self.public = of("lookalike"), of("plain"), of("public")


def _is(row: Row, kind: str) -> bool:
    if isinstance(row, Ordinary):
        return kind == ("joined" if made_up(row) else "public")
    if made_up(row):
        return False
    if row.sensitive:
        return (
            kind == "sensitive"
            or (kind == "indirect" and row.indirect)
            or (kind == "acute" and row.urgency == "acute")
        )
    return kind == ("lookalike" if row.lookalike else "plain")


def _acute(taught: Taught) -> Iterator[str]:
    scores = taught.scores[WITH][:, HEADS.index(ACUTE)]
    for lang in (*sorted({row.lang for row in taught.rows}), "all"):
        k = _Kinds(taught.rows, lang)
        harmless = scores[k.lookalike | k.plain]
        if not len(harmless):
            continue
        cells = []
        for share in (0.01, 0.02, 0.04, 0.07, 0.1):
            limit = np.quantile(harmless, 1 - share)
            cells.append(f"{share:.0%}: {_share(scores >= limit, k.acute)}")
        yield f"  {lang:5}" + "  ".join(cells)


def _share(said: Mask, of: Mask) -> str:
    return f"{100 * said[of].mean():5.1f} %" if of.any() else "      -"


def _count(said: Mask, of: Mask) -> str:
    return f"{int(said[of].sum())}/{int(of.sum())}"
