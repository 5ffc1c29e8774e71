"""Calendar addresses of workers: only a keyed hash of the secret part is kept."""

from sqlalchemy import bindparam, delete, insert, select

from bot.core.ids import Handle
from bot.storage import tables
from bot.storage.lanes import Write
from bot.storage.unit import SqlUnit
from bot.storage.vault import Place

_T = tables.feeds
_BY_TOKEN = select(_T.c.token, _T.c.body).where(_T.c.token == bindparam("token"))
_BY_OWNER = select(_T.c.token).where(_T.c.owner == bindparam("owner"))
_INSERT = insert(_T)
_REVOKE = delete(_T).where(_T.c.owner == bindparam("b_owner"))


class SqlFeeds:
    """Implements `handlers.appointments.ports.Feeds`. Every call raises StorageError."""

    def __init__(self, unit: SqlUnit) -> None:
        self._unit = unit

    def exists(self, worker: Handle) -> bool:
        """Whether she has an address."""
        owner = self._hash("handle", worker)
        return bool(self._unit.batch.read(_T.name, _BY_OWNER, {"owner": owner}))

    def owner(self, token: str) -> Handle | None:
        """Return whose address it is. The time taken says nothing: only hashes are compared."""
        key = self._hash("feed", token)
        found = self._unit.batch.read(_T.name, _BY_TOKEN, {"token": key})
        if not found:
            return None
        return Handle(self._unit.batch.vault.open(_place(key), found[0].body).decode())

    def issue(self, worker: Handle, token: str) -> None:
        """Make this her only address."""
        owner, key = self._hash("handle", worker), self._hash("feed", token)
        body = self._unit.batch.vault.seal(_place(key), worker.encode())
        writes = self._unit.draft.writes
        writes.append(Write(_T.name, _REVOKE, {"b_owner": owner}))
        writes.append(Write(_T.name, _INSERT, {"token": key, "owner": owner, "body": body}))

    def _hash(self, purpose: str, value: str) -> bytes:
        return self._unit.batch.pseudonyms.of(purpose, value)


def _place(key: bytes) -> Place:
    return Place("feeds", "body", key.hex())
