"""A fake Roman that can be made to wait, and that remembers with which tokens it was called."""

import asyncio
import base64
import json

from aiohttp import web

from tests.fakes.roman import PATIENCE, FakeRoman


class GatedRoman(FakeRoman):
    """While `closed` names bots, what they post waits at the gate, before anything is made of it."""

    def __init__(self, **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type]
        self.closed: set[str] = set()
        self.used: list[str] = []
        self._waiting: set[str] = set()
        self._arrived = asyncio.Event()
        self._moved = asyncio.Event()

    async def at_the_gate(self, bot: str, seconds: float = PATIENCE) -> None:
        """Wait until something of that bot's waits at the gate."""
        async with asyncio.timeout(seconds):
            while bot not in self._waiting:
                self._arrived.clear()
                await self._arrived.wait()

    def open(self) -> None:
        """Let everything pass."""
        self.closed.clear()
        self._moved.set()

    async def _post_conversation(self, request: web.Request) -> web.Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        self.used.append(token)
        bot = str(claims(token)["sub"])
        while bot in self.closed:
            self._moved.clear()
            self._waiting.add(bot)
            self._arrived.set()
            await self._moved.wait()
        self._waiting.discard(bot)
        return await super()._post_conversation(request)


def claims(token: str) -> dict[str, object]:
    """Read what a token says, without checking it."""
    part = token.split(".")[1]
    read: dict[str, object] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return read
