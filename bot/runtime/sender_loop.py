"""Keeps the sender going: two drains that live as long as the process."""

import asyncio
from collections.abc import Callable

from bot.core.errors import StorageError
from bot.runtime.sender import GRACE, Sender


class SenderLoop:
    """Two drains that wait to be woken: one for everything, one that never waits behind a slow send.

    Neither ends before `stop`: what goes wrong is told, and the drain waits for the next wake.
    """

    def __init__(
        self,
        sender: Sender,
        on_trouble: Callable[[Exception], None],
        on_bug: Callable[[str, Exception], None],
    ) -> None:
        self._sender = sender
        self._on_trouble = on_trouble
        self._on_bug = on_bug
        self._wake = {True: asyncio.Event(), False: asyncio.Event()}
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Begin draining; the first round starts at once."""
        self._tasks = [
            asyncio.create_task(self._run(crisis_only=only), name=f"sender, crisis only: {only}")
            for only in (True, False)
        ]
        self.wake(crisis=True)

    def wake(self, *, crisis: bool = False) -> None:
        """Something is due."""
        self._wake[False].set()
        if crisis:
            self._wake[True].set()

    async def stop(self, within: float = GRACE) -> None:
        """Stop after the sends that are under way, or after so many seconds."""
        self._sender.grace = within
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _run(self, *, crisis_only: bool) -> None:
        wake = self._wake[crisis_only]
        while True:
            await wake.wait()
            wake.clear()
            try:
                await self._sender.drain(crisis_only=crisis_only, woken=wake)
            except StorageError as error:
                self._on_trouble(error)
            except Exception as error:
                self._on_bug("the sender", error)
