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
    r"|(?:was|welche daten) (?:weiß|weiss|wissen|hast|haben|habt) (?:der bot|sie|ihr|du)"
    r" (?:alles )?(?:über|ueber|von) (?:mich|mir|uns)"
    r"|(?:ich (?:möchte|will) )?(?:wissen )?was (?:über|ueber|von) (?:mich|mir|uns) gespeichert ist"
    r"|(?:what|which)(?: data| information)? (?:is stored|is saved|do you (?:store|save|have|keep|know))"
    r" (?:about|on) (?:me|us)"
    r"|(?:vad|vilka uppgifter) (?:sparas|är sparat|är sparade|finns sparat|finns sparade|sparar ni|sparar du"
    r"|har (?:ni|du) sparat|har (?:ni|du)) om (?:mig|oss)"
)
_POLITE = re.compile(r"\b(?:bitte|please|tack|danke|das|den|die|the|nochmal|einmal|again)\b")

LONGEST = 60
"""Characters; whoever writes more than a few words means something else as well."""

_BOT_SIGNS = ("bot", "lotse", "assist")
_LEAFLET_SIGNS = ("merkblatt", "info", "leaflet", "faltblatt")
_DATA_SIGNS = (
    "speicher",
    "auskunft",
    "daten",
    "der bot",
    "store",
    "save",
    "know",
    "data",
    "spara",
    "uppgift",
)
"""Without one of these nobody means it; most messages end there."""


def _means(text: str, meant: re.Pattern[str], signs: tuple[str, ...]) -> bool:
    if len(text) > LONGEST:
        return False
    folded = text.casefold()
    return any(sign in folded for sign in signs) and meant.fullmatch(_bare(folded)) is not None


def _bare(folded: str) -> str:
    words = re.sub(r"[^\w\s]", " ", folded)
    return " ".join(_POLITE.sub(" ", words).split())


def objects(text: str) -> bool:
    """Whether the whole message sends the bot away; a mention inside a sentence does not."""
    return _means(text, _OBJECTION, _BOT_SIGNS)


def asks_for_data(text: str) -> bool:
    """Whether the whole message asks what is stored about the writer (P-22)."""
    return _means(text, _OWN_DATA, _DATA_SIGNS)


def wants_leaflet(text: str) -> bool:
    """Whether the whole message asks for the leaflet."""
    return _means(text, _LEAFLET, _LEAFLET_SIGNS)
