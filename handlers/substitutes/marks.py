"""Who stands in, and who is away: marks of conversations, until the end. Never a reason (C-13)."""

from datetime import datetime
from typing import Final

from bot.core.ids import Handle
from bot.core.ports import Unit
from bot.core.room import Room

_PREFIX: Final = "substitute "
AWAY: Final = "away"
"""Mark of a worker's own room: somebody stands in for her in one of her conversations (P-71)."""


def mark_of(substitute: Handle) -> str:
    """Return the name of the mark of a conversation."""
    return f"{_PREFIX}{substitute}"


def names_substitute(mark: str) -> bool:
    """Whether a mark says who stands in."""
    return mark.startswith(_PREFIX)


def substitute_of(room: Room, now: datetime) -> Handle | None:
    """Return who stands in for the worker of the conversation at this moment."""
    names = (name for name in room.marks if names_substitute(name) and room.holds(name, now))
    return next((Handle(name.removeprefix(_PREFIX)) for name in names), None)


def stands_in(room: Room, worker: Handle | None, now: datetime) -> bool:
    """Whether it is she who stands in here."""
    return worker is not None and worker == substitute_of(room, now)


def without_substitute(room: Room) -> Room:
    """Return the conversation with its own worker again."""
    return room.unmarked(*filter(names_substitute, room.marks))


def own_worker(room: Room) -> Handle | None:
    """Return whom a substitute stands in for: the first worker of the conversation."""
    return next((member.handle for member in room.workers if member.handle), None)


def who_comes(worker: Handle | None, room: Room, day: datetime) -> Handle | None:
    """Return whom an appointment is with: the substitute, where she stands in on that day (P-43).

    None once the worker has left the conversation: who is there now has taken it over.
    """
    substitute = substitute_of(room, day)
    if substitute is not None and worker == own_worker(room):
        return substitute
    return worker if any(member.handle == worker for member in room.workers) else None


def away_until(worker: Handle, unit: Unit, now: datetime) -> datetime | None:
    """Return until when a worker is away, as far as she has a room of her own to note it in."""
    private = unit.private_room(worker)
    until = private.marks.get(AWAY) if private else None
    return until if until is not None and now < until else None


def absent_until(worker: Handle, room: Room, unit: Unit, now: datetime) -> datetime | None:
    """Return until when she is away: somebody stands in for her, here or in another conversation."""
    ends = away_until(worker, unit, now)
    substitute = substitute_of(room, now)
    if substitute is None or substitute == worker or worker != own_worker(room):
        return ends
    here = room.marks[mark_of(substitute)]
    return here if ends is None else max(here, ends)


def is_away(worker: Handle, room: Room, unit: Unit, now: datetime) -> bool:
    """Whether a worker is away at an instant."""
    return absent_until(worker, room, unit, now) is not None
