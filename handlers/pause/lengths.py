"""How long a pause is to last, as a worker types it."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from handlers.quiet import LONGEST

_UNITS: Final[Mapping[str, timedelta]] = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
_WORDS: Final = (
    (re.compile(r"m|min|minuten?|minutes?|minuter"), "minute"),
    (re.compile(r"h|std|stunden?|hours?|timmar?|timme|tim"), "hour"),
    (re.compile(r"d|tage?n?|days?|dag|dagar"), "day"),
    (re.compile(r"w|wochen?|weeks?|vecka|veckor"), "week"),
)
_ONE: Final = frozenset({"ein", "eine", "einen", "a", "an", "one", "en", "ett"})
_LENGTH: Final = re.compile(r"(?:für|for|i)?\s*(\d{1,4}|[a-z]+)\s*([a-z]+)\.?")
_UNTIL: Final = re.compile(
    r"\s*(?:bis|until|till?|t\.?\s?o\.?\s?m\.?)\s+(.+)", re.IGNORECASE | re.DOTALL
)
"""Before a day or an hour at which it ends."""


def named_end(text: str) -> str | None:
    """Return what is named as the end ("bis Freitag")."""
    found = _UNTIL.fullmatch(text)
    return found[1] if found else None


def length_of(text: str) -> timedelta | None:
    """Return the length ("2 Stunden", "30 min", "eine Woche"), at most a year; else None."""
    found = _LENGTH.fullmatch(text.strip().casefold())
    if found is None:
        return None
    unit = next((name for words, name in _WORDS if words.fullmatch(found[2])), None)
    number = 1 if found[1] in _ONE else int(found[1]) if found[1].isdecimal() else 0
    if unit is None or number == 0:
        return None
    length = number * _UNITS[unit]
    return length if length <= LONGEST else None
