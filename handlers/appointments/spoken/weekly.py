"""A weekday that comes again, "montags", "Mondays", and a yes that leaves one day out: "ja, außer am 7.12."."""

import re
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import fold, is_number, words_of

_DAYS: Final = (
    ("montag", "monday", "maandag"),
    ("dienstag", "tuesday", "tisdag"),
    ("mittwoch", "wednesday", "onsdag"),
    ("donnerstag", "thursday", "torsdag"),
    ("freitag", "friday", "fredag"),
    ("samstag", "sonnabend", "saturday", "loerdag"),
    ("sonntag", "sunday", "soendag"),
)
_WEEKDAY: Final = {name: day for day, names in enumerate(_DAYS) for name in names}
_NAME: Final = rf"(?P<{{}}>{'|'.join(_WEEKDAY)})"
_AGAIN: Final = re.compile(
    rf"\b(?:{_NAME.format('many')}(?:s|ar|arna)\b(?! (?:appointment|meeting|visit)\b)"
    rf"|(?:die|an|alle) {_NAME.format('plural')}en?\b"
    rf"|(?:jeden|every|each|varje) {_NAME.format('each')}\b)"
)
"""Without "Montage" alone, where somebody works."""
_NO_MORE: Final = re.compile(r" (?:mehr|any ?more|laengre)(?=[ .!]*$| kommen\b)")

_YES: Final = (
    r"(?:ja|jo|ok|okay|gerne?|passt|klappt|geht|prima|super|yes|works|fine|passar|funkar|bra)"
)
_BUT: Final = r"(?:,? (?:aber|but|men|nur|only|bara|leider|bitte))*"
_OUT: Final = r"(?:nicht|nich|ausser|bis auf|not|except(?: for)?|inte|utom)"
_EXCEPT: Final = re.compile(
    rf"{_YES}(?:,? {_YES}| (?:mir|uns|alles|for me|foer mig|det))*,?{_BUT},?"
    rf" (?:{_OUT} (?P<behind>[^,!?]+?)|(?P<before>[^,!?]+?) (?:nicht|not|inte))[.! ]*"
)
_BESIDE: Final = frozenset({"am", "an", "den", "der", "dem", "im", "on", "the", "paa", "um", "at"})


def every_week(text: str) -> tuple[int, str] | None:
    """Return the weekday, Monday 0, that is spoken of as each week's, and the same said of one day."""
    folded = fold(text)
    found = list(_AGAIN.finditer(folded))
    if len(found) != 1:
        return None
    name = next(filter(None, found[0].groups()))
    single = f"{folded[: found[0].start()]}{name}{folded[found[0].end() :]}"
    return _WEEKDAY[name], _NO_MORE.sub("", single)


def one_day(text: str) -> str:
    """Return what is said of each week's weekday as said of one; any other text as it is."""
    found = every_week(text)
    return found[1] if found else text


def left_out(text: str) -> str:
    """Return a yes that leaves a time out as a refusal of that time; any other text as it is."""
    found = _EXCEPT.fullmatch(fold(text))
    when = found and (found["behind"] or found["before"])
    if not when or not all(_is_time(word) for word in words_of(when)):
        return text
    return f"{when} geht nicht"


def _is_time(word: str) -> bool:
    return is_number(word) or word in _BESIDE or word in v.ABOUT_TIME - v.NO_TIME
