"""Reminds the worker to look until she settles it with one word (M-34, M-35, P-51)."""

from dataclasses import dataclass
from datetime import timedelta

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import TimerDue
from bot.core.ids import TemplateId, TimerKind
from bot.core.router import CommandCall, Router
from bot.core.texts import Text
from bot.core.timers import Timer
from handlers.facts import Facts
from handlers.prompts import Prompts, about

FOLLOW_UP = TimerKind("followup")
AGAIN_AFTER = timedelta(hours=20)
"""Long enough not to nag within a duty, short enough to come back on the next one."""

AT_MOST = 14
"""Prompts, one a day, before a follow-up is dropped with a last one (P-51)."""

DONE = CommandSpec(
    name="erledigt",
    help=TemplateId("H-erledigt"),
    example="/erledigt K-27",
    aliases=("done", "klart", "settled"),
)


@dataclass(frozen=True, slots=True)
class Followups:
    """Opens, repeats and settles follow-ups. `Timer.version` counts the prompts so far."""

    facts: Facts
    prompts: Prompts

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("followups")
        router.timer(FOLLOW_UP, self.due)
        router.command(DONE, self.settle)
        return router

    def open(self, ctx: Context) -> None:
        """Open a follow-up for the conversation of the event, unless one is open already."""
        if not ctx.unit.timers(ctx.room.conversation, FOLLOW_UP):
            self._plan(ctx, count=1)

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Prompt once more."""
        wall = event.due.astimezone(self.facts.house.zone)
        self.prompts.tell(ctx, Text(TemplateId("T-41"), about(ctx.room, uhrzeit=wall.time())))
        if event.version < AT_MOST:
            self._plan(ctx, count=event.version + 1)

    def settle(self, call: CommandCall, ctx: Context) -> None:
        """Settle by one word; no reason is asked or stored. Others who were prompted are told."""
        if not ctx.unit.timers(call.target.conversation, FOLLOW_UP):
            ctx.say(Text(TemplateId("W-31")))
            return
        ctx.unit.unplan(call.target.conversation, FOLLOW_UP)
        ctx.say(Text(TemplateId("W-24"), about(call.target)))
        self._tell_others(call, ctx)

    def _tell_others(self, call: CommandCall, ctx: Context) -> None:
        for member in call.target.workers:
            private = ctx.unit.private_room(member.handle) if member.handle else None
            someone_else = ctx.actor is None or member.user != ctx.actor.user
            if private is not None and someone_else:
                ctx.say(Text(TemplateId("W-24"), about(call.target)), room=private)

    def _plan(self, ctx: Context, *, count: int) -> None:
        later = ctx.now + AGAIN_AFTER
        due = self.facts.next_duty(ctx.room, later) or later
        ctx.unit.plan(
            Timer(conversation=ctx.room.conversation, kind=FOLLOW_UP, due=due, version=count)
        )
