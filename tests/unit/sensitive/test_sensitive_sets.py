"""Floors under what the rules find in the labelled sets; a fall in acute recall fails the build.

`open` was looked at while the packs were written, `locked` only counted; both have the packs'
author, so they flatter. `blind`, `blind2` and `blind3` are indirect wording written afterwards.
Recall when first counted: 12 of 55, 8 of 40, 2 of 27. The first two were then used to widen the
packs, `blind3` was not: what rules alone miss there is the second reader's work.
"""

import pytest

from handlers.sensitive.finding import Finding
from tests.support.phrases import detector
from tests.unit.sensitive.sensitive_sets import LANGUAGES, Row, rows


def _read(name: str, part: str) -> list[tuple[Row, Finding]]:
    return [(row, detector().read(row.text)) for row in rows(name) if row.part == part]


def _share(results: list[bool]) -> float:
    return sum(results) / len(results)


@pytest.mark.parametrize("part", ["open", "locked"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_acute_messages_are_noticed(language: str, part: str) -> None:
    found = [f.sensitive for row, f in _read(language, part) if row.urgency == "acute"]
    assert _share(found) >= 0.95


@pytest.mark.parametrize("part", ["open", "locked"])
@pytest.mark.parametrize("language", ["de", "en", "sv"])
def test_sensitive_messages_are_found(language: str, part: str) -> None:
    found = [f.sensitive for row, f in _read(language, part) if row.sensitive]
    assert _share(found) >= 0.9


@pytest.mark.parametrize("part", ["open", "locked"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_look_alikes_stay_silent(language: str, part: str) -> None:
    alarms = [f.sensitive for row, f in _read(language, part) if not row.sensitive]
    assert _share(alarms) <= 0.05


def test_the_right_subject_is_named() -> None:
    named = [
        bool(set(row.categories) & {category.value for category in finding.categories})
        for row, finding in _read("de", "open")
        if row.sensitive and finding.sensitive
    ]
    assert _share(named) >= 0.95


def test_ordinary_messages_written_later_stay_silent() -> None:
    parts = ("blind", "blind2", "blind3")
    read = [pair for part in parts for pair in _read("de-blind", part)]
    alarms = [finding.sensitive for row, finding in read if not row.sensitive]
    assert _share(alarms) <= 0.03
