"""Letters as telephones mix them up: without case, accents and rival spellings."""

import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ı": "i", "ł": "l", "ß": "ss", "ی": "ي", "ک": "ك", "ى": "ي", "ة": "ه"}
)


def folded(text: str) -> str:
    """Return it without case, accents and the spellings that telephones mix up."""
    return bare(text.casefold())


def bare(text: str) -> str:
    """Return it without accents; case stays, as a pattern may need it ("\\S")."""
    if text.isascii():
        return text
    marked = unicodedata.normalize("NFKD", text)
    return "".join([sign for sign in marked if not unicodedata.combining(sign)]).translate(_LETTERS)
