"""Two things said at once: "Donnerstag absagen und Freitag verschieben", "Bitte absagen. Wann ist ..." (C-39)."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import JOINING, sentences, words
from handlers.appointments.spoken.said import Meaning, Said

Reader = Callable[[str], Said | None]

_JOINED: Final = re.compile(rf"\s+(?:{'|'.join(sorted(JOINING))})\s+", re.IGNORECASE)
_CHANGES: Final = frozenset({Meaning.CANCEL, Meaning.CANNOT})


def read_joined(text: str, read: Reader) -> Said | None:
    """Return what a text says; where that is nothing, what it says with commas.

    A question beside a cancellation is the lesser half: its answer would name what is called off.
    """
    said = read(text)
    if said is None and (parted := with_commas(text, read)):
        return read(parted)
    if said is not None and said.meaning is Meaning.WHEN:
        alone = (read(part) for part in sentences(text))
        return next((one for one in alone if one and _calls_off(one)), said)
    return said


def _calls_off(said: Said) -> bool:
    return said.meaning is Meaning.CANCEL and said.plain


def with_commas(text: str, read: Reader) -> str | None:
    """Return a text with commas in place of its "und"; None in any doubt.

    Each part has to say something by itself, and which one it is about.
    """
    said = words(text)
    if JOINING.isdisjoint(said):
        return None
    parts = _JOINED.split(text)
    asked = "?" if "?" in said else ""  # "Donnerstag absagen und Freitag verschieben?" is no wish
    meant = [found for part in parts if (found := read(part.rstrip("?") + asked))]
    if len(meant) < len(parts) or not _each_apart(meant, also=not v.ALSO.isdisjoint(said)):
        return None
    return ", ".join(parts)


def _each_apart(meant: Sequence[Said], *, also: bool) -> bool:
    changes = [one for one in meant if one.meaning in _CHANGES]
    others = all(one.meaning in {*_CHANGES, Meaning.NEW} for one in meant)
    known = also or len(changes) == 1 or all(one.dated for one in changes)
    return others and known and any(one.plain for one in changes)
