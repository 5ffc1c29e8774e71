"""A closed case whose data are deleted: the bot, still there, knows nobody, and is written to (C-14, C-15)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.context import Context
from bot.core.events import FromPerson, TextReceived
from bot.core.ids import Handle, MarkName, TemplateId
from bot.core.room import Phase
from bot.core.router import ANY_CLIENT, Router
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.prompts import Prompts, about
from handlers.texts.kinds import ALL_ERASED

TOLD_IT_IS_OVER = MarkName("told that it is over")
TOLD_IN_DANGER = MarkName("told in danger that it is over")
LOOK_ASKED_AFTER_ALL = MarkName("asked to look after erasing")
THERE_AFTER_ALL = MarkName("there after erasing")
"""About the workers whom Wire has named there."""
AGAIN_AFTER = timedelta(hours=1)
TOLD_ONCE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class ErasedDesk:
    """Says where to turn, once for as long as such a conversation is remembered: a day."""

    facts: Facts
    prompts: Prompts

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("erased")
        erased = frozenset({Phase.INVITED})
        router.on(TextReceived, self.written, replace(ANY_CLIENT, phases=erased))
        return router

    def written(self, event: TextReceived, ctx: Context) -> bool:
        """Answer once, and tell the workers whom Wire names there.

        In a crisis or a danger whoever is there is asked to look, whatever she was told before (M-09).
        """
        if not ctx.unit.was_closed(ctx.room.conversation):
            return False
        if ctx.heard.danger or (ctx.acted_anywhere and not _of_rights(ctx)):
            self._ask_to_look(event, ctx)
        elif not ctx.holds(TOLD_IT_IS_OVER):
            if not ctx.spoke_here:
                say_it_is_over(self.facts, ctx)
            ctx.hold(TOLD_IT_IS_OVER, TOLD_ONCE)
            self._tell_bound("W-30/geloescht", event, ctx)
        return True

    def _ask_to_look(self, event: FromPerson, ctx: Context) -> None:
        """A danger that no crisis text answers gets the words that harm nobody whoever reads them (X-03)."""
        answered = ctx.acted_anywhere or ctx.heard.urgent
        if not answered and ctx.first(TOLD_IN_DANGER, AGAIN_AFTER):
            say_it_is_over(self.facts, ctx)
        if not ctx.holds(LOOK_ASKED_AFTER_ALL):
            self._tell_bound("W-30/geloescht-nachsehen", event, ctx)
        ctx.hold(LOOK_ASKED_AFTER_ALL, AGAIN_AFTER)
        ctx.hold(TOLD_IT_IS_OVER, TOLD_ONCE)

    def _tell_bound(self, wording: str, event: FromPerson, ctx: Context) -> None:
        """Wire names who is there once: the handles of workers are kept for as long as the room is."""
        known = [Handle(mark.of[0]) for mark in ctx.room.held(THERE_AFTER_ALL, ctx.now)]
        for worker in dict.fromkeys((*known, *_bound(event, ctx))):
            ctx.hold(THERE_AFTER_ALL, TOLD_ONCE, worker)
            self.prompts.tell_later(ctx, Text(TemplateId(wording), about(ctx.room)), worker)


def say_it_is_over(facts: Facts, ctx: Context) -> None:
    """Name the office, and the numbers in need."""
    ctx.hold(TOLD_IT_IS_OVER, TOLD_ONCE)
    house = facts.house
    office = {"tel": house.team_phone, "mail": house.team_mail}
    ctx.say(Text(TemplateId("T-29"), {**facts.of(ctx.room, ctx.unit, ctx.now), **office}))


def _of_rights(ctx: Context) -> bool:
    """Whether nothing graver was answered than the question what is stored."""
    return ctx.said == Text(ALL_ERASED).base and not ctx.outranked


def _bound(event: FromPerson, ctx: Context) -> Sequence[Handle]:
    """Return the workers among those whom Wire names here; the bot itself knows nobody there any more."""
    here = event.company.members if event.company else ()
    found = ((profile.handle, profile.user) for profile in here)
    return [handle for handle, user in found if handle and ctx.unit.bound(handle) == user]
