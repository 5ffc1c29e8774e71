"""A family asks back the day it has just read: "Donnerstag der 27.?" below a proposal for Thursday 26 (C-38)."""

from dataclasses import dataclass
from typing import Final

from bot.core.context import Context
from bot.core.events import TextReceived
from handlers.appointments import reading
from handlers.appointments.desk import Desk
from handlers.appointments.family.dialogue import Dialogue
from handlers.appointments.family.naming import Naming
from handlers.appointments.family.next_one import NextOne
from handlers.appointments.model import Appointment
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import words
from handlers.appointments.spoken.words import names_time
from handlers.dates.model import Doubtful, Reason

_BESIDE: Final = frozenset({"?", "am", "der", "den", "the", "on", "um", "also", "ja"})


@dataclass(frozen=True, slots=True)
class Echoes:
    """Answered with what stands; another day may be a wish, which is the worker's to answer."""

    desk: Desk

    def answered(self, event: TextReceived, heard: Dialogue, ctx: Context) -> bool:
        """Tell what was asked about; False where anything but its day is named, or nothing is asked."""
        said = words(event.text)
        known = all(word in _BESIDE or names_time(word) for word in said)
        if not known or said[-1:] != ("?",) or v.WEEKDAYS.isdisjoint(said) or not heard.direct:
            return False
        those = [one for one in heard.next_asked if self._meant(event.text, one, ctx)]
        if those:
            NextOne(self.desk).tell(those, ctx)
        return bool(those)

    def _meant(self, text: str, one: Appointment, ctx: Context) -> bool:
        """Whether its day is named, if only by the weekday or only by the date of a wrong pair."""
        read = Naming(self.desk).read(reading.time_words(text), ctx)
        if isinstance(read, Doubtful) and read.question.reason is Reason.CONTRADICTION:
            return reading.fits(read, one)
        return Naming(self.desk).names(text, one, ctx)
