"""The engine: addresses, pragmas, time limits."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    PoolProxiedConnection,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.core.errors import SettingsError
from bot.storage.lock import ProcessLock

READ_ONLY = {"lotse_read_only": True}
"""Execution options of a connection that only reads: on SQLite it then waits for no writer."""

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
_JOURNAL_LIMIT = 64 * 1024 * 1024
_BUSY = timedelta(seconds=2)
"""How long to wait for somebody else's lock; well below the 5 s that Wire waits for an answer."""


@dataclass(frozen=True, slots=True)
class Database:
    """One database: its engine, and the lock that keeps a second process off a SQLite file.

    `writer`: a second way to the same SQLite file, for the group commit; None for a server.
    """

    engine: AsyncEngine
    lock: ProcessLock
    writer: Engine | None = None

    @property
    def shared(self) -> bool:
        """Whether several processes may work on it at once."""
        return self.engine.dialect.name == "postgresql"

    @property
    def untouched(self) -> bool:
        """Whether it is a SQLite file that is not there or has no byte; opening it would write one."""
        place = self.engine.url.database
        if self.writer is None or place is None:
            return False
        file = Path(place)
        return not file.exists() or file.stat().st_size == 0

    async def dispose(self) -> None:
        """Close all connections."""
        await self.engine.dispose()
        if self.writer is not None:
            self.writer.dispose()


def open_database(url: str, *, busy: timedelta = _BUSY) -> Database:
    """Return the database behind `sqlite:///path` or `postgresql://…`; connects later, when needed.

    Raises SettingsError, never quoting the URL: it may hold a password.
    """
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address, busy)
    return _postgresql(address, busy)


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise SettingsError(
            "LOTSE_DATABASE_URL is no address: use sqlite:///path or postgresql://…"
        ) from None
    name = "postgresql" if address.drivername == "postgres" else address.get_backend_name()
    driver = _DRIVERS.get(name)
    if driver is None:
        raise SettingsError("LOTSE_DATABASE_URL: only sqlite:///path and postgresql://… work")
    return address.set(drivername=driver)


def _sqlite(address: URL, busy: timedelta) -> Database:
    engine = create_async_engine(address, hide_parameters=True)
    _prepare(engine.sync_engine, busy)
    path = address.database
    if path in {None, "", ":memory:"} or str(path).startswith("file:"):
        return Database(engine, ProcessLock(None))
    # The connection moves between the event loop and one waiting thread, never at the same time.
    writer = create_engine(
        address.set(drivername="sqlite"),
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )
    _prepare(writer, busy)
    return Database(engine, ProcessLock(Path(f"{path}.lock")), writer)


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


def _postgresql(address: URL, busy: timedelta) -> Database:
    milliseconds = busy // timedelta(milliseconds=1)
    if "sslmode" in address.query:
        # libpq's name for what asyncpg calls ssl.
        mode = address.query["sslmode"]
        address = address.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    settings = {
        "application_name": "lotse",
        "lock_timeout": str(milliseconds),
        "idle_in_transaction_session_timeout": "30000",
    }
    try:
        engine = create_async_engine(
            address,
            hide_parameters=True,
            pool_size=3,
            isolation_level="READ COMMITTED",
            connect_args={"server_settings": settings, "timeout": 5, "command_timeout": 10},
        )
    except ModuleNotFoundError:
        raise SettingsError(
            "LOTSE_DATABASE_URL: PostgreSQL needs the extra: pip install 'flexhif-lotse[postgresql]'"
        ) from None
    return Database(engine, ProcessLock(None))
