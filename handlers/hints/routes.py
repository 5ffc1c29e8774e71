"""`/hinweise`: a worker's own room for prompts; and the hint that her duty is over (T-45)."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.commands import CommandSpec, fold
from bot.core.context import Context
from bot.core.events import FromPerson, MemberJoined, TextReceived
from bot.core.ids import MarkName, TemplateId
from bot.core.room import Purpose, Role, Room
from bot.core.router import ALWAYS, WORKERS, CommandCall, Router
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.prompts import DutyTimes
from handlers.prompts.company import NOT_ALONE, may_be_own, no_longer_own
from handlers.quiet import OPEN_END
from handlers.standing import answered_lately
from handlers.substitutes.marks import is_away
from handlers.texts.switch import switched
from handlers.texts.usage import explained

HINTS = CommandSpec(
    name="hinweise",
    help=TemplateId("H-hinweise"),
    aliases=("hints", "tips"),
    needs_room=False,
    unwatched=True,
)
NO_DUTY_HINTS = MarkName("no hints on duty hours")
JUST_NOW = timedelta(minutes=15)
_TOLD = "told of the next duty"
_DUTY = frozenset({"dienstzeit", "duty", "arbetstid"})


@dataclass(frozen=True, slots=True)
class HintsDesk:
    """Switches prompts on and off. Who was told in which absence lives in memory only (P-70)."""

    facts: Facts
    duty: DutyTimes

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("hints")
        router.command(HINTS, self.switch)
        router.observe(TextReceived, self.off_duty, WORKERS)
        router.observe(FromPerson, self.company, ALWAYS)
        return router

    def company(self, event: FromPerson, ctx: Context) -> None:
        """Notice whoever is here without being greeted: another bot, or who joined unnoticed."""
        if ctx.room.purpose is not Purpose.PRIVATE:
            return
        greeted = (
            isinstance(event, MemberJoined) and ctx.actor and ctx.actor.role is not Role.SERVICE
        )
        here = {*(member.user for member in ctx.room.members), event.sender}
        if len(here) > 1 and not greeted and no_longer_own(ctx):
            ctx.say(NOT_ALONE)

    def switch(self, call: CommandCall, ctx: Context) -> None:
        """Only where nobody but the worker and the bot reads along, and never for one chat of hers."""
        words = call.arguments.split()
        wanted = switched(" ".join(word for word in words if fold(word) not in _DUTY))
        if wanted is None or call.invocation.target not in {None, ctx.room.short}:
            ctx.say(explained(call))
        elif _DUTY & set(map(fold, words)):
            self._switch_duty_hints(ctx, off=not wanted)
        else:
            self._switch(call, ctx, off=not wanted)

    @staticmethod
    def _switch(call: CommandCall, ctx: Context, *, off: bool) -> None:
        if off:
            ctx.keep(replace(ctx.room, purpose=Purpose.FAMILY))
            ctx.say(Text(TemplateId("W-11")))
            return
        company = call.event.company
        if company is None or not company.complete:
            ctx.say(Text(TemplateId("W-12/unklar")))
            return
        if ctx.actor is None or {m.user for m in company.members} != {ctx.actor.user}:
            ctx.say(Text(TemplateId("W-12")))
            return
        if not may_be_own(ctx.room, ctx.now):
            ctx.say(Text(TemplateId("W-12/familie")))
            return
        ctx.keep(replace(ctx.room, purpose=Purpose.PRIVATE))
        ctx.say(Text(TemplateId("W-10")))

    def _switch_duty_hints(self, ctx: Context, *, off: bool) -> None:
        if ctx.room.purpose is not Purpose.PRIVATE:
            ctx.say(Text(TemplateId("W-12")))
            return
        if off:
            ctx.hold(NO_DUTY_HINTS, OPEN_END)
        else:
            ctx.drop(NO_DUTY_HINTS)
        ctx.say(Text(TemplateId("W-11/dienstzeit-aus" if off else "W-11/dienstzeit-an")))

    def off_duty(self, event: TextReceived, ctx: Context) -> None:
        """Once in an absence, to herself alone, when she writes to a family (C-09, S-13).

        Never to somebody who answers a crisis: that cannot wait.
        """
        worker = ctx.actor.handle if ctx.actor else None
        stale = event.at is not None and ctx.now - event.at > JUST_NOW
        if worker is None or stale or not ctx.room.clients:
            return
        # Whoever is on call works; while somebody stands in for her, nobody knows when she is back.
        if worker == self.facts.house.on_call or is_away(worker, ctx.room, ctx.unit, ctx.now):
            return
        if answered_lately(ctx.room, ctx.now):
            return
        back = self.duty.next_duty(worker, ctx.now)
        if back <= ctx.now or ctx.unit.recall(_TOLD, worker):
            return
        private = ctx.unit.private_room(worker)
        if private is not None and self._wanted(private, ctx):
            ctx.unit.remember(_TOLD, worker, "", back)
            values = {"naechste_dienstzeit": back.astimezone(self.facts.house.zone)}
            ctx.say(Text(TemplateId("T-45"), values), room=private)

    @staticmethod
    def _wanted(private: Room, ctx: Context) -> bool:
        return not private.holds(NO_DUTY_HINTS, ctx.now)
