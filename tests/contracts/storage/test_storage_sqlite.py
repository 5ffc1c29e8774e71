"""SQLite on a thread of its own: what it costs, and what becomes of whoever no longer waits."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from threading import Event

import pytest
import pytest_asyncio
from sqlalchemy import Connection, QueuePool, event, text

from bot.storage import schema
from bot.storage.session import BUSY
from bot.storage.sqlite import SqliteDatabase, open_file
from tests.contracts.storage.scenery import execute
from tests.support.environment import ROOT, environment
from tests.support.organisations import write_organisation

DELETE = "DELETE FROM meta"
INSERT = "INSERT INTO meta (key, value) VALUES ('key', '')"
COUNT = "SELECT count(*) FROM meta"

START_THE_SERVICE = """
import asyncio, sys
sys.modules["greenlet"] = None  # comes with the extra only
from bot import opening, service
from bot.content import from_file
from bot.environment import settings
from bot.core.clock import SystemClock

async def start() -> None:
    given = settings()
    async with service.running(given, from_file(given.organisation_file), SystemClock()):
        unwanted = {"sqlalchemy.orm", "sqlalchemy.ext.asyncio", "asyncpg"}
        print("loaded:", *sorted(unwanted & sys.modules.keys()))

asyncio.run(start())
"""


def test_a_service_on_sqlite_has_no_orm_in_memory(tmp_path: Path) -> None:
    write_organisation(tmp_path / "organisation.yaml")
    told = subprocess.run(
        [sys.executable, "-c", START_THE_SERVICE],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(
            tmp_path, LOTSE_ROMAN_URL="http://127.0.0.1:9/api", LOTSE_ROMAN_SERVICE_TOKEN="t"
        ),
    )
    assert [line for line in told.stdout.splitlines() if "loaded" in line] == ["loaded:"]


@pytest_asyncio.fixture
async def file(tmp_path: Path) -> AsyncIterator[SqliteDatabase]:
    """Yield a migrated file."""
    database = open_file(tmp_path / "lotse.db")
    await schema.upgrade(database)
    yield database
    await database.dispose()


async def test_a_lock_of_somebody_else_keeps_the_event_loop_free(
    file: SqliteDatabase, tmp_path: Path
) -> None:
    begun = Event()
    event.listen(file.engine, "before_cursor_execute", lambda *_: begun.set())
    other = sqlite3.connect(tmp_path / "lotse.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(execute(file, DELETE))
    assert await asyncio.to_thread(begun.wait, BUSY.total_seconds())
    assert not waiting.done()
    other.execute("ROLLBACK")
    await waiting
    other.close()


async def test_what_nobody_waits_for_any_more_is_not_committed_and_holds_nothing(
    file: SqliteDatabase,
) -> None:
    await cancelled_in_the_middle(file.write, INSERT)
    await cancelled_in_the_middle(file.read, COUNT)
    assert await file.read(counted) == 0
    pool = file.engine.pool
    assert isinstance(pool, QueuePool)
    assert pool.checkedout() == 0
    await execute(file, INSERT)
    assert await file.read(counted) == 1


def counted(connection: Connection) -> int:
    found: int = connection.execute(text(COUNT)).scalar_one()
    return found


async def cancelled_in_the_middle(
    do: Callable[[Callable[[Connection], None]], Awaitable[None]], statement: str
) -> None:
    """Execute a statement, be cancelled, and only then let the transaction end."""
    begun, go_on = Event(), Event()

    def work(connection: Connection) -> None:
        connection.execute(text(statement))
        begun.set()
        assert go_on.wait(10)

    waiting = asyncio.ensure_future(do(work))
    await asyncio.to_thread(begun.wait, 10)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    go_on.set()
