"""Hears what clients write and answers with a fixed text, a prompt, or silence.

The finding lives for the moment of the answer; what stays are cool-downs without a topic (P-14).
"""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Protocol

from bot.core.commands import CommandSpec, without_command
from bot.core.context import Context, Topic
from bot.core.events import TextEdited, TextReceived
from bot.core.ids import ButtonKind, TemplateId
from bot.core.outgoing import Button, Urgency
from bot.core.room import Audience, Phase, Role, Room
from bot.core.router import CLIENTS, CommandCall, Only, Press, Router
from bot.core.texts import Param, Text, Voice
from handlers.callbacks import CallBacks
from handlers.facts import Facts
from handlers.prompts import about
from handlers.quiet import PAUSED, WORKER_SPOKE, forget_question, kept_out
from handlers.sensitive import rules, wordings
from handlers.sensitive.finding import Finding
from handlers.sensitive.looking import PleaseLook
from handlers.sensitive.second_reader import SecondOpinion
from handlers.standing import COOL_DOWN
from handlers.texts.kinds import SHORT

LATE = timedelta(minutes=15)
NUDGED, INSISTED, QUIET = "nudged", "insisted", "quiet"
ANSWERED, ANSWERED_TWICE = "answered", "answered twice"
TAKE_BACK = "may be taken back"
OFFER = "L-22"
TALK = Topic("talk", life=timedelta(hours=24))
"""No longer than the cool-down may be remembered (P-49)."""

FALSE_ALARM = CommandSpec(
    name="fehlalarm",
    help=TemplateId("H-fehlalarm"),
    example="/fehlalarm",
    aliases=("falsealarm", "falsklarm"),
)
CALL, MEET, NOT_NOW = (ButtonKind(f"talk.{name}") for name in ("call", "meet", "not-now"))

_HEARD = Only(roles=frozenset({Role.CLIENT}), phases=frozenset(Phase) - {Phase.MUTE}, consent=False)
_CALL_BUTTONS = (
    Button(TemplateId("B-anrufen"), CALL),
    Button(TemplateId("B-nicht-jetzt"), NOT_NOW),
)
_TALK_BUTTONS = (
    Button(TemplateId("B-anrufen"), CALL),
    Button(TemplateId("B-treffen"), MEET),
    Button(TemplateId("B-nicht-jetzt"), NOT_NOW),
)


class Ear(Protocol):
    """Reads one message."""

    def read(self, text: str, lang: str = "auto", opinion: SecondOpinion | None = None) -> Finding:
        """Return what is in the text; total, keeps nothing. The opinion was asked for before."""
        ...


@dataclass(frozen=True, slots=True)
class SensitiveDesk:
    """The crisis path and the suggestion to talk."""

    ear: Ear
    facts: Facts
    look: PleaseLook
    call_backs: CallBacks
    crisis_languages: frozenset[str]
    """Languages in which an unmistakable crisis is answered (D-06)."""

    def listening(self) -> Router:
        """Return what hears every message, ahead of all else."""
        router = Router("sensitive")
        router.observe(TextReceived, self.hear, _HEARD)
        router.observe(TextEdited, self.hear, _HEARD)
        router.observe(TextReceived, self.worker_spoke, Only(roles=frozenset({Role.WORKER})))
        router.press(CALL, self.wants_call, CLIENTS)
        router.press(MEET, self.noted, CLIENTS)
        router.press(NOT_NOW, self.noted, CLIENTS)
        return router

    def answering(self) -> Router:
        """Return what answers plain questions, after those who know better."""
        router = Router("questions")
        router.on(TextReceived, self.plain, CLIENTS)
        router.command(FALSE_ALARM, self.false_alarm)
        return router

    def hear(self, event: TextReceived | TextEdited, ctx: Context) -> None:
        """Answer what is sensitive; silence is the default (C-03)."""
        opinion = SecondOpinion.on(event)
        finding = self.ear.read(without_command(event.text), ctx.room.voice.language, opinion)
        audience = ctx.actor.audience if ctx.actor else Audience.ADULT
        ctx.heard = rules.heard(finding, group=ctx.room.group, audience=audience)
        answer = rules.answer(finding, group=ctx.room.group, audience=audience)
        if answer is None:
            return
        if answer.crisis:
            self._crisis(answer, finding, event, ctx)
        elif self._may_answer(event, answer, ctx) and kept_out(ctx):
            self.look.ask(replace(answer, request=rules.TALK_THERE), ctx)
        elif self._may_answer(event, answer, ctx):
            self._nudge(answer, event, ctx)

    def worker_spoke(self, event: TextReceived, ctx: Context) -> None:
        """Keep out of an exchange that is running (C-22)."""
        ctx.keep(ctx.room.marked(WORKER_SPOKE, ctx.now + rules.WORKER_PRESENT, ctx.now))

    def _crisis(
        self,
        answer: rules.Answer,
        finding: Finding,
        event: TextReceived | TextEdited,
        ctx: Context,
    ) -> None:
        """At once, whatever the hour, the pause or the cool-down (M-09)."""
        late = event.at is not None and ctx.now - event.at > LATE
        # What was taken back is not taken up again in full that day, yet never left alone (M-09, M-13).
        again = wordings.dismissed(event.text, ctx)
        template = self._not_twice(SHORT if again else answer.template, ctx, late=late)
        if template is not None:
            values = self._values(ctx)
            ctx.say(
                Text(template, values),
                voice=self._voice(finding, ctx.room),
                urgency=Urgency.CRISIS,
                late=None if ctx.room.group else Text(rules.LATE, values),
            )
            self._taken_up(event, ctx)
        self.look.ask(answer, ctx)

    def _not_twice(self, template: TemplateId, ctx: Context, *, late: bool) -> TemplateId | None:
        """A second time in a row the short text, a third time none: the numbers stand above.

        Another danger has other numbers, which stand nowhere yet: it gets its own text at once. What
        comes late gets one text, however much it is (D-11).
        """
        if not late and wordings.another_danger(template, ctx):
            until = ctx.now + rules.CRISIS_PAUSE
            ctx.keep(ctx.room.unmarked(ANSWERED_TWICE).marked(ANSWERED, until, ctx.now))
            return template
        if ctx.room.holds(ANSWERED_TWICE, ctx.now) or (late and ctx.room.holds(ANSWERED, ctx.now)):
            return None
        mark = ANSWERED_TWICE if ctx.room.holds(ANSWERED, ctx.now) else ANSWERED
        ctx.keep(ctx.room.marked(mark, ctx.now + rules.CRISIS_PAUSE, ctx.now))
        if mark == ANSWERED_TWICE:
            return SHORT
        return rules.LATE if late and not ctx.room.group else template

    def _taken_up(self, event: TextReceived | TextEdited, ctx: Context) -> None:
        """From now on a "nein, war nur so gesagt" is about this."""
        until = ctx.now + COOL_DOWN
        ctx.keep(ctx.room.marked(TAKE_BACK, until, ctx.now))
        wordings.take_up(event.text, until, ctx)
        forget_question(ctx)

    def _voice(self, finding: Finding, room: Room) -> Voice:
        """An unmistakable crisis is answered in its own language (texts, part 7)."""
        known = finding.lang in self.crisis_languages
        return replace(room.voice, language=finding.lang) if known else room.voice

    def _may_answer(
        self, event: TextReceived | TextEdited, answer: rules.Answer, ctx: Context
    ) -> bool:
        """Without consent only what is an emergency: a child that is hurt is one (P-12, X-05)."""
        room = ctx.room
        consented = answer.child or (ctx.actor is not None and ctx.actor.consent is True)
        taken_back = wordings.dismissed(event.text, ctx)
        return room.phase is Phase.RUNNING and consented and not taken_back

    def _nudge(self, answer: rules.Answer, event: TextReceived | TextEdited, ctx: Context) -> None:
        """The ladder: suggest, suggest shorter, then silence and a prompt (M-22).

        What a worker has to look at gets its own text once, whatever was suggested before.
        """
        room, until = ctx.room, ctx.now + COOL_DOWN
        graver = answer.prompt and not self.look.asked(ctx)
        if room.holds(QUIET, ctx.now) and not graver:
            return
        if room.holds(INSISTED, ctx.now) and not graver:
            ctx.keep(room.marked(QUIET, until, ctx.now))
            self.look.ask(rules.in_silence(answer), ctx, again=True)
            return
        again = room.holds(NUDGED, ctx.now)
        ctx.keep(room.marked(INSISTED if again else NUDGED, until, ctx.now))
        if graver or not (again and room.group):
            said = self._suggest(answer.template if graver or not again else rules.INSISTING, ctx)
            self._taken_up(event, ctx)
            answer = answer if said else replace(answer, request=rules.TALK_THERE)
        self.look.ask(answer, ctx)

    def _suggest(self, template: TemplateId, ctx: Context) -> bool:
        """Return whether it was said: a trial holds it back, and the worker is told no untruth."""
        plain = ctx.room.group or template == rules.INSISTING or not rules.may_offer_call(template)
        buttons = () if plain else _TALK_BUTTONS
        ctx.say(Text(template, self._values(ctx)), buttons=buttons, topic=TALK)
        return ctx.spoke

    def plain(self, event: TextReceived, ctx: Context) -> bool:
        """Answer questions that are not the bot's to answer, and take back a false alarm."""
        heard = ctx.heard
        if ctx.acted:
            return False
        if heard.denial:
            return self._take_back(ctx)
        template = heard.question
        if template is None or (ctx.room.holds(PAUSED, ctx.now) and not heard.human):
            return False
        if wordings.repeated(template, ctx):
            return True
        if template == "T-07":
            self.call_backs.pass_on(ctx)
        asks = template == "T-02" and not ctx.room.group
        buttons = _CALL_BUTTONS if asks else ()
        ctx.say(Text(template, self._values(ctx)), buttons=buttons, topic=TALK)
        forget_question(ctx)
        return True

    def _take_back(self, ctx: Context) -> bool:
        """Apologise once; what the worker was asked to look at stays hers to settle (M-34)."""
        room = ctx.room
        if not room.holds(TAKE_BACK, ctx.now):
            return False
        self._dismiss(room, ctx)
        ctx.say(Text(TemplateId("T-32"), self._values(ctx)))
        return True

    def _dismiss(self, room: Room, ctx: Context) -> None:
        wordings.dismiss(room, self._midnight(ctx), ctx)
        ctx.keep(room.unmarked(TAKE_BACK, NUDGED, INSISTED, QUIET, ANSWERED, ANSWERED_TWICE))

    def _midnight(self, ctx: Context) -> datetime:
        wall = ctx.now.astimezone(self.facts.house.zone)
        return datetime.combine(wall.date() + timedelta(days=1), time(), wall.tzinfo)

    def false_alarm(self, call: CommandCall, ctx: Context) -> None:
        """/fehlalarm: the worker takes the last text back; the family does not read what is noted."""
        if not call.target.holds(TAKE_BACK, ctx.now):
            ctx.say(Text(TemplateId("W-31")))
            return
        self._dismiss(call.target, ctx)
        worker = ctx.actor.handle if ctx.actor else None
        own = ctx.unit.private_room(worker) if worker else None
        template = "W-45" if own or not ctx.room.clients else "W-24"
        ctx.say(Text(TemplateId(template), about(call.target)), room=own)

    def wants_call(self, press: Press, ctx: Context) -> None:
        """Pass the wish for a call on (X-09); the buttons stay, for whoever thinks again."""
        self.call_backs.pass_on(ctx)
        self.call_backs.acknowledge(ctx, timed=False)

    def noted(self, press: Press, ctx: Context) -> None:
        """Respect the choice without a word."""

    def offer_call(self, ctx: Context) -> None:
        """Ask anew behind a button whose meaning is forgotten: it may have been the wish for a call."""
        offered = ctx.newest is not None and ctx.newest.what == OFFER
        if offered or self.call_backs.open_in(ctx.room, ctx):
            return
        group = ctx.room.group
        template = TemplateId(f"{OFFER}/gruppe" if group else OFFER)
        buttons = () if group else _CALL_BUTTONS
        ctx.say(Text(template, self._values(ctx)), buttons=buttons, topic=TALK)

    def _values(self, ctx: Context) -> dict[str, Param]:
        values = dict(self.facts.of(ctx.room, ctx.unit, ctx.now))
        template, who = self.look.reader(ctx)
        known = {**values, "fachkraft": who} if who else dict(values)
        values["mensch"] = Text(template, known)
        return values
