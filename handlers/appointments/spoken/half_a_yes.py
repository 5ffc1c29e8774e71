"""A yes to another time, "ja, aber erst um 11", and what suits badly: "10 ist mir zu früh"."""

import re
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import fold, is_number, words_of
from handlers.appointments.spoken.words import names_time

_YES: Final = (
    r"(?:ja|jo|jep|ok|okay|gerne?|klar|gut|super|passt|yes|yeah|sure|fine|gladly|japp|okej|gaerna)"
)
_BUT: Final = r"(?:aber|nur|erst|wenn|but|only|if|men|bara|foerst|om)"
_YES_BUT: Final = re.compile(rf"{_YES}(?:,? {_YES})*,? {_BUT} (?P<what>[^?!]+?)[.! ]*")
_WITHIN: Final = re.compile(
    r"nur|erst|nicht|vor|nach|ab|bis|um|gegen|es|das|ginge|geht|passt|klappt|ist|waere|am|den|bitte|leider"
    r"|fruehestens|spaetestens|dann|auch|bei|uns|mir|zu|only|not|before|after|until|till|from|at|on|it|is|its"
    r"|works|could|if|later|please|bara|inte|foere|innan|efter|fraan|kl|klockan|det|gaar|passar|funkar|paa"
    r"|foerst|tidigast|om|aer"
)
_LEFT_OUT: Final = re.compile(r"\b(?:nicht|not|inte) (?:am|den|on|paa)\b")
_NOT_BEFORE: Final = re.compile(
    r"\b(?:nicht|not|inte) (?:vor|nach|um|before|after|at|foere|innan|efter|kl)\b"
)
_ODD_HOUR: Final = re.compile(
    r"(?P<hour>\d{1,2})(?: uhr)? (?:ist|waere|is|aer) (?:\w+ ){0,2}?"
    r"(?:zu (?:frueh|spaet)|too (?:early|late)|foer (?:tidigt|sent))[\w ]*[.!]*"
)
_NOT_GOOD: Final = re.compile(
    r"(?P<when>(?:am |on |paa )?[\w. :]+?)(?: ist| passt| is| aer)?(?: leider| mir| uns)*"
    r" (?:nicht|not|inte)(?: so)? (?:gut|guenstig|ideal|good|great|bra)"
    r"(?: (?:fuer|bei|for|foer) (?:mich|mir|uns|me|us|mig|oss))?[.!]*"
)


def plainly(text: str) -> str:
    """Return such an answer as the wish or the refusal that it is; any other text as it is."""
    folded = fold(text).strip()
    if found := _YES_BUT.fullmatch(folded):
        what = found["what"]
        return f"lieber {_NOT_BEFORE.sub('um', what)}" if _another_time(what) else text
    if found := _ODD_HOUR.fullmatch(folded):
        return f"um {found['hour']} ist schlecht"
    found = _NOT_GOOD.fullmatch(folded)
    return f"{found['when']} ist schlecht" if found and _only_time(found["when"]) else text


def _another_time(what: str) -> bool:
    said = words_of(what)
    known = all(_WITHIN.fullmatch(word) or names_time(word) for word in said)
    timed = any(is_number(word) or word in _NAMING for word in said)
    return known and timed and not _LEFT_OUT.search(what)


def _only_time(when: str) -> bool:
    said = words_of(when)
    return all(names_time(word) or word in v.NO_TIME for word in said) and any(
        is_number(word) or word in v.WEEKDAYS for word in said
    )


_NAMING: Final = (v.WEEKDAYS | v.SPOKEN_HOURS) | {
    *("morgen", "uebermorgen", "imorgon", "vormittags", "vormittag", "mittags", "nachmittags"),
    *("nachmittag", "abends", "morning", "afternoon", "foermiddag", "eftermiddag"),
}
