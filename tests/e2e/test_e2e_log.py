"""A log that takes no line: the service goes on, and nobody in danger pays for it (M-11)."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest
import pytest_asyncio

from tests.e2e.conftest import Start
from tests.fakes.roman_faults import Fault
from tests.support import parts
from tests.support.chat import Chat, Wire
from tests.support.gated_roman import GatedRoman
from tests.support.organisations import words
from tests.support.relay import Relay
from tests.support.service import Service

CRISIS = "Ich will nicht mehr leben"
FULL = Path("/dev/full")
"""Every write into it ends like one on a full disk."""


@pytest.fixture
def full_log() -> Iterator[IO[bytes]]:
    """Yield a file on a full disk."""
    if not FULL.exists():
        parts.missing("/dev/full")
    with FULL.open("wb") as log:
        yield log


@pytest_asyncio.fixture
async def mute(roman: GatedRoman, tmp_path: Path, full_log: IO[bytes]) -> AsyncIterator[Service]:
    """Yield a service whose log lies on a full disk from the start."""
    port = Relay(0).port
    service = Service(
        tmp_path / "home",
        LOTSE_ROMAN_URL=roman.url,
        LOTSE_ROMAN_SERVICE_TOKEN=roman.service_token,
        LOTSE_PORT=str(port),
    )
    await service.start_unheard(full_log, port)
    roman.webhook = f"{service.url}/roman"
    yield service
    await service.kill()


async def test_with_a_full_log_and_a_locked_database_the_emergency_text_goes_out(
    mute: Service, wire: Wire
) -> None:
    chat = await Chat.opened(wire, wire.client())
    with closing(sqlite3.connect(mute.home / "lotse.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert await chat.client_writes(CRISIS) == 503
        await chat.hears("112")
        other.rollback()
    assert await chat.worker_writes("/termine") == 200
    await chat.hears(words("W-04"))
    await mute.stop()


async def test_with_a_full_log_a_crisis_text_is_tried_again(
    mute: Service, roman: GatedRoman, wire: Wire
) -> None:
    chat = await Chat.opened(wire, wire.client())
    roman.faults.append(Fault(500, {"message": "made up"}))
    assert await chat.client_writes(CRISIS) == 200
    await chat.hears(words("T-09"))
    await mute.stop()


async def test_when_the_reader_of_the_log_dies_everything_goes_on(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    service.close_log()
    roman.faults.append(Fault(500, {"message": "made up"}))
    assert await chat.client_writes(CRISIS) == 200
    await chat.hears(words("T-09"))
    stranger = Chat(wire, wire.client("stranger"))
    with pytest.raises(AssertionError):
        await stranger.invite(stranger.clients[0], "stranger")
    assert roman.tries[-1] == 409
    assert await chat.worker_writes("/termine") == 200
    await chat.hears(words("W-04"))
    await service.stop()


async def test_a_terminal_that_is_closed_is_a_stop_like_another(start: Start) -> None:
    service = await start()
    service.hang_up()
    assert await service.ended() == 0
    assert service.entries("stopping")
    service.assert_no_trouble()
