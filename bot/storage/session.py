"""The connection of the group commit: the transaction's work runs in the event loop."""

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")

BUSY = timedelta(seconds=2)
"""How long to wait for somebody else's lock; well below the 5 s that Wire waits for an answer."""


class Session(Protocol):
    """One connection, opened when it is needed; a failed one is discarded and opened anew."""

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Begin a transaction and do the work in it."""
        ...

    async def commit(self) -> None:
        """Commit what `run` did."""
        ...

    async def discard(self) -> None:
        """Close the connection; what was not committed is gone with it."""
        ...
