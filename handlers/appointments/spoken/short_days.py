"""Short weekdays: "Do", "weds", "tors". Most of them are small words as well, or in another language."""

import re
from collections.abc import Mapping
from typing import Final

from handlers.appointments.spoken.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHORT_DAYS: Final[Mapping[str, frozenset[str]]] = {
    "de": _words("mo di mi do fr sa so"),
    "en": _words("mon tue tues wed weds thu thur thurs fri sat sun"),
    "sv": _words("maan tis ons tors fre loer soen maa ti on to fr loe soe"),
}
"""Folded, by the language in which they are days; without "tor", which is a gate in German."""
SMALL_WORDS: Final = frozenset({"on", "to"})
"""Days in Swedish, and so small elsewhere that nothing is read from them but a doubt."""

_HOUR_AFTER: Final = (
    r"(?=[.,]?\s+(?:(?:um|at|kl\.?|klockan)\s+\d|\d{1,2}(?:[:.]\d\d|\s?(?:uhr|h|am|pm)\b)"
    r"|(?:halb|halv|half)\s))"
)


def _before_hour(days: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{days}){_HOUR_AFTER}", re.IGNORECASE)


_WRITTEN: Final = {
    "de": _before_hour("do"),
    "sv": _before_hour("mån|tis|ons|tors|fre|lör|sön|må|ti|lö|sö"),
    "en": _before_hour("weds"),
}
"""Days wherever somebody writes them before an hour."""
_TYPED: Final = {"de": _before_hour("so"), "sv": _before_hour("on|to")}
"""Only where a worker types them in that language: "so 15 Uhr" says as much as "15 Uhr" in a sentence."""
_ANY: Final = _before_hour(
    "mo|di|mi|do|fr|sa|so|mon|tues?|weds?|thu|thurs?|fri|sat|sun"
    "|mån|tis|ons|tors|fre|lör|sön|må|ti|lö|sö"
)
"""Without "on" and "to", which stand before an hour in English: "10:00 to 12:00"."""
_ALONE: Final = re.compile(
    r"(?:(?:am|den|der|nur|på|the)\s+)*(?P<day>do|so|må|ti|on|to|lö|sö)[.!?]?", re.IGNORECASE
)
"""Those that are no words of time elsewhere ("fr" and "mi" are)."""


def written(text: str) -> frozenset[str]:
    """Return those that are days wherever they stand before an hour, or alone: "am Do"."""
    found = (each for days in _WRITTEN.values() for each in days.finditer(text))
    alone = _ALONE.fullmatch(text.strip())
    return frozenset(each[0].casefold() for each in found) | (
        {alone["day"].casefold()} if alone else frozenset()
    )


def language_of(text: str, lang: str) -> str | None:
    """Return the language in which one stands before the hour, `lang` before any other."""
    if lang in _TYPED and _TYPED[lang].search(text):
        return lang
    spoken = [each for each, days in _WRITTEN.items() if days.search(text)]
    return lang if lang in spoken else next(iter(spoken), None)


def before_hour(text: str) -> frozenset[str]:
    """Return, folded, those before an hour that a worker may have meant in any language."""
    return frozenset(fold(found[0]) for found in _ANY.finditer(text))
