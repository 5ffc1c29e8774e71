"""Twins beside an everyday remark: they say what their row says, and measure nothing."""

import pytest

from tests.detector.dressed import BESIDE, dressed
from tests.detector.labelled import Labelled, messages
from tests.detector.learning import folds, wanted
from tests.detector.limits import made_up
from tests.detector.ordinary import Ordinary
from tests.support.phrases import detector

LANGUAGES = sorted(path.stem for path in BESIDE.glob("*.txt"))


def _rows() -> list[Labelled | Ordinary]:
    public = [
        Ordinary("de", "tatoeba", f"Der Zug fährt um {n} Uhr nach Köln ab.") for n in range(60)
    ]
    return [*messages(locked=False, lang="sv")[:300], *public]


def test_a_twin_says_what_its_row_says_and_measures_nothing() -> None:
    rows = _rows()
    told = {row: wanted([row]).tolist() for row in rows}
    twins = list(dressed(rows))
    assert {type(twin) for twin in twins} == {Labelled, Ordinary}
    for twin in twins:
        base = max((row for row in rows if _words(row) in twin.text), key=lambda r: len(r.text))
        assert len(twin.text) > len(base.text)
        assert wanted([twin]).tolist() == told[base]
        together = folds([*rows, twin])
        assert together[-1] == together[rows.index(base)]
        assert made_up(twin)
        assert not made_up(base)


def _words(row: Labelled | Ordinary) -> str:
    return row.text.rstrip(".!?")


def test_the_same_rows_get_the_same_twins() -> None:
    rows = _rows()
    assert [*dressed(rows)] == [*dressed(rows)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_remark_is_nothing_to_the_rules(lang: str) -> None:
    for remark in (BESIDE / f"{lang}.txt").read_text("utf-8").splitlines():
        assert not detector().read(remark.removesuffix(" …")).sensitive, remark


def test_every_language_has_remarks() -> None:
    assert sorted({row.lang for row in messages(locked=False)}) == LANGUAGES
