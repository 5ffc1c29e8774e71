"""A pause silences suggestions, not the way to complain: it is told once while the pause lasts (M-21)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.ids import MarkName, TemplateId
from bot.core.router import CLIENTS, Router
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.quiet import PAUSED, TOLD_IN_PAUSE, WORKER_SPOKE

__all__ = ["ComplaintsDesk"]


@dataclass(frozen=True, slots=True)
class ComplaintsDesk:
    """Asked after whoever answers complaints at other times.

    `places` are the organisation's own, none where the text names them itself; `hushed` is the mark of
    somebody who wants to read nothing now.
    """

    facts: Facts
    places: Callable[[str, datetime], tuple[Text, ...]]
    hushed: MarkName

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("complaints")
        router.otherwise(TextReceived, self.heard, CLIENTS)
        return router

    def heard(self, event: TextReceived, ctx: Context) -> bool:
        """Tell it plainly, without defence and without a word to the worker."""
        del event
        room, now = ctx.room, ctx.now
        pause = room.mark(PAUSED, now)
        if pause is None or not ctx.heard.complaint:
            return False
        if any(map(ctx.holds, (TOLD_IN_PAUSE, WORKER_SPOKE, self.hushed))):
            return False
        ctx.hold_until(TOLD_IN_PAUSE, pause.until)
        values = dict(self.facts.of(room, ctx.unit, now))
        if own := self.places(room.voice.language, now):
            ctx.say(Text(TemplateId("T-31/eigene"), {**values, "zeilen": own}))
        else:
            ctx.say(Text(TemplateId("T-31"), values))
        return True
