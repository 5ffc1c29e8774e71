"""Every promise of the store is checked on a real SQLite file and on a real PostgreSQL."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.storage import schema
from bot.storage.engine import Database, open_database
from tests.contracts.storage.scenery import Store, opened


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a fresh, empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'lotse.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Return the address of a fresh SQLite file."""
    return f"sqlite:///{tmp_path / 'lotse.db'}"


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Yield a migrated database."""
    made = open_database(database_url)
    await schema.upgrade(made)
    yield made
    await made.dispose()


@pytest_asyncio.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    """Yield a running ledger on it."""
    async with opened(database) as running:
        yield running
