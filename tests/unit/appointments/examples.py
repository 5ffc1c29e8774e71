"""Appointments for tests: Tuesday 24 November 2026, 10:00 in Berlin."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.ids import AppointmentId, ConversationId, Handle
from handlers.appointments.model import Appointment

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=BERLIN).astimezone(UTC)


def wall(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    """Return the instant of a wall time in 2026."""
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def appointment(
    start: datetime | None = None,
    *,
    hours: float = 1,
    place: str = "Hausbesuch",
    only_for: str | None = None,
) -> Appointment:
    """Return a proposed appointment, Thursday 10:00 unless said otherwise."""
    begins = start or wall(26, 10)
    return Appointment(
        id=AppointmentId("a-1"),
        conversation=ConversationId("chat"),
        number=1,
        start=begins,
        end=begins + timedelta(hours=hours),
        zone="Europe/Berlin",
        made_at=NOW,
        place=place,
        worker=Handle("kaya"),
        only_for=only_for,
    )
