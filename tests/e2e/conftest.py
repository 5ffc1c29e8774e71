"""A fake Roman, people around it, and services that are ended however a test ends."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from tests.fakes.roman import FakeRoman
from tests.support.chat import Wire
from tests.support.service import Service

Start = Callable[..., Awaitable[Service]]


@pytest_asyncio.fixture
async def roman() -> AsyncIterator[FakeRoman]:
    """Yield a Roman without a webhook; `start` sets it."""
    async with FakeRoman() as fake:
        yield fake


@pytest.fixture
def wire(roman: FakeRoman) -> Wire:
    """Return the people around that Roman."""
    return Wire(roman)


@pytest_asyncio.fixture
async def start(roman: FakeRoman, tmp_path: Path) -> AsyncIterator[Start]:
    """Yield what starts a service on that Roman, by webhook unless an app key is given."""
    begun: list[Service] = []

    async def starting(home: Path = tmp_path / "home", **settings: str) -> Service:
        key = {} if "LOTSE_ROMAN_APP_KEY" in settings else _webhook_token(roman)
        service = Service(home, LOTSE_ROMAN_URL=roman.url, **key, **settings)
        begun.append(service)
        await service.start()
        if key:
            roman.webhook = f"{service.url}/roman"
        return service

    yield starting
    for service in begun:
        await service.kill()


def _webhook_token(roman: FakeRoman) -> dict[str, str]:
    return {"LOTSE_ROMAN_SERVICE_TOKEN": roman.service_token}
