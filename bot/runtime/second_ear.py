"""Opinions of a second reader: whole in time, or at once from letters alone (D-05)."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar

from bot.core.commands import without_command
from bot.core.events import Written
from bot.core.heard import Opinion
from bot.core.ids import ConversationId
from bot.runtime.flood import Flood

W = TypeVar("W", bound=Written)

BUDGET = 0.25
"""Seconds an event may wait for a whole opinion."""


class SecondEar(Protocol):
    """Reads beside the rules, away from the event loop."""

    async def opinion(self, text: str) -> Opinion | None:
        """Return what it makes of the text, None when it cannot listen now; may be cancelled."""
        ...

    def at_once(self, text: str) -> Opinion | None:
        """Return a lesser opinion within a millisecond or two; None when it has nothing to say."""
        ...

    def urgent(self, text: str) -> bool:
        """Whether the rules call the text acute: such a message waits for no opinion on another."""
        ...


class Opinions:
    """Asks the ear within the budget. Nothing of a text stays once the event goes on.

    `on_hurried` is told whenever the lesser opinion, or the rules alone, had to do, and nothing of
    the message.
    """

    def __init__(
        self,
        ear: SecondEar,
        on_bug: Callable[[str, Exception], None],
        on_hurried: Callable[[], None] = lambda: None,
        *,
        budget: float = BUDGET,
    ) -> None:
        self._ear = ear
        self._budget = budget
        self._on_bug = on_bug
        self._on_hurried = on_hurried
        self._asking: dict[ConversationId, asyncio.Task[Opinion | None]] = {}
        self._flood = Flood()

    def admitted(self, event: W, now: datetime) -> W:
        """Count the text; in a flood it is returned as asked for, so that the rules decide alone."""
        self._flood.count(now)
        if not self._flood.overflows:
            return event
        self._on_hurried()
        return replace(event, asked=True)

    def make_way(self, event: Written) -> None:
        """Hurry the opinion that an acute message of the same conversation would wait for."""
        asking = self._asking.get(event.conversation)
        if asking is not None and self._ear.urgent(without_command(event.text)):
            asking.cancel()

    async def added(self, event: W) -> W:
        """Return the event with the opinion on it; it has been asked for, whatever came of it."""
        text = without_command(event.text)
        hurries = self._flood.hurries
        opinion = None if hurries else await self._in_time(event.conversation, text)
        return replace(event, opinion=opinion or self._hurried(text), asked=True)

    async def _in_time(self, conversation: ConversationId, text: str) -> Opinion | None:
        task = asyncio.ensure_future(self._heard(text))
        self._asking[conversation] = task
        try:
            await asyncio.wait({task}, timeout=self._budget)
        finally:
            del self._asking[conversation]
            task.cancel()
        return task.result() if task.done() and not task.cancelled() else None

    async def _heard(self, text: str) -> Opinion | None:
        try:
            return await self._ear.opinion(text)
        except Exception as error:
            self._on_bug("SecondEar", error)
            return None

    def _hurried(self, text: str) -> Opinion | None:
        self._on_hurried()
        try:
            return self._ear.at_once(text)
        except Exception as error:
            self._on_bug("SecondEar", error)
            return None
