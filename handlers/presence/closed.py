"""Days on which nobody works: public holidays, and those on which the organisation is closed (M-19)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Protocol


class Holidays(Protocol):
    """Public holidays of the place where the association works."""

    def name(self, day: date) -> str | None:
        """Return the holiday's name, or None on an ordinary day."""
        ...


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """The same for duty hours and for appointments. `own`: the organisation's, besides public holidays."""

    own: Collection[date] = ()
    holidays: Holidays | None = None

    def __contains__(self, day: date) -> bool:
        return day in self.own or self.holiday(day) is not None

    def holiday(self, day: date) -> str | None:
        """Return the name of a public holiday."""
        return self.holidays.name(day) if self.holidays else None
