"""Which lines are closed at an instant, and when they open: for texts that name their numbers (M-19)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.core.texts import Opens
from handlers.contacts.contact import Contact, Openness
from handlers.presence import Holidays


def closed_lines(
    contacts: Iterable[Contact], at: datetime, holidays: Holidays | None
) -> Mapping[str, Opens]:
    """Return the next hours of every line that is surely closed, by its placeholder."""
    found: dict[str, Opens] = {}
    for contact in contacts:
        if contact.hours is None or contact.openness(at, holidays) is not Openness.CLOSED:
            continue
        period = contact.next_period(at, holidays)
        if period is not None:
            begin, end = period
            today = begin.date() == at.astimezone(contact.zone).date()
            day = None if today else begin.date()
            found[f"nummer:{contact.id}"] = Opens(day, begin.time(), end.time())
    return found
