"""What is told after a commit."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.core.memory import Place, Recalled
from bot.core.ports import Alarm


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitReport:
    """What a commit changed, for whoever sends and waits. Counts are of this commit."""

    queued: bool = False
    crisis: bool = False
    nearest: datetime | None = None
    """The soonest instant that was planned, for timers, queued acts and repeated tries."""
    uncertain: int = 0
    """Acts claimed again that may have gone out before."""


@dataclass(slots=True)
class Tally:
    """Collects it while the transaction is open."""

    alarms: list[Alarm] = field(default_factory=list)
    queued: bool = False
    crisis: bool = False
    nearest: datetime | None = None
    uncertain: int = 0
    remembered: dict[Place, Recalled] = field(default_factory=dict)
    """What stays in the memory of this process."""

    def report(self) -> CommitReport:
        """Return it for the outside."""
        return CommitReport(
            queued=self.queued,
            crisis=self.crisis,
            nearest=self.nearest,
            uncertain=self.uncertain,
        )

    def planned(self, instant: datetime) -> None:
        """Note that something will be due then."""
        self.nearest = min(self.nearest or instant, instant)

    def add(self, other: "Tally") -> None:
        """Take over what another one collected."""
        self.alarms.extend(other.alarms)
        self.queued |= other.queued
        self.crisis |= other.crisis
        self.remembered.update(other.remembered)
        if other.nearest is not None:
            self.planned(other.nearest)

    def copy(self) -> "Tally":
        """Return an independent copy."""
        return replace(self, alarms=list(self.alarms), remembered=dict(self.remembered))
