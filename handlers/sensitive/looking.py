"""Asks the worker to look: never a topic, a name or a quotation; the content stays in the chat (P-13)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.context import Context
from bot.core.ids import Handle, TemplateId
from bot.core.room import Phase
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.followups import LOOK_ASKED, Followups
from handlers.prompts import Prompts, about
from handlers.sensitive import rules

NOT_AGAIN = timedelta(minutes=30)

_ON_CALL = TemplateId("T-41/bereitschaft")


@dataclass(frozen=True, slots=True)
class Law:
    """Which prompts name the legal stages: the country's, never a client's language (X-04, X-05)."""

    child_protection: TemplateId
    crime: TemplateId


@dataclass(frozen=True, slots=True)
class PleaseLook:
    """The prompt for an answer, and the follow-up that keeps it open."""

    facts: Facts
    prompts: Prompts
    followups: Followups
    law: Law

    def asked(self, ctx: Context) -> bool:
        """Whether somebody has been asked to look here and has not settled it yet."""
        return self.followups.open_in(ctx.room, ctx)

    def ask(self, answer: rules.Answer, ctx: Context, *, again: bool = False) -> None:
        """Ask now or at the start of duty; whoever is on call at once.

        Not more than once in half an hour, and not twice for one duty, unless `again`. The wording
        with legal stages says more than may be kept: only to somebody told now (P-14).
        """
        if not answer.prompt:
            return
        told: Handle | None = None
        if again or not ctx.room.holds(LOOK_ASKED, ctx.now):
            ctx.keep(ctx.room.marked(LOOK_ASKED, ctx.now + NOT_AGAIN, ctx.now))
            told = self._ask(answer, ctx)
        stages = self._stages(answer)
        if stages is not None:
            text = Text(stages, about(ctx.room))
            self.prompts.tell(ctx, text, only_now=True, told=told)
            if told is not None:
                self.prompts.tell_one(ctx, text, told)

    def _stages(self, answer: rules.Answer) -> TemplateId | None:
        if answer.child:
            return self.law.child_protection
        return self.law.crime if answer.crime else None

    def _ask(self, answer: rules.Answer, ctx: Context) -> Handle | None:
        """Return who was told at once, being on call."""
        told = self._tell_on_call(answer, ctx) if answer.request == rules.LOOK else None
        if self.facts.on_duty(ctx.room, ctx.now) or not self.asked(ctx):
            self.followups.requests.ask(ctx, answer.request, news=True, told=told)
        self.followups.open(ctx)
        return told

    def reader(self, ctx: Context) -> tuple[TemplateId, str | None]:
        """Say honestly whether a person looks now, later, or nobody; and who that is (X-06).

        Where no case runs nobody reads along unasked: only whom a prompt reaches.
        """
        room, unit, now = ctx.room, ctx.unit, ctx.now
        nobody = TemplateId("T-09/mensch-niemand")
        unread = room.phase is not Phase.RUNNING and not self.prompts.reaches(ctx, room)
        if unread or self.facts.worker(room, unit, now) is None:
            return nobody, None
        on_call = self.facts.on_call(room, now)
        if on_call is not None and unit.private_room(on_call.handle):
            return TemplateId("T-09/mensch-im-dienst"), on_call.name
        told = self.facts.listed(self.prompts.told_first(ctx, room, at_once=True))
        if told is not None:
            return TemplateId("T-09/mensch-im-dienst"), told.name
        back = self.facts.back(room, unit, now)
        if back is None or back.at <= now:
            return nobody, None
        return TemplateId("T-09/mensch-spaeter"), back.worker.name

    def _tell_on_call(self, answer: rules.Answer, ctx: Context) -> Handle | None:
        """Tell whoever is on call, if nobody of the conversation is on duty (X-06)."""
        on_call = self.facts.on_call(ctx.room, ctx.now)
        if on_call is None:
            return None
        member = any(worker.handle == on_call.handle for worker in ctx.room.workers)
        values = {**self.facts.of(ctx.room, ctx.unit, ctx.now), "uhrzeit": self._sent(ctx).time()}
        text = Text(answer.request if member else _ON_CALL, values)
        return on_call.handle if self.prompts.tell_one(ctx, text, on_call.handle) else None

    def _sent(self, ctx: Context) -> datetime:
        """Return when it was written, as far as the transport tells: it may come late (D-11)."""
        at = min(ctx.event.at or ctx.now, ctx.now)
        return at.astimezone(self.facts.house.zone)
