"""A connection or a process that ends, wherever it stood: no loss, nothing twice, nothing half done."""

import asyncio

import pytest
from sqlalchemy import Connection, text

from bot.core.errors import SettingsError, StorageError
from bot.core.ids import MessageId
from bot.storage import schema
from bot.storage.engine import Database, open_database
from bot.storage.unit import SqlUnit
from tests.contracts.storage.scenery import (
    FAMILY,
    act,
    execute,
    names,
    opened,
    question,
    write,
)


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
    await execute(
        killer,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND datname = current_database()",
    )


async def test_an_address_without_a_server_is_a_storage_error() -> None:
    database = open_database("postgresql://lotse:secret-word@127.0.0.1:1/lotse")
    with pytest.raises(StorageError) as caught:
        await schema.current(database)
    assert "secret-word" not in str(caught.value)
    await database.dispose()


async def test_a_wrong_password_is_a_wrong_setting(postgres_url: str) -> None:
    user, _, place = postgres_url.rpartition("@")
    database = open_database(f"{user.rpartition(':')[0]}:wrong@{place}")
    with pytest.raises(SettingsError, match="does not accept the user or the password"):
        await schema.upgrade(database)
    await database.dispose()


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
        await execute(database, *DIE_AT_COMMIT.strip().split(";\n"))
        with pytest.raises(StorageError, match="confirm"):
            await store.do(write, key="k")
        await execute(database, "DROP TRIGGER die ON outbox")
        assert await store.do(write, key="k") == "written"
        assert names(await store.claim()) == ["written"]
    await database.dispose()


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


async def test_what_fails_beside_the_ledger_leaves_nothing(database: Database) -> None:
    def fail(connection: Connection) -> None:
        connection.execute(text("INSERT INTO meta (key, value) VALUES ('key', '')"))
        raise KeyError("a bug")

    for method in (database.write, database.read):
        with pytest.raises(KeyError, match="a bug"):
            await method(fail)
    count = text("SELECT count(*) FROM meta")
    assert await database.read(lambda connection: connection.execute(count).scalar()) == 0
