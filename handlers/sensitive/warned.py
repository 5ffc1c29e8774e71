"""Somebody is said to read along: nothing is said there, and a worker is asked to look (X-03, C-26)."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.router import ANY_CLIENT, Router
from handlers.sensitive import rules
from handlers.sensitive.looking import STILL, PleaseLook
from handlers.texts.kinds import NEUTRAL

_UNSAID = rules.Answer(NEUTRAL, prompt=True, request=STILL)


@dataclass(frozen=True, slots=True)
class WarnedDesk:
    """`warns`: whether these words say so. Hears after the crisis path, which may have asked already."""

    look: PleaseLook
    warns: Callable[[str], bool]

    def listening(self) -> Router:
        """Return what hears the warning."""
        router = Router("warned")
        router.observe(TextReceived, self.hear, ANY_CLIENT)
        return router

    def hear(self, event: TextReceived, ctx: Context) -> None:
        """Ask once, whatever was asked before. In a group the one who reads may be meant to."""
        if ctx.room.group or not self.warns(event.text):
            return
        if self.look.cautioned(ctx):
            return
        self.look.ask(_UNSAID, ctx)
