"""How a family takes back what it has wished for. Only what says nothing else: in doubt it is still wanted."""

import re
from typing import Final

from handlers.appointments.spoken.folding import fold

_CLAUSE: Final = re.compile(r"[.,;:!\n]+|\b(?:und|and|och)\b")
_ASIDE: Final = re.compile(
    r"(?:(?:hallo|hi|hej|hello|danke|thanks?|tack|vielen|many|ok|okay|sorry|entschuldigung|nein|no|nej|doch"
    r"|bitte|please|alles|gut|schon|fine|bra)\s*)*"
)
_OVER: Final = re.compile(
    r"(?:(?:es|das|alles|der|die|termin|sache|wunsch) )*hat sich (?:(?:doch|schon|jetzt|inzwischen) )*"
    r"(?:erledigt|geklaert|geloest)|(?:ist )?(?:schon |alles )?(?:erledigt|geklaert)"
    r"|never mind|(?:it|its|it is|it has)(?: been)? (?:settled|sorted)|(?:det )?har loest sig"
)
_NONE: Final = re.compile(
    r"(?:(?:ich|wir) )?brauchen?(?: (?:ich|wir|jetzt|doch|also|nun))*"
    r" (?:keinen(?: neuen| anderen| weiteren)?(?: termin)?|den(?: termin)? (?:doch )?nicht)(?: mehr)?"
    r"|(?:(?:i|we) )?(?:dont|do not) need (?:one|it|an appointment|a new one|another one)"
    r"(?: any ?more| after all| now)?"
    r"|(?:(?:jag|vi) )?behoever ingen(?: ny)?(?: tid)?(?: laengre| mer)?"
)
_NOT_MOVED: Final = re.compile(
    r"(?:(?:ich|wir|muss|muessen|koennen|kann|will|wollen|moechte|ihn|den|termin|also|dann|jetzt) )*"
    r"doch nicht(?: mehr)? (?:verschieben|verlegen)"
    r"|(?:(?:wir|muss|muessen|ihn|er|den|termin) )+nicht(?: mehr)? (?:verschieben|verlegen|verschoben werden)"
    r"|(?:(?:i|we|please) )?(?:dont|do not) (?:need to )?(?:move|reschedule)(?: it)?(?: after all)?"
)
_FITS: Final = re.compile(
    r"(?:(?:doch|der|am|den|termin|es|alles|bei|mir|uns|um|\w+tag|mittwoch|[\d.:]+|uhr) )*"
    r"(?:passt|geht|klappt|bleibt)(?: (?:doch|so|jetzt|uns|mir|schon|wieder|dabei))*"
)


def no_longer_wanted(text: str) -> bool:
    """Whether nothing is said but that no appointment is wanted any more."""
    return _only(text, _OVER, _NONE)


def need_not_move(text: str) -> bool:
    """Whether nothing is said but that the date need not be moved."""
    return _only(text, _OVER, _NOT_MOVED, _FITS) and not _only(text, _FITS)


def _only(text: str, *meant: re.Pattern[str]) -> bool:
    clauses = [" ".join(each.split()) for each in _CLAUSE.split(fold(text))]
    left = [each for each in clauses if not _ASIDE.fullmatch(each)]
    return bool(left) and all(any(one.fullmatch(each) for one in meant) for each in left)
