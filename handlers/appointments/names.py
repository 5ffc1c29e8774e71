"""Whom a family speaks to: "hallo Frau Kaya, ja passt" says no more than "ja passt"."""

from bot.core.room import Room
from bot.core.staff import Staff
from handlers.appointments.spoken.folding import words
from handlers.appointments.spoken.words import says_something


def names_in(room: Room, staff: Staff) -> frozenset[str]:
    """Return the words of the workers' names, without those that mean something ("Herr Gut")."""
    listed = (staff.worker(member.handle) for member in room.workers)
    known = words(" ".join(worker.name for worker in listed if worker))
    return frozenset(word for word in known if not says_something(word))
