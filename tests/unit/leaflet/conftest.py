"""What the tests of papers share."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import pytest

from bot import content
from bot.detection import detector
from handlers.sensitive.detector import Detector


@pytest.fixture(autouse=True, scope="module")
def phrases_are_read_once() -> Iterator[None]:
    """Keep the papers quick: no phrase is in them, and reading all takes longer than the rest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content, "detector", _remembered)
        yield


def _remembered(languages: Sequence[str], _overrides: Mapping[str, object]) -> Detector:
    return _detector(tuple(languages))


@cache
def _detector(languages: tuple[str, ...]) -> Detector:
    return detector(languages)
