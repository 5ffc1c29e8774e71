"""The durable side of Lotse: implements `bot.core.ports.Ledger` on SQLite and PostgreSQL."""

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from secrets import token_hex
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import LostKeyError, StorageError
from bot.core.events import Event
from bot.core.ports import Alarm, Claimed, Note, Unit
from bot.core.timers import Timer
from bot.storage import outbox, reencryption, retention, secret, timers
from bot.storage.batch import Batch, Tools
from bot.storage.engine import Database
from bot.storage.failures import DriverError, is_damage
from bot.storage.group_commit import PATIENCE, GroupCommit
from bot.storage.instants import from_micros
from bot.storage.sql import Sql
from bot.storage.tally import CommitReport, Tally
from bot.storage.transaction import Transaction
from bot.storage.unit import SqlUnit
from bot.storage.vault import Vault
from bot.storage.works import DecideEvent, Job, Work

T = TypeVar("T")
_DAMAGED = Alarm("the database file is damaged: restore the newest backup")


def _ignore_alarm(_: Alarm) -> None:
    """Nobody listens."""


def _ignore_commit(_: CommitReport) -> None:
    """Nobody listens."""


class SqlLedger:
    """All reads and writes of the running bot. `decide` may be called again after a failed transaction.

    The listeners are called in the event loop after a commit, in the order of the commits.
    """

    def __init__(
        self,
        database: Database,
        vault: Vault,
        *,
        on_alarm: Callable[[Alarm], None] = _ignore_alarm,
        on_commit: Callable[[CommitReport], None] = _ignore_commit,
        patience: timedelta = PATIENCE,
    ) -> None:
        self._database = database
        self._vault = vault
        self._on_alarm = on_alarm
        self._on_commit = on_commit
        self._patience = patience
        self._holder = token_hex(8)
        self._commits: GroupCommit | None = None

    async def start(self) -> None:
        """Take the database over. It has to be migrated.

        Raises SettingsError when another process has the SQLite file, StorageError when the database
        does not answer or its key is missing.
        """
        self._database.lock.acquire()
        try:
            tools, freed = await self._take_over()
        except BaseException:
            self._database.lock.release()
            raise
        if freed:
            self._on_commit(CommitReport(uncertain=freed))
        self._commits = GroupCommit(self._database, tools, self._tell, self._patience)

    async def close(self) -> None:
        """Finish what waits and let go of the database."""
        if self._commits is not None:
            await self._commits.close()
            self._leave()

    async def abandon(self) -> None:
        """Let go of the database as if the process had been killed."""
        if self._commits is not None:
            await self._commits.abandon()
            self._leave()

    @asynccontextmanager
    async def running(self) -> AsyncIterator["SqlLedger"]:
        """Run from here to the end of the block."""
        await self.start()
        try:
            yield self
        finally:
            await self.close()

    def check(self) -> None:
        """Raise StorageError while the database takes nothing, until a transaction succeeds again.

        A damaged file is told until the end: it has to be replaced.
        """
        if self._writer.damaged:
            raise StorageError(_DAMAGED.what)
        if self._writer.out_of_order:
            raise StorageError("the database takes nothing at the moment")

    async def decide(
        self, event: Event, decide: Callable[[Event, Unit], T], now: datetime
    ) -> T | None:
        """Decide an event and commit all of it, or nothing; None when it was committed before.

        Raises StorageError, at the latest when the patience with the database is at its end.
        """
        return await self._told(self._writer.submit_hurried(DecideEvent(event, decide, now)))

    async def claim(self, now: datetime, *, limit: int, crisis_only: bool) -> Sequence[Claimed]:
        """Take acts that are due, crisis texts first, under a lease of 60 seconds."""
        claim = outbox.Claim(now, limit, crisis_only=crisis_only, holder=self._holder)
        return await self._submit(Job(claim.run, claims=True))

    async def note(self, notes: Sequence[Note]) -> None:
        """Record what became of claimed acts."""
        work = partial(outbox.note, notes=notes, holder=self._holder)
        await self._submit(Job(work))

    async def due(self, now: datetime, limit: int) -> Sequence[Timer]:
        """Return timers whose instant has come, oldest first."""
        return await self._submit(Job(partial(timers.due, now=now, limit=limit)))

    async def next_instant(self, after: datetime) -> datetime | None:
        """Return the nearest instant later than `after` at which a timer, an act or a lease is due."""
        return await self._submit(Job(partial(_next_instant, after=after)))

    async def look(self, look: Callable[[Unit], T], now: datetime) -> T:
        """Return what `look` finds; whatever it writes is forgotten. Raises StorageError."""
        return await self._submit(Job(lambda batch: look(SqlUnit(batch, now))))

    async def sweep(self, now: datetime) -> Mapping[str, int]:
        """Delete what is kept no longer; returns how many rows of each kind."""
        total: Counter[str] = Counter()
        while True:
            work = partial(retention.sweep_portion, now=now)
            portion = await self._submit(Job(work))
            total.update(portion)
            if not any(portion.values()):
                return dict(total)

    async def reencrypt(self, limit: int) -> int:
        """Encrypt up to `limit` rows anew that are under an old key; 0 when none is left."""
        return await self._submit(Job(partial(reencryption.portion, limit=limit)))

    async def _submit(self, work: Work[T]) -> T:
        return await self._told(self._writer.submit(work))

    async def _told(self, outcome: Awaitable[T]) -> T:
        try:
            return await outcome
        except LostKeyError as error:
            self._on_alarm(Alarm(str(error)))
            raise
        except StorageError as error:
            if is_damage(error):
                self._on_alarm(_DAMAGED)
            raise

    @property
    def _writer(self) -> GroupCommit:
        if self._commits is None:
            raise StorageError("the store is not running")
        return self._commits

    async def _take_over(self) -> tuple[Tools, int]:
        try:
            return await self._database.write(self._opened)
        except (SQLAlchemyError, OSError) as error:
            raise StorageError("the database cannot be opened") from DriverError(error)

    def _opened(self, connection: Connection) -> tuple[Tools, int]:
        """Return the tools, and how many acts a killed process may have sent already."""
        statements = Sql(connection.dialect.name)
        transaction = Transaction(connection)
        pseudonyms = secret.load_or_make(transaction, statements, self._vault)
        freed = 0 if statements.shared else outbox.release_leases(transaction)
        return Tools(statements, self._vault, pseudonyms), freed

    def _leave(self) -> None:
        self._commits = None
        self._database.lock.release()

    def _tell(self, tally: Tally) -> None:
        for alarm in tally.alarms:
            self._on_alarm(alarm)
        report = tally.report()
        if report != CommitReport():
            self._on_commit(report)


def _next_instant(batch: Batch, after: datetime) -> datetime | None:
    found = (timers.next_due(batch, after), outbox.next_due(batch, after))
    soonest = min((instant for instant in found if instant is not None), default=None)
    return from_micros(soonest) if soonest is not None else None
