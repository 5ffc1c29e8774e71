"""The last word on what is said after hearing somebody (M-09, M-22, P-43, M-21).

Whatever was chosen before: no crisis text twice in a row, yet none is left unanswered; in a language
that can be read; no reader promised who is not there; the organisation's own places; and nothing to
somebody who asks for silence because another person is reading.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.context import Context
from bot.core.events import Event, MemberJoined, Written
from bot.core.ids import MarkName, TemplateId
from bot.core.outgoing import Urgency
from bot.core.room import Role, Room
from bot.core.router import HEARD, Handler, Router
from bot.core.texts import Text, Voice
from handlers.facts import Facts
from handlers.prompts import Prompts
from handlers.quiet import TOLD_OF_ABSENCE, kept_out
from handlers.standing import (
    COOL_DOWN,
    comes_late,
    crisis_stands,
    neutral_stands,
    noted,
    said_at,
    stands,
    withdraw,
)
from handlers.texts.kinds import (
    CRISIS,
    DESERTED,
    NAMES_READERS,
    NEUTRAL,
    OF_A_LIFE,
    OF_DANGER,
    OFFERS_A_HUMAN,
    OFFERS_ONE_BESIDES,
    SHORT,
    SUGGESTIONS,
)
from handlers.wording.silence import asks_for_silence, may_write_again

MOMENT = timedelta(minutes=2)
"""So long the short text stands right above: a third one would only push it out of sight."""

SILENCE = timedelta(minutes=10)
"""So long a person who asks for it is not written to, because somebody else is reading."""

TAKEN_BACK_WITHIN = COOL_DOWN
"""So long what was answered may be taken back."""

ASKED_FOR_SILENCE = MarkName("asked for silence")
_ANSWERED = "whose words were answered"

_AWAY, _TAKEN_BACK = TemplateId("T-08"), TemplateId("T-32")
_WARM = TemplateId("T-09")
_HUMAN, _NOBODY = TemplateId("T-02"), TemplateId("T-02/niemand")
_TODAY, _LATER = TemplateId("T-15"), TemplateId("T-15/spaeter")
_COMPLAINT, _OWN_PLACES = TemplateId("T-31"), TemplateId("T-31/eigene")


@dataclass(frozen=True, slots=True)
class Wording:
    """`spoken_in`: the languages that have a text. `places`: the organisation's own places for
    complaints in a language, one a line; none where the text names them itself.
    """

    facts: Facts
    prompts: Prompts
    spoken_in: Callable[[TemplateId], frozenset[str]]
    places: Callable[[str, datetime], tuple[Text, ...]]

    def listening(self) -> Router:
        """Return what hears a plea for silence, ahead of whatever might speak."""
        router = Router("wording")
        router.observe(Written, self.hear_plea, HEARD)
        return router

    def around(self, router: Router) -> Router:
        """Return a router whose behaviours on events say what holds."""
        router.wrap(self._well_put)
        return router

    def _well_put(self, call: Handler, event: Event, ctx: Context) -> bool:
        before, undone = ctx.savepoint(), False

        def choose(text: Text, voice: Voice, urgency: Urgency) -> tuple[Text, Voice] | None:
            nonlocal undone
            if self._better_unsaid(text, ctx):
                undone = True
                return None
            chosen = self._chosen(text, voice, urgency, ctx)
            if chosen is not None:
                chosen = self._as_nobody_is_there(*chosen, ctx)
            if chosen is not None and ctx.actor:
                until = ctx.now + TAKEN_BACK_WITHIN
                ctx.unit.remember(_ANSWERED, ctx.room.conversation, ctx.actor.user, until)
            return chosen

        handled = ctx.choosing(choose, lambda: call(event, ctx))
        if undone:
            ctx.back_to(before)
        return handled

    @staticmethod
    def hear_plea(event: Written, ctx: Context) -> None:
        """Only alone: in a group it may be said to somebody else, and by whoever does the harm.

        What waits to be sent is kept back as well.
        """
        if ctx.room.group:
            return
        if asks_for_silence(event.text):
            until = ctx.now + SILENCE
            ctx.hold_until(ASKED_FOR_SILENCE, until)
            withdraw((CRISIS | SUGGESTIONS) - OF_A_LIFE, ctx)
            ctx.unit.put_off(ctx.room.conversation, until)
        elif ctx.holds(ASKED_FOR_SILENCE) and may_write_again(event.text):
            ctx.drop(ASKED_FOR_SILENCE)

    @staticmethod
    def pleaded(ctx: Context) -> bool:
        """Whether this very message was heard as a plea."""
        plea = ctx.room.mark(ASKED_FOR_SILENCE, ctx.now)
        return plea is not None and plea.until == ctx.now + SILENCE

    @staticmethod
    def silent_until(text: Text | None, room: Room, ctx: Context) -> datetime | None:
        """Until when this is not said there, because somebody is reading; None where it may be.

        Whoever joins is greeted all the same (C-06), and what a worker does in that chat is answered: she
        can read the plea herself. In another room she cannot.
        """
        plea = room.mark(ASKED_FOR_SILENCE, ctx.now)
        if plea is None:
            return None
        here = room.conversation == ctx.room.conversation
        of_worker = ctx.actor is not None and ctx.actor.role is Role.WORKER
        if here and (of_worker or isinstance(ctx.event, MemberJoined)):
            return None
        if text is not None and text.template in OF_A_LIFE:
            return None
        return plea.until

    def _better_unsaid(self, text: Text, ctx: Context) -> bool:
        """Whether it is as if nothing had been heard: numbers stand above, or another took it back."""
        if text.template == _TAKEN_BACK:
            return self._by_somebody_else(ctx)
        return text.template in SUGGESTIONS and crisis_stands(ctx)

    def _by_somebody_else(self, ctx: Context) -> bool:
        """Whether in a group another person than the one who was answered says it was nothing."""
        if not ctx.room.group or ctx.actor is None:
            return False
        answered = ctx.unit.recall(_ANSWERED, ctx.room.conversation)
        return answered is None or answered.what != ctx.actor.user

    def _chosen(
        self, text: Text, voice: Voice, urgency: Urgency, ctx: Context
    ) -> tuple[Text, Voice] | None:
        if self.silent_until(text, ctx.room, ctx) or _too_late(text, urgency, ctx):
            return None
        if text.template == _TODAY:
            text = replace(text, template=self._of_the_hour(ctx))
        if urgency is Urgency.CRISIS:
            return self._crisis(text, voice, ctx)
        plain = self._plain(text, voice, ctx)
        return None if plain is None else (plain, voice)

    def _crisis(self, text: Text, voice: Voice, ctx: Context) -> tuple[Text, Voice] | None:
        """The second time the short text, and after it the long one again (texts, rule 9)."""
        if voice.language not in self.spoken_in(text.template):
            text = replace(text, template=SHORT)
        if not self._stands(text, ctx):
            return noted(text, ctx), voice
        if text.template != SHORT:
            return noted(replace(text, template=SHORT), ctx), voice
        if ctx.newest is not None and ctx.now - ctx.newest.at < MOMENT:
            return None
        if ctx.room.group:
            return noted(replace(text, template=NEUTRAL), ctx), ctx.room.voice
        return noted(replace(text, template=_WARM), ctx), voice

    def _stands(self, text: Text, ctx: Context) -> bool:
        """Whether it would only be repeated. In another duty it names somebody else (X-06)."""
        at = said_at(ctx)
        if at is None or text.template == SHORT or not stands(text, ctx):
            return stands(text, ctx)
        same_duty = self.facts.on_duty(ctx.room, at) == self.facts.on_duty(ctx.room, ctx.now)
        return ctx.now - at < COOL_DOWN and (same_duty or text.base not in NAMES_READERS)

    def _plain(self, text: Text, voice: Voice, ctx: Context) -> Text | None:
        if text.template == _HUMAN:
            return replace(text, template=self._human(ctx))
        if text.template == _COMPLAINT:
            return None if kept_out(ctx) else self._complaint(text, voice, ctx)
        if text.template != NEUTRAL:
            return text
        return None if neutral_stands(ctx) or crisis_stands(ctx) else noted(text, ctx)

    def _human(self, ctx: Context) -> TemplateId:
        """Whoever asks for a human in the night, after a crisis text, is told of those awake."""
        if self.facts.present(ctx.room, ctx.unit, ctx.now).reads is None:
            return _NOBODY
        in_need = ctx.newest is not None and ctx.newest.what in CRISIS
        if not in_need or self.facts.on_duty(ctx.room, ctx.now):
            return _HUMAN
        back = self.facts.present(ctx.room, ctx.unit, ctx.now).next
        if back is None or back.at <= ctx.now:
            return _NOBODY
        ctx.hold_until(TOLD_OF_ABSENCE, back.at)
        return _AWAY

    def _as_nobody_is_there(self, text: Text, voice: Voice, ctx: Context) -> tuple[Text, Voice]:
        """Nobody is offered a talk with somebody who is not there; the numbers stay."""
        besides = text.base in OFFERS_ONE_BESIDES
        if not (besides or text.base in OFFERS_A_HUMAN) or not self.facts.deserted(
            self.prompts, ctx
        ):
            return text, voice
        other = TemplateId(f"{text.base}/verlassen") if besides else DESERTED
        known = voice.language in self.spoken_in(other)
        return (replace(text, template=other) if known else text), voice

    def _of_the_hour(self, ctx: Context) -> TemplateId:
        """Nobody is asked to speak today with somebody who is not there (X-06, M-19)."""
        if self.facts.on_duty(ctx.room, ctx.now):
            return _TODAY
        back = self.facts.present(ctx.room, ctx.unit, ctx.now).next
        return _TODAY if back is None or back.at <= ctx.now else _LATER

    def _complaint(self, text: Text, voice: Voice, ctx: Context) -> Text:
        places = self.places(voice.language, ctx.now)
        if not places:
            return text
        return Text(_OWN_PLACES, {**text.params, "zeilen": places})


def _too_late(text: Text, urgency: Urgency, ctx: Context) -> bool:
    """Whether a danger that is over was written of so long ago that only the worker is told."""
    past = text.template in OF_DANGER and urgency is not Urgency.CRISIS
    return past and comes_late(ctx)
