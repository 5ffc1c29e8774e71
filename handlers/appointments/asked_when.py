"""Questions of a family after its appointments: when, where, whether they hold."""

from handlers.appointments import vocabulary as v
from handlers.appointments.folding import is_number
from handlers.appointments.plural import SEVERAL
from handlers.appointments.said import Meaning, Said

Words = tuple[str, ...]
_IN_A_QUESTION = v.FILLER | v.APPOINTMENT | v.ABOUT_TIME | v.WHEN | v.ASKING | v.AGAIN | {"?"}
_UNSURE_HERE = v.UNSURE - {"statt"}
"""In a question "statt" takes place."""


def asks_when(said: Words) -> Said | None:
    """ "Wann war das nochmal?", "Welche Termine haben wir?": answered with the next one."""
    if not _any(said, v.WHEN) or not _only(said, _IN_A_QUESTION) or _any(said, v.UNSURE):
        return None
    if not _any(said, v.APPOINTMENT | v.AGAIN | {"kommen"}):
        return None
    return Said(Meaning.WHEN, plain=_any(said, v.APPOINTMENT))


def asks_whether(said: Words) -> Said | None:
    """ "Bleibt es beim Termin morgen?" is answered with what stands."""
    if (
        "?" not in said
        or not _any(said, v.STANDS)
        or not (_any(said, v.APPOINTMENT) or {"still", "on"} <= set(said))
    ):
        return None
    known = _only(said, _IN_A_QUESTION | v.STANDS | v.IN_STANDS)
    return (
        Said(Meaning.WHEN, plain=_any(said, v.APPOINTMENT))
        if known and not _any(said, _UNSURE_HERE)
        else None
    )


def asks_whether_done(said: Words) -> Said | None:
    """ "Abgesagt?" is answered with what stands."""
    known = _IN_A_QUESTION | v.DONE | SEVERAL
    if "?" not in said or not _any(said, v.DONE) or not _only(said, known):
        return None
    return Said(Meaning.WHEN, plain=False)


def _only(said: Words, known: frozenset[str]) -> bool:
    return all(word in known or is_number(word) for word in said)


def _any(said: Words, some: frozenset[str]) -> bool:
    return not some.isdisjoint(said)
