"""A wish for another time or place: a sentence of nothing but known words, never a guessed date."""

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.asked_for import tells_of_one
from handlers.appointments.spoken.asked_when import asks_of_what_stands
from handlers.appointments.spoken.bare import is_bare
from handlers.appointments.spoken.words import names_time

Words = tuple[str, ...]

_NOT = frozenset({"nicht", "not", "inte"})
_ALSO = frozenset({"auch", "statt", "also", "instead", "ocksaa"})
_MAY_WE = frozenset({"koennen", "koennten", "kann", "can", "could", "kan"})
_SPEAKER = frozenset({"ich", "wir", "war", "waren", "bin", "sind", "i", "we", "jag", "vi"})


def is_time(word: str) -> bool:
    """Whether a folded word by itself says when."""
    return names_time(word) and word not in {"tag", "tage", "woche", "paa", "frueh"}


def is_wish(said: Words) -> bool:
    """Whether a part is nothing but a wish for another time or place, or turns its own down."""
    if is_bare(said):
        return True
    if not all(word in w.IN_A_WISH or is_time(word) for word in said) or asks_of_what_stands(said):
        return False
    if {"mir", "geht"} <= set(said) or (said[:2] == ("mir", "ist") and "bei" not in said):
        return False  # how somebody is
    if _any(said, _NOT):
        return _elsewhere(said)
    return any(marked(said) for marked in _MARKS)


def turns_down(said: Words) -> bool:
    """Whether it says of its time that it does not fit: "Donnerstag ist schlecht"."""
    if is_bare(said):
        return _any(said, _NOT) and not _any(said, w.CONTRAST | w.PLACES)
    return (_any(said, w.BAD) or _too_early(said)) and not _any(said, w.RATHER)


def wanted(said: Words) -> Words:
    """Leave out what is turned down, "nicht 10 sondern 11", and make a clock time of "um elf"."""
    asked = next((said[i + 1 :] for i, word in enumerate(said) if word in w.CONTRAST), said)
    spoken = len(asked) > 1 and asked[-2] == "um" and asked[-1] in v.SPOKEN_HOURS
    return (*asked, "uhr") if spoken else asked


def _rather(said: Words) -> bool:
    somewhere = _any(said, w.PLACES)
    return _any(said, w.RATHER) and (_timed(said) or somewhere or "woche" in said)


def _later(said: Words) -> bool:
    return _any(said, w.LATER) and len(said) > 1 and "bis" not in said


def _another(said: Words) -> bool:
    thing = v.APPOINTMENT | {
        "tag",
        "uhrzeit",
        "zeit",
        "datum",
        "mal",
        "woche",
        "day",
        "time",
        "dag",
    }
    asked = "anders" in said and _any(said, w.ASKING)
    return _any(said, w.OTHER) and (asked or _any(said, thing)) and not tells_of_one(said)


def _too_early(said: Words) -> bool:
    early = any(pair <= set(said) for pair in w.TOO_EARLY)
    if "tag" in said:  # early in the day
        return False
    return early or (_timed(said) and any(pair <= set(said) for pair in w.TOO_LATE))


def _bad(said: Words) -> bool:
    return _any(said, w.BAD) and (_timed(said) or _any(said, v.APPOINTMENT))


def _only_then(said: Words) -> bool:
    can = _any(said, w.ASKING) or said[0] in w.ONLY_THEN
    return _any(said, w.ONLY_THEN) and _timed(said) and can


def _asks_for(said: Words) -> bool:
    asked = _any(said, w.ASKING) and ("?" in said or said[0] in _MAY_WE)
    elsewhere = _any(said, w.PLACES) and _any(said, _ALSO)
    return asked and (_timed(said) or "woche" in said or elsewhere)


def _agreed(said: Words) -> bool:
    return _any(said, w.AGREED) and _timed(said)


def _elsewhere(said: Words) -> bool:
    if _any(said, _SPEAKER):  # "ich war nicht zuhause"
        return False
    return _any(said, w.PLACES)


_MARKS = (_rather, _later, _another, _too_early, _bad, _only_then, _asks_for, _agreed)


def _timed(said: Words) -> bool:
    return any(is_time(word) for word in said)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)
