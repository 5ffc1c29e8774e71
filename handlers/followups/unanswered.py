"""Who writes on while nobody has looked is not left waiting for the next day (M-34)."""

from dataclasses import dataclass
from typing import Final

from bot.core.context import Context
from bot.core.events import TextReceived, Written
from bot.core.ids import TemplateId
from bot.core.router import ANY_CLIENT, WORKERS, Router
from handlers.facts import Facts
from handlers.followups.kinds import ASKED_LATELY, FOLLOW_UP, WORKER_TOLD
from handlers.followups.requests import AGAIN_AFTER, Requests

NEW: Final = TemplateId("T-41/neu")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Heard after the crisis path, which may just have asked by itself."""

    facts: Facts
    requests: Requests

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("unanswered")
        router.observe(Written, self.heard, ANY_CLIENT)
        router.observe(TextReceived, self.answered, WORKERS)
        return router

    def heard(self, event: Written, ctx: Context) -> None:
        """Ask once more a day, an hour after the last time, unless a worker has written since."""
        del event
        room, now = ctx.room, ctx.now
        if ctx.holds(ASKED_LATELY) or not ctx.holds(WORKER_TOLD):
            return
        if self.facts.on_duty(room, now) and ctx.unit.timers(room.conversation, FOLLOW_UP):
            self.requests.ask_apart(ctx, NEW)
            self._enough(ctx)

    def answered(self, event: TextReceived, ctx: Context) -> None:
        """Whoever answers has looked."""
        del event
        if ctx.holds(WORKER_TOLD):
            self._enough(ctx)

    @staticmethod
    def _enough(ctx: Context) -> None:
        ctx.hold(ASKED_LATELY, AGAIN_AFTER)
