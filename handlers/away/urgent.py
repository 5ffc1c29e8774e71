"""The answer to "Ist es dringend?", in the words in which families give it."""

import re
from typing import Final

_YES: Final = "ja jap jep jo yes yeah yep japp"
_URGENT: Final = "dringend eilig notfall akut sofort urgent emergency brådskande bråttom"
_BESIDE: Final = (
    "sehr es ist ist's is its it's it very ganz bitte wirklich schon leider ziemlich heute please mycket det "
    "är ein eine an a really hallo"
)
_SAYS: Final = frozenset(f"{_YES} {_URGENT}".split())
_KNOWN: Final = _SAYS | frozenset(_BESIDE.split())
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def says_urgent(text: str) -> bool:
    """Whether nothing is said but yes, or that it is urgent."""
    said = frozenset(_WORD.findall(text.casefold()))
    return "?" not in text and not said.isdisjoint(_SAYS) and said <= _KNOWN
