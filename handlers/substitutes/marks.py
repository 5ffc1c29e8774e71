"""Who stands in, and who is away: marks of conversations, until the end. Never a reason (C-13)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.core.ids import Handle, MarkName
from bot.core.ports import Unit
from bot.core.room import Room

SUBSTITUTED: Final = MarkName("substituted")
"""About who is away, and who stands in for her."""

WORKER_AWAY: Final = MarkName("worker away")
"""In a worker's own room: somebody stands in for her in one of her conversations (P-71)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Who stands in for whom; as a string two handles, which hold no blank."""

    substitute: Handle
    absent: Handle

    @classmethod
    def read(cls, written: str) -> "Pair":
        """Read what `str` has written."""
        substitute, _, absent = written.partition(" ")
        return cls(Handle(substitute), Handle(absent))

    def __str__(self) -> str:
        return f"{self.substitute} {self.absent}"


@dataclass(frozen=True, slots=True)
class Substitution:
    """Who stands in for whom, and until when."""

    pair: Pair
    until: datetime


def substitutions(room: Room, now: datetime) -> tuple[Substitution, ...]:
    """Return who stands in here at this moment; one for each worker who is away."""
    return tuple(
        Substitution(Pair(Handle(substitute), Handle(absent)), mark.until)
        for mark in room.held(SUBSTITUTED, now)
        for absent, substitute in (mark.of,)
    )


def substitutes_of(room: Room, now: datetime) -> tuple[Handle, ...]:
    """Return who stands in here, for whomever."""
    return tuple(each.pair.substitute for each in substitutions(room, now))


def stands_in(room: Room, worker: Handle | None, now: datetime) -> bool:
    """Whether it is she who stands in here."""
    return worker in substitutes_of(room, now)


def is_outside(worker: Handle | None, room: Room) -> bool:
    """Whether she is not in the conversation."""
    return all(member.handle != worker for member in room.workers)


def with_substitute(room: Room, pair: Pair, until: datetime) -> Room:
    """Return the conversation in which she stands in, and nobody else for the same worker."""
    before = without_substitute(room, pair.absent)
    return before.marked(SUBSTITUTED, until, pair.absent, pair.substitute)


def without_substitute(room: Room, absent: Handle) -> Room:
    """Return the conversation in which nobody stands in for that worker."""
    return room.unmarked_of(SUBSTITUTED, absent)


def whom_for(substitute: Handle, room: Room, now: datetime) -> Handle | None:
    """Return whose place she takes here; the first worker's where she takes nobody's."""
    pairs = (each.pair for each in substitutions(room, now))
    absent = (pair.absent for pair in pairs if pair.substitute == substitute)
    return next(absent, next((member.handle for member in room.workers if member.handle), None))


def who_comes(worker: Handle | None, room: Room, day: datetime) -> Handle | None:
    """Return whom an appointment is with: the substitute, where she stands in on that day (P-43).

    None once the worker has left the conversation: who is there now has taken it over.
    """
    pairs = (each.pair for each in substitutions(room, day))
    substitute = next((pair.substitute for pair in pairs if pair.absent == worker), None)
    if not any(member.handle == worker for member in room.workers):
        return None
    return substitute or worker


def away_until(worker: Handle, unit: Unit, now: datetime) -> datetime | None:
    """Return until when a worker is away, as far as she has a room of her own to note it in."""
    private = unit.private_room(worker)
    away = private.mark(WORKER_AWAY, now) if private else None
    return away.until if away else None


def absent_until(worker: Handle, room: Room, unit: Unit, now: datetime) -> datetime | None:
    """Return until when she is away: somebody stands in for her, here or in another conversation."""
    here = (each.until for each in substitutions(room, now) if each.pair.absent == worker)
    ends = (*here, away_until(worker, unit, now))
    return max((end for end in ends if end is not None), default=None)


def is_away(worker: Handle, room: Room, unit: Unit, now: datetime) -> bool:
    """Whether a worker is away at an instant."""
    return absent_until(worker, room, unit, now) is not None


def on_the_rota(room: Room, now: datetime) -> tuple[Handle, ...]:
    """Return the workers of the conversation, with substitutes in the places of those who are away.

    Whoever is not in the conversation comes last: she neither reads nor hears what is written there.
    """
    return _filled(room, (each.pair for each in substitutions(room, now)))


def responsible(room: Room, unit: Unit, now: datetime) -> tuple[Handle, ...]:
    """Return the same, except that a substitute who is away herself takes nobody's place."""
    pairs = (each.pair for each in substitutions(room, now))
    return _filled(room, (p for p in pairs if not is_away(p.substitute, room, unit, now)))


def _filled(room: Room, pairs: Iterable[Pair]) -> tuple[Handle, ...]:
    places = {pair.absent: pair.substitute for pair in pairs}
    here = [member.handle for member in room.workers if member.handle]
    filled = dict.fromkeys((*(places.get(handle, handle) for handle in here), *places.values()))
    return tuple(sorted(filled, key=lambda handle: handle not in here))
