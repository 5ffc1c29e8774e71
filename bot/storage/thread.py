"""A thread for what waits for the disk or for a lock, so that the event loop need not."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class OneThread:
    """Does one call after another, in a thread that is begun when it is needed.

    A call that has begun is finished, also when nobody waits for it any more.
    """

    def __init__(self) -> None:
        self._thread: ThreadPoolExecutor | None = None

    async def do(self, call: Callable[[], T]) -> T:
        """Return what the call returns, or raise what it raises."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite")
        return await asyncio.get_running_loop().run_in_executor(self._thread, call)

    def end(self) -> None:
        """Let the thread end once it has done what waits."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.shutdown(wait=False)
