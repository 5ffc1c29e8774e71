"""The words of an answer to "which one do you mean?": a day, a number, a place, and no agreement.

Hours later "Dienstag geht" or "ok, Dienstag" answers something else: what agrees ends the question.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import APPROVALS, JOINING, fold, is_number
from handlers.appointments.spoken.months import MONTHS
from handlers.appointments.spoken.words import names_time

LONGEST: Final = 10
"""Words of an answer; whoever says more says something else."""


def is_answer(said: Sequence[str], places: frozenset[str]) -> bool:
    """Whether it is all words of an answer, and one of them tells one appointment from another."""
    if not 0 < len(said) <= LONGEST or not _tells(said, places):
        return False
    known = _IN_AN_ANSWER | places
    return all(word in known or is_number(word) for word in said)


def settles(said: Sequence[str], places: frozenset[str]) -> bool:
    """Whether it ends the question: a yes, a no, a change of mind; an echo beside a day does not."""
    if not _SETTLING.isdisjoint(said):
        return True
    tells = _tells(said, places)
    return (tells and not v.NOT.isdisjoint(said)) or (agrees(said) and not tells)


def agrees(said: Sequence[str]) -> bool:
    """Whether it is a yes or a no to something, whatever else: "ok Dienstag"."""
    numbered = any(a == "no" and is_number(b) for a, b in pairwise(said))
    return any(word in _ECHO for word in said if not (numbered and word == "no"))


def counted(said: Sequence[str]) -> tuple[int, ...]:
    """Return which ones in the list the words name; -1 is the last."""
    found = (int(word) if word.isdecimal() else v.ORDINALS.get(word) for word in said)
    return tuple(number for number in found if number is not None)


def names_a_date(said: Sequence[str]) -> bool:
    """Whether a month is written: then "der erste" is its day."""
    return any(word in MONTHS or _DATE.fullmatch(word) for word in said)


def may_be_a_day(part: str, *, numbered: bool) -> bool:
    """Whether a number may be a day of the month: "den ersten", "am 1."; none of a list with numbers is."""
    folded = fold(part)
    if _NUMBER.search(folded):
        return False
    return not numbered or bool(_DAY.search(folded))


def _tells(said: Sequence[str], places: frozenset[str]) -> bool:
    telling = v.BOTH | (v.EVERY - {"alles"}) | places
    alone = len(said) <= 2 and "alles" in said and "klar" not in said
    return alone or any(names_time(word) or word in v.ORDINALS or word in telling for word in said)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AGREEING = frozenset({"geht", "stimmt", "staemmer", "schon", "gern", "gerne", "gaerna", "gaar"})
_ECHO: Final = (v.BARE_YES - _AGREEING - {"alles"}) | v.NO | APPROVALS
_SETTLING: Final = (
    v.CLEAR_YES
    | _AGREEING
    | (v.NONE_OF - {"either"})
    | _words(
        """
        doch bleibt bleiben behalten erledigt egal vergiss vergessen vergesst nichts lass lassen lieber
        works keep stays stay never nevermind nothing forget leave fits
        kvar behaall glom struntar inga
        """
    )
)
_IN_AN_ANSWER: Final = (
    (v.FILLER - _SETTLING - {"no"})
    | v.APPOINTMENT
    | v.ABOUT_TIME
    | v.BOTH
    | v.EVERY
    | v.DAYS
    | v.OF_THEM
    | _ECHO
    | frozenset({"nummer", "nr", "no", "number", *JOINING, *v.ORDINALS})
)
_DATE = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{2,4})?")
_NUMBER = re.compile(r"\b(?:nummer|nr|number|no)\b")
_DAY = re.compile(
    rf"\b(?:{'|'.join(v.ORDINALS)})\b|\b(?:am|zum|vom|fuer|on|at|paa|den|der|dem|the)\s+(?:den\s+)?\d"
    r"|\d(?:st|nd|rd|th)\b"
)
