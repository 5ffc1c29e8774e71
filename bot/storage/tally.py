"""What is told after a commit."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.core.ids import ConversationId
from bot.core.newest import Spoken
from bot.core.ports import Alarm


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitReport:
    """What a commit changed, for whoever sends and waits. Counts are of this commit."""

    queued: bool = False
    crisis: bool = False
    nearest: datetime | None = None
    """The soonest instant that was planned, for timers, queued acts and repeated tries."""
    expired: int = 0
    """Acts dropped unsent because their time was over."""
    uncertain: int = 0
    """Acts claimed again that may have gone out before."""


@dataclass(slots=True)
class Tally:
    """Collects it while the transaction is open."""

    alarms: list[Alarm] = field(default_factory=list)
    queued: bool = False
    crisis: bool = False
    nearest: datetime | None = None
    expired: int = 0
    uncertain: int = 0
    spoken: dict[ConversationId, Spoken] = field(default_factory=dict)
    """Which texts were said last; stays in this process (P-14)."""

    def report(self) -> CommitReport:
        """Return it for the outside."""
        return CommitReport(
            queued=self.queued,
            crisis=self.crisis,
            nearest=self.nearest,
            expired=self.expired,
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
        self.spoken.update(other.spoken)
        if other.nearest is not None:
            self.planned(other.nearest)

    def copy(self) -> "Tally":
        """Return an independent copy."""
        return replace(self, alarms=list(self.alarms), spoken=dict(self.spoken))
