"""The detector over the shipped phrases, built once a process: they never change while tests run."""

from collections.abc import Mapping, Sequence
from functools import cache

from bot import content, detection
from handlers.sensitive.detector import Detector
from handlers.sensitive.second_reader import SecondReader


@cache
def detector(languages: tuple[str, ...] = detection.LANGUAGES) -> Detector:
    """Return the one that a start builds for these languages, without a second reader."""
    return detection.detector(languages)


def remember() -> None:
    """Have starts in this process, and in what is forked of it, take the one that was built before."""
    vars(content)["detector"] = _remembered


def _remembered(
    languages: Sequence[str],
    overrides: Mapping[str, object] | None = None,
    reader: SecondReader | None = None,
) -> Detector:
    if overrides or reader is not None:
        return detection.detector(languages, overrides, reader)
    return detector(tuple(languages))
