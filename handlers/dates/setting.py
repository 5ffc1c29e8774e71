"""What every reading is relative to, and the way from a wall time to an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.dates.model import Policy, Reason
from handlers.dates.named_days import NamedDays

_MINUTES_IN_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Setting:
    """Now (aware, in the zone), the zone, the team's policy, the region's named days."""

    now: datetime
    zone: ZoneInfo
    policy: Policy
    named_days: NamedDays
    twelve_hours: bool
    series_allowed: bool

    @property
    def today(self) -> date:
        """The calendar day in the zone."""
        return self.now.date()

    def too_far(self, day: date) -> bool:
        """True beyond the policy's horizon; also for years no calendar of ours has."""
        years = self.policy.horizon_years
        return (day.year - years, day.month, day.day) > (
            self.today.year,
            self.today.month,
            self.today.day,
        )


def at_minute(day: date, minute: int, zone: ZoneInfo) -> datetime | Reason:
    """The instant of a wall time; minute 1440 is the following midnight. Rule 9 for the rest."""
    days, rest = divmod(minute, _MINUTES_IN_DAY)
    wall = datetime.combine(day + timedelta(days=days), time(rest // 60, rest % 60), tzinfo=zone)
    later = wall.replace(fold=1)
    if wall.utcoffset() == later.utcoffset():
        return wall
    there_and_back = wall.astimezone(UTC).astimezone(zone)
    skipped = there_and_back.replace(tzinfo=None) != wall.replace(tzinfo=None)
    return Reason.SKIPPED_TIME if skipped else Reason.DOUBLED_TIME
