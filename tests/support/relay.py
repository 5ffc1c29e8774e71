"""A way to a port on this machine that is shut until a test opens it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress


class Relay:
    """Its own port is known, and refuses, before it is open."""

    def __init__(self, behind: int) -> None:
        self._behind = behind
        self._flowing = asyncio.Event()
        self._flowing.set()
        with closing(socket.socket()) as found:
            found.bind(("127.0.0.1", 0))
            self.port: int = found.getsockname()[1]

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Let everybody through inside the block."""
        async with await asyncio.start_server(self._through, "127.0.0.1", self.port):
            yield

    async def _through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._behind)
        with suppress(ConnectionError):
            await asyncio.gather(self._carry(reader, back), self._carry(there, writer))

    def hang(self) -> None:
        """Carry nothing from now on, and close nothing."""
        self._flowing.clear()

    async def _carry(self, source: asyncio.StreamReader, goal: asyncio.StreamWriter) -> None:
        try:
            while block := await source.read(65536):
                await self._flowing.wait()
                goal.write(block)
                await goal.drain()
        finally:
            goal.close()
