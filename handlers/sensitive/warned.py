"""Somebody is said to read along: nothing is said there, and a worker is asked to look (X-03, C-26)."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import Written
from bot.core.router import ANY_CLIENT, Router
from handlers.followups import LOOK_ASKED
from handlers.sensitive import rules
from handlers.sensitive.looking import PleaseLook
from handlers.texts.kinds import NEUTRAL

_UNSAID = rules.Answer(NEUTRAL, prompt=True, request=rules.TALK_THERE)


@dataclass(frozen=True, slots=True)
class WarnedDesk:
    """`warns`: whether these words say so; `pleads`: or ask not to be written to, for whatever reason.

    Hears after the crisis path, which may have asked already.
    """

    look: PleaseLook
    warns: Callable[[str], bool]
    pleads: Callable[[str], bool]

    def listening(self) -> Router:
        """Return what hears the warning."""
        router = Router("warned")
        router.observe(Written, self.hear, ANY_CLIENT)
        return router

    def hear(self, event: Written, ctx: Context) -> None:
        """Ask once, until it is settled. In a group the one who reads may be meant to.

        Who was asked before to speak to the person hears of it as well, unless that is said anew just now.
        """
        if ctx.room.group:
            return
        if ctx.holds(LOOK_ASKED) or self.look.asked(ctx):
            if self.pleads(event.text) and not ctx.spoke_here:
                self.look.ask_of_a_reader(ctx)
        elif self.warns(event.text):
            self.look.ask(_UNSAID, ctx)
            self.look.told_of_a_reader(ctx)
