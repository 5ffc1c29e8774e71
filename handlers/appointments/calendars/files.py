"""Appointments as calendar files (RFC 5545): nobody is invited, nothing is told but the time.

The subject is neutral, because lock screens are read by others; UID and SEQUENCE let programs
recognise a later version. `stamp` is always the instant of writing in UTC. The library is imported
late: it takes long to load.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from handlers.appointments.calendars.zones import described_zone
from handlers.appointments.model import Appointment, State
from handlers.appointments.recurrence import rule_words
from handlers.presence.wall import instant

if TYPE_CHECKING:
    from icalendar import Event

MIME: Final = "text/calendar"
NAME: Final = "termin.ics"
SUBJECT: Final = "Termin"
_PRODUCT: Final = "-//Lotse//FlexHiF//DE"
_GONE: Final = frozenset({State.CANCELLED, State.DECLINED})


def calendar_file(appointment: Appointment, stamp: datetime) -> bytes:
    """Return one appointment, one occurrence or a whole series; cancelled if it was called off."""
    gone = appointment.state in _GONE
    return _written([(appointment, SUBJECT)], "CANCEL" if gone else "PUBLISH", stamp)


def cancelled_file(gone: Appointment, parts: Sequence[Appointment], stamp: datetime) -> bytes:
    """Return what was called off; of a series also those that stand for themselves since it moved."""
    alone = (replace(p, state=State.CANCELLED) for p in parts if p.original is None and p.filed)
    return _written([(one, SUBJECT) for one in (gone, *alone)], "CANCEL", stamp)


def series_file(head: Appointment, parts: Sequence[Appointment], stamp: datetime) -> bytes:
    """Return a series with those of its occurrences that do not take place as the rule says."""
    ahead = (part for part in parts if differs(part) and part.end > stamp)
    shown = (head, *ahead)
    return _written([(one, SUBJECT) for one in shown], "PUBLISH", stamp)


def feed_file(appointments: Sequence[tuple[Appointment, str]], stamp: datetime) -> bytes:
    """Return many appointments, each with its subject, for a subscription.

    An occurrence stands for itself only where it differs from its series.
    """
    shown = [(a, subject) for a, subject in appointments if not a.part_of or differs(a)]
    return _written(shown, "PUBLISH", stamp, refresh=timedelta(hours=1))


def differs(part: Appointment) -> bool:
    """Whether an occurrence takes place at another time than its series says."""
    return part.part_of is not None and part.alive and part.start != part.original


def _written(
    shown: Sequence[tuple[Appointment, str]],
    method: str,
    stamp: datetime,
    refresh: timedelta | None = None,
) -> bytes:
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    if refresh:
        calendar.add("refresh-interval", refresh, parameters={"VALUE": "DURATION"})
    # The same years in every file: readers keep the first description of a zone that they meet.
    for zone in sorted({one.zone for one, _ in shown if _in_wall_time(one)}):
        calendar.add_component(described_zone(ZoneInfo(zone), stamp.year - 1, stamp.year + 3))
    for appointment, subject in shown:
        calendar.add_component(_event(appointment, stamp, subject))
    return bytes(calendar.to_ical())


def _event(appointment: Appointment, stamp: datetime, subject: str) -> "Event":
    from icalendar import Event  # noqa: PLC0415

    gone = appointment.state in _GONE
    event = Event()
    within = appointment.part_of if appointment.original else None
    event.add("uid", f"{within or appointment.id}@lotse")
    event.add("sequence", appointment.version - 1 + gone)
    event.add("dtstamp", stamp)
    event.add("summary", subject)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if gone else "CONFIRMED")
    if _in_wall_time(appointment):
        _add_wall_times(event, appointment)
    else:
        event.add("dtstart", appointment.start)
        event.add("dtend", appointment.end)
    return event


def _in_wall_time(appointment: Appointment) -> bool:
    return appointment.series is not None or appointment.part_of is not None


def _add_wall_times(event: "Event", appointment: Appointment) -> None:
    """Series live in wall time: in UTC they would drift when the clock changes."""
    zone = ZoneInfo(appointment.zone)
    event.add("dtstart", appointment.local_start)
    event.add("dtend", appointment.local_end)
    if appointment.original:
        event.add("recurrence-id", appointment.original.astimezone(zone))
    if series := appointment.series:
        until = instant(series.last, time(23, 59), zone)
        event.add("rrule", {**rule_words(series.rule), "until": until})
        at = appointment.local_start.time()
        for day in series.dropped:
            event.add("exdate", datetime.combine(day, at, zone))
