"""Somebody is said to read along: nothing is said there, and a worker is asked to look (X-03, C-26)."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import Written
from bot.core.router import ANY_CLIENT, Router
from handlers.callbacks import CallBacks
from handlers.followups import LOOK_ASKED
from handlers.sensitive.looking import UNSAID, PleaseLook


@dataclass(frozen=True, slots=True)
class WarnedDesk:
    """`pleaded`: whether this message was heard as a plea for silence, for whatever reason; `warns`: whether
    its words say that; `no_calls`: or ask nobody to call, or tell of somebody who listens in.

    Hears after the crisis path, which may have asked already.
    """

    look: PleaseLook
    call_backs: CallBacks
    pleaded: Callable[[Context], bool]
    warns: Callable[[str], bool]
    no_calls: Callable[[str], bool]

    def listening(self) -> Router:
        """Return what hears the warning."""
        router = Router("warned")
        router.observe(Written, self.hear, ANY_CLIENT)
        return router

    def hear(self, event: Written, ctx: Context) -> None:
        """Ask once, whatever was asked before. In a group nobody pleads: the one who reads may be meant to.

        Who was asked before to speak to the person, or to call, hears of a plea as well.
        """
        no_calls, pleaded = self.no_calls(event.text), self.pleaded(ctx)
        warns = pleaded and self.warns(event.text)
        if not (pleaded or no_calls) or self.look.cautioned(ctx):
            return
        before = ctx.holds(LOOK_ASKED) or self.look.asked(ctx)
        if warns or before:
            self.look.ask(UNSAID, ctx, again=before and not ctx.spoke_here)
        else:
            self.call_backs.read_first(ctx)
