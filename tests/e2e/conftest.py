"""A fake Roman, people around it, and services that are ended however a test ends."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Protocol

import pytest
import pytest_asyncio

from tests.support.chat import Wire
from tests.support.gated_roman import GatedRoman
from tests.support.service import Service


class Start(Protocol):
    """Starts a service on the test's Roman; what Roman posts goes to the newest one."""

    async def __call__(self, home: Path | None = None, **settings: str) -> Service: ...


@pytest_asyncio.fixture
async def roman() -> AsyncIterator[GatedRoman]:
    """Yield a Roman that knows of no service yet."""
    async with GatedRoman() as fake:
        yield fake


@pytest.fixture
def wire(roman: GatedRoman) -> Wire:
    """Return the people around that Roman."""
    return Wire(roman)


@pytest_asyncio.fixture
async def start(roman: GatedRoman, tmp_path: Path) -> AsyncIterator[Start]:
    """Yield what starts a service, by webhook unless an app key is given."""
    begun: list[Service] = []

    async def starting(home: Path | None = None, **settings: str) -> Service:
        by_webhook = "LOTSE_ROMAN_APP_KEY" not in settings
        token = {"LOTSE_ROMAN_SERVICE_TOKEN": roman.service_token} if by_webhook else {}
        given = {"LOTSE_ROMAN_URL": roman.url, **token, **settings}
        service = Service(home or tmp_path / "home", **given)
        begun.append(service)
        await service.start()
        roman.webhook = f"{service.url}/roman" if by_webhook else None
        return service

    yield starting
    for service in begun:
        await service.kill()
