"""How a family speaks of several appointments at once: "beide", "keiner von beiden", "alle"."""

from enum import Enum
from typing import Final

from handlers.appointments.spoken import vocabulary as v

Words = tuple[str, ...]
SEVERAL: Final = v.BOTH | v.EVERY
_WE = frozenset({"wir", "we", "vi"})


class Every(Enum):
    """How several are spoken of at once."""

    BOTH = "both"
    ALL = "all"
    UNCLEAR = "several, or perhaps one of them"


def every_in(said: Words) -> Every | None:
    """Whether several are spoken of at once: "beide", "alle"."""
    if _any(said, v.BOTH):
        return Every.BOTH
    return Every.ALL if _any(said, v.EVERY) else None


def none_left_out(said: Words) -> Every | None:
    """Whether several are meant, each of them: "nicht beide" may leave one that fits."""
    every = every_in(said)
    if every is None and _any(said, v.NEITHER | v.NONE):
        return Every.BOTH if _any(said, v.NEITHER) else Every.ALL
    if every is None or two_people(said):
        return every and Every.UNCLEAR
    place = next(i for i, word in enumerate(said) if word in SEVERAL)
    partly = _any(said[:place], v.NOT) and not _any(said, v.NONE_OF)
    return Every.UNCLEAR if partly else every


def two_people(said: Words) -> bool:
    """Whether "wir können beide nicht" may speak of those who come."""
    return _any(said, _WE) and not _any(said, v.APPOINTMENT | v.DAYS)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)
