"""What happened in a script, in order."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.core.clock import Clock
from bot.core.ports import Alarm
from bot.wire.simulated.transport import Accepted


@dataclass(frozen=True, slots=True)
class Deed:
    """What a person did, or what was done to the bot, in words for the reader."""

    at: datetime
    room: str | None
    who: str
    what: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Raised:
    """An alarm to the operator."""

    at: datetime
    alarm: Alarm


Entry = Accepted | Deed | Raised


class Transcript:
    """Collects entries; implements `bot.core.ports.Alarms`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.entries: list[Entry] = []

    def accepted(self, act: Accepted) -> None:
        """Note an act of the bot that Wire took."""
        self.entries.append(act)

    def deed(self, who: str, what: str, room: str | None = None) -> None:
        """Note what somebody did."""
        self.entries.append(Deed(self._clock.now(), room, who, what))

    def raise_alarm(self, alarm: Alarm) -> None:
        """Note an alarm."""
        self.entries.append(Raised(self._clock.now(), alarm))
