"""What appointments need from the world outside."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.ids import AppointmentId, ConversationId, Handle
from bot.core.ports import Unit
from handlers.appointments.model import Appointment


class Appointments(Protocol):
    """The stored appointments, within one unit of work.

    Reads do not see the unit's own writes: take what you saved from your hand, not from here.
    """

    def of(self, conversation: ConversationId) -> Sequence[Appointment]:
        """Return all of a conversation, whatever their state, soonest first."""
        ...

    def get(self, appointment: AppointmentId) -> Appointment | None:
        """Return one appointment."""
        ...

    def next_number(self, conversation: ConversationId) -> int:
        """Return one more than the highest number in store; numbers begin again once none is left."""
        ...

    def save(self, appointment: Appointment) -> None:
        """Store it, new or changed."""
        ...

    def drop(self, appointment: AppointmentId) -> None:
        """Delete it for good (P-50)."""
        ...

    def of_worker(
        self, handle: Handle, between: tuple[datetime, datetime]
    ) -> Sequence[Appointment]:
        """Return a worker's living appointments that share time with [from, to), soonest first."""
        ...


class AppointmentStore(Protocol):
    """Opens the stored appointments for one unit of work."""

    def open(self, unit: Unit) -> Appointments:
        """Return the appointments as this unit sees them."""
        ...
