"""Notes: small encrypted things of a conversation that are kept until an instant, then swept.

Read as this event left them.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from bot.core.ids import ConversationId
from bot.storage import tables
from bot.storage.draft import NoteRow
from bot.storage.instants import from_micros, to_micros
from bot.storage.lanes import Write
from bot.storage.transaction import Found
from bot.storage.unit import SqlUnit
from bot.storage.vault import Place, Vault

__all__ = ["NoteRow", "drop", "open_row", "put", "row", "rows_of"]

_T = tables.notes
_LIVING = select(_T).where(_T.c.expires > bindparam("now"))
_BY_ID = _LIVING.where(_T.c.id == bindparam("id"))
_OF_KIND = _LIVING.where(
    _T.c.conversation == bindparam("conversation"), _T.c.kind == bindparam("kind")
)
_DELETE = delete(_T).where(_T.c.id == bindparam("b_id"))


def row(unit: SqlUnit, kind: str, note: str) -> NoteRow | None:
    """Return one note of that kind, unless its time is over."""
    if note in unit.draft.notes:
        own = unit.draft.notes[note]
        return own if own is not None and own.kind == kind and own.expires > unit.now else None
    values = {"id": note, "now": to_micros(unit.now)}
    found = unit.batch.read(_T.name, _BY_ID, values)
    return open_row(unit.batch.vault, found[0]) if found and found[0].kind == kind else None


def rows_of(unit: SqlUnit, kind: str, conversation: ConversationId) -> Sequence[NoteRow]:
    """Return the notes of one kind in a conversation, in no order."""
    values = {"conversation": conversation, "kind": kind, "now": to_micros(unit.now)}
    found = unit.batch.read(_T.name, _OF_KIND, values)
    stored = [open_row(unit.batch.vault, r) for r in found if r.id not in unit.draft.notes]
    written = [note for note in unit.draft.notes.values() if note is not None]
    own = [n for n in written if (n.conversation, n.kind) == (conversation, kind)]
    return [*stored, *(note for note in own if note.expires > unit.now)]


def put(unit: SqlUnit, note: NoteRow) -> None:
    """Store a note, new or changed."""
    unit.draft.notes[note.id] = note
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
    unit.draft.notes[note] = None
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
