"""What a script plays against."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.core.intake import Intake
from bot.core.ports import Alarms, Register, Transport
from bot.wire.simulated.clock import VirtualClock


class BotUnderTest(Protocol):
    """One run of the bot, from its start until it is dropped."""

    @property
    def intake(self) -> Intake:
        """Where events go in."""
        ...

    async def start(self) -> None:
        """Open the database and be ready."""
        ...

    async def settle(self) -> None:
        """Return once everything due now is done: timers fired, queued acts tried."""
        ...

    async def next_instant(self) -> datetime | None:
        """Return the nearest instant at which a timer or a queued act, retries included, is due."""
        ...

    async def drop(self) -> None:
        """Be killed: nothing is written, said or finished any more."""
        ...

    def break_store(self, broken: bool) -> None:  # noqa: FBT001
        """Put the database out of order, or in order again."""
        ...

    def break_directory(self, broken: bool) -> None:  # noqa: FBT001
        """Put the contact directory out of order, or in order again."""
        ...


BotFactory = Callable[
    [VirtualClock, Transport, Mapping[str, object], Register, Alarms, Path], BotUnderTest
]
"""Builds a bot from clock, transport, organisation, register, alarms and its data folder; called
again with the same folder for each restart. Raises SettingsError for a wrong organisation."""
