"""When somebody is there: duty hours, the client window, and the instants that follow from them."""

from handlers.presence.duty import DutyPlan, Holidays, NeverOnDuty
from handlers.presence.spoken import spoken_hours
from handlers.presence.window import ClientWindow, reminder_instant

__all__ = [
    "ClientWindow",
    "DutyPlan",
    "Holidays",
    "NeverOnDuty",
    "reminder_instant",
    "spoken_hours",
]
