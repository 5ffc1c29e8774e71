"""Answers plain questions that are not the bot's to answer, and whatever is said to its own texts."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.ids import TemplateId
from bot.core.outgoing import Ask
from bot.core.room import Room
from bot.core.router import CLIENTS, CommandCall, Press, Router
from bot.core.texts import Text
from handlers.callbacks import CallBacks
from handlers.facts import Facts
from handlers.prompts import about
from handlers.quiet import PAUSED, forget_question
from handlers.sensitive import wordings
from handlers.sensitive.ladder import MAY_BE_TAKEN_BACK, begin_anew
from handlers.sensitive.looking import PleaseLook
from handlers.sensitive.talk import CALL, CALL_BUTTONS, MEET, NOT_NOW, talk
from handlers.texts.kinds import DESERTED

OFFER = "L-22"

FALSE_ALARM = CommandSpec(
    name="fehlalarm",
    help=TemplateId("H-fehlalarm"),
    aliases=("falsealarm", "falsklarm"),
)


@dataclass(frozen=True, slots=True)
class QuestionsDesk:
    """Asked after those who know better; a finding graver than a question is answered before."""

    facts: Facts
    look: PleaseLook
    call_backs: CallBacks

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("questions")
        router.otherwise(TextReceived, self.plain, CLIENTS)
        router.command(FALSE_ALARM, self.false_alarm)
        router.press(CALL, self.wants_call, CLIENTS)
        router.press(MEET, self.noted, CLIENTS)
        router.press(NOT_NOW, self.noted, CLIENTS)
        return router

    def plain(self, event: TextReceived, ctx: Context) -> bool:
        """Answer questions that are not the bot's to answer, and take back a false alarm."""
        heard = ctx.heard
        if heard.denial:
            return self._take_back(ctx)
        template = heard.question
        if template is None or (ctx.holds(PAUSED) and not heard.human):
            return False
        if wordings.repeated(template, ctx):
            return True
        if template == "T-07":
            self.call_backs.pass_on(ctx)
        asks = template == "T-02" and not ctx.room.group
        buttons = self.look.offers(CALL_BUTTONS if asks else (), ctx)
        if ctx.say(Text(template, self.look.values(ctx)), ask=talk(buttons)):
            wordings.note_answer(template, ctx)
            forget_question(ctx)
        return True

    def _take_back(self, ctx: Context) -> bool:
        """Apologise once; what the worker was asked to look at stays hers to settle (M-34)."""
        room = ctx.room
        if not room.holds(MAY_BE_TAKEN_BACK, ctx.now):
            return False
        self._dismiss(room, ctx)
        ctx.say(Text(TemplateId("T-32"), self.look.values(ctx)))
        return True

    def _dismiss(self, room: Room, ctx: Context) -> None:
        wordings.dismiss(room, self._midnight(ctx), ctx)
        ctx.keep(begin_anew(room))

    def _midnight(self, ctx: Context) -> datetime:
        wall = ctx.now.astimezone(self.facts.house.zone)
        return datetime.combine(wall.date() + timedelta(days=1), time(), wall.tzinfo)

    def false_alarm(self, call: CommandCall, ctx: Context) -> None:
        """/fehlalarm: the worker takes the last text back; the family does not read what is noted."""
        if not call.target.holds(MAY_BE_TAKEN_BACK, ctx.now):
            ctx.say(Text(TemplateId("W-31")))
            return
        self._dismiss(call.target, ctx)
        worker = ctx.actor.handle if ctx.actor else None
        own = ctx.unit.private_room(worker) if worker else None
        template = "W-45" if own or not ctx.room.clients else "W-24/kurz"
        ctx.say(Text(TemplateId(template), about(call.target)), room=own)

    def wants_call(self, press: Press, ctx: Context) -> None:
        """Pass the wish for a call on (X-09); the buttons stay, for whoever thinks again."""
        self.call_backs.pass_on(ctx)
        self.call_backs.acknowledge(ctx, timed=False)

    def noted(self, press: Press, ctx: Context) -> None:
        """Respect the choice without a word."""

    def call_button(self, ctx: Context) -> Ask:
        """Return what offers a call below a text, if only by a button: nothing where one is noted."""
        noted = ctx.room.group or self.call_backs.open_in(ctx.room, ctx)
        return talk(self.look.offers(() if noted else CALL_BUTTONS, ctx))

    def offer_call(self, ctx: Context) -> None:
        """Ask anew behind a button whose meaning is forgotten: it may have been the wish for a call."""
        offered = ctx.newest is not None and ctx.newest.what == OFFER
        if offered or self.call_backs.open_in(ctx.room, ctx):
            return
        if self.facts.deserted(self.call_backs.prompts, ctx):
            ctx.say(Text(DESERTED, self.facts.of(ctx.room, ctx.unit, ctx.now)))
            return
        group = ctx.room.group
        template = TemplateId(f"{OFFER}/gruppe" if group else OFFER)
        buttons = () if group else CALL_BUTTONS
        ctx.say(Text(template, self.look.values(ctx)), ask=talk(buttons))
