"""Notes: small encrypted things of a conversation that are kept until an instant, then swept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.core.ids import ConversationId
from bot.storage import tables
from bot.storage.instants import from_micros, to_micros
from bot.storage.lanes import Write
from bot.storage.transaction import Found
from bot.storage.unit import SqlUnit
from bot.storage.vault import Place, Vault

_T = tables.notes
_LIVING = select(_T).where(_T.c.expires > bindparam("now"))
_BY_ID = _LIVING.where(_T.c.id == bindparam("id"))
_OF_KIND = _LIVING.where(
    _T.c.conversation == bindparam("conversation"), _T.c.kind == bindparam("kind")
)
_DELETE = delete(_T).where(_T.c.id == bindparam("b_id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A stored note. `body` is plain here and encrypted in the database; `expires` is in UTC."""

    id: str
    conversation: ConversationId
    kind: str
    expires: datetime
    body: bytes = field(repr=False)


def row(unit: SqlUnit, kind: str, note: str) -> NoteRow | None:
    """Return one note of that kind, unless its time is over."""
    values = {"id": note, "now": to_micros(unit.now)}
    found = unit.batch.read(_T.name, _BY_ID, values)
    return open_row(unit.batch.vault, found[0]) if found and found[0].kind == kind else None


def rows_of(unit: SqlUnit, kind: str, conversation: ConversationId) -> Sequence[NoteRow]:
    """Return the notes of one kind in a conversation, in no order."""
    values = {"conversation": conversation, "kind": kind, "now": to_micros(unit.now)}
    return [open_row(unit.batch.vault, r) for r in unit.batch.read(_T.name, _OF_KIND, values)]


def put(unit: SqlUnit, note: NoteRow) -> None:
    """Store a note, new or changed."""
    values = {
        "id": note.id,
        "conversation": note.conversation,
        "kind": note.kind,
        "expires": to_micros(note.expires),
        "body": unit.batch.vault.seal(_place(note.id), note.body),
    }
    unit.draft.writes.append(Write(_T.name, unit.batch.statements.put_note, values))


def drop(unit: SqlUnit, note: str) -> None:
    """Delete a note."""
    unit.draft.writes.append(Write(_T.name, _DELETE, {"b_id": note}))


def open_row(vault: Vault, found: Found) -> NoteRow:
    """Decrypt a row. Raises StorageError."""
    return NoteRow(
        id=found.id,
        conversation=found.conversation,
        kind=found.kind,
        expires=from_micros(found.expires),
        body=vault.open(_place(found.id), found.body),
    )


def _place(note: str) -> Place:
    return Place("notes", "body", note)
