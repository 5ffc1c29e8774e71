"""Nobody is on duty: say so once, with the next duty time (C-08); nobody is there at all: once a day."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.context import Context
from bot.core.events import AssetReceived, MemberJoined, TextReceived
from bot.core.ids import MarkName, TemplateId
from bot.core.outgoing import Ask
from bot.core.router import ANY_CLIENT, CLIENTS, HEARD_WORKERS, Router
from bot.core.texts import Text
from handlers.away.urgent import says_urgent
from handlers.facts import Back, Facts
from handlers.prompts import Prompts
from handlers.quiet import (
    TOLD_OF_ABSENCE,
    TOLD_OF_NOBODY,
    WORKER_SPOKE,
    forget_question,
    told_of_nobody,
)
from handlers.standing import comes_late
from handlers.substitutes.marks import substitutions
from handlers.texts.kinds import (
    CRISIS,
    DESERTED,
    NAMES_READERS,
    NAMES_THE_HOUR,
    SAYS_NOBODY_READS,
)

__all__ = ["AwayDesk"]

VOICE = TemplateId("T-33")
TOLD_OF_VOICE = MarkName("told that voice messages are not understood")


@dataclass(frozen=True, slots=True)
class AwayDesk:
    """Asked last: whoever already had an answer needs no second one.

    Says nothing of an absence to somebody a worker has just written to (C-22). `hushed` is the mark of
    somebody who wants to read nothing now, `call_button` what offers a call below a text, `expected` tells
    whether a worker is to be there now after all.
    """

    facts: Facts
    prompts: Prompts
    hushed: MarkName
    call_button: Callable[[Context], Ask]
    expected: Callable[[Context], bool]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("away")
        router.on(TextReceived, self.read, ANY_CLIENT, besides=True)
        router.observe(MemberJoined, self.joined, HEARD_WORKERS)
        router.on(TextReceived, self.written, ANY_CLIENT)
        router.on(AssetReceived, self.sent, CLIENTS)
        return router

    def read(self, event: TextReceived, ctx: Context) -> bool:
        """Note what another has answered: whoever goes on after a danger is told at once, whatever she was
        told before.
        """
        del event
        if ctx.said in SAYS_NOBODY_READS and self.facts.deserted(self.prompts, ctx):
            told_of_nobody(ctx)
        elif ctx.said in CRISIS:
            ctx.drop(TOLD_OF_NOBODY)
        return False

    def joined(self, event: MemberJoined, ctx: Context) -> None:
        """Somebody is there again; if she leaves, that is news."""
        del event
        ctx.drop(TOLD_OF_NOBODY)

    def written(self, event: TextReceived, ctx: Context) -> bool:
        """Answer the first message of an absence that had no other answer.

        Not one on a danger that was answered with nothing because it comes late. Without consent, which
        nobody can give where nobody is, that is all that is said (P-12).
        """
        if ctx.heard.danger and comes_late(ctx):
            return False
        if ctx.actor is not None and ctx.actor.consent is True:
            urgent = self._is_urgent(event, ctx)
            return urgent or self._tell("T-08", TOLD_OF_ABSENCE, ctx)
        return self._deserted(ctx) and self._tell_of_nobody(ctx)

    def sent(self, event: AssetReceived, ctx: Context) -> bool:
        """Say of a voice message that it cannot be understood, whatever was said of the hour before;
        pictures need no word (C-37).
        """
        if not event.mime.startswith("audio/") or not self._tell(VOICE, TOLD_OF_VOICE, ctx):
            return False
        if ctx.said == VOICE:
            forget_question(ctx)  # it asks one of its own
        return True

    def _is_urgent(self, event: TextReceived, ctx: Context) -> bool:
        """A yes to "Ist es dringend?": the ways out of it, though the hour was named already."""
        asked = ctx.newest is not None and ctx.newest.what == VOICE
        if not asked or not says_urgent(event.text) or self._keeps_out(ctx):
            return False
        back = self._back(ctx)
        if back is None or ctx.acted_anywhere:
            return False
        told = self.facts.of_one(ctx.room, ctx.unit, ctx.now, back.worker)
        return ctx.say(Text(TemplateId("T-08"), told), ask=self.call_button(ctx))

    def _keeps_out(self, ctx: Context) -> bool:
        return ctx.holds(WORKER_SPOKE) or ctx.holds(self.hushed) or self.expected(ctx)

    def _back(self, ctx: Context) -> Back | None:
        """Return who is back next, and when; None while somebody is on duty."""
        room = ctx.room
        if not substitutions(room, ctx.now) and self.facts.on_duty(room, ctx.now):
            return None
        back = self.facts.present(room, ctx.unit, ctx.now).next
        return back if back is not None and back.at > ctx.now else None

    def _hour_was_said(self, ctx: Context) -> bool:
        """Not by a text that names whoever is on call from outside, and no hour."""
        on_call = self.facts.on_call(ctx.room, ctx.now)
        here = {member.handle for member in ctx.room.workers}
        outside = on_call is not None and on_call.handle not in here
        return ctx.said in NAMES_THE_HOUR and not (outside and ctx.said in NAMES_READERS)

    def _tell(self, template: str, once: MarkName, ctx: Context) -> bool:
        room = ctx.room
        if self._deserted(ctx):
            return self._tell_of_nobody(ctx)
        if ctx.holds(once) or self._keeps_out(ctx):
            return False
        if ctx.acted_anywhere and not self._hour_was_said(ctx):
            return False
        back = self._back(ctx)
        if back is None:
            return False
        # A substitute who is not here neither reads nor hears what has just come.
        here = any(member.handle == back.worker.handle for member in room.workers)
        told = ctx.holds(TOLD_OF_ABSENCE)
        ctx.hold_until(TOLD_OF_ABSENCE, back.at)
        ctx.hold_until(once, back.at)
        if ctx.acted_anywhere or (told and not here):
            return False
        said = TemplateId(template if here else "T-08/niemand")
        ctx.say(Text(said, self.facts.of_one(room, ctx.unit, ctx.now, back.worker)))
        return True

    def _deserted(self, ctx: Context) -> bool:
        return not ctx.room.workers and self.facts.deserted(self.prompts, ctx)

    def _tell_of_nobody(self, ctx: Context) -> bool:
        """Whatever the hour, and whatever a worker said before she left (X-06)."""
        if ctx.acted_anywhere or ctx.holds(TOLD_OF_NOBODY) or ctx.holds(self.hushed):
            return False
        if not ctx.say(Text(DESERTED, self.facts.of(ctx.room, ctx.unit, ctx.now))):
            return False
        told_of_nobody(ctx)
        return True
