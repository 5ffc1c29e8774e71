"""Hears what clients write and answers with a fixed text, a prompt, or silence.

The finding lives for the moment of the answer; what stays are cool-downs without a topic (P-14).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.core.commands import without_command
from bot.core.context import Context
from bot.core.events import TextReceived, Written
from bot.core.ids import TemplateId
from bot.core.outgoing import LATE_AFTER, Button, Urgency
from bot.core.room import Audience, Phase, Room
from bot.core.router import HEARD, WORKERS, Router
from bot.core.texts import Text, Voice
from handlers.quiet import WORKER_SPOKE, forget_question, kept_out
from handlers.sensitive import rules, wordings
from handlers.sensitive.below import in_sight, on_the_edge
from handlers.sensitive.finding import Finding
from handlers.sensitive.ladder import (
    CRISIS_ANSWERED,
    CRISIS_ANSWERED_TWICE,
    MAY_BE_TAKEN_BACK,
    at_the_end,
    climb,
    end,
    spent,
    suggested,
)
from handlers.sensitive.looking import STILL, UNSAID, PleaseLook
from handlers.sensitive.mended import mends_only, note_answer
from handlers.sensitive.refused import Refusal, buttons_below
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.talk import talk
from handlers.standing import (
    COOL_DOWN,
    behind_the_rest,
    comes_late,
    crisis_stands,
    neutral_stands,
    short_in_sight,
    stands,
)
from handlers.texts.kinds import DESERTED, SHORT


def _shorter(answer: rules.Answer) -> str:
    """Name the short text, said where this very danger is told of again."""
    return f"{SHORT} after {answer.template}"


class Ear(Protocol):
    """Reads one message."""

    def read(self, text: str, lang: str = "auto", opinion: SecondOpinion | None = None) -> Finding:
        """Return what is in the text; total, keeps nothing. The opinion was asked for before."""
        ...


@dataclass(frozen=True, slots=True)
class SensitiveDesk:
    """The crisis path and the suggestion to talk."""

    ear: Ear
    look: PleaseLook
    crisis_languages: frozenset[str]
    """Languages in which an unmistakable crisis is answered (D-06)."""
    warns: Callable[[str], bool]
    """Whether the words say that somebody else reads here now."""
    refusal: Refusal

    def listening(self) -> Router:
        """Return what hears every message, ahead of all else."""
        router = Router("sensitive")
        router.observe(Written, self.hear, HEARD)
        router.observe(TextReceived, self.worker_spoke, WORKERS)
        return router

    def hear(self, event: Written, ctx: Context) -> None:
        """Answer what is sensitive; silence is the default (C-03)."""
        opinion = SecondOpinion.on(event)
        finding = self.ear.read(without_command(event.text), ctx.room.voice.language, opinion)
        audience = ctx.actor.audience if ctx.actor else Audience.ADULT
        ctx.heard = rules.heard(finding, group=ctx.room.group, audience=audience)
        answer = rules.answer(finding, group=ctx.room.group, audience=audience)
        if answer is None:
            return
        answer = self.refusal.heeded(answer, event.text)
        if mends_only(answer, event, self.look, ctx):
            ctx.acted_anywhere = True
            self.look.ask(answer, ctx)
        elif answer.crisis:
            self._crisis(answer, finding, event, ctx)
        elif self.refusal.holds_back(answer, event.text, group=ctx.room.group):
            self._leave_unsaid(event, answer, ctx)
        elif self._may_answer(event, answer, ctx):
            self._nudge(answer, finding, event, ctx)

    def _leave_unsaid(self, event: Written, answer: rules.Answer, ctx: Context) -> None:
        """Whoever may not be called because somebody is there is not written to: the worker is to read there."""
        if self._may_answer(event, answer, ctx) and not self.look.cautioned(ctx):
            self.look.ask(UNSAID, ctx, wakes=False)

    def worker_spoke(self, event: TextReceived, ctx: Context) -> None:
        """Keep out of an exchange that is running (C-22)."""
        ctx.hold(WORKER_SPOKE, rules.WORKER_PRESENT)
        self.look.spoken(ctx)

    def _crisis(self, answer: rules.Answer, finding: Finding, event: Written, ctx: Context) -> None:
        """At once, whatever the hour, the pause or the cool-down (M-09). What was withheld was not said."""
        late, before, stood = (
            comes_late(ctx),
            ctx.savepoint(),
            crisis_stands(ctx) or neutral_stands(ctx),
        )
        # What was taken back is not taken up again in full that day, yet never left alone (M-09, M-13).
        again = wordings.dismissed(event.text, ctx)
        template = self._not_twice(SHORT if again else answer.template, ctx, late=late)
        if template is not None:
            values = self.look.values(ctx, answer)
            said = ctx.say(
                Text(template, values),
                voice=self._voice(finding, ctx.room),
                urgency=Urgency.CRISIS,
                not_before=behind_the_rest(template, ctx),
                late=None if ctx.room.group else Text(rules.LATE, values),
            )
            if said or stood:
                self._taken_up(answer, event, ctx)
                wordings.note_answered(template, ctx.now + COOL_DOWN, ctx)
            else:
                ctx.back_to(before)
                answer = replace(answer, request=STILL)
        self.look.ask(answer, ctx)

    def _not_twice(self, template: TemplateId, ctx: Context, *, late: bool) -> TemplateId | None:
        """A second time in a row the short text, a third time none: the numbers stand above.

        Another danger has other numbers, which stand nowhere yet: it gets its own text at once. What
        comes late gets one text, however much it is (D-11).
        """
        if not late and wordings.note_danger(template, ctx):
            ctx.drop(CRISIS_ANSWERED_TWICE)
            ctx.hold(CRISIS_ANSWERED, rules.CRISIS_PAUSE)
            return template
        if ctx.holds(CRISIS_ANSWERED_TWICE) or (late and ctx.holds(CRISIS_ANSWERED)):
            return None
        if not ctx.first(CRISIS_ANSWERED, rules.CRISIS_PAUSE):
            ctx.hold(CRISIS_ANSWERED_TWICE, rules.CRISIS_PAUSE)
            return SHORT
        return rules.LATE if late and not ctx.room.group else template

    def _taken_up(self, answer: rules.Answer, event: Written, ctx: Context) -> None:
        """From now on a "nein, war nur so gesagt" is about this."""
        note_answer(answer, event, ctx)
        until = ctx.now + COOL_DOWN
        ctx.hold_until(MAY_BE_TAKEN_BACK, until)
        wordings.take_up(event.text, until, ctx)
        forget_question(ctx)

    def _voice(self, finding: Finding, room: Room) -> Voice:
        """An unmistakable crisis is answered in its own language (texts, part 7)."""
        known = finding.lang in self.crisis_languages
        return replace(room.voice, language=finding.lang) if known else room.voice

    def _may_answer(self, event: Written, answer: rules.Answer, ctx: Context) -> bool:
        """Without consent only what is an emergency: a danger to life or limb is one (P-12, X-05)."""
        room = ctx.room
        named = answer.danger is not None
        consented = named or (ctx.actor is not None and ctx.actor.consent is True)
        taken_back = wordings.dismissed(event.text, ctx)
        return room.phase is Phase.RUNNING and consented and not taken_back

    def _nudge(self, answer: rules.Answer, finding: Finding, event: Written, ctx: Context) -> None:
        """The ladder: suggest, suggest shorter, then silence and a prompt (M-22).

        A danger gets its own text once, whatever was suggested before and whoever holds back (M-09); a
        worker is asked to look whether anything is said or not.
        """
        danger = answer.danger is not None
        if self._is_new(answer, ctx):
            self._answer_danger(answer, event, ctx)
        elif on_the_edge(answer, ctx):
            self._crisis(answer, finding, event, ctx)
        elif kept_out(ctx) or in_sight(answer, ctx):
            self.look.ask(answer, ctx)
        elif self._goes_on(answer, ctx):
            self._answer_shorter(answer, self._voice(finding, ctx.room), event, ctx)
        elif at_the_end(ctx, danger=danger):
            self.look.ask(answer, ctx)
        elif spent(ctx, danger=danger):
            end(ctx, danger=danger)
            self._fall_silent(answer, ctx)
        else:
            self._suggest(answer, event, ctx)
            self.look.ask(answer, ctx)

    def _fall_silent(self, answer: rules.Answer, ctx: Context) -> None:
        """Where nobody is left to be prompted, silence would be all there is: that is said instead.

        Of a danger numbers were named here before: the worker hears of no mere talk.
        """
        if self.look.deserted(ctx) and not ctx.spoke_here:
            ctx.say(Text(DESERTED, self.look.values(ctx)))
        named = answer.danger is not None
        self.look.ask(answer if named else rules.in_silence(answer), ctx, again=True)

    def _is_new(self, answer: rules.Answer, ctx: Context) -> bool:
        """Whether it is a danger that was not answered here yet, or one that a worker has settled."""
        if answer.danger is None:
            return False
        return not (wordings.answered(answer.template, ctx) and self.look.asked(ctx))

    def _answer_danger(self, answer: rules.Answer, event: Written, ctx: Context) -> None:
        """Say its own text. The worker is told of numbers only where they stand.

        Whoever says that somebody reads here may have told of no more: the blow that is told of next is
        news to the worker.
        """
        stood = neutral_stands(ctx) or crisis_stands(ctx)
        if self.refusal.shortens(answer, event.text) and not comes_late(ctx):
            self._say(answer, SHORT, (), event, ctx)
        else:
            self._say_own(answer, event, ctx)
        if ctx.spoke_here:
            wordings.note_answered(answer.template, ctx.now + COOL_DOWN, ctx)
            wordings.forget_answered(_shorter(answer), ctx)
        request = answer.request if ctx.spoke_here or stood else STILL
        warned = not (ctx.spoke_here or ctx.room.group) and self.warns(event.text)
        danger = None if warned else answer.danger
        self.look.ask(replace(answer, request=request, danger=danger), ctx)

    @staticmethod
    def _goes_on(answer: rules.Answer, ctx: Context) -> bool:
        """Whether a danger that was answered is told of again, and the short text was not said since."""
        said = ctx.room.group or wordings.answered(_shorter(answer), ctx)
        return answer.danger is not None and not said

    def _answer_shorter(
        self, answer: rules.Answer, voice: Voice, event: Written, ctx: Context
    ) -> None:
        """Numbers once more, and no other way to write: whoever is beaten again does not insist (M-09, M-22).

        Where another danger got the short text last, this one gets its own once more, or none below it.
        """
        if short_in_sight(ctx):
            self.look.ask(answer, ctx)
            return
        if stands(Text(SHORT), ctx):
            self._say_own(answer, event, ctx)
        else:
            self._say(answer, SHORT, (), event, ctx, voice)
        if ctx.spoke_here:
            wordings.note_answered(_shorter(answer), ctx.now + COOL_DOWN, ctx)
        self.look.ask(answer, ctx)

    def _suggest(self, answer: rules.Answer, event: Written, ctx: Context) -> None:
        """A group has read the neutral text already, whoever writes again."""
        again = suggested(ctx)
        if again and ctx.room.group:
            climb(ctx)
            note_answer(answer, event, ctx)
            return
        template = answer.again if again else answer.template
        buttons = buttons_below(answer, template, self.look, ctx)
        self._say(answer, template, buttons, event, ctx)

    def _say_own(self, answer: rules.Answer, event: Written, ctx: Context) -> None:
        buttons = buttons_below(answer, answer.template, self.look, ctx)
        self._say(answer, answer.template, buttons, event, ctx)

    def _say(
        self,
        answer: rules.Answer,
        template: TemplateId,
        buttons: Sequence[Button],
        event: Written,
        ctx: Context,
        voice: Voice | None = None,
    ) -> None:
        """Not hours late: what was suggested then fits no more, and the prompt stays.

        What a plea for silence keeps back is no step: to somebody alone it is still to be said. Nor is
        what answers a danger: whoever goes on to ask for secrecy does not insist (C-33).
        """
        said = ctx.say(
            Text(template, self.look.values(ctx, answer)),
            voice=voice,
            ask=talk(self.look.offers(buttons, ctx)),
            not_before=behind_the_rest(template, ctx),
            expires=ctx.now + LATE_AFTER,
        )
        if said or ctx.room.group:
            climb(ctx, danger=answer.danger is not None)
            self._taken_up(answer, event, ctx)
