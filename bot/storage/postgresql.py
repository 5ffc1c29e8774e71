"""PostgreSQL: every statement waits for the network. Imported only where it is used: it is large."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import TypeVar
from urllib.parse import urlencode

from sqlalchemy import URL, Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncTransaction,
    create_async_engine,
)

from bot.storage import postgresql_options as options
from bot.storage.lock import ProcessLock
from bot.storage.session import Session

T = TypeVar("T")


class PostgresqlDatabase:
    """Implements `bot.storage.engine.Database` for several processes. Raises ImportError without asyncpg."""

    shared = True
    untouched = False
    file = None

    def __init__(self, address: URL, busy: timedelta) -> None:
        self.lock = ProcessLock(None)
        self._engine = _engine(address, busy)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Do something that only reads; what it writes is rolled back."""
        async with self._engine.connect() as connection:
            return await connection.run_sync(work)

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Do something in a transaction: committed at the end, rolled back when it fails."""
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    def session(self) -> Session:
        """Return a connection of its own for the group commit, not yet connected."""
        return _ServerSession(self._engine)

    async def dispose(self) -> None:
        """Close all connections but those of sessions."""
        await self._engine.dispose()


def _engine(address: URL, busy: timedelta) -> AsyncEngine:
    given = options.read(address.query)
    milliseconds = busy // timedelta(milliseconds=1)
    settings = {
        "application_name": "lotse",
        "lock_timeout": str(milliseconds),
        "idle_in_transaction_session_timeout": "30000",
        **given.of_the_session,
    }
    arguments = {"server_settings": settings, "timeout": given.timeout, "command_timeout": 10}
    if given.of_the_connection:
        # The only way on which asyncpg takes them by the names that they have everywhere else.
        arguments["dsn"] = f"postgresql://?{urlencode(given.of_the_connection)}"
    return create_async_engine(
        address.set(drivername="postgresql+asyncpg", query=given.of_the_address),
        hide_parameters=True,
        pool_size=3,
        isolation_level="READ COMMITTED",
        connect_args=arguments,
    )


class _ServerSession:
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
