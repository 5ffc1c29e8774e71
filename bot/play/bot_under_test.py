"""What a script plays against."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenery:
    """What a bot is built from; `data` is its folder, the same for each restart."""

    clock: VirtualClock
    transport: Transport
    organisation: Mapping[str, object]
    register: Register
    alarms: Alarms
    data: Path


BotFactory = Callable[[Scenery], BotUnderTest]
"""Called again for each restart. Raises SettingsError for a wrong organisation."""
