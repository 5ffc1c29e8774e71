"""Appointments as rows, for the store of the subject: encrypted, and read as this event left them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.core.ids import AppointmentId, ConversationId
from bot.storage import tables
from bot.storage.draft import AppointmentRow
from bot.storage.instants import from_micros, to_micros
from bot.storage.lanes import Write
from bot.storage.transaction import Found
from bot.storage.unit import SqlUnit
from bot.storage.vault import Place, Vault

__all__ = ["AppointmentRow", "drop", "open_row", "put", "row", "rows_between", "rows_of"]

_T = tables.appointments
_BY_ID = select(_T).where(_T.c.id == bindparam("id"))
_BY_CONVERSATION = select(_T).where(_T.c.conversation == bindparam("conversation"))
_BETWEEN = select(_T).where(_T.c.start < bindparam("until"), _T.c.end > bindparam("since"))
_DELETE = delete(_T).where(_T.c.id == bindparam("b_id"))


def row(unit: SqlUnit, appointment: AppointmentId) -> AppointmentRow | None:
    """Return one appointment."""
    if appointment in unit.draft.appointments:
        return unit.draft.appointments[appointment]
    if known := unit.batch.foresight.appointment(appointment):
        return open_row(unit.batch.vault, known)
    found = unit.batch.read(_T.name, _BY_ID, {"id": appointment})
    return open_row(unit.batch.vault, found[0]) if found else None


def rows_of(unit: SqlUnit, conversation: ConversationId) -> Sequence[AppointmentRow]:
    """Return the appointments of a conversation, soonest first."""
    found = unit.batch.read(_T.name, _BY_CONVERSATION, {"conversation": conversation})
    own = [r for r in _own(unit) if r.conversation == conversation]
    return _merged(unit, found, own)


def rows_between(unit: SqlUnit, since: datetime, until: datetime) -> Sequence[AppointmentRow]:
    """Return the appointments of all conversations that overlap a stretch of time, soonest first."""
    values = {"since": to_micros(since), "until": to_micros(until)}
    found = unit.batch.read(_T.name, _BETWEEN, values)
    own = [r for r in _own(unit) if r.start < until and r.end > since]
    return _merged(unit, found, own)


def put(unit: SqlUnit, changed: AppointmentRow) -> None:
    """Store an appointment, new or changed."""
    unit.draft.appointments[changed.id] = changed
    values = {
        "id": changed.id,
        "conversation": changed.conversation,
        "number": changed.number,
        "version": changed.version,
        "state": changed.state,
        "start": to_micros(changed.start),
        "end": to_micros(changed.end),
        "body": unit.batch.vault.seal(_place(changed.id), changed.body),
    }
    unit.draft.writes.append(Write(_T.name, unit.batch.statements.put_appointment, values))


def drop(unit: SqlUnit, appointment: AppointmentId) -> None:
    """Delete an appointment."""
    unit.draft.appointments[appointment] = None
    unit.draft.writes.append(Write(_T.name, _DELETE, {"b_id": appointment}))


def open_row(vault: Vault, found: Found) -> AppointmentRow:
    """Decrypt a row. Raises StorageError."""
    return AppointmentRow(
        id=found.id,
        conversation=found.conversation,
        number=found.number,
        version=found.version,
        state=found.state,
        start=from_micros(found.start),
        end=from_micros(found.end),
        body=vault.open(_place(found.id), found.body),
    )


def _own(unit: SqlUnit) -> Sequence[AppointmentRow]:
    return [changed for changed in unit.draft.appointments.values() if changed is not None]


def _merged(
    unit: SqlUnit, found: Sequence[Found], own: Sequence[AppointmentRow]
) -> Sequence[AppointmentRow]:
    stored = [open_row(unit.batch.vault, r) for r in found if r.id not in unit.draft.appointments]
    return sorted((*stored, *own), key=lambda r: (r.start, r.number, r.id))


def _place(appointment: AppointmentId) -> Place:
    return Place("appointments", "body", appointment)
