"""What each language calls itself, the same in every pack."""

from collections.abc import Mapping
from typing import Final

NAMES: Final[Mapping[str, str]] = {
    "de": "Deutsch",
    "en": "English",
    "sv": "svenska",
    "tr": "Türkçe",
    "ar": "العربية",
    "uk": "українська",
    "ru": "русский",
    "pl": "polski",
    "ro": "română",
    "fa": "فارسی",
}
