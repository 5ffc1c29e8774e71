"""Danger in plain words with ordinary words around it, in other persons and without diacritics.

Each language has harmless twins with the same words. By the rules alone.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from handlers.sensitive.taxonomy import Urgency
from tests.support.phrases import detector

_FILE = Path(__file__).parent / "sets" / "plain-danger.txt"


def _lines(sign: str) -> Sequence[str]:
    lines = _FILE.read_text("utf-8").splitlines()
    return [line[2:] for line in lines if line.startswith(f"{sign} ")]


@pytest.mark.parametrize("text", _lines("+"))
def test_plain_danger_is_acute(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


@pytest.mark.parametrize("text", _lines("-"))
def test_its_harmless_twin_is_not(text: str) -> None:
    assert detector().read(text).urgency is not Urgency.ACUTE
