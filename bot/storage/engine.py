"""The database as the rest of the store sees it, and the way an address leads to one."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError

from bot.core.errors import SettingsError
from bot.storage.lock import ProcessLock
from bot.storage.session import BUSY, Session
from bot.storage.sqlite import SqliteDatabase

T = TypeVar("T")


class Database(Protocol):
    """One database; connects when it is needed, and again after `dispose`.

    What `work` raises comes out of `read` and `write` as it is, as do the errors of the driver. It may
    run in another thread. When nobody waits for it any more, nothing of it is committed, unless the
    commit was under way.
    """

    @property
    def lock(self) -> ProcessLock:
        """What keeps a second process off a SQLite file."""
        ...

    @property
    def shared(self) -> bool:
        """Whether several processes may work on it at once."""
        ...

    @property
    def file(self) -> Path | None:
        """The SQLite file; None for a server, and for what is in memory only."""
        ...

    @property
    def untouched(self) -> bool:
        """Whether it is a SQLite file that is not there or has no byte; opening it would write one."""
        ...

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Do something that only reads, without waiting for a writer where that is possible."""
        ...

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Do something in a transaction: committed at the end, rolled back when it fails."""
        ...

    def session(self) -> Session:
        """Return a connection of its own for the group commit, not yet connected."""
        ...

    async def dispose(self) -> None:
        """Close all connections but those of sessions."""
        ...


def open_database(url: str, *, busy: timedelta = BUSY) -> Database:
    """Return the database behind `sqlite:///path` or `postgresql://…`; connects later, when needed.

    Raises SettingsError, never quoting the URL: it may hold a password.
    """
    address = _address(url)
    match address.get_backend_name():
        case "sqlite":
            if unknown := address.query.keys() - {"uri"}:
                raise _no_option(unknown)
            return SqliteDatabase(address, busy)
        case "postgresql" | "postgres":
            return _postgresql(address, busy)
        case _:
            raise SettingsError("LOTSE_DATABASE_URL: only sqlite:///path and postgresql://… work")


def _address(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise SettingsError(
            "LOTSE_DATABASE_URL is no address: use sqlite:///path or postgresql://…"
        ) from None


def _no_option(names: Iterable[str]) -> SettingsError:
    return SettingsError(
        f"LOTSE_DATABASE_URL: there is no option {', '.join(sorted(names))}; leave it out"
    )


def _postgresql(address: URL, busy: timedelta) -> Database:
    try:
        # Brings SQLAlchemy's whole ORM into memory.
        from bot.storage.postgresql import PostgresqlDatabase  # noqa: PLC0415

        return PostgresqlDatabase(address, busy)
    except ImportError:
        raise SettingsError(
            "LOTSE_DATABASE_URL: PostgreSQL needs the extra: pip install 'flexhif-lotse[postgresql]'"
        ) from None
