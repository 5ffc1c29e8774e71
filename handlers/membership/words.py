"""The plain words with which anybody sends the bot away or asks for the leaflet (P-10, C-06)."""

import re

_OBJECTION = re.compile(
    r"(?:bot|lotse|assistent|assistant)\s*(?:bitte\s+|please\s+)?"
    r"(?:raus|weg|gehen|out|leave|away|ut|bort)"
    r"|(?:raus|weg|remove|ta bort)\s+(?:mit\s+)?(?:dem\s+|the\s+)?(?:bot|boten|assistent)",
)
_AND_MORE = re.compile(
    r"(?:bot|lotse)\s+(?:bitte\s+|please\s+)?(?:raus|weg|out|ut)\b(?!\s+(?:of\b|schreib|sag|hab|hat\b|ist\b"
    r"|war|wär|wäre|steht|heißt|heisst|geht|funktion|is\b|was\b|doesn|does\b|har\b|är\b))"
)
"""The words that the bot itself names, and more behind them (C-39): only at the very beginning."""

_WILL = r"(?:ich|wir) (?:will|möchte|wollen|möchten)"
_BOT = r"(?:bot|lotse|lotsen|assistent|assistenten)"
_CONSENT = r"(?:einwilligung|zustimmung|einverständnis|einwilligungserklärung)"
_TAKE = r"(?:widerrufe|widerrufen|ziehe|ziehen|nehme|nehmen)"
_HEREBY = rf"(?:hiermit )?(?:(?:ich|wir) (?:hiermit )?{_TAKE}|{_TAKE} (?:ich|wir)(?: hiermit)?)"
_AGAINST = re.compile(
    rf"{_WILL} (?:hier )?(?:kein|keinen) {_BOT}(?: (?:hier|mehr|haben|dabei|drin|in chat))*"
    rf"|{_WILL} (?:diesen )?{_BOT} (?:hier )?nicht(?: (?:mehr|hier|haben|dabei|drin))*"
    rf"|{_WILL} nicht dass (?:der|dieser|ein) {_BOT}(?: \w+){{0,3}}"
    r" (?:liest|mitliest|mithört|dabei ist|hier ist|da ist|bleibt)"
    rf"|(?:der |dieser )?{_BOT} soll (?:hier |aus dem chat )?(?:weg|raus|gehen|verschwinden|weggehen)"
    rf"|(?:entferne?n?|entfernt|nimm|nehmt|nehmen)(?: sie)? (?:diesen )?{_BOT}"
    r"(?: (?:hier|raus|weg|aus dem chat|aus chat|aus der gruppe))*"
    r"|(?:i|we) (?:do not|don t|dont) want (?:a |this |to have a )?(?:bot|assistant)(?: \w+){0,3}"
    r"|(?:jag|vi) vill inte ha (?:någon |en )?(?:bot|boten|assistent|assistenten)(?: här| kvar)*"
    rf"|{_HEREBY} (?:meine |unsere )?{_CONSENT}(?: (?:zurück|hiermit|zum bot|für bot))*"
    rf"|(?:meine )?{_CONSENT} (?:widerrufen|zurückziehen|zurücknehmen)"
    r"|(?:ich|wir) (?:möchte|will|möchten|wollen) (?:meine |unsere )?"
    rf"{_CONSENT} (?:widerrufen|zurückziehen|zurücknehmen)"
    rf"|(?:ich|wir) (?:bin|sind) (?:mit )?(?:dem )?{_BOT} nicht (?:mehr )?einverstanden"
    r"|(?:i|we) (?:hereby )?(?:withdraw|revoke|take back) (?:my|our) consent"
    r"|(?:jag|vi) (?:återkallar|drar tillbaka|tar tillbaka) (?:mitt|vårt) samtycke"
)
"""The same in a whole sentence: it says no, and no is enough; or takes the consent back (P-10, P-11)."""

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

_BOT_SIGNS = ("bot", "lotse", "assist", "einwillig", "zustimm", "einverst", "consent", "samtyck")
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


def objects(text: str) -> bool:
    """Whether the message, or a sentence of it, sends the bot away; a mention inside one does not."""
    if _means(text, _OBJECTION, _BOT_SIGNS) or _means(text, _AGAINST, _BOT_SIGNS):
        return True
    folded = text.casefold()
    if "?" in text or not any(sign in folded for sign in _BOT_SIGNS):
        return False
    sentences = re.split(r"[.!;\n]+", folded)
    return _AND_MORE.match(folded) is not None or any(
        _means(sentence, _OBJECTION, _BOT_SIGNS) for sentence in sentences
    )


def asks_for_erasure(text: str) -> bool:
    """Whether somebody wants deleted what is stored or written here (P-27), and nothing else."""
    if len(text) > 2 * LONGEST or not any(sign in text.casefold() for sign in _ERASURE_SIGNS):
        return False
    said = " ".join(re.sub(r"[^\w\s.!?]", " ", text.casefold().replace("oe", "ö")).split())
    wished = _ERASE.search(said.rstrip(" .!?")) is not None
    return wished and _STORED.search(said) is not None and _ELSEWHERE.search(said) is None


def asks_for_data(text: str) -> bool:
    """Whether the whole message asks what is stored about the writer (P-22)."""
    return _means(text, _OWN_DATA, _DATA_SIGNS)


def wants_leaflet(text: str) -> bool:
    """Whether the whole message asks for the leaflet."""
    return _means(text, _LEAFLET, _LEAFLET_SIGNS)
