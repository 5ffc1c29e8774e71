"""In a group the neutral text is said once, whether for a crisis or as a suggestion (M-22, C-26)."""

from dataclasses import dataclass
from datetime import timedelta

from bot.core.context import Context
from bot.core.events import Written
from bot.core.ids import MarkName
from bot.core.router import CLIENTS, Router

__all__ = ["NeutralOnce"]


@dataclass(frozen=True, slots=True)
class NeutralOnce:
    """Heard after the crisis path, which is exempt from the cool-down and does not begin one.

    `suggested` is the mark of a suggestion made.
    """

    suggested: MarkName
    cool_down: timedelta

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("neutral")
        router.observe(Written, self.heard, CLIENTS)
        return router

    def heard(self, event: Written, ctx: Context) -> None:
        """Let the crisis text stand for the suggestion that would be the same words."""
        del event
        if ctx.room.group and ctx.acted_anywhere and ctx.heard.urgent:
            ctx.hold(self.suggested, self.cool_down)
