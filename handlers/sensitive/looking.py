"""Asks the worker to look: never a topic, a name or a quotation; the content stays in the chat (P-13)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.context import Context
from bot.core.ids import Handle, MarkName, TemplateId
from bot.core.outgoing import Button
from bot.core.room import Phase
from bot.core.staff import Worker
from bot.core.texts import Param, Text
from handlers.facts import Facts
from handlers.followups import FOLLOW_UP, LOOK_ASKED, READ_FIRST, TO_BE_READ_FIRST, Followups
from handlers.prompts import Prompts, about
from handlers.quiet import WORKER_SPOKE
from handlers.sensitive import rules
from handlers.standing import COOL_DOWN
from handlers.texts.kinds import NEUTRAL

NOT_AGAIN = timedelta(minutes=30)

STILL = READ_FIRST
"""As grave as `rules.LOOK`, and says nothing of numbers: somebody may be reading along."""

UNSAID = rules.Answer(NEUTRAL, prompt=True, request=STILL)
"""What a worker is asked because of, where nothing is said."""

_ON_CALL = {
    rules.LOOK: TemplateId("T-41/bereitschaft"),
    STILL: TemplateId("T-41/bereitschaft-still"),
}
_TOLD_NOW, _TOLD_BEFORE = TemplateId("T-09/mensch-im-dienst"), TemplateId("T-09/mensch-gefragt")
_TOLD_OUTSIDE = TemplateId("T-09/mensch-bereitschaft")
_STAGES = "named the legal stages"


@dataclass(frozen=True, slots=True)
class Law:
    """Which prompts name the legal stages: the country's, never a client's language (X-04, X-05)."""

    child_protection: TemplateId
    crime: TemplateId


@dataclass(frozen=True, slots=True)
class PleaseLook:
    """The prompt for an answer, and the follow-up that keeps it open. `quiet`: somebody reads along."""

    facts: Facts
    prompts: Prompts
    followups: Followups
    law: Law
    quiet: MarkName

    def asked(self, ctx: Context) -> bool:
        """Whether somebody has been asked to look here and has not settled it yet."""
        return self.followups.open_in(ctx.room, ctx)

    def cautioned(self, ctx: Context) -> bool:
        """Whether it is known that somebody reads along: a number named before does not say so (X-03)."""
        mark = ctx.room.mark(TO_BE_READ_FIRST, ctx.now, FOLLOW_UP)
        lately = mark is not None and mark.at is not None and ctx.now < mark.at + COOL_DOWN
        return lately and (ctx.holds(LOOK_ASKED) or self.asked(ctx))

    def deserted(self, ctx: Context) -> bool:
        """Whether nobody reads here and nobody can be told."""
        return self.facts.deserted(self.prompts, ctx)

    def offers(self, buttons: Sequence[Button], ctx: Context) -> Sequence[Button]:
        """Return the buttons below a proposal to talk; none where nobody is there to talk to."""
        return () if buttons and self.deserted(ctx) else buttons

    def is_news(self, answer: rules.Answer, ctx: Context) -> bool:
        """Whether a worker is to be asked because of this: another danger, or a graver one, than she, or
        whoever is told first by now, was asked about within the last half hour, and in this duty. A
        worker on duty who has just written sees for herself, whoever was asked (C-22).
        """
        room, now = ctx.room, ctx.now
        as_grave = (_about(answer.danger, crisis=crisis) for crisis in {answer.crisis, True})
        asked = [r for each in as_grave if (r := ctx.unit.recall(each, room.conversation))]
        if not asked or not room.holds(LOOK_ASKED, now):
            return True
        told, on_duty = self._told_first(ctx), self.facts.on_duty(room, now)
        if on_duty and room.holds(WORKER_SPOKE, now):
            return False
        return all(r.what != told or self.facts.on_duty(room, r.at) != on_duty for r in asked)

    def ask(
        self, answer: rules.Answer, ctx: Context, *, again: bool = False, wakes: bool = True
    ) -> None:
        """Ask now or at the start of duty; whoever is on call at once, if it `wakes`.

        Only what `is_news`, and not twice for one duty, unless `again`. The wording with legal stages
        says more than may be kept: only to somebody told now (P-14). Who read here an hour ago may read
        here now: until that is settled she is asked to read first, whatever was said since (X-03).
        """
        if not answer.prompt:
            return
        if ctx.holds(self.quiet) and not ctx.spoke_here:
            answer = replace(answer, request=STILL)
            again = again or not (self.cautioned(ctx) or ctx.holds(WORKER_SPOKE))
        elif self.cautioned(ctx):
            answer = replace(answer, request=STILL)
        told = None
        if again or self.is_news(answer, ctx):
            told = self._tell_on_call(answer, ctx) if wakes else None
            self._ask(answer, ctx, told, replaces=again and answer.request == STILL)
        stages, named = self._stages(answer), ctx.unit.recall(_STAGES, ctx.room.conversation)
        if stages is not None and (named is None or named.what != stages):
            self._name(stages, ctx, told)

    def _name(self, stages: TemplateId, ctx: Context, told: Handle | None) -> None:
        """Name the legal stages, once in half an hour."""
        text = Text(stages, about(ctx.room))
        reached = self.prompts.tell(ctx, text, only_now=True, told=told)
        if told is not None:
            self.prompts.tell_one(ctx, text, told)
        if reached or told:
            ctx.unit.remember(_STAGES, ctx.room.conversation, stages, ctx.now + NOT_AGAIN)

    def spoken(self, ctx: Context) -> None:
        """A worker sees for herself while she writes; what comes later she is asked about anew (C-22)."""
        if ctx.holds(LOOK_ASKED):
            ctx.hold(LOOK_ASKED, rules.WORKER_PRESENT)

    def _stages(self, answer: rules.Answer) -> TemplateId | None:
        if answer.child:
            return self.law.child_protection
        return self.law.crime if answer.crime else None

    def _ask(
        self, answer: rules.Answer, ctx: Context, told: Handle | None, *, replaces: bool
    ) -> None:
        """Whoever is off duty was asked just before, and waits for that unless this `replaces` it. `told`
        knows already, being on call.
        """
        self._note(answer, ctx)
        here = self.prompts.told_first(ctx, ctx.room, at_once=True) is not None
        if replaces or here or self.facts.on_duty(ctx.room, ctx.now) or not self.asked(ctx):
            self.followups.requests.ask(ctx, answer.request, news=True, told=told)
        self.followups.open(ctx)

    def _note(self, answer: rules.Answer, ctx: Context) -> None:
        until, asked = ctx.now + NOT_AGAIN, _about(answer.danger, crisis=answer.crisis)
        ctx.unit.remember(asked, ctx.room.conversation, self._told_first(ctx), until)
        ctx.hold_until(LOOK_ASKED, until)
        if answer.request == STILL:
            self.followups.requests.read_first(FOLLOW_UP, ctx)
        else:  # that one named numbers, and says to call
            ctx.keep(ctx.room.unmarked_of(TO_BE_READ_FIRST, FOLLOW_UP))

    def _told_first(self, ctx: Context) -> str:
        told = self._told_at_once(ctx)
        return told.handle if told else ""

    def _told_at_once(self, ctx: Context) -> Worker | None:
        """Return who may be named as being told now."""
        on_call = self.facts.on_call(ctx.room, ctx.now)
        if on_call is not None and ctx.unit.private_room(on_call.handle):
            return on_call
        return self.facts.listed(self.prompts.told_first(ctx, ctx.room, at_once=True))

    def reader(
        self, ctx: Context, answer: rules.Answer | None = None
    ) -> tuple[TemplateId, str | None]:
        """Say honestly whether a person is told by this `answer`, has been, looks later, or nobody; and
        who that is (X-06).

        Where no case runs nobody reads along unasked: only whom a prompt reaches. Whoever is on call
        without being in the conversation is told, but cannot look there.
        """
        room, unit, now = ctx.room, ctx.unit, ctx.now
        nobody = TemplateId("T-09/mensch-niemand")
        unread = room.phase is not Phase.RUNNING and not self.prompts.reaches(ctx, room)
        if unread or self.facts.present(room, unit, now).reads is None:
            return nobody, None
        told = self._told_at_once(ctx)
        news = answer is None or self.is_news(answer, ctx)
        if told is not None and any(member.handle == told.handle for member in room.workers):
            return _TOLD_NOW if news else _TOLD_BEFORE, told.name
        if told is not None and news:
            return _TOLD_OUTSIDE, told.name
        back = self.facts.present(room, unit, now).next
        if back is None or back.at <= now:
            return nobody, None
        return TemplateId("T-09/mensch-spaeter"), back.worker.name

    def values(self, ctx: Context, answer: rules.Answer | None = None) -> dict[str, Param]:
        """Return what the texts of this subject may name; `reader` says what of it is so."""
        values = dict(self.facts.of(ctx.room, ctx.unit, ctx.now))
        template, who = self.reader(ctx, answer)
        known = {**values, "fachkraft": who} if who else dict(values)
        values["mensch"] = Text(template, known)
        return values

    def _tell_on_call(self, answer: rules.Answer, ctx: Context) -> Handle | None:
        """Tell whoever is on call, if nobody of the conversation is on duty (X-06)."""
        on_call = self.facts.on_call(ctx.room, ctx.now)
        if on_call is None or answer.request not in _ON_CALL:
            return None
        member = any(worker.handle == on_call.handle for worker in ctx.room.workers)
        values = {**self.facts.of(ctx.room, ctx.unit, ctx.now), "uhrzeit": self._sent(ctx).time()}
        text = Text(answer.request if member else _ON_CALL[answer.request], values)
        return on_call.handle if self.prompts.tell_one(ctx, text, on_call.handle) else None

    def _sent(self, ctx: Context) -> datetime:
        """Return when it was written, as far as the transport tells: it may come late (D-11)."""
        at = min(ctx.event.at or ctx.now, ctx.now)
        return at.astimezone(self.facts.house.zone)


def _about(danger: TemplateId | None, *, crisis: bool) -> str:
    """Name what a worker was asked about: in memory only, and for no longer than it is no news (P-14)."""
    return f"asked to look, {danger}, {crisis}"
