"""An appointment for one person alone: "nur NAME" at the end of what a worker types (P-33)."""

import re
from dataclasses import dataclass, field
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import fold
from handlers.appointments.spoken.words import names_time
from handlers.appointments.streets import without_address


@dataclass(frozen=True, slots=True)
class Wish:
    """The arguments of a command without "nur NAME"."""

    text: str = field(repr=False)
    only_for: str | None = field(default=None, repr=False)


_ONLY: Final = r"""(?:^|\W)(?:nur|only|bara)\s+(?:(?:mit|für|fuer|for|with|med|för)\s+)?
    (?P<name>[^\W\d_][\w'’-]*"""
_SOMEWHERE: Final = re.compile(rf"{_ONLY})", re.IGNORECASE | re.VERBOSE)
_AT_THE_END: Final = re.compile(
    rf"{_ONLY}(?:\s+[^\W\d_][\w'’-]*)?)\W*$", re.IGNORECASE | re.VERBOSE
)


def split_wish(arguments: str) -> Wish:
    """Take "nur NAME" off the end. In doubt it is a name: the wording then only says less."""
    known = without_address(arguments)
    found = _AT_THE_END.search(known)
    if found is None or fold(found["name"]).split()[0] in v.NO_NAME:
        return Wish(known.strip())
    return Wish(known[: found.start()].strip(" ,;–-"), found["name"])


def names_one_elsewhere(text: str) -> bool:
    """Whether what `split_wish` has left may still say for whom: "nur Jonas Do 10 Uhr"."""
    return any(_may_be_name(fold(found["name"])) for found in _SOMEWHERE.finditer(text))


def _may_be_name(word: str) -> bool:
    return not (names_time(word) or word in v.NO_NAME | v.NO_TITLE - _TITLES)


_TITLES: Final = frozenset({"frau", "herr"})
