"""Key rotation: rows under an old key are encrypted anew, a few at a time."""

from dataclasses import dataclass

from sqlalchemy import Column, Table, bindparam, func, select, update

from bot.storage import secret, tables
from bot.storage.batch import Batch
from bot.storage.vault import ID_BYTES, Place


@dataclass(frozen=True, slots=True)
class _Sealed:
    """A column with encrypted values, and the column that names their place."""

    table: Table
    column: str
    key: str

    def portion(self, batch: Batch, limit: int) -> int:
        """Encrypt up to `limit` values anew."""
        value: Column[bytes] = self.table.c[self.column]
        key: Column[str | bytes] = self.table.c[self.key]
        old = (
            select(key, value)
            .where(value.is_not(None), func.substr(value, 1, ID_BYTES) != bindparam("newest"))
            .limit(limit)
            .with_for_update()
        )
        if self.table is tables.meta:
            old = old.where(key == secret.NAME)
        rows = batch.transaction.execute(old, {"newest": batch.vault.newest}).all()
        if rows:
            change = (
                update(self.table)
                .where(key == bindparam("b_key"), value == bindparam("b_old"))
                .values({self.column: bindparam("b_new")})
            )
            fresh = [{"b_key": k, "b_old": v, "b_new": self._anew(batch, k, v)} for k, v in rows]
            batch.transaction.execute(change, fresh)
        return len(rows)

    def _anew(self, batch: Batch, key: str | bytes, value: bytes) -> bytes:
        name = key.hex() if isinstance(key, bytes) else key
        place = Place(self.table.name, self.column, name)
        return batch.vault.seal(place, batch.vault.open(place, value))


_ALL = (
    _Sealed(tables.meta, "value", "key"),
    _Sealed(tables.rooms, "document", "conversation"),
    _Sealed(tables.rooms, "credential", "conversation"),
    _Sealed(tables.outbox, "body", "message"),
    _Sealed(tables.questions, "body", "message"),
    _Sealed(tables.appointments, "body", "id"),
    _Sealed(tables.notes, "body", "id"),
    _Sealed(tables.feeds, "body", "token"),
    _Sealed(tables.workers, "body", "handle"),
)


def portion(batch: Batch, limit: int) -> int:
    """Encrypt up to `limit` values anew; returns how many, 0 when nothing is under an old key.

    Raises StorageError when an old key is missing already.
    """
    done = 0
    for sealed in _ALL:
        if done < limit:
            done += sealed.portion(batch, limit - done)
    return done
