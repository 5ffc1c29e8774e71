"""Opinions of a second reader: in time, or not at all (D-05)."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

from bot.core.commands import without_command
from bot.core.events import Written
from bot.core.ids import ConversationId

W = TypeVar("W", bound=Written)

BUDGET = 0.3
"""Seconds an event may wait for an opinion."""


class SecondEar(Protocol):
    """Reads beside the rules, away from the event loop."""

    async def opinion(self, text: str) -> object:
        """Return what it makes of the text, None when it has nothing to say; may be cancelled."""
        ...

    def urgent(self, text: str) -> bool:
        """Whether the rules call the text acute: such a message waits for no opinion on another."""
        ...


class Opinions:
    """Asks the ear within the budget. Nothing of a text stays once the event goes on."""

    def __init__(self, ear: SecondEar, on_bug: Callable[[str, Exception], None]) -> None:
        self._ear = ear
        self._on_bug = on_bug
        self._asking: dict[ConversationId, asyncio.Task[object]] = {}

    def make_way(self, event: Written) -> None:
        """Give up the opinion that an acute message of the same conversation would wait for."""
        asking = self._asking.get(event.conversation)
        if asking is not None and self._ear.urgent(without_command(event.text)):
            asking.cancel()

    async def added(self, event: W) -> W:
        """Return the event with the opinion on it, or as asked without an answer."""
        task = asyncio.ensure_future(self._heard(event))
        self._asking[event.conversation] = task
        try:
            await asyncio.wait({task}, timeout=BUDGET)
        finally:
            del self._asking[event.conversation]
            task.cancel()
        opinion = task.result() if task.done() and not task.cancelled() else None
        return replace(event, opinion=opinion, asked=True)

    async def _heard(self, event: Written) -> object:
        try:
            return await self._ear.opinion(without_command(event.text))
        except Exception as error:
            self._on_bug("SecondEar", error)
            return None
