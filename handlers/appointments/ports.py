"""What appointments need from the world outside."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.ids import AppointmentId, ConversationId, Handle, MessageId
from bot.core.ports import Unit
from handlers.appointments.kept import Act, PlainReminder
from handlers.appointments.model import Appointment


class Appointments(Protocol):
    """The stored appointments, within one unit of work. Reads see what the unit saved and dropped."""

    def of(self, conversation: ConversationId) -> Sequence[Appointment]:
        """Return all of a conversation, whatever their state, soonest first."""
        ...

    def get(self, appointment: AppointmentId) -> Appointment | None:
        """Return one appointment."""
        ...

    def next_number(self, conversation: ConversationId) -> int:
        """Return one more than the highest number there is; numbers begin again once none is left."""
        ...

    def save(self, appointment: Appointment) -> None:
        """Store it, new or changed."""
        ...

    def drop(self, appointment: AppointmentId) -> None:
        """Delete it for good (P-50)."""
        ...

    def lay_aside(self, by: MessageId, gone: Sequence[Appointment], until: datetime) -> None:
        """Remember what that message has called off, in memory only (P-50)."""
        ...

    def laid_aside(self, of: ConversationId) -> Mapping[MessageId, Sequence[Appointment]]:
        """Return what messages of a conversation have called off, as far as it is remembered."""
        ...

    def forget_laid_aside(self, of: ConversationId) -> None:
        """Forget it at once; an erasure of the conversation does so as well."""
        ...

    def of_worker(
        self, handle: Handle, between: tuple[datetime, datetime]
    ) -> Sequence[Appointment]:
        """Return a worker's living appointments that share time with [from, to), soonest first."""
        ...

    def calendar_of(
        self, handle: Handle, between: tuple[datetime, datetime]
    ) -> Sequence[Appointment]:
        """Return the same together with her series."""
        ...


class PlainReminders(Protocol):
    """Stored reminders without an appointment. Reads see what the unit saved and dropped."""

    def of(self, conversation: ConversationId) -> Sequence[PlainReminder]:
        """Return those of a conversation, soonest first."""
        ...

    def get(self, reminder: AppointmentId) -> PlainReminder | None:
        """Return one."""
        ...

    def save(self, reminder: PlainReminder, until: datetime) -> None:
        """Store it; it disappears by itself some time after `until`."""
        ...

    def drop(self, reminder: AppointmentId) -> None:
        """Delete it for good."""
        ...


class Acts(Protocol):
    """What workers' messages led to. Reads see what the unit saved and dropped."""

    def by_message(self, message: MessageId) -> Act | None:
        """Return what that message led to, as far as it is remembered."""
        ...

    def of(self, conversation: ConversationId) -> Sequence[Act]:
        """Return the acts on a conversation, oldest first."""
        ...

    def save(self, act: Act) -> None:
        """Remember it."""
        ...

    def drop(self, message: MessageId) -> None:
        """Forget it."""
        ...


class Feeds(Protocol):
    """The calendar addresses of workers. Reads do not see the unit's own writes."""

    def exists(self, worker: Handle) -> bool:
        """Whether she has an address."""
        ...

    def owner(self, token: str) -> Handle | None:
        """Return whose address has this secret part."""
        ...

    def issue(self, worker: Handle, token: str) -> None:
        """Make this her only address; only a hash of it is kept."""
        ...


class AppointmentStore(Protocol):
    """Opens what is stored of this subject for one unit of work."""

    def open(self, unit: Unit) -> Appointments:
        """Return the appointments as this unit sees them."""
        ...

    def reminders(self, unit: Unit) -> PlainReminders:
        """Return the plain reminders."""
        ...

    def acts(self, unit: Unit) -> Acts:
        """Return what messages led to."""
        ...

    def feeds(self, unit: Unit) -> Feeds:
        """Return the calendar addresses."""
        ...
