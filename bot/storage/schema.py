"""The form of the database: which one it has, and the way to the newest."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import LotseError, SettingsError, StorageError
from bot.storage import sql, tables
from bot.storage.engine import Database
from bot.storage.failures import DriverError

T = TypeVar("T")

HEAD = "0002"
"""The newest revision. Kept here as well, so that a start need not import alembic to compare."""

_MENDS = {
    "28": "PostgreSQL does not accept the user or the password",
    "3D": "PostgreSQL has no database of that name",
    "3F": "there is no schema to make tables in; leave search_path out, or make the schema",
    "42501": "the user may not make tables: make it the owner of the database",
    "25006": "the database is read-only",
}
"""What PostgreSQL answers to mistakes in the settings: a start again would not mend them."""

_SCRIPTS = Path(__file__).with_name("migrations")
_VERSION_TABLE = "alembic_version"


async def current(database: Database) -> str | None:
    """Return the revision the database has; None when it is empty. Raises StorageError.

    Makes no file.
    """
    return await _look(database, _revision)


async def upgrade(database: Database) -> None:
    """Bring the database to the newest revision, or leave it as it was.

    Raises SettingsError when another process has the SQLite file or when a newer Lotse made the
    database, StorageError when it does not answer or lacks a table.
    """
    with database.lock.held():
        if await current(database) != HEAD:
            try:
                await database.write(_upgrade)
            except (SQLAlchemyError, OSError) as error:
                cause = DriverError(error)
                raise _refused("the database cannot be migrated", cause) from cause
        await check(database)


async def check(database: Database) -> None:
    """Raise StorageError unless the database answers and has the newest revision and all tables."""
    found, lacking = await _look(database, _form) or (None, [])
    if found != HEAD:
        raise StorageError(f"the database has revision {found}, not {HEAD}: lotse db upgrade")
    if lacking:
        raise StorageError(
            f"the database lacks tables of its revision: {', '.join(lacking)}; restore the newest backup"
        )


async def _look(database: Database, look: Callable[[Connection], T]) -> T | None:
    """Return what is found; None where opening the file would make it."""
    try:
        return None if database.untouched else await database.read(look)
    except (SQLAlchemyError, OSError) as error:
        cause = DriverError(error)
        raise _refused(
            "the database cannot be read: is LOTSE_DATABASE_URL right, and does it answer?", cause
        ) from cause


def _refused(told: str, cause: DriverError) -> LotseError:
    """Return a mistake in the settings as such, with its mend; PostgreSQL says which it is."""
    mend = next((mend for state, mend in _MENDS.items() if cause.sqlstate.startswith(state)), None)
    return (
        SettingsError(f"LOTSE_DATABASE_URL: {mend}") if mend else StorageError(f"{told} ({cause})")
    )


def _form(connection: Connection) -> tuple[str | None, list[str]]:
    """Return the revision, and the tables that are missing."""
    there = inspect(connection).get_table_names()
    return _revision(connection), sorted(tables.metadata.tables.keys() - set(there))


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_VERSION_TABLE):
        return None
    found = connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalar()  # noqa: S608
    return str(found) if found is not None else None


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL lock_timeout = '60s'"))
        connection.execute(text(f"SELECT pg_advisory_xact_lock({sql.MIGRATION_LOCK})"))
    if _revision(connection) is None:
        _create(connection)
    else:
        migrate(connection)


def _create(connection: Connection) -> None:
    """Make an empty database what the migrations would make of it, without alembic in memory."""
    # create_all would pass over them, and the first statement on one would fail.
    strange = sorted(tables.metadata.tables.keys() & set(inspect(connection).get_table_names()))
    if strange:
        raise SettingsError(
            f"LOTSE_DATABASE_URL: the database holds tables of somebody else: {', '.join(strange)}"
        )
    tables.metadata.create_all(connection)
    connection.execute(
        text(f"CREATE TABLE {_VERSION_TABLE} (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    )
    connection.execute(text(f"INSERT INTO {_VERSION_TABLE} VALUES ('{HEAD}')"))  # noqa: S608


def migrate(connection: Connection) -> None:
    """Run the migrations that this database lacks. Raises SettingsError for one made by a newer Lotse."""
    # Alembic takes longer to import than everything else a start needs.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, HEAD)
    except CommandError as error:
        raise SettingsError(
            "LOTSE_DATABASE_URL: this database was made by a newer Lotse; use that version"
        ) from error
