"""Where every transport hands its events in."""

from enum import Enum, auto
from typing import Protocol

from bot.core.events import Event


class Acceptance(Enum):
    """What became of an event.

    ACCEPTED: its effect is committed, or it was committed before. DECLINED: an invitation that we
    refuse. UNAVAILABLE: nothing was committed; the sender has to bring the event again.
    """

    ACCEPTED = auto()
    DECLINED = auto()
    UNAVAILABLE = auto()


class Intake(Protocol):
    """Decides events.

    Calls of one conversation take effect in the order in which they were made. The answer comes
    after the commit, never before (D-01).
    """

    async def __call__(self, event: Event) -> Acceptance:
        """Decide and commit one event."""
        ...
