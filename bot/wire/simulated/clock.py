"""Time that passes only when told to."""

from datetime import UTC, datetime


class VirtualClock:
    """Implements `bot.core.clock.Clock`; stands still between calls of `advance_to`."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        """Return the present virtual instant in UTC."""
        return self._now

    def advance_to(self, instant: datetime) -> None:
        """Let time pass; raises ValueError for an instant that lies behind us."""
        if instant < self._now:
            raise ValueError("virtual time cannot go back")
        self._now = instant.astimezone(UTC)
