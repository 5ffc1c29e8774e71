"""Every promise of the store is checked on a real SQLite file and on a real PostgreSQL."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.storage import schema, tables
from bot.storage.engine import Database, open_database
from tests.contracts.storage.scenery import Store, opened
from tests.support.postgres import Server
from tests.support.tables import migrated

BOTH = ["sqlite", "postgresql"]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a migrated SQLite file to copy."""
    path: Path = tmp_path_factory.mktemp("template") / "lotse.db"
    path.write_bytes(migrated())
    return path


@pytest.fixture(scope="session")
def postgres_database(postgres_server: Server) -> Iterator[str]:
    """Yield the name of a migrated database."""
    with postgres_server.fresh_database() as name:
        asyncio.run(_migrate(postgres_server.url(name)))
        yield name


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Return the address of a SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'lotse.db'}"


@pytest.fixture(params=BOTH)
def empty_url(request: pytest.FixtureRequest) -> str:
    """Return the address of an empty database."""
    fixture = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    url: str = request.getfixturevalue(fixture)
    return url


@pytest.fixture
def migrated_sqlite(sqlite_url: str, sqlite_template: Path, tmp_path: Path) -> str:
    """Return the address of a migrated SQLite file."""
    shutil.copy(sqlite_template, tmp_path / "lotse.db")
    return sqlite_url


@pytest.fixture
def migrated_postgres(postgres_server: Server, postgres_database: str) -> str:
    """Return the address of a migrated PostgreSQL database; emptying one beats making one."""
    names = ", ".join(tables.metadata.tables)
    postgres_server.query(postgres_database, f"TRUNCATE {names} RESTART IDENTITY")
    return postgres_server.url(postgres_database)


@pytest.fixture(params=BOTH)
def migrated_url(request: pytest.FixtureRequest) -> str:
    """Return the address of a migrated database."""
    fixture = {"sqlite": "migrated_sqlite", "postgresql": "migrated_postgres"}[request.param]
    url: str = request.getfixturevalue(fixture)
    return url


@pytest_asyncio.fixture
async def database(migrated_url: str) -> AsyncIterator[Database]:
    """Yield a migrated database."""
    made = open_database(migrated_url)
    yield made
    await made.dispose()


@pytest_asyncio.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    """Yield a running ledger on it."""
    async with opened(database) as running:
        yield running


@pytest_asyncio.fixture
async def two(migrated_postgres: str) -> AsyncIterator[tuple[Store, Store]]:
    """Yield the ledgers of two processes that share one PostgreSQL database."""
    first, second = open_database(migrated_postgres), open_database(migrated_postgres)
    async with opened(first) as one, opened(second) as other:
        yield one, other
    await first.dispose()
    await second.dispose()


async def _migrate(url: str) -> None:
    database = open_database(url)
    await schema.upgrade(database)
    await database.dispose()
