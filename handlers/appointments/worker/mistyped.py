"""What a worker types after a command and cannot mean as it stands: "/absagen nicht"."""

from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import words

_ASKS: Final = frozenset(
    {"?", "hilfe", "wie", "was", "warum", "wann", "oder"}
    | {"help", "how", "what", "why", "or", "hjaelp", "hur", "vad", "eller"}
)
_PAINTS: Final = "streichen"
_FALLS_AWAY: Final = frozenset(
    {"faellt", "entfaellt", "absage", "verschieben", "verschoben"}
    | {"postpone", "postponed", "reschedule", "rescheduled", "flytta", "flyttad"}
)


def in_doubt(arguments: str) -> bool:
    """Whether a word beside the number or the day asks, denies or hedges: nothing is called off."""
    return not (_ASKS | v.NOT | v.HEDGES).isdisjoint(words(arguments))


def no_proposal(title: str) -> bool:
    """Whether the title of a proposal says that it is none: "fällt aus"."""
    return not (v.CANCEL - {_PAINTS} | _FALLS_AWAY).isdisjoint(words(title))
