"""A day is refused without a verb: "Donnerstag nicht", "und Freitag leider auch nicht".

Only for where a family has just answered about a date: by itself it may be about anything. "Donnerstag
noch nicht" leaves it open, and "nicht Donnerstag" may put right which day was meant.
"""

import re
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import fold, words_of
from handlers.appointments.spoken.words import names_time

_BESIDE: Final = r"(?:auch|ebenfalls|leider|aber|doch|dann|bitte|tyvaerr|either|heller)"
_REFUSED: Final = re.compile(
    r"(?:(?:und|and|och|aber|nein|nee?|oh|ach),? )*(?P<day>[\w.: ]+?)"
    rf"(?: {_BESIDE})* (?:nicht|not|inte)(?: {_BESIDE}| sorry| danke| tack)*[ .!]*"
    r"|(?:and )?not (?P<other>[\w.: ]+?) either[ .!]*"
)
_AROUND_A_DAY: Final = frozenset(["am", "den", "der", "an", "on", "paa", "um", "und", "and", "och"])
_DAYS: Final = v.WEEKDAYS | frozenset(["heute", "morgen", "uebermorgen", "idag", "imorgon"])


def with_verb(text: str) -> str:
    """Return such a refusal with its verb; any other text as it is."""
    found = _REFUSED.fullmatch(fold(text).strip())
    day = found["day"] or found["other"] if found else ""
    said = words_of(day)
    known = all(word in _AROUND_A_DAY or names_time(word) for word in said)
    return f"{day} geht nicht" if known and not _DAYS.isdisjoint(said) else text
