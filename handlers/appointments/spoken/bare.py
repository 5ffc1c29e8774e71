"""Another time or place and nothing else: "11 Uhr", "nein, am Freitag", "im Büro bitte".

Below "schreiben Sie, was anders ist" it says what should be different. A number alone says nothing:
it may be an age, a price or a telephone number.
"""

import re
from typing import Final

from handlers.appointments.spoken import reply_words as w
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import is_number, words

Words = tuple[str, ...]
_NOT: Final = frozenset({"nicht", "not", "inte"})
_AT: Final = frozenset(
    [
        "um",
        "at",
        "kl",
        "klockan",
        "gegen",
        "ab",
        "nach",
        "vor",
        "halb",
        "halv",
        "after",
        "before",
        "efter",
        "foere",
    ]
)
_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-4])(?::[0-5]\d)?")
_DATE: Final = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?:\.(?:20)?\d\d)?")
_AT_HOME: Final = frozenset({"zuhause", "hause", "daheim", "hemma", "mir", "uns"})
_UNITS: Final = v.OCLOCK | {"oclock", "am", "pm"}
_NEXT_WEEK: Final = ({"naechste", "woche"}, {"next", "week"}, {"naesta", "vecka"})


def is_bare(said: Words) -> bool:
    """Whether a part is nothing but a time or a place, perhaps with a "nein" or against another one."""
    if not all(_known(word) for word in said):
        return False
    after = next((i + 1 for i, word in enumerate(said) if word in w.CONTRAST), 0)
    if after:
        return not _NOT.isdisjoint(said[:after]) and any(map(_tells, said[after:]))
    at_home = {"bei", "mir"} <= set(said) or {"bei", "uns"} <= set(said)
    return at_home or any(_names(said, place) for place in range(len(said)))


def says_place(said: str, place: str) -> bool:
    """Whether no other place is named than the one that stands: "bei mir" at a home visit."""
    named, stands = frozenset(said.split()) & (w.PLACES | _AT_HOME), words(place)
    if not named or not _NOT.isdisjoint(said.split()):
        return False
    if any(word.startswith(("haus", "hem", "home")) for word in stands):
        return named <= _AT_HOME
    return all(any(word.startswith(one[:6]) for word in stands) for one in named)


def _names(said: Words, place: int) -> bool:
    """Whether this word, where it stands, is a time or a place."""
    word = said[place]
    if word in w.BARE_PLACES or word in v.WEEKDAYS or word in {"uebermorgen", "oevermorgen"}:
        return True
    if is_number(word) or word in v.SPOKEN_HOURS:
        unit = said[place + 1 : place + 2] != () and said[place + 1] in _UNITS
        return unit or (place > 0 and said[place - 1] in _AT) or ":" in word or _is_date(word)
    return any(week <= set(said) for week in _NEXT_WEEK)


def _known(word: str) -> bool:
    if is_number(word):
        return (
            bool(_CLOCK.fullmatch(word)) or _is_date(word) or (word.isdecimal() and int(word) < 32)
        )
    return word in w.BARE


def _tells(word: str) -> bool:
    return is_number(word) or word in w.BARE_PLACES | v.WEEKDAYS | v.SPOKEN_HOURS


def _is_date(word: str) -> bool:
    return _DATE.fullmatch(word) is not None
