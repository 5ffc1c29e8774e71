"""A service's data, looked at from outside: a folder, and the database in it or on a server."""

import asyncio
import shutil
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg

from bot.core.clock import SystemClock
from bot.core.ids import MessageId
from bot.core.outgoing import Say
from bot.storage.key_file import load_or_make_key_file
from bot.storage.outbox import open_outgoing
from bot.storage.vault import Vault
from tests.support.postgres import Server

Room = str

_LATE = timedelta(minutes=20)
_GONE_WITHIN = 10.0


class Data(ABC):
    """A data folder. `settings` say where its database is, if not in it."""

    settings: Mapping[str, str] = {}

    def __init__(self, home: Path) -> None:
        home.mkdir(exist_ok=True)
        self.home = home

    async def waiting(self) -> int:
        """Return how many acts and due timers there are."""
        now = _micros(SystemClock().now())
        acts = await self._rows("SELECT 1 FROM outbox WHERE NOT dead")
        due = await self._rows(f"SELECT 1 FROM timers WHERE due <= {now}")  # noqa: S608  a number
        return len(acts) + len(due)

    async def claimed(self) -> list[tuple[Room, str | None]]:
        """Return the acts that somebody has claimed and not noted: room and template, if it has one."""
        vault = Vault(load_or_make_key_file(self.home / "storage.key"))
        found = await self._rows(
            "SELECT conversation, message, body FROM outbox"
            " WHERE NOT dead AND lease_until IS NOT NULL"
        )
        acts = [
            (room, open_outgoing(vault, MessageId(message), body).act)
            for room, message, body in found
        ]
        return [(room, act.text.template if isinstance(act, Say) else None) for room, act in acts]

    async def let_time_pass(self) -> None:
        """Move the planned reminder into the past, as if the service had been down since."""
        earlier = _micros(SystemClock().now() - _LATE)
        await self._change(
            f"UPDATE timers SET due = {earlier} WHERE kind = 'appointment.reminder'"  # noqa: S608
        )
        assert await self.waiting() == 1

    @abstractmethod
    async def bury(self) -> None:
        """Wait for whatever outlives a killed service, and let the time of its claims run out."""

    @abstractmethod
    def copied(self, target: Path) -> AbstractAsyncContextManager["Data"]:
        """Yield a copy in another folder; nobody may be at work on the original."""

    @abstractmethod
    async def _rows(self, query: str) -> Sequence[Sequence[Any]]: ...

    @abstractmethod
    async def _change(self, statement: str) -> None: ...


class FileData(Data):
    """With SQLite: the lock goes with the process, and the next one frees all claims."""

    async def bury(self) -> None:
        """Nothing outlives it."""

    @asynccontextmanager
    async def copied(self, target: Path) -> AsyncIterator[Data]:
        """Yield a copy."""
        shutil.copytree(self.home, target)
        yield FileData(target)

    async def _rows(self, query: str) -> Sequence[Sequence[Any]]:
        address = f"file:{self._path}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as database:
            return database.execute(query).fetchall()

    async def _change(self, statement: str) -> None:
        with closing(sqlite3.connect(self._path)) as database, database:
            database.execute(statement)

    @property
    def _path(self) -> Path:
        return self.home / "lotse.db"


class ServerData(Data):
    """With PostgreSQL: others may be alive, so that the claims of the dead only end with their time."""

    def __init__(self, home: Path, server: Server, name: str) -> None:
        super().__init__(home)
        self.settings = {"LOTSE_DATABASE_URL": server.url(name)}
        self._server = server
        self._name = name
        self._connection: asyncpg.Connection | None = None

    async def bury(self) -> None:
        """What it had sent to the server is done or undone first; only then the claims are told."""
        async with asyncio.timeout(_GONE_WITHIN):
            while await self._rows(
                "SELECT 1 FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            ):
                pass
        past = _micros(SystemClock().now()) - 1
        await self._change(
            f"UPDATE outbox SET lease_until = {past} WHERE lease_until IS NOT NULL"  # noqa: S608
        )

    @asynccontextmanager
    async def copied(self, target: Path) -> AsyncIterator[Data]:
        """Yield a copy; its database goes with the block."""
        await self.leave()
        shutil.copytree(self.home, target)
        with self._server.fresh_database(template=self._name) as name:
            copy = ServerData(target, self._server, name)
            try:
                yield copy
            finally:
                await copy.leave()

    async def leave(self) -> None:
        """Close the connection: a database that somebody looks at cannot be copied."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()

    async def _rows(self, query: str) -> Sequence[Sequence[Any]]:
        rows: Sequence[Sequence[Any]] = await (await self._connected()).fetch(query)
        return rows

    async def _change(self, statement: str) -> None:
        await (await self._connected()).execute(statement)

    async def _connected(self) -> asyncpg.Connection:
        if self._connection is None:
            self._connection = await asyncpg.connect(self.settings["LOTSE_DATABASE_URL"])
        return self._connection


def _micros(instant: datetime) -> int:
    return int(instant.timestamp() * 1_000_000)
