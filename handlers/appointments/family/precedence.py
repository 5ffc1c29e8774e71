"""A clear answer to our own question is no occasion for a mere suggestion to talk, nor lost beside one (S-05)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.events import Event, Written
from bot.core.router import Handler, Router
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.family.replying import Replying
from handlers.quiet.marks import APPOINTMENT_ASKED

Suggested = Callable[[Written, Context], bool]


@dataclass(frozen=True, slots=True)
class AnswersFirst:
    """Hears such an answer by the rules alone: "mein Kind ist krank" says why nobody comes.

    `suggested`: whether nothing but a second reader, and nothing urgent, speaks for a suggestion.
    What the rules hear is never touched (D-05).
    """

    desk: Desk
    suggested: Suggested

    def around(self, router: Router) -> Router:
        """Return a router of what hears messages, which takes such answers for what they are."""
        router.wrap(self._heard)
        return router

    def _heard(self, call: Handler, event: Event, ctx: Context) -> bool:
        if isinstance(event, Written) and self._yields(event, ctx):
            return call(replace(event, opinion=None), ctx)
        asked, handled = ctx.room.mark(APPOINTMENT_ASKED, ctx.now), call(event, ctx)
        if asked is not None and ctx.spoke_here and not (ctx.heard.danger or ctx.heard.urgent):
            ctx.heard = ctx.heard._replace(answers=True)
            if ctx.said in wording.SUGGESTIONS and self._merely(event, ctx):
                ctx.hold_until(APPOINTMENT_ASKED, asked.until)
        return handled

    def _merely(self, event: Event, ctx: Context) -> bool:
        """Whether no rule speaks for what was said: then our own question is still the newest matter."""
        return isinstance(event, Written) and self.suggested(event, ctx)

    def _yields(self, event: Written, ctx: Context) -> bool:
        answer = event.opinion is not None and Replying(self.desk).settles(event, ctx)
        return answer and self.suggested(event, ctx)
