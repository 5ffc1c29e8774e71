"""What may go further: readable text, in pieces of bounded length."""

from collections.abc import Iterator

WINDOW = 4_000
OVERLAP = 400


def readable(text: str) -> str:
    """The text with lone surrogates replaced, same length, so that offsets stay right."""
    if text.isascii():
        return text
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of at most `WINDOW` characters with their offset; neighbours overlap.

    Nothing is left out, so a crisis line in the middle of a long message is read.
    """
    if len(text) <= WINDOW:
        yield 0, text
        return
    for start in range(0, len(text) - OVERLAP, WINDOW - OVERLAP):
        yield start, text[start : start + WINDOW]
