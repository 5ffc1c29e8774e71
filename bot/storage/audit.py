"""The audit trail: administrative acts, to the day, chained by keyed hashes so that gaps show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select

from bot.core.ids import ShortName
from bot.storage import sql, tables
from bot.storage.instants import day_of
from bot.storage.pseudonyms import Pseudonyms
from bot.storage.sql import Sql
from bot.storage.transaction import Found, Row, Transaction

_START = bytes(32)
PORTION = 10_000
"""Entries read at once."""
_BEGINNING = -(2**63)
_NEXT = (
    select(tables.audit)
    .where(tables.audit.c.id > bindparam("after"))
    .order_by(tables.audit.c.id)
    .limit(bindparam("limit"))
)
_LAST = select(tables.audit.c.id, tables.audit.c.hash).order_by(tables.audit.c.id.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One act. `at` is the start of a UTC day in microseconds (P-19)."""

    number: int
    at: int
    act: str
    short: str

    def hash_after(self, previous: bytes, pseudonyms: Pseudonyms) -> bytes:
        """Return the hash that ties this entry to the one before it."""
        parts = (str(self.number), str(self.at), self.act, self.short)
        return pseudonyms.digest("audit", previous + "\x1f".join(parts).encode())


class AuditTrail:
    """Appends to the chain within one transaction; on PostgreSQL others wait for its commit."""

    def __init__(self, transaction: Transaction, statements: Sql, pseudonyms: Pseudonyms) -> None:
        self._transaction = transaction
        self._sql = statements
        self._pseudonyms = pseudonyms
        self._waiting: list[tuple[int, str, ShortName]] = []

    def add(self, act: str, short: ShortName, now: datetime) -> None:
        """Record an act: what and where, never who."""
        self._waiting.append((day_of(now), act, short))

    def settle(self) -> None:
        """Write what was recorded."""
        if not self._waiting:
            return
        self._sql.lock(self._transaction, sql.AUDIT_LOCK)
        last = self._transaction.execute(_LAST).first()
        number, previous = last or (0, _START)
        rows: list[Row] = []
        for at, act, short in self._waiting:
            entry = Entry(number + 1, at, act, short)
            number, hashed = entry.number, entry.hash_after(previous, self._pseudonyms)
            rows.append(_row(entry, previous, hashed))
            previous = hashed
        self._transaction.execute(insert(tables.audit), rows)
        self._waiting.clear()


def first_broken(transaction: Transaction, pseudonyms: Pseudonyms) -> int | None:
    """Return the number of the first entry that was altered or follows a gap; None when all is well.

    Entries cut off at the end leave no gap. Reads all, a portion at a time: seven seconds a million.
    """
    previous = _START
    for expected, row in enumerate(_rows(transaction), start=1):
        entry = Entry(row.id, row.at, row.act, row.short)
        intact = row.hash == entry.hash_after(previous, pseudonyms)
        if row.id != expected or row.prev != previous or not intact:
            return expected
        previous = row.hash
    return None


def _rows(transaction: Transaction) -> Iterator[Found]:
    after = _BEGINNING
    while portion := transaction.execute(_NEXT, {"after": after, "limit": PORTION}).all():
        yield from portion
        after = portion[-1].id


def _row(entry: Entry, previous: bytes, hashed: bytes) -> Row:
    return {
        "id": entry.number,
        "at": entry.at,
        "act": entry.act,
        "short": entry.short,
        "prev": previous,
        "hash": hashed,
    }
