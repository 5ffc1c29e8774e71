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
_OWN_DATA = re.compile(
    r"(?:hallo |guten tag )?(?:was|welche daten)(?: alles)? (?:ist|sind|wird|werden|habt ihr|haben sie|hast du)"
    r"(?: alles)?(?: hier)? (?:über|ueber|zu|von) (?:mich|mir|uns)(?: alles)?(?: hier)? gespeichert"
    r"|(?:was|welche daten) (?:speichert|speichern) (?:ihr|sie|der bot|du) (?:über|ueber|von|zu) (?:mich|mir|uns)"
    r"|(?:ich (?:möchte|will|hätte gern) )?(?:eine )?(?:datenauskunft|auskunft (?:über|ueber|zu) meine[nr]? daten)"
    r"|(?:what|which)(?: data)? (?:is stored|is saved|do you store|do you save) (?:about|on) (?:me|us)"
    r"|(?:vad|vilka uppgifter) (?:sparas|är sparat|är sparade|sparar ni|sparar du) om (?:mig|oss)"
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


def asks_for_data(text: str) -> bool:
    """Whether the whole message asks what is stored about the writer (P-22)."""
    return _OWN_DATA.fullmatch(_bare(text)) is not None


def wants_leaflet(text: str) -> bool:
    """Whether the whole message asks for the leaflet."""
    return _LEAFLET.fullmatch(_bare(text)) is not None
