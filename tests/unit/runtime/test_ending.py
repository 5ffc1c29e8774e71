"""A stop that comes to its end, whatever hangs."""

import asyncio

import pytest

from bot import ending
from bot.ending import AT_LEAST, SENT_WITHIN, Ending


async def test_what_hangs_is_left_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ending, "OVER_WITHIN", 0.1)
    closed: list[str] = []

    async def hang() -> None:
        await asyncio.Event().wait()

    async def close() -> None:
        closed.append("store")

    one = Ending()
    one.begins()
    async with asyncio.timeout(5):
        await one.step(hang)
        await one.step(close)
    assert closed == ["store"]


async def test_sends_get_what_is_left_of_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Ending()
    assert one.for_sends() == SENT_WITHIN
    one.begins()
    assert AT_LEAST < one.for_sends() <= SENT_WITHIN
    monkeypatch.setattr(ending, "SENT_WITHIN", 0.0)
    assert one.for_sends() == AT_LEAST
