"""Two ways of asking: beside the event loop for the service, at once where time stands still."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor

from handlers.sensitive.second_hearing import SecondHearing
from handlers.sensitive.second_reader import SecondOpinion

QUEUE = 4
"""Texts that may be with the one thread; one more would not be read in time anyway."""


class ThreadedEar:
    """Implements `bot.runtime.second_ear.SecondEar` on one worker thread."""

    def __init__(self, hearing: SecondHearing, language: str) -> None:
        self._hearing = hearing
        self._language = language
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="second-reader")
        self._with_thread = 0

    async def opinion(self, text: str) -> SecondOpinion | None:
        """Return the opinion; None at once when too many texts are with the thread.

        Who stops waiting does not stop the thread: the text counts until it has been read.
        """
        if self._with_thread >= QUEUE:
            return None
        self._with_thread += 1
        loop = asyncio.get_running_loop()
        asked = self._thread.submit(self._hearing.opinion, text, self._language)

        def read(_asked: Future[SecondOpinion]) -> None:
            loop.call_soon_threadsafe(self._read)

        asked.add_done_callback(read)
        return await asyncio.wrap_future(asked)

    def _read(self) -> None:
        self._with_thread -= 1

    def close(self) -> None:
        """End the thread: what it reads is read to its end, what waits for it is not."""
        self._thread.shutdown(cancel_futures=True)

    def at_once(self, text: str) -> SecondOpinion:
        """Return what letters alone tell."""
        return self._hearing.at_once(text, self._language)

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

    def at_once(self, text: str) -> SecondOpinion:
        """Return what letters alone tell."""
        return self._hearing.at_once(text, self._language)

    def urgent(self, text: str) -> bool:
        """Whether the rules call the text acute."""
        return self._hearing.urgent(text, self._language)
