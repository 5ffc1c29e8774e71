"""Hears what clients write and answers with a fixed text, a prompt, or silence.

The finding lives for the moment of the answer; what stays are cool-downs without a topic (P-14).
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from bot.core.context import Context, Topic
from bot.core.events import TextEdited, TextReceived
from bot.core.ids import ButtonKind, TemplateId
from bot.core.outgoing import Button, Urgency
from bot.core.room import Audience, Phase, Role, Room
from bot.core.router import CLIENTS, Only, Press, Router
from bot.core.texts import Param, Text, Voice
from handlers.facts import Facts
from handlers.followups import Followups
from handlers.prompts import Prompts, about
from handlers.sensitive import rules
from handlers.sensitive.finding import Finding
from handlers.sensitive.taxonomy import Cue

LATE = timedelta(minutes=15)
NUDGED, INSISTED, QUIET = "nudged", "insisted", "quiet"
ANSWERED, ANSWERED_TWICE = "answered", "answered twice"
WORKER_SPOKE, PAUSED = "worker spoke", "paused"
CALL, MEET, NOT_NOW = (ButtonKind(f"talk.{name}") for name in ("call", "meet", "not-now"))

_HEARD = Only(roles=frozenset({Role.CLIENT}), phases=frozenset(Phase) - {Phase.MUTE}, consent=False)
_TALK_BUTTONS = (
    Button(TemplateId("B-anrufen"), CALL),
    Button(TemplateId("B-treffen"), MEET),
    Button(TemplateId("B-nicht-jetzt"), NOT_NOW),
)


class Ear(Protocol):
    """Reads one message."""

    def read(self, text: str, lang: str = "auto") -> Finding:
        """Return what is in the text; total, keeps nothing."""
        ...


@dataclass(frozen=True, slots=True)
class SensitiveDesk:
    """The crisis path and the suggestion to talk."""

    ear: Ear
    facts: Facts
    prompts: Prompts
    followups: Followups
    crisis_languages: frozenset[str]
    """Languages in which an unmistakable crisis is answered (D-06)."""

    def listening(self) -> Router:
        """Return what hears every message, ahead of all else."""
        router = Router("sensitive")
        router.observe(TextReceived, self.hear, _HEARD)
        router.observe(TextEdited, self.hear, _HEARD)
        router.observe(TextReceived, self.worker_spoke, Only(roles=frozenset({Role.WORKER})))
        router.press(CALL, self.wants_call)
        router.press(MEET, self.noted)
        router.press(NOT_NOW, self.noted)
        return router

    def answering(self) -> Router:
        """Return what answers plain questions, after those who know better."""
        router = Router("questions")
        router.on(TextReceived, self.plain, CLIENTS)
        return router

    def hear(self, event: TextReceived | TextEdited, ctx: Context) -> None:
        """Answer what is sensitive; silence is the default (C-03)."""
        finding = self.ear.read(event.text, ctx.room.voice.language)
        ctx.heard = finding
        audience = ctx.actor.audience if ctx.actor else Audience.ADULT
        answer = rules.answer(finding, group=ctx.room.group, audience=audience)
        if answer is None:
            return
        if answer.crisis:
            self._crisis(answer, finding, event, ctx)
        elif self._may_nudge(ctx):
            self._nudge(answer, ctx)

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
        template = self._not_twice(answer.template, ctx)
        if template is not None:
            late = event.at is not None and ctx.now - event.at > LATE
            values = self._values(ctx)
            late_text = Text(TemplateId("T-11"), values)
            ctx.say(
                late_text if late else Text(template, values),
                voice=self._voice(finding, ctx.room),
                urgency=Urgency.CRISIS,
                late=late_text,
            )
        self._prompt(answer, ctx)

    def _not_twice(self, template: TemplateId, ctx: Context) -> TemplateId | None:
        """A second time in a row the short text, a third time none: the numbers stand above."""
        if ctx.room.holds(ANSWERED_TWICE, ctx.now):
            return None
        mark = ANSWERED_TWICE if ctx.room.holds(ANSWERED, ctx.now) else ANSWERED
        ctx.keep(ctx.room.marked(mark, ctx.now + rules.CRISIS_PAUSE, ctx.now))
        return rules.FALLBACK if mark == ANSWERED_TWICE else template

    def _voice(self, finding: Finding, room: Room) -> Voice:
        """An unmistakable crisis is answered in its own language (texts, part 7)."""
        known = finding.lang in self.crisis_languages
        return replace(room.voice, language=finding.lang) if known else room.voice

    def _may_nudge(self, ctx: Context) -> bool:
        consented = ctx.actor is not None and ctx.actor.consent is True
        kept_out = any(ctx.room.holds(mark, ctx.now) for mark in (WORKER_SPOKE, PAUSED))
        return ctx.room.phase is Phase.RUNNING and consented and not kept_out

    def _nudge(self, answer: rules.Answer, ctx: Context) -> None:
        """The ladder: suggest, suggest shorter, then silence and a prompt (M-22)."""
        room, until = ctx.room, ctx.now + rules.COOL_DOWN
        if room.holds(QUIET, ctx.now):
            return
        if room.holds(INSISTED, ctx.now):
            ctx.keep(room.marked(QUIET, until, ctx.now))
            self._prompt(replace(answer, prompt=True), ctx)
            return
        again = room.holds(NUDGED, ctx.now)
        ctx.keep(room.marked(INSISTED if again else NUDGED, until, ctx.now))
        insisting = again and not room.group
        if not again or insisting:
            template = rules.INSISTING if insisting else answer.template
            buttons = () if insisting or room.group else _TALK_BUTTONS
            ctx.say(Text(template, self._values(ctx)), buttons=buttons, topic=Topic("talk"))
        self._prompt(answer, ctx)

    def _prompt(self, answer: rules.Answer, ctx: Context) -> None:
        """Ask the worker to look; the wording with legal stages only while she is on duty (P-14)."""
        if not answer.prompt:
            return
        wall = ctx.now.astimezone(self.facts.house.zone)
        self.prompts.tell(ctx, Text(TemplateId("T-41"), about(ctx.room, uhrzeit=wall.time())))
        self.followups.open(ctx)
        if answer.child:
            self.prompts.tell(ctx, Text(TemplateId("T-42"), about(ctx.room)), only_now=True)
        elif answer.crime:
            self.prompts.tell(ctx, Text(TemplateId("T-43"), about(ctx.room)), only_now=True)

    def plain(self, event: TextReceived, ctx: Context) -> bool:
        """Answer questions that are not the bot's to answer, and take back a false alarm."""
        finding = ctx.heard
        if ctx.acted or not isinstance(finding, Finding):
            return False
        if Cue.DENIAL in finding.cues and not finding.sensitive:
            return self._take_back(ctx)
        audience = ctx.actor.audience if ctx.actor else Audience.ADULT
        template = rules.plain_answer(finding, audience=audience)
        if template is None or finding.sensitive or ctx.room.holds(PAUSED, ctx.now):
            return False
        if template == "T-07":
            self.prompts.tell(ctx, Text(TemplateId("W-25"), about(ctx.room)))
        ctx.say(Text(template, self._values(ctx)))
        return True

    def _take_back(self, ctx: Context) -> bool:
        """Apologise once; what the worker was asked to look at stays hers to settle (M-34)."""
        room = ctx.room
        if not any(room.holds(mark, ctx.now) for mark in (NUDGED, ANSWERED)):
            return False
        ctx.keep(room.unmarked(NUDGED, INSISTED, ANSWERED, ANSWERED_TWICE))
        ctx.say(Text(TemplateId("T-32"), self._values(ctx)))
        return True

    def wants_call(self, press: Press, ctx: Context) -> None:
        """Pass the wish for a call on (X-09)."""
        ctx.unit.settle(press.question.message)
        self.prompts.tell(ctx, Text(TemplateId("W-25"), about(ctx.room)))
        ctx.say(Text(TemplateId("L-12"), self._values(ctx)))

    def noted(self, press: Press, ctx: Context) -> None:
        """Respect the choice without a word."""
        ctx.unit.settle(press.question.message)

    def _values(self, ctx: Context) -> dict[str, Param]:
        values = dict(self.facts.of(ctx.room, ctx.now))
        values["mensch"] = Text(TemplateId(self._who_reads(ctx)), dict(values))
        return values

    def _who_reads(self, ctx: Context) -> str:
        """Say honestly whether a person looks now, later, or nobody (X-06)."""
        if self.facts.worker(ctx.room) is None:
            return "T-09/mensch-niemand"
        if not self.facts.on_duty(ctx.room, ctx.now):
            return "T-09/mensch-spaeter"
        told = any(m.handle and ctx.unit.private_room(m.handle) for m in ctx.room.workers)
        return "T-09/mensch-im-dienst" if told else "T-09/mensch-niemand"
