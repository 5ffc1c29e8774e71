""" "Wo ist das?" right below what names one appointment, or quoting it, asks for that one (C-38)."""

from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import TextReceived
from handlers.appointments.desk import Desk
from handlers.appointments.family.next_one import NextOne
from handlers.appointments.model import Appointment
from handlers.appointments.names import names_in
from handlers.appointments.pointing import right_above
from handlers.appointments.spoken.asked_when import asks_of_it
from handlers.appointments.spoken.folding import (
    fold,
    without_greeting,
    without_names,
    without_sign_off,
    words_of,
)
from handlers.appointments.spoken.words import LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class ThisOne:
    """Answers as if the appointment were named; anywhere else "das" may be anything."""

    desk: Desk

    def asked(self, event: TextReceived, ctx: Context) -> bool:
        """Tell the one that is meant; False where none is, or something else is said."""
        one = self._meant(event, ctx)
        asked = self._asked(event.text, ctx) if one else ()
        if one is None or not asked:
            return False
        NextOne(self.desk).tell_this(one, asked, ctx)
        return True

    def _meant(self, event: TextReceived, ctx: Context) -> Appointment | None:
        if event.quotes:
            found = self.desk.asked_about(ctx, ctx.unit.question(event.quotes))
        else:
            above = right_above(ctx)
            found = self.desk.open(ctx).get(above) if above else None
        return found if found in self.desk.ahead(ctx, ctx.room) else None

    def _asked(self, text: str, ctx: Context) -> tuple[str, ...]:
        if len(text) > LONGEST_TEXT:
            return ()
        names = names_in(ctx.room, self.desk.staff)
        folded = without_names(without_sign_off(without_greeting(fold(text))), names)
        return asks_of_it(words_of(folded))
