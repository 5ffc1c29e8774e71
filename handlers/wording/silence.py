"""The plain words with which somebody asks not to be written to: someone is reading (texts, part 4)."""

import re
from typing import Final

LONGEST: Final = 120
"""Characters; whoever writes more wants more than silence."""

_ASKED: Final = re.compile(
    r"\b(?:nichts?|nix|net|ned) (?:mehr |jetzt |hier |zurück ?)*"
    r"(?:schreib(?:en?)?|schick(?:en?)?|senden|antworten?|zurückschreiben)\b"
    r"|\b(?:schreib(?:en?)?|schick(?:en?)?|antworten?)(?: sie| mir| bitte| jetzt| hier| mehr)* (?:nichts?|nix)\b"
    r"|\b(?:don t|do not|dont|stop|no more) (?:write|writing|reply|replying|text|texting|answer"
    r"|answering|messages?)\b"
    r"|\b(?:skriv|svara) inte\b|\bsluta skriva\b"
)
_SOMETHING_ELSE: Final = re.compile(
    r"\b(?:ich|wir|er|du|i|we|he|she|jag|vi|han|hon|warum|wieso|why|varför|kann|konnte|darf|will|muss)\b"
)
_SIGNS: Final = (
    *("schreib", "schick", "send", "antwort", "writ", "repl", "text", "answer", "message"),
    *("skriv", "svara"),
)
"""Without one of these nobody asks for it; most messages end there."""


def asks_for_silence(text: str) -> bool:
    """Whether the bot is asked to write nothing now ("bitte nichts mehr schreiben, er kommt")."""
    if len(text) > LONGEST or "?" in text:
        return False
    if not any(sign in text.casefold() for sign in _SIGNS):
        return False
    said = " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())
    found = _ASKED.search(said)
    return found is not None and _SOMETHING_ELSE.search(said[: found.start()]) is None
