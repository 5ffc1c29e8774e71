"""When somebody is there: duty hours, the client window, and the instants that follow from them."""

from handlers.presence.closed import ClosedDays, Holidays
from handlers.presence.duty import DutyPlan, NeverOnDuty
from handlers.presence.spoken import spoken_hours
from handlers.presence.window import ClientWindow, reminder_instant

__all__ = [
    "ClientWindow",
    "ClosedDays",
    "DutyPlan",
    "Holidays",
    "NeverOnDuty",
    "reminder_instant",
    "spoken_hours",
]
