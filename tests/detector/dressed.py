"""Twins of rows with an everyday remark before or behind: what is worried stays so beside "is Friday on?".

Our writers wrote one thought a message, families write two: heads that never saw both together heard a
worried sentence less beside a remark about an appointment. Only learned from, never measured on.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

from tests.detector.labelled import Labelled
from tests.detector.learning import folds
from tests.detector.ordinary import Ordinary

BESIDE = Path(__file__).parent / "beside"
DRESSED = "dressed"
"""The tag of such a labelled row, the source of such an ordinary one."""
_IN_A_HUNDRED: Mapping[type, int] = {Labelled: 30, Ordinary: 22}
_LONGEST = 200
"""Characters of a row that gets a twin: what is longer holds several thoughts already."""
_OPENER = " …"
_BETWEEN = (". ", " ", " ", ", ", " 😊 ", " und ")
_AND = {"de": "und", "en": "and", "sv": "och", "tr": "ve", "ar": "و", "fa": "و", "uk": "і",
        "ru": "и", "pl": "i", "ro": "și"}  # fmt: skip


def dressed(rows: Sequence[Labelled | Ordinary]) -> Iterator[Labelled | Ordinary]:
    """Return twins of some rows, the same ones each time, in the fold of what they are twins of."""
    for row in rows:
        chance = int(hashlib.sha256(row.text.encode()).hexdigest()[:12], 16)
        if len(row.text) <= _LONGEST and chance % 100 < _IN_A_HUNDRED[type(row)]:
            twins = (_twin(row, (chance // 100) + 7 * more) for more in count())
            yield next(twin for twin in twins if len({*folds([twin, row]).tolist()}) == 1)


def _twin(row: Labelled | Ordinary, chance: int) -> Labelled | Ordinary:
    remarks = _remarks(row.lang)
    chance, number = divmod(chance, len(remarks))
    text = _together(row, remarks[number], chance)
    if isinstance(row, Ordinary):
        return replace(row, source=DRESSED, text=text)
    return replace(row, id=f"{row.id}-{DRESSED}", tags=row.tags | {DRESSED}, text=text)


def _together(row: Labelled | Ordinary, remark: str, chance: int) -> str:
    if remark.endswith(_OPENER):
        return f"{remark.removesuffix(_OPENER)}{', ' if chance % 3 == 0 else ' '}{row.text}"
    chance, where = divmod(chance, len(_BETWEEN))
    between = _BETWEEN[where].replace("und", _AND[row.lang])
    first, second = (row.text, remark) if chance % 5 < 3 else (remark, row.text)
    return f"{first.rstrip('.!?') if '.' in between else first}{between}{second}"


@cache
def _remarks(lang: str) -> Sequence[str]:
    return (BESIDE / f"{lang}.txt").read_text("utf-8").splitlines()
