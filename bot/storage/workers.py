"""Which account a listed handle was resolved to. Looked up by a keyed hash, stored encrypted."""

from sqlalchemy import bindparam, select

from bot.core.ids import Handle, UserId
from bot.storage import tables
from bot.storage.batch import Batch
from bot.storage.lanes import Write
from bot.storage.vault import Place

_T = tables.workers
_BODY = select(_T.c.body).where(_T.c.handle == bindparam("handle"))


def bound(batch: Batch, handle: Handle) -> UserId | None:
    """Return the account of that handle."""
    key = batch.pseudonyms.of("handle", handle)
    rows = batch.read(_T.name, _BODY, {"handle": key})
    return UserId(batch.vault.open(_place(key), rows[0].body).decode()) if rows else None


def binding(batch: Batch, handle: Handle, user: UserId) -> Write:
    """Return the write that fixes a handle to an account."""
    key = batch.pseudonyms.of("handle", handle)
    body = batch.vault.seal(_place(key), user.encode())
    return Write(_T.name, batch.statements.put_worker, {"handle": key, "body": body})


def _place(key: bytes) -> Place:
    return Place("workers", "body", key.hex())
