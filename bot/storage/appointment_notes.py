"""Plain reminders and remembered acts, kept as notes: whoever has only the file reads ids at most."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import TypeAdapter

from bot.core.ids import AppointmentId, ConversationId, MessageId
from bot.storage import notes
from bot.storage.notes import NoteRow
from bot.storage.unit import SqlUnit
from handlers.appointments.kept import Act, PlainReminder

_REMINDER, _ACT = "reminder", "act"
_REMINDERS = TypeAdapter(PlainReminder)
_ACTS = TypeAdapter(Act)


class SqlPlainReminders:
    """Implements `handlers.appointments.ports.PlainReminders`. Every call raises StorageError."""

    def __init__(self, unit: SqlUnit) -> None:
        self._unit = unit

    def of(self, conversation: ConversationId) -> Sequence[PlainReminder]:
        """Return those of a conversation, soonest first."""
        found = notes.rows_of(self._unit, _REMINDER, conversation)
        read = (_REMINDERS.validate_json(row.body) for row in found)
        return sorted(read, key=lambda reminder: (reminder.due, reminder.id))

    def get(self, reminder: AppointmentId) -> PlainReminder | None:
        """Return one."""
        found = notes.row(self._unit, _REMINDER, reminder)
        return _REMINDERS.validate_json(found.body) if found else None

    def save(self, reminder: PlainReminder, until: datetime) -> None:
        """Store it until then."""
        body = _REMINDERS.dump_json(reminder)
        notes.put(
            self._unit,
            NoteRow(
                id=reminder.id,
                conversation=reminder.conversation,
                kind=_REMINDER,
                expires=until,
                body=body,
            ),
        )

    def drop(self, reminder: AppointmentId) -> None:
        """Delete it for good."""
        notes.drop(self._unit, reminder)


class SqlActs:
    """Implements `handlers.appointments.ports.Acts`. Every call raises StorageError."""

    def __init__(self, unit: SqlUnit) -> None:
        self._unit = unit

    def by_message(self, message: MessageId) -> Act | None:
        """Return what that message led to."""
        found = notes.row(self._unit, _ACT, _name(message))
        return _ACTS.validate_json(found.body) if found else None

    def of(self, conversation: ConversationId) -> Sequence[Act]:
        """Return the acts on a conversation, oldest first."""
        found = notes.rows_of(self._unit, _ACT, conversation)
        read = (_ACTS.validate_json(row.body) for row in found)
        return sorted(read, key=lambda act: (act.at, act.message))

    def save(self, act: Act) -> None:
        """Remember it."""
        notes.put(
            self._unit,
            NoteRow(
                id=_name(act.message),
                conversation=act.conversation,
                kind=_ACT,
                expires=act.until,
                body=_ACTS.dump_json(act),
            ),
        )

    def drop(self, message: MessageId) -> None:
        """Forget it."""
        notes.drop(self._unit, _name(message))


def _name(message: MessageId) -> str:
    """A message id and an appointment id could be the same word."""
    return f"act:{message}"
