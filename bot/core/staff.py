"""The listed workers. Team membership alone never makes a worker, a display name never counts (D-04)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.core.events import Profile
from bot.core.ids import Handle, UserId
from bot.core.room import Member, Role, Room


@dataclass(frozen=True, slots=True)
class Worker:
    """A listed worker with her duty contact; nothing private (C-07)."""

    handle: Handle
    name: str
    phone: str
    email: str
    substitute: Handle | None = None


class Staff:
    """Who is listed in the organisation file."""

    def __init__(self, workers: Iterable[Worker]) -> None:
        self._workers = {worker.handle: worker for worker in workers}

    def worker(self, handle: Handle | None) -> Worker | None:
        """Return the listed worker with that handle."""
        return self._workers.get(handle) if handle else None

    def all(self) -> tuple[Worker, ...]:
        """Return everybody listed, in the order of the file."""
        return tuple(self._workers.values())

    def role_of(self, profile: Profile, bound: UserId | None) -> Role:
        """Decide who an account is.

        `bound` is the user id that the handle was resolved to earlier: once resolved, the id counts,
        so that a handle that changed hands makes nobody a worker.
        """
        if profile.service:
            return Role.SERVICE
        listed = self.worker(profile.handle) is not None
        ours = profile.our_team is not False
        same_account = bound is None or bound == profile.user
        return Role.WORKER if listed and ours and same_account else Role.CLIENT

    def still_listed(self, member: Member) -> Member:
        """A worker who is no longer listed has no commands from this moment on (D-04)."""
        if member.role is not Role.WORKER or self.worker(member.handle) is not None:
            return member
        return replace(member, role=Role.CLIENT, handle=None)

    def as_listed(self, room: Room) -> Room:
        """Return the room in which whoever was taken out of the list is no worker (P-59)."""
        members = tuple(map(self.still_listed, room.members))
        return room if members == room.members else replace(room, members=members)
