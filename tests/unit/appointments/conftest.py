"""Tuesday 24 November 2026, 10:00, in the office."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.unit.appointments.examples import NOW
from tests.unit.appointments.office import Office, open_office


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with open_office(tmp_path, NOW) as opened:
        yield opened


@pytest.fixture
async def group(tmp_path: Path) -> AsyncIterator[Office]:
    async with open_office(tmp_path, NOW, group=True) as opened:
        yield opened
