"""Opinions come in time or not at all, and never hold up a crisis."""

import asyncio

from bot.core.events import TextReceived
from bot.core.ids import ConversationId, MessageId, UserId
from bot.runtime.second_ear import Opinions

ACUTE = "acute"


class _Ear:
    """Answers when it is let."""

    def __init__(self) -> None:
        self.let = asyncio.Event()
        self.heard: list[str] = []

    async def opinion(self, text: str) -> object:
        self.heard.append(text)
        await self.let.wait()
        return "opinion"

    def urgent(self, text: str) -> bool:
        return text == ACUTE


class _Broken(_Ear):
    async def opinion(self, text: str) -> object:
        raise RuntimeError(text)


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
    event = await Opinions(ear, _ignore).added(_event("hallo"))
    assert event.opinion == "opinion"
    assert event.asked
    assert "opinion" not in repr(event)
    assert "hallo" not in repr(event).replace("key='hallo'", "")


async def test_an_event_goes_on_without_an_opinion_that_takes_too_long() -> None:
    event = await Opinions(_Ear(), _ignore).added(_event("hallo"))
    assert event.opinion is None
    assert event.asked


async def test_an_acute_message_lets_the_one_before_go_on_at_once() -> None:
    opinions = Opinions(_Ear(), _ignore)
    async with asyncio.timeout(0.2):
        first = asyncio.ensure_future(opinions.added(_event("hallo")))
        await asyncio.sleep(0)
        opinions.make_way(_event(ACUTE))
        assert (await first).opinion is None


async def test_other_messages_and_other_conversations_take_nothing_away() -> None:
    ear = _Ear()
    opinions = Opinions(ear, _ignore)
    first = asyncio.ensure_future(opinions.added(_event("hallo")))
    await asyncio.sleep(0)
    opinions.make_way(_event("und noch etwas"))
    opinions.make_way(_event(ACUTE, "elsewhere"))
    ear.let.set()
    assert (await first).opinion == "opinion"


async def test_a_broken_ear_is_told_and_harms_nobody() -> None:
    told: list[str] = []
    opinions = Opinions(_Broken(), lambda where, _error: told.append(where))
    assert (await opinions.added(_event("hallo"))).opinion is None
    assert told == ["SecondEar"]
