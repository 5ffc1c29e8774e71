"""Key rotation: rows under an old key are encrypted anew, a few at a time."""

from dataclasses import dataclass

from sqlalchemy import Column, Table, bindparam, func, select, update

from bot.storage import secret, tables
from bot.storage.batch import Batch
from bot.storage.transaction import Transaction
from bot.storage.vault import ID_BYTES, Place


@dataclass(frozen=True, slots=True)
class Sealed:
    """A column with encrypted values, and the column that names their place."""

    table: Table
    column: str
    key: str

    def key_ids(self, transaction: Transaction) -> set[bytes]:
        """Return the ids of the keys that its values are under."""
        value: Column[bytes] = self.table.c[self.column]
        used = select(func.substr(value, 1, ID_BYTES)).where(value.is_not(None)).distinct()
        if self.table is tables.meta:
            used = used.where(tables.meta.c.key == secret.NAME)
        return {bytes(found) for found in transaction.execute(used).scalars()}

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


# What a start opens comes last: until then a start without the old key is refused.
SEALED = (
    Sealed(tables.rooms, "document", "conversation"),
    Sealed(tables.rooms, "credential", "conversation"),
    Sealed(tables.outbox, "body", "message"),
    Sealed(tables.questions, "body", "message"),
    Sealed(tables.appointments, "body", "id"),
    Sealed(tables.notes, "body", "id"),
    Sealed(tables.feeds, "body", "token"),
    Sealed(tables.workers, "body", "handle"),
    Sealed(tables.meta, "value", "key"),
)


def key_ids(transaction: Transaction) -> frozenset[bytes]:
    """Return the ids of all keys without which something that is stored cannot be opened."""
    return frozenset[bytes]().union(*(sealed.key_ids(transaction) for sealed in SEALED))


def portion(batch: Batch, limit: int) -> int:
    """Encrypt up to `limit` values anew; returns how many, 0 when nothing is under an old key.

    Raises LostKeyError when an old key is missing already.
    """
    done = 0
    for sealed in SEALED:
        if done < limit:
            done += sealed.portion(batch, limit - done)
    return done
