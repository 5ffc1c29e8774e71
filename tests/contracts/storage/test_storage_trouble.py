"""A locked, full or damaged database, or one that is not right: nothing half done, and it recovers."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from bot.core.errors import SettingsError, StorageError
from bot.core.ids import MessageId, ShortName
from bot.core.room import Room
from bot.storage import schema
from bot.storage.engine import open_database
from bot.storage.erasure import erase_conversation
from bot.storage.export import export_conversation
from bot.storage.unit import SqlUnit
from bot.storage.vault import Vault
from tests.contracts.storage.scenery import (
    FAMILY,
    KEY,
    NOW,
    SECOND,
    Store,
    act,
    names,
    opened,
    timer,
    write,
)

IMPATIENT = timedelta(milliseconds=20)


async def test_a_locked_database_takes_nothing_and_recovers(
    migrated_sqlite: str, tmp_path: Path
) -> None:
    database = open_database(migrated_sqlite, busy=IMPATIENT)
    async with opened(database) as store:
        other = sqlite3.connect(tmp_path / "lotse.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        told = await asyncio.gather(
            *(store.do(write, key=f"k-{n}") for n in range(3)), return_exceptions=True
        )
        assert [type(outcome) for outcome in told] == [StorageError] * 3
        assert "locked" in str(told[0])
        other.execute("ROLLBACK")
        other.close()
        assert await store.do(write, key="k-0") == "written"
        assert names(await store.claim()) == ["written"]
    await database.dispose()


async def test_a_full_disk_takes_nothing_and_recovers(migrated_sqlite: str) -> None:
    database = open_database(migrated_sqlite)
    async with opened(database) as store:

        def limit(connection: Connection) -> None:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            connection.execute(text(f"PRAGMA max_page_count = {pages}"))

        # The limit belongs to a connection; the pool hands this one to the writer.
        await database.write(limit)

        def large(unit: SqlUnit) -> str:
            for number in range(200):
                unit.queue(act(name=f"{number}" * 50))
            unit.remember("said", FAMILY, "T-09", NOW + SECOND)
            return "large"

        with pytest.raises(StorageError):
            await store.do(large, key="k")
        assert not await store.claim()
        assert await store.do(lambda unit: unit.recall("said", FAMILY)) is None
        assert await store.do(large, key="k") == "large"
        assert await store.do(lambda unit: unit.recall("said", FAMILY)) is not None
        assert len(await store.claim(limit=1000)) == 200
    await database.dispose()


async def test_a_damaged_file_is_told_until_it_is_replaced(
    migrated_sqlite: str, tmp_path: Path
) -> None:
    database = open_database(migrated_sqlite)
    async with opened(database) as store:
        await store.do(write)
    await database.dispose()
    _overwrite_page(tmp_path / "lotse.db", "ix_seen_at")
    async with opened(database) as store:
        with pytest.raises(StorageError):
            await store.do(write)
        assert len(await store.claim()) == 1
        assert [alarm.what for alarm in store.alarms if "damaged" in alarm.what]
        with pytest.raises(StorageError, match="restore the newest backup"):
            store.ledger.check()
    await database.dispose()


def _overwrite_page(path: Path, index: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        found = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        page = connection.execute(found, (index,)).fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)


async def test_a_second_process_on_the_same_file_is_told(migrated_sqlite: str) -> None:
    database, second = open_database(migrated_sqlite), open_database(migrated_sqlite)
    async with opened(database) as store:
        with pytest.raises(SettingsError, match="another Lotse"):
            async with opened(second):
                pass
        with pytest.raises(SettingsError, match="another Lotse"):
            await schema.upgrade(second)
        assert await store.do(write) == "written"
    async with opened(second) as store:
        assert names(await store.claim()) == ["written"]
    await second.dispose()
    await database.dispose()


async def test_who_has_waited_too_long_is_told_and_nothing_is_committed_afterwards(
    migrated_postgres: str,
) -> None:
    database = open_database(migrated_postgres)
    begun = asyncio.Event()

    def hang(unit: SqlUnit) -> str:
        begun.set()
        unit.batch.transaction.execute(text("SELECT pg_sleep(2)"))
        return write(unit)

    async with opened(database, patience=10 * IMPATIENT) as store:
        hanging = [asyncio.create_task(store.do(hang, key="hangs"))]
        await begun.wait()
        hanging.append(asyncio.create_task(store.do(write, key="waits")))
        told = await asyncio.gather(*hanging, return_exceptions=True)
        assert [str(each) for each in told] == ["the database does not answer in time"] * 2
        with pytest.raises(StorageError, match="takes nothing"):
            store.ledger.check()
        assert not await store.claim()
        store.ledger.check()
        assert [await store.do(write, key=key) for key in ("hangs", "waits")] == ["written"] * 2
    await database.dispose()


async def test_a_locked_file_keeps_nobody_waiting_for_long(
    migrated_sqlite: str, tmp_path: Path
) -> None:
    database = open_database(migrated_sqlite, busy=50 * IMPATIENT)
    async with opened(database, patience=IMPATIENT) as store:
        other = sqlite3.connect(tmp_path / "lotse.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="in time"):
            await store.do(write, key="k")
        other.execute("ROLLBACK")
        other.close()
        assert not await store.claim()
        assert await store.do(write, key="k") == "written"
    await database.dispose()


async def test_an_observer_that_swallows_a_failed_read_does_not_get_it_committed(
    store: Store,
) -> None:
    def work(unit: SqlUnit) -> str:
        unit.queue(act())
        try:
            unit.question(MessageId("\ud800"))
        except StorageError:
            return "swallowed"
        return "read"

    with pytest.raises(StorageError):
        await store.do(work, key="k")
    assert not await store.claim()
    assert await store.do(lambda _: "comes again", key="k") == "comes again"


async def test_no_parameter_appears_in_an_error(store: Store) -> None:
    with pytest.raises(StorageError) as caught:
        await store.do(lambda unit: unit.plan(timer(subject="canary \ud800")))
    error: BaseException | None = caught.value
    while error is not None:
        assert "canary" not in str(error)
        error = error.__cause__


async def test_an_operators_command_tells_a_locked_and_an_empty_database(
    migrated_sqlite: str, tmp_path: Path
) -> None:
    database = open_database(migrated_sqlite, busy=IMPATIENT)
    async with opened(database):
        pass
    other = sqlite3.connect(tmp_path / "lotse.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    vault = Vault((KEY,))
    with pytest.raises(StorageError, match="locked"):
        await erase_conversation(database, vault, ShortName("K-1"), NOW)
    assert await export_conversation(database, vault, ShortName("K-1")) is None
    other.close()
    await database.dispose()


async def test_a_database_that_was_never_migrated_is_a_storage_error(empty_url: str) -> None:
    database = open_database(empty_url)
    with pytest.raises(StorageError):
        async with opened(database):
            pass
    with pytest.raises(StorageError):
        await export_conversation(database, Vault((KEY,)), ShortName("K-1"))
    await database.dispose()


async def test_a_bug_in_the_store_spoils_one_event_and_quotes_nothing(store: Store) -> None:
    broken = Room(FAMILY, ShortName("K-canary"))
    told = await asyncio.gather(
        store.do(lambda unit: unit.keep(broken)),
        store.do(write),
        return_exceptions=True,
    )
    assert isinstance(told[0], StorageError)
    assert "canary" not in f"{told[0]} {told[0].__cause__}"
    assert told[1] == "written"


def test_only_a_mark_can_be_come_back_to() -> None:
    unit = SqlUnit.__new__(SqlUnit)
    with pytest.raises(TypeError, match="mark"):
        unit.back_to(object())
