"""A child is called by its name: "Jonas ist krank" says what "mein Kind ist krank" says.

Names are not known here. Who could be anybody else, or anything, has a word of its own, and is listed.
"""

import re
from typing import Final

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import JOINING
from handlers.appointments.spoken.reply_phrases import CLASSES

Words = tuple[str, ...]

_DEGREES: Final = re.compile(
    r"\b(?:3[7-9]|40)(?:[.,]\d)?\s*(?:grad|degrees|grader|c)?\s+(?=fieber|fever|feber)"
    r"|(?<=fieber) (?:von )?(?:3[7-9]|40)(?:[.,]\d)?(?: grad)?\b"
)


def _listed(names: str) -> str:
    return "|".join(CLASSES[name] for name in names.split())


_ILL: Final = re.compile(
    rf"(?P<name>[a-z]{{3,}}) (?:(?:ist|is|aer) (?:(?:leider|heute|wieder|auch) )?(?:{_listed('ill ill_en sjuk')})"
    rf"|(?:hat|has|har) (?:(?:leider|heute|wieder|auch|a) )?(?:{_listed('fever fever_en feber')}))\b"
)
_BEFORE: Final = (w.PADDING | JOINING | {"aber"}) - {"frau", "herr"}
_OF_A_TRADE: Final = re.compile(r"\w+erin|(?!alexander|jennifer)\w{5,}er")
_KIND: Final = {
    "ist": "kind",
    "hat": "kind",
    "is": "child",
    "has": "child",
    "aer": "barnet",
    "har": "barnet",
}


def without_degrees(folded: str) -> str:
    """Leave out how high a fever is: it is no time of day. What is dangerously high stays."""
    return _DEGREES.sub("", folded) if "f" in folded else folded


def a_child(said: Words) -> Words:
    """Put "kind" for the name of somebody who is ill, where it can only be a child of the family."""
    text = " ".join(said)
    found = _ILL.search(text)
    if found is None or found["name"] in w.NOBODYS_CHILD | _KNOWN:
        return said
    before, rest = text[: found.start()].split(), text[found.end("name") + 1 :].split()
    if _OF_A_TRADE.fullmatch(found["name"]) or not all(word in _BEFORE for word in before):
        return said
    return (*before, _KIND[rest[0]], *rest)


_KNOWN: Final = (
    v.FILLER | v.APPOINTMENT | v.ABOUT_TIME | v.NO | v.NOT | v.BARE_YES | w.PADDING | w.STARTS
) | frozenset(re.findall(r"[a-z]+", _listed("child child_en barn")))
