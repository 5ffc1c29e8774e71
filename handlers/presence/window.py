"""The hours in which families may be written to unasked, and when a reminder goes (C-09, D-10)."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.presence.wall import end_instant, instant

LEAST_AGE = timedelta(hours=1)
"""A reminder moved to an earlier hour comes no sooner than this after the appointment was made."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClientWindow:
    """From `start` to `end` every day, both included, wall time; `end` 00:00 is midnight."""

    start: time
    end: time
    zone: ZoneInfo

    def contains(self, at: datetime) -> bool:
        """Whether an instant lies inside."""
        begin, end = self._of(at, timedelta(0))
        return begin <= at.astimezone(UTC) <= end

    def latest_before(self, at: datetime) -> datetime:
        """Return the nearest moment inside, not after `at`."""
        now = at.astimezone(UTC)
        begin, end = self._of(at, timedelta(0))
        if now < begin:
            end = self._of(at, -_DAY)[1]
        return min(now, end).astimezone(self.zone)

    def earliest_after(self, at: datetime) -> datetime:
        """Return the nearest moment inside, not before `at`."""
        now = at.astimezone(UTC)
        begin, end = self._of(at, timedelta(0))
        if now > end:
            begin = self._of(at, _DAY)[0]
        return max(now, begin).astimezone(self.zone)

    def _of(self, at: datetime, step: timedelta) -> tuple[datetime, datetime]:
        day = at.astimezone(self.zone).date() + step
        return instant(day, self.start, self.zone), end_instant(day, self.end, self.zone)


def reminder_instant(
    start: datetime, lead: timedelta, made: datetime, window: ClientWindow
) -> datetime | None:
    """Return when to remind of an appointment, in wall time; None when no reminder helps (D-10).

    Whole days of the lead are days on the wall calendar: a day before 10:00 is 10:00 also when the
    clock changes in between. Outside the window the nearest earlier moment inside it counts if it is
    at least an hour after `made`, else the nearest later one ahead of the start. None when the lead
    had passed already when the appointment was made.
    """
    wanted = _before(start, lead, window.zone)
    if wanted <= made:
        return None
    if window.contains(wanted):
        return wanted
    earlier = window.latest_before(wanted)
    if earlier >= made + LEAST_AGE:
        return earlier
    later = window.earliest_after(wanted)
    return later if later < start else None


def _before(start: datetime, lead: timedelta, zone: ZoneInfo) -> datetime:
    wall = start.astimezone(zone)
    day = wall.date() - timedelta(days=lead.days)
    rest = timedelta(seconds=lead.seconds)
    begun = start.astimezone(UTC) if not lead.days else instant(day, wall.time(), zone)
    return (begun - rest).astimezone(zone)
