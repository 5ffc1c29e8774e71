"""Two things said at once: "Donnerstag absagen und Freitag verschieben", "Bitte absagen. Wann ist ..." (C-39)."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import JOINING, is_number, sentences, words
from handlers.appointments.spoken.said import Meaning, Said

Reader = Callable[[str], Said | None]

_AND: Final = rf"\s+(?:{'|'.join(sorted(JOINING))})\s+"
_JOINED: Final = re.compile(_AND, re.IGNORECASE)
_SIGNS: Final = re.compile(rf"({_AND}|,\s+)", re.IGNORECASE)
_CHANGES: Final = frozenset({Meaning.CANCEL, Meaning.CANNOT})
_IN_AS_WELL: Final = v.FILLER | v.ABOUT_TIME | v.ALSO | v.NOT
_NO_NEW_ONE: Final = (v.FILLER | v.NONE_OF | v.NEWLY | v.APPOINTMENT) | {"brauche", "need"}


def read_joined(text: str, read: Reader) -> Said | None:
    """Return what a text says; where that is nothing, what it says with commas.

    A question beside a cancellation is the lesser half: its answer would name what is called off.
    """
    text = _in_full(text, read)
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
    parts = [part for part in _JOINED.split(text) if not _wants_no_other(part)]
    asked = "?" if "?" in said else ""  # "Donnerstag absagen und Freitag verschieben?" is no wish
    meant = [found for part in parts if (found := read(part.rstrip("?") + asked))]
    if len(meant) < len(parts) or not _each_apart(meant, also=not v.ALSO.isdisjoint(said)):
        return None
    return ", ".join(parts)


def _wants_no_other(part: str) -> bool:
    """Whether it only says that no new one is to be made: "keinen neuen Termin"."""
    said = words(part)
    new, none = not v.NEWLY.isdisjoint(said), not v.NONE_OF.isdisjoint(said)
    return new and none and _NO_NEW_ONE.issuperset(said)


def _each_apart(meant: Sequence[Said], *, also: bool) -> bool:
    changes = [one for one in meant if one.meaning in _CHANGES]
    others = all(one.meaning in {*_CHANGES, Meaning.NEW} or _fits(one) for one in meant)
    dated = all(one.dated for one in changes)
    known = also or len(changes) == 1 or dated
    return others and known and bool(changes) and (dated or any(one.plain for one in changes))


def _fits(one: Said) -> bool:
    return one.meaning is Meaning.YES and one.plain and one.dated


def _in_full(text: str, read: Reader) -> str:
    """Return a text with the verb that an "auch" leaves out: "Freitag auch", "Freitag auch nicht"."""
    said = words(text)
    if v.ALSO.isdisjoint(said) or "?" in said:
        return text
    pieces = _SIGNS.split(text)
    for place in range(2, len(pieces), 2):
        if _as_well(pieces[place]) and (before := read(pieces[place - 2])):
            pieces[place] = _repeated(pieces[place], before)
    return "".join(pieces)


def _as_well(part: str) -> bool:
    said = words(part)
    dated = any(is_number(word) or word in v.ABOUT_TIME - v.NO_TIME for word in said)
    known = all(word in _IN_AS_WELL or is_number(word) for word in said)
    return dated and known and not v.ALSO.isdisjoint(said)


def _repeated(part: str, before: Said) -> str:
    """Return a part that says of its day what was said of the one before."""
    said = words(part)
    refused = not v.NOT.isdisjoint(said)
    if before.meaning is Meaning.CANCEL and before.plain and not refused:
        return f"{part} absagen"
    if before.meaning is Meaning.CANNOT and before.dated and not before.wished:
        return f"{part} geht" if refused else f"{part} geht nicht"
    return part
