"""Conversations over a fake Roman: who writes, who presses, what the bot is heard to say."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from bot.core.clock import SystemClock
from tests.fakes.roman import PATIENCE, FakeRoman
from tests.fakes.roman_events import bot_request, init, new_id, new_text, poll_action
from tests.fakes.roman_posts import Posted
from tests.support.organisations import WORKER, words


def day(ahead: int) -> str:
    """Return a date so many days ahead, as a worker types it."""
    return f"{SystemClock().now() + timedelta(days=ahead):%d.%m.%Y}"


LEAFLET = ""
"""What is heard of a file: it has no words."""


class Wire:
    """The people around one fake Roman, and everything the bot has said that nobody has heard yet."""

    def __init__(self, roman: FakeRoman) -> None:
        self.roman = roman
        self.worker = new_id()
        roman.users[self.worker] = {"id": self.worker, "name": "Frau Kaya", "handle": WORKER}
        self._heard: set[int] = set()

    def client(self, handle: str = "demir") -> str:
        """Return the id of a new person who is no worker."""
        user = new_id()
        self.roman.users[user] = {"id": user, "name": "Frau Demir", "handle": handle}
        return user

    async def hears(self, bot: str, fragment: str, seconds: float = PATIENCE) -> Posted:
        """Wait until the bot says this in that conversation; each message is heard once."""
        async with asyncio.timeout(seconds):
            try:
                while (found := self._unheard(bot, fragment)) is None:
                    await self.roman.next_message(seconds)
            except asyncio.CancelledError:
                said = [posted.text for posted in self.roman.received if posted.bot == bot]
                raise AssertionError(f"expected '{fragment}', the bot said: {said}") from None
        return found

    def _unheard(self, bot: str, fragment: str) -> Posted | None:
        for number, posted in enumerate(self.roman.received):
            if number not in self._heard and posted.bot == bot and fragment in posted.text:
                self._heard.add(number)
                return posted
        return None


class Chat:
    """One conversation. Deeds return the status with which the service answered."""

    def __init__(self, wire: Wire, *clients: str, bot: str | None = None) -> None:
        self._wire = wire
        self.bot = bot or new_id()
        self.clients = clients

    @classmethod
    async def opened(cls, wire: Wire, *clients: str) -> "Chat":
        """The worker adds the bot, and it has introduced itself and handed out its leaflet."""
        chat = cls(wire, *clients)
        await chat.invite()
        await chat.hears(words("T-01" if clients else "W-21"))
        if clients:
            await chat.hears(LEAFLET)
        return chat

    async def invite(
        self, adder: str | None = None, handle: str = WORKER, conversation: str = "Familie D."
    ) -> None:
        """The worker, or somebody else, adds the bot: it is asked, then it is in."""
        who, name = adder or self._wire.worker, {"conversation": conversation}
        self._gather(who)
        assert await self._event({**bot_request(self.bot, who, handle), **name}) == 200
        assert await self._event({**init(self.bot, who), **name}) == 200

    async def arrive_unasked(self) -> None:
        """The worker adds the bot, and the question whether it may be added is lost on the way."""
        self._gather(self._wire.worker)
        self._wire.roman.bots.add(self.bot)
        assert await self._event(init(self.bot, self._wire.worker)) == 200

    def _gather(self, adder: str) -> None:
        members = dict.fromkeys((adder, *self.clients))
        self._wire.roman.members[self.bot] = [{"id": user, "status": 0} for user in members]

    async def worker_writes(self, text: str) -> int:
        return await self._event(new_text(self.bot, self._wire.worker, text))

    async def client_writes(self, text: str, number: int = 0) -> int:
        return await self._event(new_text(self.bot, self.clients[number], text))

    async def presses(self, user: str, posted: Posted, label: str) -> int:
        """Somebody presses a button of a message of the bot's."""
        assert posted.message is not None
        offset = posted.buttons.index(label)
        return await self._event(poll_action(self.bot, user, posted.message, offset))

    async def hears(self, fragment: str, seconds: float = PATIENCE) -> Posted:
        return await self._wire.hears(self.bot, fragment, seconds)

    def said(self) -> Sequence[str]:
        """Return everything the bot has said here so far, without files."""
        here = [posted for posted in self._wire.roman.received if posted.bot == self.bot]
        return [posted.text for posted in here if posted.text != LEAFLET]

    async def _event(self, payload: dict[str, object]) -> int:
        return await self._wire.roman.event(payload)
