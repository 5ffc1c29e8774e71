"""Everything that one transaction carries: shared reads, held-back writes, what to tell afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Executable, bindparam, insert, select

from bot.core.memory import Memory, Place, Recalled
from bot.storage import sql, tables
from bot.storage.audit import AuditTrail
from bot.storage.draft import Draft
from bot.storage.foresight import Foresight
from bot.storage.instants import day_of
from bot.storage.lanes import Lanes, Write
from bot.storage.opened import OpenedRooms
from bot.storage.pseudonyms import Pseudonyms
from bot.storage.rooms import RoomShelf
from bot.storage.sql import Sql
from bot.storage.tally import Tally
from bot.storage.transaction import Found, Row, Transaction
from bot.storage.vault import Vault

_SEEN = select(tables.seen.c.key).where(tables.seen.c.key.in_(bindparam("wanted", expanding=True)))
_INSERT_SEEN = insert(tables.seen)
_COUNTER = "short"
_READ_COUNTER = select(tables.meta.c.value).where(tables.meta.c.key == _COUNTER)


@dataclass(frozen=True, slots=True)
class Tools:
    """What every transaction needs beside its connection."""

    statements: Sql
    vault: Vault
    pseudonyms: Pseudonyms
    opened: OpenedRooms = field(default_factory=OpenedRooms)
    memory: Memory = field(default_factory=Memory)


class Batch:
    """One transaction. Works run in it one after another; each sees what the earlier ones did."""

    def __init__(self, connection: Connection, tools: Tools) -> None:
        self.transaction = Transaction(connection)
        self.statements = tools.statements
        self.vault = tools.vault
        self.pseudonyms = tools.pseudonyms
        self.rooms = RoomShelf(
            self.transaction, tools.statements, tools.vault, tools.pseudonyms, tools.opened
        )
        self.tally = Tally()
        self._memory = tools.memory
        self._audit = AuditTrail(self.transaction, tools.statements, tools.pseudonyms)
        self.foresight = Foresight()
        self._lanes = Lanes(self.transaction)
        self._seen: set[bytes] = set()
        self._fresh: list[Row] = []
        self._short: int | None = None

    def load_seen(self, keys: Iterable[bytes]) -> None:
        """Find out which of these keys were committed before."""
        rows = self.transaction.execute(_SEEN, {"wanted": list(keys)})
        self._seen.update(rows.scalars())

    def has_seen(self, key: bytes) -> bool:
        """Whether an event with that key was decided before."""
        return key in self._seen

    def mark_seen(self, key: bytes, now: datetime) -> None:
        """Remember that the event with that key is decided."""
        self._seen.add(key)
        self._fresh.append({"key": key, "at": day_of(now)})

    def last_short(self) -> int:
        """Return the number of the newest short name; other processes wait until our commit."""
        if self._short is None:
            self.statements.lock(self.transaction, sql.SHORT_LOCK)
            stored = self.transaction.execute(_READ_COUNTER).scalar()
            self._short = int(stored) if stored is not None else 0
        return self._short

    def recall(self, place: Place, now: datetime) -> Recalled | None:
        """Return what an earlier event, also one of this transaction, has remembered there."""
        found = self.tally.remembered.get(place)
        if found is None:
            return self._memory.find(place, now)
        return found if now < found.until else None

    def read(self, table: str, statement: Executable, values: Row) -> list[Found]:
        """Read rows of a table, after the writes to it that are held back."""
        self._lanes.settle_for(table, values)
        return list(self.transaction.execute(statement, values))

    def accept(self, draft: Draft, now: datetime) -> None:
        """Take over what an event wrote that was decided at `now`."""
        for conversation in draft.erased:
            self.rooms.erase(conversation)
        for room in draft.rooms.values():
            if room is not None:
                self.rooms.put(room)
        for conversation, credential in draft.credentials.items():
            self.rooms.remember(conversation, credential)
        for write in draft.writes:
            self._lanes.add(write)
            self.foresight.forget(write)
        for act, short in draft.audited:
            self._audit.add(act, short, now)
        if draft.short is not None:
            self._count_shorts(draft.short)
        self.tally.add(draft.tally)

    def flush(self) -> None:
        """Carry out everything that is held back."""
        self.rooms.settle()
        self._lanes.settle_all()
        self._audit.settle()
        if self._fresh:
            self.transaction.execute(_INSERT_SEEN, self._fresh)
            self._fresh.clear()

    def _count_shorts(self, newest: int) -> None:
        self._short = newest
        values = {"key": _COUNTER, "value": str(newest).encode("ascii")}
        self._lanes.add(Write(tables.meta.name, self.statements.put_meta, values))
