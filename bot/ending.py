"""How long a stop may take: systemd and Compose kill whatever is there after ten seconds."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

SENT_WITHIN: Final = 7.0
"""Seconds after its beginning that a stop still waits for sends: one cut off may be heard twice."""

OVER_WITHIN: Final = 8.0
"""Seconds after which it leaves undone what hangs: what is not committed was not acknowledged."""

AT_LEAST: Final = 1.0
"""Seconds that sends get however late it is."""

_log = structlog.get_logger()


class Ending:
    """The end of a service, by a clock that nobody sets; `begins` is called once."""

    def __init__(self) -> None:
        self._began: float | None = None

    def begins(self) -> None:
        """Say that the stop has begun."""
        self._began = asyncio.get_running_loop().time()

    def for_sends(self) -> float:
        """Return how many seconds sends under way still get."""
        return max(AT_LEAST, self._left(SENT_WITHIN))

    async def step(self, close: Callable[[], Awaitable[None]]) -> None:
        """Close one thing; it is cut off when the stop lasts too long."""
        try:
            async with asyncio.timeout(max(0.0, self._left(OVER_WITHIN))):
                await close()
        except TimeoutError:
            _log.warning("the stop was cut short")

    def _left(self, within: float) -> float:
        now = asyncio.get_running_loop().time()
        return within - (now - (now if self._began is None else self._began))
