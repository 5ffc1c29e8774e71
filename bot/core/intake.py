"""How an event enters, and what its sender is told."""

from enum import Enum
from typing import Protocol

from bot.core.events import Event


class Acceptance(Enum):
    """The answer to the sender of an event.

    ACCEPTED: its effect is committed (D-01). DECLINED: the bot does not join. UNAVAILABLE: nothing was
    committed, please send it again.
    """

    ACCEPTED = "accepted"
    DECLINED = "declined"
    UNAVAILABLE = "unavailable"


class Intake(Protocol):
    """Takes one event; returns after the commit."""

    async def __call__(self, event: Event) -> Acceptance:
        """Decide and commit the event; never raises for what the event contains."""
        ...
