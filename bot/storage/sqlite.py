"""SQLite: statements take microseconds; the lock and the disk are waited for in threads."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import TypeVar

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    PoolProxiedConnection,
    RootTransaction,
    StaticPool,
    create_engine,
    event,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError

from bot.storage.lock import ProcessLock
from bot.storage.session import BUSY, Session
from bot.storage.thread import OneThread

T = TypeVar("T")

_READ_ONLY = {"lotse_read_only": True}
"""Execution options of a connection that only reads: it then waits for no writer."""
_JOURNAL_LIMIT = 64 * 1024 * 1024


def open_file(file: Path) -> "SqliteDatabase":
    """Return the database in that file, whatever signs its path holds; connects when needed."""
    return SqliteDatabase(URL.create("sqlite", database=str(file.resolve())), BUSY)


class SqliteDatabase:
    """Implements `bot.storage.engine.Database` for one process.

    What reads and writes here waits in one thread, one after another; each session has its own.
    """

    shared = False

    def __init__(self, address: URL, busy: timedelta) -> None:
        place = address.database or ":memory:"
        in_memory = place == ":memory:"
        self.file = None if in_memory or place.startswith("file:") else Path(place)
        self.lock = ProcessLock(Path(f"{place}.lock") if self.file else None)
        self.engine = create_engine(
            address.set(drivername="sqlite"),
            hide_parameters=True,
            poolclass=StaticPool if in_memory else None,
            # A connection moves between threads, but is never in two at the same time.
            connect_args={"check_same_thread": False},
        )
        _prepare(self.engine, busy)
        self._thread = OneThread()

    @property
    def untouched(self) -> bool:
        """Whether it is a file that is not there or has no byte; opening it would write one."""
        file = self.file
        return file is not None and not (file.exists() and file.stat().st_size)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Do something that only reads, without waiting for a writer."""
        return await self._thread.do(partial(self._read, work))

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Do something in a transaction: committed at the end, rolled back when it fails."""
        given_up = Event()
        try:
            return await self._thread.do(partial(self._write, work, given_up))
        except asyncio.CancelledError:
            given_up.set()
            raise

    def session(self) -> Session:
        """Return a connection of its own for the group commit, not yet connected."""
        return _FileSession(self.engine)

    async def dispose(self) -> None:
        """Close all connections but those of sessions."""
        await self._thread.do(self.engine.dispose)
        self._thread.end()

    def _read(self, work: Callable[[Connection], T]) -> T:
        with self.engine.connect() as connection:
            return work(connection.execution_options(**_READ_ONLY))

    def _write(self, work: Callable[[Connection], T], given_up: Event) -> T:
        with self.engine.begin() as connection:
            result = work(connection)
            if given_up.is_set():
                raise asyncio.CancelledError
        return result


def _prepare(engine: Engine, busy: timedelta) -> None:
    milliseconds = busy // timedelta(milliseconds=1)

    @event.listens_for(engine, "connect")
    def on_connect(connection: DBAPIConnection, _record: PoolProxiedConnection) -> None:
        # SQLAlchemy begins transactions itself (below); the driver's own habit would come too late.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {milliseconds}",
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
            f"journal_size_limit = {_JOURNAL_LIMIT}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("lotse_read_only")
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


class _FileSession:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._transaction: RootTransaction | None = None
        self._thread = OneThread()

    async def run(self, work: Callable[[Connection], T]) -> T:
        connection = await self._thread.do(self._begin)
        return work(connection)

    async def commit(self) -> None:
        if self._transaction is not None:
            await self._thread.do(self._transaction.commit)

    async def discard(self) -> None:
        await self._thread.do(self._close)

    def _begin(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        self._transaction = self._connection.begin()
        return self._connection

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(SQLAlchemyError, OSError):
                connection.invalidate()
            connection.close()
