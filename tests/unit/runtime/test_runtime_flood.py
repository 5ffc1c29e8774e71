"""A flood is read by the rules alone, and only as long as it lasts."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.events import TextReceived
from bot.core.heard import Opinion
from bot.core.ids import ConversationId, MessageId, UserId
from bot.runtime.second_ear import Opinions

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
WHOLE, LETTERS = 30, 70


@dataclass(frozen=True)
class _Words(Opinion):
    words: str


class _Ear:
    async def opinion(self, text: str) -> Opinion:
        return _Words(f"whole {text}")

    def at_once(self, text: str) -> Opinion:
        return _Words(f"letters of {text}")

    def urgent(self, text: str) -> bool:
        return not text


async def _read(opinions: Opinions, number: int, now: datetime) -> Opinion | None:
    event = TextReceived(
        key=str(number),
        conversation=ConversationId(str(number)),
        sender=UserId("u"),
        message=MessageId("m"),
        text="x",
    )
    event = opinions.admitted(event, now)
    return event.opinion if event.asked else (await opinions.added(event)).opinion


def _opinions(hurried: list[None]) -> Opinions:
    return Opinions(_Ear(), lambda _where, _error: None, lambda: hurried.append(None), budget=30.0)


async def test_a_flood_is_read_in_haste_and_then_by_the_rules_alone() -> None:
    hurried: list[None] = []
    opinions = _opinions(hurried)
    read = [await _read(opinions, number, NOW) for number in range(200)]
    assert read == [_Words("whole x")] * WHOLE + [_Words("letters of x")] * LETTERS + [None] * 100
    assert len(hurried) == LETTERS + 100


async def test_after_a_flood_everything_is_read_again() -> None:
    opinions = _opinions([])
    for number in range(10_000):
        await _read(opinions, number, NOW)
    assert await _read(opinions, 1, NOW + timedelta(seconds=3)) == _Words("letters of x")
    assert await _read(opinions, 2, NOW + timedelta(seconds=6)) == _Words("whole x")


async def test_a_busy_day_is_no_flood() -> None:
    opinions = _opinions([])
    steady = [
        _read(opinions, number, NOW + timedelta(milliseconds=60 * number)) for number in range(500)
    ]
    assert set(await asyncio.gather(*steady)) == {_Words("whole x")}


async def test_a_clock_that_is_set_back_opens_nothing() -> None:
    opinions = _opinions([])
    for number in range(200):
        await _read(opinions, number, NOW)
    assert await _read(opinions, 1, NOW - timedelta(hours=1)) is None
