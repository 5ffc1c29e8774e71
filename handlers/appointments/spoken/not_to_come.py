"""A worker is told not to come, or a day is refused, and why: "kommen Sie heute nicht er ist sauer".

The reason need not be understood, and often has no comma before it; but it has to begin anew, as in "kommen
Sie heute nicht mit dem Auto" nothing does. A question says nothing of the kind.
"""

import re
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import fold, words_of
from handlers.appointments.spoken.replies import reply
from handlers.appointments.spoken.words import names_time

_NAMED: Final = "|".join(sorted(v.WEEKDAYS | {"heute", "morgen", "uebermorgen", "today"}))
_DAY: Final = rf"(?:(?:am|den|on) )?(?:{_NAMED})(?: (?:um |at )?\d[\d.:]*(?: uhr)?)?"
_ASIDE: Final = r"(?:(?:hallo|hi|hey|bitte|nein|nee?|oh|ach|sorry|please)[ ,.!]+)*"
_BESIDE: Final = r"(?: (?:bitte|leider|lieber|besser|aber|doch))*"
_COME: Final = r"(?:kommen|vorbeikommen|herkommen|vorbei kommen)"
_HOW: Final = (
    rf"(?:kommen sie|komm){_BESIDE}(?: (?P<d1>{_DAY}))?{_BESIDE} nicht(?: zu uns)?(?: (?P<d2>{_DAY}))?",
    rf"(?:(?P<d3>{_DAY}))?{_BESIDE} ?nicht {_COME}(?: (?P<d4>{_DAY}))?",
    rf"sie (?:brauchen|sollen|sollten|muessen)(?: (?P<d5>{_DAY}))? nicht (?:zu )?{_COME}",
    rf"(?:please )?(?:dont|do not) come(?: (?P<d6>{_DAY}))?",
)
_NOT_TO_COME: Final = re.compile(rf"{_ASIDE}(?:{'|'.join(_HOW)})")
_DAY_REFUSED: Final = re.compile(rf"{_ASIDE}(?P<d>{_DAY}){_BESIDE} nicht")
_CANNOT: Final = re.compile(
    rf"{_ASIDE}(?:(?:{_DAY} )?(?:kann|koennen|schaffe?n?)(?: ich| wir)?|(?:ich|wir) (?:kann|koennen|schaffe?n?))"
    rf"(?: (?:es|leider|{_DAY}))* nicht(?: kommen)?"
)
_SIGN: Final = re.compile(rf"{_BESIDE}\s*(?:[,.;:!(–-]\s*)+")
_SPEAKS: Final = frozenset({"er", "ich", "wir", "he", "i", "we"})
_HE: Final = (("er",), ("he",))
_SUBJECT: Final = frozenset(words_of("mein meine unser unsere der die das es my the"))
_VERBS: Final = frozenset(
    words_of("ist sind war hat haben hatte liegt muss will kommt darf wurde is was has had")
)


def parted(text: str, *, answers: bool) -> str:
    """Return it with a comma before its reason, and in plain words; any other text as it is.

    `answers`: it is said in answer to us, so that a day refused without a verb is one of ours.
    """
    head, reason = _read(text, answers=answers)
    return f"{head}, {reason}" if reason else text


def keeps_away(text: str) -> bool:
    """Whether a worker is kept away, or "er" keeps somebody, for what is no matter of dates: then nothing
    is asked about these.
    """
    _, reason = _read(text, answers=True)
    said = words_of(reason)
    own = _CANNOT.match(fold(text).strip()) and said[:1] not in _HE
    return bool(said) and not (own or any(map(names_time, said)) or reply(reason))


def _read(text: str, *, answers: bool) -> tuple[str, str]:
    folded = fold(text).strip()
    if "?" in folded:
        return "", ""
    if found := _NOT_TO_COME.match(folded):
        days = " ".join(day for day in found.groups() if day)
        return " ".join(f"kommen sie {days} nicht".split()), _behind(folded[found.end() :])
    if answers and (found := _DAY_REFUSED.match(folded)):
        return f"{found['d']} geht nicht", _behind(folded[found.end() :])
    if found := _CANNOT.match(folded):
        return found[0], _behind(folded[found.end() :])
    return "", ""


def _behind(rest: str) -> str:
    """Return the reason that begins here; nothing where the sentence may go on."""
    if sign := _SIGN.match(rest):
        return rest[sign.end() :]
    said = words_of(rest) if rest.startswith(" ") else ()
    speaks = len(said) > 1 and said[0] in _SPEAKS
    told = said[:1] != () and said[0] in _SUBJECT and not _VERBS.isdisjoint(said[1:5])
    return rest.strip() if speaks or told else ""
