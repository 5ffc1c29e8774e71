"""The store, and what stands on it, is made anew for each test."""

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest_asyncio

from bot.core.ids import ConversationId
from bot.storage.engine import open_database
from bot.storage.unit import SqlUnit
from tests.contracts.storage.scenery import FAMILY, OTHERS, opened
from tests.support.tables import upgrade
from tests.unit.core.stage import Stage, open_stage
from tests.unit.runtime.sender_bench import Bench


@pytest_asyncio.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    """Yield a sender on a fresh store in which both conversations exist."""
    database = open_database(f"sqlite:///{tmp_path / 'lotse.db'}")
    await upgrade(database)
    async with opened(database) as store:
        for room in (FAMILY, OTHERS):
            await store.do(partial(_open, room), room=room)
        yield Bench(store)
    await database.dispose()


def _open(room: ConversationId, unit: SqlUnit) -> None:
    unit.open_room(room)


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Yield a family's running chat on a fresh store."""
    async with open_stage(tmp_path) as stage:
        yield stage
