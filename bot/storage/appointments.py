"""Implements `handlers.appointments.ports` on SQL: what speaks of people lies in the encrypted body."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic import TypeAdapter

from bot.core.ids import AppointmentId, ConversationId, Handle, MessageId
from bot.core.ports import Unit
from bot.storage import appointment_rows as rows
from bot.storage.appointment_notes import SqlActs, SqlPlainReminders
from bot.storage.appointment_rows import AppointmentRow
from bot.storage.feeds import SqlFeeds
from bot.storage.unit import LAID_ASIDE, SqlUnit
from handlers.appointments.model import Appointment
from handlers.appointments.ports import Acts, Appointments, Feeds, PlainReminders

_BODY = TypeAdapter(Appointment)
_Laid = tuple[datetime, tuple[Appointment, ...]]
_LAID_ASIDE = TypeAdapter(dict[MessageId, _Laid])


class SqlAppointmentStore:
    """Opens the stored appointments for a unit of the same database."""

    def open(self, unit: Unit) -> Appointments:
        """Return the appointments as this unit sees them. Raises TypeError for another store's unit."""
        return SqlAppointments(SqlUnit.of(unit))

    def reminders(self, unit: Unit) -> PlainReminders:
        """Return the plain reminders. Raises TypeError for another store's unit."""
        return SqlPlainReminders(SqlUnit.of(unit))

    def acts(self, unit: Unit) -> Acts:
        """Return what messages led to. Raises TypeError for another store's unit."""
        return SqlActs(SqlUnit.of(unit))

    def feeds(self, unit: Unit) -> Feeds:
        """Return the calendar addresses. Raises TypeError for another store's unit."""
        return SqlFeeds(SqlUnit.of(unit))


class SqlAppointments:
    """The appointments of one unit of work. Every call raises StorageError."""

    def __init__(self, unit: SqlUnit) -> None:
        self._unit = unit

    def of(self, conversation: ConversationId) -> Sequence[Appointment]:
        """Return all of a conversation, soonest first."""
        return [_appointment(row) for row in rows.rows_of(self._unit, conversation)]

    def get(self, appointment: AppointmentId) -> Appointment | None:
        """Return one appointment."""
        found = rows.row(self._unit, appointment)
        return _appointment(found) if found else None

    def next_number(self, conversation: ConversationId) -> int:
        """Return one more than the highest number in store."""
        taken = (row.number for row in rows.rows_of(self._unit, conversation))
        return max(taken, default=0) + 1

    def save(self, appointment: Appointment) -> None:
        """Store it, new or changed."""
        rows.put(
            self._unit,
            AppointmentRow(
                id=appointment.id,
                conversation=appointment.conversation,
                number=appointment.number,
                version=appointment.version,
                state=appointment.state.value,
                start=appointment.start,
                end=appointment.end,
                body=_BODY.dump_json(appointment),
            ),
        )

    def drop(self, appointment: AppointmentId) -> None:
        """Delete it for good."""
        rows.drop(self._unit, appointment)

    def lay_aside(self, by: MessageId, gone: Sequence[Appointment], until: datetime) -> None:
        """Remember what that message has called off, in memory only."""
        of = gone[0].conversation
        kept = {**self._laid_aside(of), by: (until, tuple(gone))}
        self._unit.remember(LAID_ASIDE, of, _LAID_ASIDE.dump_json(kept).decode(), until)

    def laid_aside(self, of: ConversationId) -> Mapping[MessageId, Sequence[Appointment]]:
        """Return what messages have called off, as far as it is remembered."""
        return {by: gone for by, (_, gone) in self._laid_aside(of).items()}

    def forget_laid_aside(self, of: ConversationId) -> None:
        """Forget it at once."""
        self._unit.remember(LAID_ASIDE, of, "", self._unit.now)

    def _laid_aside(self, of: ConversationId) -> dict[MessageId, _Laid]:
        found = self._unit.recall(LAID_ASIDE, of)
        laid = _LAID_ASIDE.validate_json(found.what) if found else {}
        return {by: one for by, one in laid.items() if self._unit.now < one[0]}

    def of_worker(
        self, handle: Handle, between: tuple[datetime, datetime]
    ) -> Sequence[Appointment]:
        """Return a worker's living appointments that share time with [from, to), soonest first.

        Whose they are is encrypted, so all appointments of that time are opened.
        """
        return [a for a in self.calendar_of(handle, between) if a.series is None]

    def calendar_of(
        self, handle: Handle, between: tuple[datetime, datetime]
    ) -> Sequence[Appointment]:
        """Return the same together with her series."""
        found = map(_appointment, rows.rows_between(self._unit, *between))
        return [a for a in found if a.alive and a.worker == handle]


def _appointment(row: AppointmentRow) -> Appointment:
    return _BODY.validate_json(row.body)
