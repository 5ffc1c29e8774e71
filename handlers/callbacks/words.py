"""The plain words with which a family asks to be called. Recognised or not: never guessed."""

import re
from typing import Final

LONGEST: Final = 200
"""Characters; a longer message is about more than a call, and the worker reads it anyway."""

_ME: Final = r"(?:mich|uns|mir)"
_ASKED: Final = re.compile(
    rf"""
    ^(?:(?:hallo|hi|guten\s+(?:tag|morgen|abend)|ja|ok|dann|bitte|nur|kurz|gern|gerne)[\s,.!]+)*
    (?:um\s+|einen\s+)*r(?:ü|ue)ckruf\b
    | \bbitte\s+(?:(?:kurz|mal|um|heute|morgen|bald|einen)\s+)*
      (?:r(?:ü|ue)ckruf|zur(?:ü|ue)ck\s?rufen|anrufen)\b
    | \bruf(?:e|en)?\s+(?:sie\s+)?{_ME}\b[^.!?]*\b(?:an|zur(?:ü|ue)ck)\b
    | \b(?:k(?:ö|oe)nnen|k(?:ö|oe)nnten|kannst|k(?:ö|oe)nntest|w(?:ü|ue)rden|w(?:ü|ue)rdest)
      \s+(?:sie|du|ihr)\s+{_ME}\b[^.!?]*\b(?:an|zur(?:ü|ue)ck\s?)rufen\b
    | \b(?:m(?:ö|oe)chte|h(?:ä|ae)tte\s+gern|brauche|w(?:ü|ue)nsche\s+mir)\b[^.!?]*\br(?:ü|ue)ckruf\b
    | \bm(?:ö|oe)chte\b[^.!?]*\bangerufen\s+werden\b
    | ^(?:(?:ja|ok|dann|bitte|gern|gerne)[\s,.!]+)*(?:mich\s+)?anruf(?:en)?(?:[\s,]+bitte)?[\s.!]*$
    | ^(?:(?:yes|ok|please)[\s,.!]+)*call\s+(?:me|us|back)\b
    | \bplease\s+(?:call|ring)\b(?!\s+(?:the|an|112|110))
    | \b(?:can|could|would|will)\s+(?:you|someone|somebody)\s+(?:please\s+)?(?:call|ring)\s+(?:me|us)\b
    | ^(?:(?:ja|ok|sn(?:ä|ae)lla)[\s,.!]+)*ring\s+(?:upp|mig|oss)\b
    | \bkan\s+(?:du|ni|n(?:å|a)gon)\s+ringa\b(?!\s+(?:polis|112))
    """,
    re.VERBOSE,
)
_SIGNS: Final = ("ruf", "call", "ring")
"""Without one of these nobody asks for a call; most messages end there."""

_NOT: Final = re.compile(r"\b(?:nicht|nie|kein\w*|nein|not|don't|dont|never|inte|aldrig)\b")
_TIME: Final = re.compile(
    r"\d|\b(?:heute|morgen|vormittag\w*|nachmittag\w*|abend\w*|montag|dienstag|mittwoch|donnerstag"
    r"|freitag|today|tomorrow|morning|afternoon|idag|i dag|imorgon|i morgon|klockan)\b"
)


def wants_call(text: str) -> bool:
    """Whether somebody asks to be called."""
    if len(text) > LONGEST:
        return False
    said = text.strip().casefold()
    if not any(sign in said for sign in _SIGNS) or _NOT.search(said):
        return False
    return _ASKED.search(said) is not None


def names_time(text: str) -> bool:
    """Whether a time for it was named, so that nobody asks for one again."""
    return _TIME.search(text.casefold()) is not None
