"""A locked, full or lost database: nothing half done, and it recovers by itself."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.core.errors import SettingsError, StorageError
from bot.core.ids import MessageId, ShortName
from bot.core.room import Room
from bot.storage import schema
from bot.storage.engine import Database, open_database
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
    question,
    timer,
)

IMPATIENT = timedelta(milliseconds=20)


def write(unit: SqlUnit) -> str:
    unit.queue(act(name="written"))
    return "written"


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
        async with database.engine.begin() as connection:
            pages = (await connection.execute(text("PRAGMA page_count"))).scalar_one()
        limit = f"PRAGMA max_page_count = {pages}"
        assert database.writer is not None
        # The limit belongs to a connection; the pool hands this one to the writer.
        with database.writer.connect() as limited:
            limited.execute(text(limit))

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


async def test_a_lost_connection_is_replaced_without_loss_or_double(
    migrated_postgres: str,
) -> None:
    database, killer = open_database(migrated_postgres), open_database(migrated_postgres)
    async with opened(database) as store:
        await store.do(write, key="before")
        await _end_all_others(killer)
        assert await store.do(write, key="after") == "written"
        assert await store.do(write, key="before") is None
        assert len(await store.claim()) == 2
    await killer.dispose()
    await database.dispose()


async def test_a_connection_lost_in_the_middle_is_replaced_too(migrated_postgres: str) -> None:
    database, killer = open_database(migrated_postgres), open_database(migrated_postgres)
    tries: list[str] = []

    async with opened(database) as store:
        await store.do(lambda unit: unit.ask(question("m-1")))
        loop = asyncio.get_running_loop()

        def read(unit: SqlUnit) -> str:
            if not tries:
                endings.append(loop.create_task(_end_all_others(killer)))
            tries.append("again")
            # Each read gives the loop a turn: the connection ends under one of them.
            while not all(ending.done() for ending in endings):
                unit.question(MessageId("m-1"))
            unit.question(MessageId("m-1"))
            unit.queue(act(name="once"))
            return "read"

        endings: list[asyncio.Task[None]] = []
        assert await store.do(read) == "read"
        assert len(tries) == 2
        assert names(await store.claim()) == ["once"]
    await killer.dispose()
    await database.dispose()


async def _end_all_others(killer: Database) -> None:
    async with killer.engine.begin() as connection:
        await connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> pg_backend_pid() AND datname = current_database()"
            )
        )


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


async def test_an_address_without_a_server_is_a_storage_error() -> None:
    database = open_database("postgresql://lotse:secret-word@127.0.0.1:1/lotse")
    with pytest.raises(StorageError) as caught:
        await schema.current(database)
    assert "secret-word" not in str(caught.value)
    await database.dispose()


async def test_a_wrong_password_is_a_storage_error(postgres_url: str) -> None:
    user, _, place = postgres_url.rpartition("@")
    database = open_database(f"{user.rpartition(':')[0]}:wrong@{place}")
    with pytest.raises(StorageError):
        await schema.upgrade(database)
    await database.dispose()


async def test_no_parameter_appears_in_an_error(store: Store) -> None:
    with pytest.raises(StorageError) as caught:
        await store.do(lambda unit: unit.plan(timer(subject="canary \ud800")))
    error: BaseException | None = caught.value
    while error is not None:
        assert "canary" not in str(error)
        error = error.__cause__


async def test_after_closing_nothing_is_taken(database: Database) -> None:
    async with opened(database) as store:
        pass
    with pytest.raises(StorageError):
        await store.do(write)


async def test_what_waits_is_finished_before_closing(database: Database) -> None:
    async with opened(database) as store:
        waiting = [asyncio.create_task(store.do(write)) for _ in range(3)]
        await asyncio.sleep(0)
    assert await asyncio.gather(*waiting) == ["written"] * 3


async def test_a_kill_loses_what_was_not_committed_and_nothing_else(database: Database) -> None:
    async with opened(database, killed=True) as store:
        await store.do(write, key="k")
        waiting = asyncio.create_task(store.do(write, key="lost"))
        await asyncio.sleep(0)
    with pytest.raises(StorageError):
        await waiting
    async with opened(database) as store:
        assert await store.do(write, key="k") is None
        assert await store.do(write, key="lost") == "written"


DIE_AT_COMMIT = """
CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER die AFTER INSERT ON outbox
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die();
"""


async def test_a_connection_lost_at_the_commit_is_not_taken_for_a_success(
    postgres_url: str,
) -> None:
    database = open_database(postgres_url)
    await schema.upgrade(database)
    async with opened(database) as store:
        await _run(database, *DIE_AT_COMMIT.strip().split(";\n"))
        with pytest.raises(StorageError, match="confirm"):
            await store.do(write, key="k")
        await _run(database, "DROP TRIGGER die ON outbox")
        assert await store.do(write, key="k") == "written"
        assert names(await store.claim()) == ["written"]
    await database.dispose()


async def _run(database: Database, *statements: str) -> None:
    async with database.engine.begin() as connection:
        for statement in statements:
            await connection.execute(text(statement))


async def test_a_kill_in_the_middle_of_a_transaction_leaves_nothing(
    migrated_postgres: str,
) -> None:
    """On SQLite only a signal comes in between: see `tests/crash`."""
    database = open_database(migrated_postgres)
    async with opened(database, killed=True) as store:
        begun = asyncio.Event()

        def endless(unit: SqlUnit) -> None:
            unit.open_room(FAMILY)
            begun.set()
            while True:
                unit.question(MessageId("until it is killed"))

        waiting = asyncio.create_task(store.do(endless))
        await begun.wait()
    with pytest.raises(StorageError, match="abandoned"):
        await waiting
    async with opened(database) as store:
        assert await store.do(lambda unit: unit.room(FAMILY)) is None
    await database.dispose()


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
