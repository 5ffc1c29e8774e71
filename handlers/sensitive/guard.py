"""What may go further: readable text, in pieces of bounded length."""

import re
from collections.abc import Iterator

WINDOW = 4_000
OVERLAP = 400
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def readable(text: str) -> str:
    """The text with lone surrogates replaced, same length, so that offsets stay right."""
    return text if text.isascii() else _LONE_SURROGATE.sub("\ufffd", text)


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of at most `WINDOW` characters with their offset; neighbours overlap.

    Nothing is left out, so a crisis line in the middle of a long message is read.
    """
    if len(text) <= WINDOW:
        yield 0, text
        return
    for start in range(0, len(text) - OVERLAP, WINDOW - OVERLAP):
        yield start, text[start : start + WINDOW]
