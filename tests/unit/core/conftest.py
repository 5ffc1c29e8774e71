"""The stage is made anew for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.unit.core.stage import Stage, open_stage


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Yield a family's running chat on a fresh store."""
    async with open_stage(tmp_path) as stage:
        yield stage
