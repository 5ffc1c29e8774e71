"""Migrations: one way to the form that the tables have, run once, by one process."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.core.errors import SettingsError, StorageError
from bot.storage import schema, tables
from bot.storage.engine import Database, open_database
from tests.contracts.storage.scenery import Store, execute


async def test_the_migrations_lead_to_the_tables(empty_url: str) -> None:
    """An empty database is made without them; both ways have to end in the same form."""
    database = open_database(empty_url)
    await database.write(schema.migrate)
    assert await database.read(_differences) == []
    await schema.check(database)
    await database.dispose()


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    found: list[object] = compare_metadata(context, tables.metadata)
    return found


async def test_the_tables_are_made_the_same_way_by_the_migrations(tmp_path: Path) -> None:
    """What alembic does not compare: row numbers, primary keys, tables without row ids."""
    migrated = open_database(f"sqlite:///{tmp_path / 'migrated.db'}")
    made = open_database(f"sqlite:///{tmp_path / 'made.db'}")
    await migrated.write(schema.migrate)
    await schema.upgrade(made)
    assert await _statements(migrated) == await _statements(made)
    await migrated.dispose()
    await made.dispose()


async def _statements(database: Database) -> set[str]:
    query = text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%'")
    found = await database.read(lambda connection: connection.execute(query).scalars().all())
    return {" ".join(sql.split()) for sql in found}


def test_the_newest_revision_is_the_one_that_is_compared() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema._SCRIPTS))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


async def test_an_empty_database_is_not_ready(empty_url: str) -> None:
    database = open_database(empty_url)
    assert await schema.current(database) is None
    with pytest.raises(StorageError, match="lotse db upgrade"):
        await schema.check(database)
    await schema.upgrade(database)
    assert await schema.current(database) == schema.HEAD
    await schema.check(database)
    await database.dispose()


async def test_asking_for_the_revision_makes_no_file(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url)
    assert await schema.current(database) is None
    assert _sizes(tmp_path) == {}
    sqlite3.connect(tmp_path / "lotse.db").close()
    assert await schema.current(database) is None
    assert _sizes(tmp_path) == {"lotse.db": 0}
    await schema.upgrade(database)
    assert await schema.current(database) == schema.HEAD
    await database.dispose()


def _sizes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in folder.iterdir()}


async def test_a_database_with_somebody_elses_tables_is_left_alone(empty_url: str) -> None:
    database = open_database(empty_url)
    await execute(database, "CREATE TABLE rooms (beds INTEGER)")
    with pytest.raises(SettingsError, match="tables of somebody else: rooms"):
        await schema.upgrade(database)
    assert await schema.current(database) is None
    await database.dispose()


@pytest.mark.parametrize("lacking", [("feeds",), ("feeds", "notes")])
async def test_a_database_from_before_the_first_release_is_completed(
    empty_url: str, lacking: Sequence[str]
) -> None:
    """Two tables were added to the first revision while it had run already."""
    database = open_database(empty_url)
    await _without(database, *lacking)
    await execute(database, "UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(StorageError, match="lotse db upgrade"):
        await schema.check(database)
    await schema.upgrade(database)
    await schema.check(database)
    assert await database.read(_differences) == []
    await database.dispose()


async def test_a_database_that_lacks_a_table_is_refused(empty_url: str) -> None:
    database = open_database(empty_url)
    await _without(database, "notes", "closed")
    for look in (schema.check, schema.upgrade):
        with pytest.raises(StorageError, match="lacks tables of its revision: closed, notes"):
            await look(database)
    await database.dispose()


async def _without(database: Database, *names: str) -> None:
    await schema.upgrade(database)
    for name in names:
        await execute(database, f"DROP TABLE {name}")


async def test_upgrading_again_changes_nothing(database: Database, store: Store) -> None:
    await store.do(lambda _: None, key="k")
    await schema.upgrade(database)
    assert await store.do(lambda _: "again", key="k") is None


async def test_several_processes_may_upgrade_at_once(postgres_url: str) -> None:
    databases = [open_database(postgres_url) for _ in range(4)]
    await asyncio.gather(*(schema.upgrade(database) for database in databases))
    await schema.check(databases[0])
    assert await databases[0].read(_differences) == []
    for database in databases:
        await database.dispose()


async def test_a_database_of_a_newer_lotse_is_refused(empty_url: str) -> None:
    database = open_database(empty_url)
    await schema.upgrade(database)
    await execute(database, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SettingsError, match="newer Lotse"):
        await schema.upgrade(database)
    assert await schema.current(database) == "9999"
    await database.dispose()


async def test_readiness_does_not_wait_for_a_writer(sqlite_url: str, tmp_path: Path) -> None:
    database = open_database(sqlite_url)
    await schema.upgrade(database)
    writer = database.session()
    await writer.run(lambda connection: connection.execute(text("DELETE FROM rooms")))
    third = sqlite3.connect(tmp_path / "lotse.db", timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        third.execute("BEGIN IMMEDIATE")
    third.close()
    await schema.check(database)
    await writer.discard()
    await database.dispose()


def test_a_start_does_not_import_alembic() -> None:
    code = "import sys, bot.storage.ledger, bot.storage.schema; print('alembic' in sys.modules)"
    root = Path(__file__).parents[3]
    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=root
    )
    assert told.stdout.strip() == "False"
