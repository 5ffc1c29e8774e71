"""Two processes on one PostgreSQL, behind a load balancer that deals events out in turn."""

import asyncio
from itertools import cycle
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.fakes.roman_events import Json, new_text
from tests.support.chat import Chat, Wire, day
from tests.support.gated_roman import GatedRoman
from tests.support.organisations import words
from tests.support.service import Service

KEY = "LOTSE_STORAGE_KEYS"
DAYS = range(2, 12)


@pytest.fixture
def shared(postgres_url: str) -> dict[str, str]:
    """Return the settings that both processes share."""
    return {"LOTSE_DATABASE_URL": postgres_url, KEY: "A" * 43}


async def test_events_dealt_out_in_turn_are_handled_once_and_in_order(
    start: Start, roman: GatedRoman, wire: Wire, tmp_path: Path, shared: dict[str, str]
) -> None:
    one = await start(tmp_path / "one", **shared)
    two = await start(tmp_path / "two", **shared)
    chats = [await Chat.opened(wire, wire.client()) for _ in range(3)]
    await asyncio.gather(*(_tell(roman, chat, wire.worker, (one, two)) for chat in chats))
    for chat in chats:
        for _ in DAYS:
            await chat.hears(words("T-22"))
        roman.webhook = f"{two.url}/roman"
        await chat.worker_writes("/termine")
        await chat.hears(f"{len(DAYS)}. ")
        proposals = [text for text in chat.said() if text.startswith(words("T-22"))]
        assert [_hour(text) for text in proposals] == [f"{ahead + 5}:00" for ahead in DAYS]
    for service in (one, two):
        assert await service.metric("lotse_events_total") > 0
        await service.stop()


async def test_the_same_event_at_both_is_one_event(
    start: Start, roman: GatedRoman, wire: Wire, tmp_path: Path, shared: dict[str, str]
) -> None:
    one = await start(tmp_path / "one", **shared)
    two = await start(tmp_path / "two", **shared)
    chat = await Chat.opened(wire, wire.client())
    for ahead in DAYS:
        event = _proposal(chat, wire.worker, ahead)
        assert await asyncio.gather(*(_deliver(roman, to, event) for to in (one, two))) == [200] * 2
        await chat.hears(words("T-22"))
    await chat.worker_writes("/termine")
    await chat.hears(f"{len(DAYS)}. ")
    assert sum(text.startswith(words("T-22")) for text in chat.said()) == len(DAYS)
    await one.stop()
    await two.stop()


async def _tell(
    roman: GatedRoman, chat: Chat, worker: str, services: tuple[Service, Service]
) -> None:
    for ahead, service in zip(DAYS, cycle(services), strict=False):
        assert await _deliver(roman, service, _proposal(chat, worker, ahead)) == 200


def _proposal(chat: Chat, worker: str, ahead: int) -> Json:
    return new_text(chat.bot, worker, f"/termin {day(ahead)} {ahead + 5}:00 30min Büro")


async def _deliver(roman: GatedRoman, service: Service, event: Json) -> int:
    body = {**event, "token": roman.tokens.issue(str(event["botId"]))}
    answer = await service.post_json(body, roman.service_token)
    return answer.status


def _hour(text: str) -> str:
    return text.split(" bis ", maxsplit=1)[0].rsplit(" ", 1)[1]


async def test_a_process_without_the_newest_key_is_not_ready(
    start: Start, tmp_path: Path, shared: dict[str, str]
) -> None:
    """It could not read what the other writes, and would answer every event with 503."""
    old = await start(tmp_path / "old", **shared)
    new = await start(tmp_path / "new", **{**shared, KEY: f"{'B' * 42}A,{shared[KEY]}"})
    await new.logged('"renewed"')
    answer = await old.until("/readyz", 503)
    assert "a key is missing" in answer.text
    assert (await new.get("/readyz")).status == 200
    for service in (old, new):
        await service.stop(trouble=True)
