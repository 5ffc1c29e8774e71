"""Who stands in: a mark of the conversation with the substitute's account name, until the end."""

from datetime import datetime
from typing import Final

from bot.core.ids import Handle
from bot.core.room import Room

_PREFIX: Final = "substitute "


def mark_of(substitute: Handle) -> str:
    """Return the name of the mark."""
    return f"{_PREFIX}{substitute}"


def substitute_of(room: Room, now: datetime) -> Handle | None:
    """Return who stands in for the worker of the conversation at this moment."""
    names = (name for name in room.marks if name.startswith(_PREFIX) and room.holds(name, now))
    return next((Handle(name.removeprefix(_PREFIX)) for name in names), None)


def without_substitute(room: Room) -> Room:
    """Return the conversation with its own worker again."""
    return room.unmarked(*(name for name in room.marks if name.startswith(_PREFIX)))


def who_comes(worker: Handle | None, room: Room, day: datetime) -> Handle | None:
    """Return whom an appointment is with: the substitute, where she stands in on that day (P-43)."""
    first = next((member.handle for member in room.workers if member.handle), None)
    substitute = substitute_of(room, day)
    return substitute if substitute is not None and worker == first else worker
