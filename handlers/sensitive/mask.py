"""Blanks out what is not the writer's own statement; lengths stay, so offsets stay right.

Quotation marks alone prove nothing: a threat is quoted too, and what somebody found on a piece of
paper may be a goodbye. Only quotations introduced by a title, a leaflet, a form or the worker are blanked, and
what is announced with its hour and its place.
"""

import re

_LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+", re.IGNORECASE
)
_QUOTED = re.compile(
    r"""(?<!\w)(?:[„“”"«»](?=\w)[^„“”"«»\n]{2,200}[“”"«»]
    |[‚‘'](?=\w)(?:[^‚‘’'\n]|(?<=\w)[’'](?=\w)){2,200}[‘’'])(?!\w)""",
    re.VERBOSE,
)
"""An apostrophe inside a word neither opens nor closes a quotation."""
_INTRODUCED = re.compile(
    r"""\b(?:film|buch|serie|folge|staffel|doku|lied|song|album|video|podcast|artikel|roman|spiel
    |game|band|channel|kanal|titel|überschrift|thema|kurs|vortrag|infoabend|elternabend
    |workshop|seminar|projekt|ausstellung|theaterstück|referat|aufsatz|flyer|merkblatt|brosch\w+
    |plakat|formular|fragebogen|antrag|bescheid|feld|zeile|spalte|punkt|kästchen|frage\s\d+
    |rubrik|abschnitt|namens
    |sie\shaben|haben\ssie|hast\sdu|du\shast|frau\s\w+\shat|herr\s\w+\shat
    |movie|book|series|song|article|title|chapter|leaflet|form|line|box|field|section
    |you\swrote|film(?:en)?|bok(?:en)?|serien?|låten?|artikeln?|rad|ruta|fält|blankett\w*|heter)
    \b[^.!?\n„“”"«»]{0,25}$""",
    re.IGNORECASE | re.VERBOSE,
)
_FOLLOWED = re.compile(
    r"^\W{0,2}\s*(?:angekreuzt|ankreuzen|ausfüllen|eintragen|im formular|im antrag|auf seite"
    r"|heißt (?:der|das|die)|geschaut|gelesen)",
    re.IGNORECASE,
)

_NAMED = re.compile(
    r"\b(?:(?i:(?:hallo|hi|hey|(?<!\w )liebe[rs]?|moin|servus|danke|guten (?:tag|morgen|abend)),?"
    r" (?:frau|herrn?)) \w+|(?:Frau|Herrn?|Fr\.|Hr\.) [A-ZÄÖÜ]\w+)"
)
"""Who is spoken to or of: people are called Keller, Wolf and Messer."""
_HOUR = re.compile(
    r"\b(?:[01]?\d|2[0-3])(?:[:.]\d\d|\s?(?:uhr|h|pm|am)\b)|\bkl\.?\s?\d", re.IGNORECASE
)
_PUBLIC_PLACE = re.compile(
    r"\b\w*(?:saal|zentrum|treff|halle|kirche|bücherei|bibliothek\w*|schule|aula|theater|kino|museum|café"
    r"|(?:gemeinde|rat|bürger|kultur|jugend|pfarr|familien|generationen|schau)haus|vhs|library|hall|church"
    r"|school|centre|center|theatre|cinema|(?:kultur|råd|folkets |församlings)(?:huset|hus|hemmet)|kyrkan"
    r"|skolan|biblioteket|online|zoom|eintritt|anmeldung)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:schr(?:ei|ie)\w*|geschr\w+|sag(?:t|te|en)|gesagt|ruft|gerufen|rief|steht|stand|zettel\w*|brief\w*"
    r"|nachricht\w*|wand|tür|tafel|wr[io]te\w*|says?|said|note|letter|skrev|skriver|sa|säger|lapp\w*|brev\w*)\b",
    re.IGNORECASE,
)
_TO_SOMEBODY = re.compile(r"\b(?:ich|mich|mir|du|dich|dir|i|me|you|jag|mig|dig)\b", re.IGNORECASE)
_AROUND = 60
"""Characters on both sides in which an announcement names its hour and its place."""


def mask(text: str) -> str:
    """The text with links, addresses, names after titles and introduced quotations replaced by blanks."""
    if "://" in text or "www." in text.lower() or "@" in text:
        text = _LINK.sub(_blank, text)
    if any(sign in text for sign in "„“”\"«»‚‘'"):
        text = _QUOTED.sub(lambda match: _quotation(text, match), text)
    if "rau " in text or "err" in text or "r. " in text:
        text = _NAMED.sub(_blank, text)
    return text


def _quotation(text: str, match: re.Match[str]) -> str:
    before, after = text[max(0, match.start() - _AROUND) : match.start()], text[match.end() :]
    if _INTRODUCED.search(before) or _FOLLOWED.match(after[:40]):
        return _blank(match)
    return _blank(match) if _announced(match[0], f"{before} {after[:_AROUND]}") else match[0]


def _announced(quoted: str, around: str) -> bool:
    """Whether it is what takes place at an hour in a public place, and nobody is said to have said it."""
    where = _HOUR.search(around) and _PUBLIC_PLACE.search(around)
    return bool(where) and not _SAID.search(around) and not _TO_SOMEBODY.search(quoted)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
