"""The writer's one connection: the transaction's work runs in the event loop, its waiting does not."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine, RootTransaction
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncTransaction

from bot.storage.engine import Database

T = TypeVar("T")


class Session(Protocol):
    """One connection, opened when it is needed; a failed one is discarded and opened anew."""

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Begin a transaction and do the work in it."""
        ...

    async def commit(self) -> None:
        """Commit what `run` did."""
        ...

    async def discard(self) -> None:
        """Close the connection; what was not committed is gone with it."""
        ...


def open_session(database: Database) -> Session:
    """Return the session that suits the database."""
    if database.writer is not None:
        return _FileSession(database.writer)
    return _ServerSession(database.engine)


class _ServerSession:
    """PostgreSQL: every statement waits for the network."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None
        self._transaction: AsyncTransaction | None = None

    async def run(self, work: Callable[[Connection], T]) -> T:
        if self._connection is None:
            self._connection = await self._engine.connect()
        self._transaction = await self._connection.begin()
        return await self._connection.run_sync(work)

    async def commit(self) -> None:
        if self._transaction is not None:
            await self._transaction.commit()

    async def discard(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(SQLAlchemyError, OSError):
                await connection.invalidate()
            await connection.close()


class _FileSession:
    """SQLite: statements take microseconds and need no thread; the lock and the disk are waited for
    in one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._transaction: RootTransaction | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite")

    async def run(self, work: Callable[[Connection], T]) -> T:
        connection = await self._aside(self._begin)
        return work(connection)

    async def commit(self) -> None:
        if self._transaction is not None:
            await self._aside(self._transaction.commit)

    async def discard(self) -> None:
        await self._aside(self._close)

    async def _aside(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, call)

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
