"""Opinions come whole and in time, or at once from letters alone, and never hold up a crisis."""

import asyncio
from dataclasses import dataclass

import pytest

from bot.core.events import TextReceived
from bot.core.heard import Opinion
from bot.core.ids import ConversationId, MessageId, UserId
from bot.runtime.second_ear import Opinions

ACUTE = "acute"
PATIENCE, FOREVER = 30.0, 3600.0


@dataclass(frozen=True)
class _Words(Opinion):
    words: str


class _Ear:
    """Answers when it is let."""

    def __init__(self) -> None:
        self.let = asyncio.Event()
        self.heard: list[str] = []

    async def opinion(self, text: str) -> Opinion | None:
        self.heard.append(text)
        await self.let.wait()
        return _Words("opinion")

    def at_once(self, text: str) -> Opinion | None:
        return _Words(f"letters of {text}")

    def urgent(self, text: str) -> bool:
        return text == ACUTE


class _Broken(_Ear):
    async def opinion(self, text: str) -> Opinion | None:
        raise RuntimeError(text)

    def at_once(self, text: str) -> Opinion | None:
        raise RuntimeError(text)


class _Full(_Ear):
    async def opinion(self, text: str) -> Opinion | None:
        self.heard.append(text)
        return None


def _event(text: str, conversation: str = "c") -> TextReceived:
    return TextReceived(
        key=text,
        conversation=ConversationId(conversation),
        sender=UserId("u"),
        message=MessageId("m"),
        text=text,
    )


def _ignore(_where: str, _error: Exception) -> None:
    """Nobody listens."""


async def test_the_opinion_travels_with_the_event_and_shows_nowhere() -> None:
    ear = _Ear()
    ear.let.set()
    event = await Opinions(ear, _ignore, budget=PATIENCE).added(_event("hallo"))
    assert event.opinion == _Words("opinion")
    assert event.asked
    assert "opinion" not in repr(event)
    assert "hallo" not in repr(event).replace("key='hallo'", "")


@pytest.mark.parametrize("ear", [_Ear(), _Full()])
async def test_letters_answer_where_time_is_short_and_it_is_counted(ear: _Ear) -> None:
    hurried: list[None] = []
    opinions = Opinions(ear, _ignore, lambda: hurried.append(None), budget=0.01)
    event = await opinions.added(_event("hallo"))
    assert event.opinion == _Words("letters of hallo")
    assert event.asked
    assert len(hurried) == 1


async def test_an_acute_message_lets_the_one_before_go_on_at_once() -> None:
    opinions = Opinions(_Ear(), _ignore, budget=FOREVER)
    first = asyncio.ensure_future(opinions.added(_event("hallo")))
    await asyncio.sleep(0)
    opinions.make_way(_event(ACUTE))
    async with asyncio.timeout(PATIENCE):
        assert (await first).opinion == _Words("letters of hallo")


async def test_other_messages_and_other_conversations_take_nothing_away() -> None:
    ear = _Ear()
    opinions = Opinions(ear, _ignore, budget=PATIENCE)
    first = asyncio.ensure_future(opinions.added(_event("hallo")))
    await asyncio.sleep(0)
    opinions.make_way(_event("und noch etwas"))
    opinions.make_way(_event(ACUTE, "elsewhere"))
    ear.let.set()
    assert (await first).opinion == _Words("opinion")


async def test_a_broken_ear_is_told_and_harms_nobody() -> None:
    told: list[str] = []
    opinions = Opinions(_Broken(), lambda where, _error: told.append(where))
    assert (await opinions.added(_event("hallo"))).opinion is None
    assert told == ["SecondEar", "SecondEar"]
