"""Somebody is said to read along: nothing is said there, and a worker is asked to look (X-03, C-26)."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import Written
from bot.core.router import ANY_CLIENT, Router
from handlers.callbacks import CallBacks
from handlers.followups import LOOK_ASKED
from handlers.sensitive import rules
from handlers.sensitive.looking import STILL, PleaseLook
from handlers.texts.kinds import NEUTRAL

_UNSAID = rules.Answer(NEUTRAL, prompt=True, request=STILL)


@dataclass(frozen=True, slots=True)
class WarnedDesk:
    """`warns`: whether these words say so; `pleads`: or ask nobody to write or call, for whatever reason.

    Hears after the crisis path, which may have asked already.
    """

    look: PleaseLook
    call_backs: CallBacks
    warns: Callable[[str], bool]
    pleads: Callable[[str], bool]

    def listening(self) -> Router:
        """Return what hears the warning."""
        router = Router("warned")
        router.observe(Written, self.hear, ANY_CLIENT)
        return router

    def hear(self, event: Written, ctx: Context) -> None:
        """Ask once, whatever was asked before. In a group the one who reads may be meant to.

        Who was asked before to speak to the person, or to call, hears of a plea as well, unless that is said
        anew just now.
        """
        if ctx.room.group:
            return
        warns, pleads = self.warns(event.text), not ctx.spoke_here and self.pleads(event.text)
        if not (warns or pleads) or self.look.cautioned(ctx):
            return
        before = ctx.holds(LOOK_ASKED) or self.look.asked(ctx)
        if warns or before:
            self.look.ask(_UNSAID, ctx, again=before and not ctx.spoke_here)
        else:
            self.call_backs.read_first(ctx)
