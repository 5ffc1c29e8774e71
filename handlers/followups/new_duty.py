"""What was asked of a worker on duty is no excuse for telling nobody after it, nor the other way round."""

from dataclasses import dataclass
from datetime import timedelta

from bot.core.context import Context
from bot.core.events import TextEdited, TextReceived
from bot.core.room import Phase, Role
from bot.core.router import Only, Router
from handlers.facts import Facts
from handlers.followups.kinds import LOOK_ASKED

_HEARD = Only(roles=frozenset({Role.CLIENT}), phases=frozenset(Phase) - {Phase.MUTE}, consent=False)


@dataclass(frozen=True, slots=True)
class NewDuty:
    """Heard ahead of the crisis path. `lasts`: how long its mark holds back a second prompt."""

    facts: Facts
    lasts: timedelta

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("new duty")
        router.observe(TextReceived, self.heard, _HEARD)
        router.observe(TextEdited, self.heard, _HEARD)
        return router

    def heard(self, event: TextReceived | TextEdited, ctx: Context) -> None:
        """Let what is written now be asked about anew, where a duty began or ended meanwhile."""
        del event
        until = ctx.room.marks.get(LOOK_ASKED)
        if until is None or until <= ctx.now:
            return
        then, now = until - self.lasts, ctx.now
        if self.facts.on_duty(ctx.room, then) != self.facts.on_duty(ctx.room, now):
            ctx.keep(ctx.room.unmarked(LOOK_ASKED))
