"""First and last day as people write them in a command: "30.11-4.12", in Sweden "30/11-4/12"."""

import re

_SPAN = (
    r"(\d{{1,2}}){0}(\d{{1,2}})\.?\s*(?:-|–|bis|to|till)\s*(\d{{1,2}}){0}(\d{{1,2}})\.?(?![\d.])"
)
_DOTTED, _SLASHED = (re.compile(_SPAN.format(mark)) for mark in (r"\.", "/"))
"""Days without the last dot, and as they are written in Sweden."""
_WITH_DOTS = r"\1.\2.-\3.\4."
_ONE_DAY = re.compile(r"(\d{1,2}\.\s?\d{1,2}\.?(?:\d{2,4})?)\s*(?:-|–|bis)\s*\1(?=\s|$)")
"""From a day to the same one: a substitution may last a day."""


def as_days(text: str, language: str) -> str:
    """Return the text with its days in the one way in which the reader of dates takes them."""
    if language == "sv":
        text = _SLASHED.sub(_WITH_DOTS, text)
    return _ONE_DAY.sub(r"\1", _DOTTED.sub(_WITH_DOTS, text))
