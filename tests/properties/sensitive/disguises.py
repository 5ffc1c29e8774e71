"""Ways in which people write the same thing differently, by intent or by keyboard."""

import re
from collections.abc import Callable

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
_BARE = str.maketrans("äöüÄÖÜ", "aouAOU")
_LOOKALIKES = str.maketrans("aeopc", "аеорс")
_SMALL_CAPITALS = str.maketrans("abcdefghijklmnopqrstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ")
_LEET = {"e": "3", "i": "1", "o": "0", "a": "4"}


def _stretched(text: str) -> str:
    return re.sub(r"([aeiouäöü])(?=\w*\b)", r"\1\1\1", text)


def _inner_leet(text: str) -> str:
    return re.sub(r"(?<=[a-zA-Z])[eioa](?=[a-zA-Z])", lambda match: _LEET[match[0]], text)


def _spaced(text: str) -> str:
    return "  ".join(" ".join(word) for word in text.split())


DISGUISES: dict[str, Callable[[str], str]] = {
    "lower case": str.lower,
    "upper case": str.upper,
    "umlauts written out": lambda text: text.translate(_UMLAUTS),
    "bare vowels": lambda text: text.translate(_BARE),
    "stretched": _stretched,
    "zero width": lambda text: re.sub(r"(\w)(\w)", "\\1\u200b\\2", text),
    "soft hyphens": lambda text: re.sub(r"(\w\w)(\w)", "\\1\u00ad\\2", text),
    "look-alike letters": lambda text: text.translate(_LOOKALIKES),
    "small capitals": lambda text: text.lower().translate(_SMALL_CAPITALS),
    "spaced letters": _spaced,
    "leetspeak": _inner_leet,
    "trailing emoji": lambda text: f"{text} 😂😂",
    "trailing tear": lambda text: f"{text} 😭",
    "greeting before": lambda text: f"Guten Morgen Frau Kaya, {text}",
    "greeting sentence": lambda text: f"Hallo Frau Kaya! {text}",
    "appointment before": lambda text: f"Termin Donnerstag 10 Uhr passt. {text}",
    "appointment after": lambda text: f"{text}. Der Termin am Donnerstag um 10 Uhr passt.",
    "greeting line before": lambda text: f"Hallo\n{text}",
}
