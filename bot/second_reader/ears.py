"""Two ways of asking: beside the event loop for the service, at once where time stands still."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from handlers.sensitive.second_hearing import SecondHearing
from handlers.sensitive.second_reader import SecondOpinion

QUEUE = 8
"""Texts that may wait for the one thread; more would not be read in time anyway."""


class ThreadedEar:
    """Implements `bot.runtime.second_ear.SecondEar` on one worker thread."""

    def __init__(self, hearing: SecondHearing, language: str) -> None:
        self._hearing = hearing
        self._language = language
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="second-reader")
        self._waiting = 0

    async def opinion(self, text: str) -> SecondOpinion | None:
        """Return the opinion; None at once when too many wait."""
        if self._waiting >= QUEUE:
            return None
        self._waiting += 1
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(
                self._thread, self._hearing.opinion, text, self._language
            )
        finally:
            self._waiting -= 1

    def urgent(self, text: str) -> bool:
        """Whether the rules call the text acute."""
        return self._hearing.urgent(text, self._language)


class InlineEar:
    """Implements `bot.runtime.second_ear.SecondEar` within the event loop: the same each time."""

    def __init__(self, hearing: SecondHearing, language: str) -> None:
        self._hearing = hearing
        self._language = language

    async def opinion(self, text: str) -> SecondOpinion | None:
        """Return the opinion."""
        return self._hearing.opinion(text, self._language)

    def urgent(self, text: str) -> bool:
        """Whether the rules call the text acute."""
        return self._hearing.urgent(text, self._language)
