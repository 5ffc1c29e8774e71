"""An appointment as a calendar file: nobody is invited, nothing is told but the time."""

from datetime import datetime
from typing import Final

from handlers.appointments.model import Appointment, State

MIME: Final = "text/calendar"
_PRODUCT: Final = "-//Lotse//FlexHiF//DE"
_GONE: Final = frozenset({State.CANCELLED, State.DECLINED})


def calendar_file(appointment: Appointment, stamp: datetime) -> bytes:
    """Return an iCalendar object (RFC 5545): published, or cancelled if it was called off.

    `stamp` is the instant of writing in UTC. The subject is neutral, because lock screens are read
    by others; UID and SEQUENCE let programs recognise a later version. The import is late: the
    library takes long to load.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415

    gone = appointment.state in _GONE
    event = Event()
    event.add("uid", f"{appointment.id}@lotse")
    event.add("sequence", appointment.version - 1 + gone)
    event.add("dtstamp", stamp)
    event.add("dtstart", appointment.start)
    event.add("dtend", appointment.end)
    event.add("summary", "Termin")
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if gone else "CONFIRMED")
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if gone else "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
