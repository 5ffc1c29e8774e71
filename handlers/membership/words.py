"""The plain words with which anybody asks for the leaflet, for what is stored, or to have it deleted (C-06)."""

import re

_ERASE = re.compile(
    r"(?<!ich )\blösch(?:e|t)?\b|\blöschen sie\b"
    r"|\b(?:bitte|können|könnten|kannst|könntest|könnt|möchte|möchten|will|wollen|würde)\b"
    r"[^.!?]*\b(?:löschen|gelöscht (?:werden|wird|haben))\b"
    r"|^(?:meine |unsere |alle )*daten löschen$"
    r"|\b(?:please |can you |could you |want you to |^)(?:delete|erase)\b"
    r"|\bwant\b[^.!?]*\b(?:deleted|erased)\b"
    r"|\b(?:radera|ta bort)\b|\bvill\b[^.!?]*\braderas?\b"
)
_STORED = re.compile(
    r"\b(?:daten|alles|nachrichten|gespeichert\w*|chat|verlauf|(?:über|von) (?:mich|mir|uns)"
    r"|data|messages|everything|about (?:me|us)|uppgifter|meddelanden|allt|om (?:mig|oss))\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:handy|app|konto|account|instagram|whatsapp|tiktok|facebook|google|schufa|fotos?|bild\w*"
    r"|videos?|ordner|termin\w*|jugendamt|jobcenter|schule|phone|photos?|not|nicht|inte|kein\w*)\b"
)
_READ_ALONG = re.compile(
    r"\b(?:er|sie|mein\w* \w+|s?he|my \w+|han|hon|min \w+)(?: \w+){0,3}"
    r" (?:liest|mitliest|kontrolliert|reads|reading|läser)\b[^,.;!?]*"
)
"""Why it is to be deleted; a telephone named there is not what is meant."""
_LEAFLET = re.compile(
    r"merkblatt|info(?:blatt|rmation(?:en)?)?|leaflet|informationsblad(?:et)?|faltblatt"
)
_WHAT_IT_DOES = re.compile(
    r"(?:liest|lest|lesen)(?: (?:du|ihr|sie|der bot|lotse))(?: (?:hier|alles|immer|eigentlich|etwa|auch))*"
    r"(?: mit)?"
    r"|(?:speicher(?:st|t|n) (?:du|ihr|sie|der bot|lotse)|(?:wird|werden)(?: hier)?)"
    r"(?: (?:hier|alles|es|meine|unsere|diese|nachrichten|was ich schreibe|eigentlich|etwa|auch))*"
    r"(?: (?:gespeichert|mitgelesen))?"
    r"|do you (?:read|store|save|keep)(?: (?:this|it|along|everything|all|my|our|these|messages|here))*"
    r"|(?:are|is)(?: (?:this|my|our|these|messages|everything))* (?:stored|saved|kept|being read)"
    r"|(?:läser|sparar) (?:du|ni|boten)(?: (?:med|det|allt|här|mina|våra|meddelanden))*"
    r"|sparas(?: (?:det|allt|här|mina|våra|meddelanden))*"
)
"""Whether the bot reads along, and whether it keeps what is written: the short words on the leaflet say both."""
_ORDER = re.compile(r"\b(?:lesen|speichern) sie\b")
"""Without a question mark it may be a request."""
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

_QUESTION = re.compile(r"[^.!?\n]*\?+")
_PART = re.compile(r"[.!?;\n]+|\b(?:und|and|och)\b")

LONGEST = 60
"""Characters; whoever writes more than a few words means something else as well."""

_LEAFLET_SIGNS = ("merkblatt", "info", "leaflet", "faltblatt")
_WHAT_SIGNS = (
    "lies",
    "lest",
    "lesen",
    "speicher",
    "read",
    "store",
    "save",
    "kept",
    "läser",
    "spara",
)
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
_STORING_SIGNS = ("speicher", "auskunft", "store", "save", "spara", "uppgift")
"""With one of these it is meant beside other words too; what we "know" of somebody is no such question."""
_ERASURE_SIGNS = ("lösch", "loesch", "delete", "erase", "radera", "ta bort")
"""Without one of these nobody means it; most messages end there."""


def _means(text: str, meant: re.Pattern[str], signs: tuple[str, ...]) -> bool:
    if len(text) > LONGEST:
        return False
    folded = text.casefold()
    return any(sign in folded for sign in signs) and meant.fullmatch(_bare(folded)) is not None


def _bare(folded: str) -> str:
    words = re.sub(r"[^\w\s]", " ", folded)
    return " ".join(_POLITE.sub(" ", words).split())


def asks_for_erasure(text: str) -> bool:
    """Whether somebody wants deleted what is stored or written here (P-27); a question may stand beside it."""
    if not any(sign in text.casefold() for sign in _ERASURE_SIGNS):
        return False
    return _erasure(text) or _erasure(_QUESTION.sub(" ", text))


def _erasure(text: str) -> bool:
    if len(text) > 2 * LONGEST:
        return False
    heard = _READ_ALONG.sub(" ", text.casefold().replace("oe", "ö"))
    said = " ".join(re.sub(r"[^\w\s.!?]", " ", heard).split())
    wished = _ERASE.search(said.rstrip(" .!?")) is not None
    return wished and _STORED.search(said) is not None and _ELSEWHERE.search(said) is None


def asks_for_data(text: str) -> bool:
    """Whether the message, or one of its sentences, asks what is stored about the writer (P-22, C-39)."""
    parts = _PART.split(text[: 4 * LONGEST].casefold())
    return _means(text, _OWN_DATA, _DATA_SIGNS) or any(
        _means(part, _OWN_DATA, _STORING_SIGNS) for part in parts
    )


def wants_leaflet(text: str) -> bool:
    """Whether the whole message asks for the leaflet, or what its first words say (P-60)."""
    if _means(text, _LEAFLET, _LEAFLET_SIGNS):
        return True
    asked = "?" in text or _ORDER.search(text.casefold()) is None
    return asked and _means(text, _WHAT_IT_DOES, _WHAT_SIGNS)
