"""Which lines are closed at an instant, and when they open: for texts that name their numbers (M-19)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.core.texts import Opens
from handlers.contacts.contact import Contact, Openness
from handlers.presence import Holidays


class ClosedLines:
    """Answers by the minute, which no hours are finer than: every message asks."""

    def __init__(self, contacts: Iterable[Contact], holidays: Holidays | None) -> None:
        self._contacts = tuple(contacts)
        self._holidays = holidays
        self._known: tuple[datetime, Mapping[str, Opens]] | None = None

    def __call__(self, at: datetime) -> Mapping[str, Opens]:
        """Return the next hours of every line that is closed at an instant."""
        minute = at.replace(second=0, microsecond=0)
        if self._known is None or self._known[0] != minute:
            self._known = minute, closed_lines(self._contacts, minute, self._holidays)
        return self._known[1]


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
