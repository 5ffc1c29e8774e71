"""A worker's duty hours (C-08, M-19). Whether she really works then is nobody's record (P-70)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.presence.closed import ClosedDays
from handlers.presence.wall import end_instant, instant

Windows = Sequence[tuple[time, time]]
"""From and to, wall time, in order and without overlap; to 00:00 means midnight after the day."""

_FARTHEST = 400
"""Days to look ahead: longer than any holiday, shorter than for ever."""


class NeverOnDuty(LookupError):
    """No duty within a year: the plan has no hours, or every day is closed."""


@dataclass(frozen=True, slots=True)
class DutyPlan:
    """Duty hours by weekday (Monday is 0) in the wall time of `zone`, without closed days."""

    hours: Mapping[int, Windows]
    zone: ZoneInfo
    closed: ClosedDays = field(default_factory=ClosedDays)

    def open_on(self, day: date) -> bool:
        """Whether the day has duty hours at all."""
        return bool(self.hours.get(day.weekday())) and day not in self.closed

    def on_duty(self, at: datetime) -> bool:
        """Whether an instant lies in duty hours. The last minute's end is outside."""
        now = at.astimezone(UTC)
        return any(begin <= now < end for begin, end in self._periods(self._day(at), 1))

    def next_duty(self, at: datetime) -> datetime:
        """Return the first instant not before `at` that lies in duty hours, in wall time.

        During duty that is `at` itself. Raises NeverOnDuty.
        """
        now = at.astimezone(UTC)
        for begin, end in self._periods(self._day(at), _FARTHEST):
            if now < end:
                return max(now, begin).astimezone(self.zone)
        raise NeverOnDuty("no duty hours within a year")

    def duty_end(self, at: datetime) -> datetime | None:
        """Return when the present duty ends, in wall time; None outside duty hours."""
        now = at.astimezone(UTC)
        for begin, end in self._periods(self._day(at), 1):
            if begin <= now < end:
                return end.astimezone(self.zone)
        return None

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def _periods(self, first: date, days: int) -> Iterator[tuple[datetime, datetime]]:
        for step in range(days):
            day = first + timedelta(days=step)
            if not self.open_on(day):
                continue
            for begin, end in self.hours[day.weekday()]:
                yield instant(day, begin, self.zone), end_instant(day, end, self.zone)
