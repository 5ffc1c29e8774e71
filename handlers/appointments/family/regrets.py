"""Somebody withdraws what was called off where nobody reads it: it is deleted, and that is said (X-06)."""

from dataclasses import dataclass
from typing import Final

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.router import CLIENTS, Router
from bot.core.texts import Text
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.marks import CALLED_OFF_UNREAD
from handlers.appointments.promises import deserted
from handlers.appointments.spoken import vocabulary as v
from handlers.appointments.spoken.folding import words

_HOLDS: Final = v.NO | v.AFTER_ALL | v.STAYS
"""Words that may withdraw it: right behind it, and where nobody reads, one answer too many harms nobody."""


@dataclass(frozen=True, slots=True)
class Regrets:
    """Asked late: of what nobody else has answered."""

    desk: Desk

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("regrets")
        router.otherwise(TextReceived, self.text, CLIENTS)
        return router

    def text(self, event: TextReceived, ctx: Context) -> bool:
        """Say once that it stays called off, and how the office is reached."""
        if not ctx.holds(CALLED_OFF_UNREAD) or _HOLDS.isdisjoint(words(event.text)):
            return False
        if not deserted(self.desk, ctx):
            return False
        office = self.desk.facts.of(ctx.room, ctx.unit, ctx.now)
        ctx.say(Text(wording.STAYS_CANCELLED, office))
        ctx.drop(CALLED_OFF_UNREAD)
        return True
