"""The plain words with which anybody sends the bot away or asks for the leaflet (P-10, C-06)."""

import re

_OBJECTION = re.compile(
    r"(?:bot|lotse|assistent|assistant)\s*(?:bitte\s+|please\s+)?"
    r"(?:raus|weg|gehen|out|leave|away|ut|bort)"
    r"|(?:raus|weg|remove|ta bort)\s+(?:mit\s+)?(?:dem\s+|the\s+)?(?:bot|boten|assistent)",
)
_LEAFLET = re.compile(
    r"merkblatt|info(?:blatt|rmation(?:en)?)?|leaflet|informationsblad(?:et)?|faltblatt"
)
_POLITE = re.compile(r"\b(?:bitte|please|tack|danke|das|den|die|the|nochmal|einmal|again)\b")


LONGEST = 60
"""Characters; whoever writes more than a few words means something else as well."""


def _bare(text: str) -> str:
    if len(text) > LONGEST:
        return ""
    words = re.sub(r"[^\w\s]", " ", text.casefold())
    return " ".join(_POLITE.sub(" ", words).split())


def objects(text: str) -> bool:
    """Whether the whole message sends the bot away; a mention inside a sentence does not."""
    return _OBJECTION.fullmatch(_bare(text)) is not None


def wants_leaflet(text: str) -> bool:
    """Whether the whole message asks for the leaflet."""
    return _LEAFLET.fullmatch(_bare(text)) is not None
