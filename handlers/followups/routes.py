"""Reminds the worker to look until she settles it with one word (M-34, M-35, P-51)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.commands import CommandSpec
from bot.core.context import Context, Topic
from bot.core.events import TimerDue
from bot.core.ids import ButtonKind, TemplateId, TimerKind
from bot.core.outgoing import Button
from bot.core.passing import FORGET, KEPT_FOR, forget
from bot.core.room import Room
from bot.core.router import CommandCall, Router
from bot.core.texts import Text
from bot.core.timers import Timer, timer_of
from handlers.facts import Facts
from handlers.prompts import Prompts, about

FOLLOW_UP = TimerKind("followup")
CALL_BACK = TimerKind("callback")
ASK_CLIENT = TimerKind("followup.ask")
ASK_NOW = ButtonKind("followup.ask-now")
CALL_NOTED = "call back noted"
LOOK_ASKED = "asked to look"
"""Mark of a conversation: its workers were asked to look just now."""

AGAIN_AFTER = timedelta(hours=20)
"""Long enough not to nag within a duty, short enough to come back on the next one."""

BEHIND = timedelta(minutes=1)
"""So much later than a request to look a wish for a call comes up again on the same morning (M-09)."""

AT_MOST = timedelta(days=14)
"""How long, before a follow-up is dropped with a last prompt (P-51)."""

_DAY = timedelta(days=1)

DONE = CommandSpec(
    name="erledigt",
    help=TemplateId("H-erledigt"),
    example="/erledigt K-27",
    aliases=("done", "klart", "settled"),
    unbegun=True,
)


@dataclass(frozen=True, slots=True)
class Followups:
    """Opens, repeats and settles follow-ups. `Timer.version` counts the days since the opening.

    What is written after a settled one is new: the mark that holds back a second prompt goes with it.
    """

    facts: Facts
    prompts: Prompts
    keep_for: timedelta = AT_MOST

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("followups")
        router.timer(FOLLOW_UP, self.due)
        router.timer(CALL_BACK, self.due)
        router.timer(FORGET, self.forget)
        router.command(DONE, self.settle)
        return router

    def open(self, ctx: Context, kind: TimerKind = FOLLOW_UP, *, prompted: bool = False) -> None:
        """Open a follow-up for the conversation of the event, unless one is open already.

        The first prompt has just been given, or is given when the next duty begins: the follow-up
        comes a duty later. Where one is open and no prompt about it waits for the next duty, what is
        new gets its own there, unless it was `prompted` just now (S-14, P-73).
        """
        planned = ctx.unit.timers(ctx.room.conversation, kind)
        later = (self.facts.next_duty(ctx.room, ctx.now) or ctx.now) + AGAIN_AFTER
        if planned and not (kind == FOLLOW_UP and self._is_news(planned[0], later, ctx)):
            return
        ctx.unit.unplan(ctx.room.conversation, kind)
        self._plan(ctx, kind, days=0, after=later)
        if planned and not prompted:
            self._tell_news(ctx)

    def _is_news(self, planned: Timer, later: datetime, ctx: Context) -> bool:
        """Off duty, after a prompt that was given in an earlier duty than the next."""
        off_duty = later - AGAIN_AFTER > ctx.now
        return off_duty and planned.due < (self.facts.next_duty(ctx.room, later) or later)

    def _tell_news(self, ctx: Context) -> None:
        received = min(ctx.event.at or ctx.now, ctx.now).astimezone(self.facts.house.zone)
        when = Text(TemplateId("T-41/eingang"), {"datum": received, "uhrzeit": received})
        self.prompts.tell(ctx, Text(TemplateId("T-41/neu"), about(ctx.room, uhrzeit=when)))

    def due(self, event: TimerDue, ctx: Context) -> None:
        """Prompt once more; the last time say that it is the last."""
        looks = ctx.unit.timers(ctx.room.conversation, FOLLOW_UP)
        if event.timer == CALL_BACK and any(look.due <= ctx.now for look in looks):
            ctx.unit.plan(replace(timer_of(event), due=ctx.now + BEHIND))
            return
        ctx.keep(ctx.room)
        last = event.version >= self.keep_for.days
        self._prompt(event.timer, ctx, last=last)
        if not last:
            self._plan(ctx, event.timer, days=event.version, after=ctx.now + AGAIN_AFTER)

    def _prompt(self, kind: TimerKind, ctx: Context, *, last: bool) -> None:
        """Alone with one client she may let the bot ask (M-36)."""
        alone = len(ctx.room.clients) == 1 and kind == FOLLOW_UP and not last
        self.prompts.tell(
            ctx,
            Text(_wording(kind, last=last), about(ctx.room)),
            buttons=(Button(TemplateId("B-nachfragen"), ASK_NOW),) if alone else (),
            topic=Topic("followup", ctx.room.conversation) if alone else None,
        )

    def forget(self, event: TimerDue, ctx: Context) -> None:
        """Keep what nobody has asked for while a worker is still to look after a crisis in it."""
        conversation = ctx.room.conversation
        if ctx.room.workers and ctx.unit.timers(conversation, FOLLOW_UP):
            ctx.unit.plan(Timer(conversation=conversation, kind=FORGET, due=ctx.now + KEPT_FOR))
        else:
            forget(event, ctx)

    def open_in(self, room: Room, ctx: Context, kind: TimerKind = FOLLOW_UP) -> bool:
        """Whether one is open there."""
        return bool(ctx.unit.timers(room.conversation, kind))

    def settle(self, call: CommandCall, ctx: Context) -> None:
        """Settle by one word; no reason is asked or stored. Others who were prompted are told."""
        room = call.target
        if not self.open_in(room, ctx) and not self.open_in(room, ctx, CALL_BACK):
            ctx.say(Text(TemplateId("W-31")))
            return
        for kind in (FOLLOW_UP, CALL_BACK, ASK_CLIENT):
            ctx.unit.unplan(room.conversation, kind)
        room = ctx.keep(room.unmarked(CALL_NOTED, LOOK_ASKED))
        ctx.say(Text(TemplateId("W-24"), about(room)))
        self._tell_others(room, ctx)

    def _tell_others(self, room: Room, ctx: Context) -> None:
        for member in room.workers:
            private = ctx.unit.private_room(member.handle) if member.handle else None
            elsewhere = private is not None and private.conversation != ctx.room.conversation
            someone_else = ctx.actor is None or member.user != ctx.actor.user
            if private is not None and elsewhere and someone_else and member.handle:
                self.prompts.tell_later(ctx, Text(TemplateId("W-24"), about(room)), member.handle)

    def _plan(self, ctx: Context, kind: TimerKind, *, days: int, after: datetime) -> None:
        due = self.facts.next_duty(ctx.room, after) or after
        passed = max(1, round((due - ctx.now) / _DAY))
        ctx.unit.plan(
            Timer(conversation=ctx.room.conversation, kind=kind, due=due, version=days + passed)
        )


def _wording(kind: TimerKind, *, last: bool) -> TemplateId:
    if kind == CALL_BACK:
        return TemplateId("W-25")
    return TemplateId("T-41/zuletzt" if last else "T-41/nochmal")
