"""`/pause` and `/weiter`: no suggestions for a while; emergency texts and appointments go on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.core.commands import CommandSpec
from bot.core.context import Context
from bot.core.events import Written
from bot.core.ids import TemplateId
from bot.core.room import Phase
from bot.core.router import ALWAYS, CommandCall, Router
from bot.core.texts import Text
from handlers.dates import Day, Moment, Reading, Understood
from handlers.pause.lengths import length_of, named_end
from handlers.prompts import about
from handlers.quiet.marks import (
    LONGEST,
    OPEN_END,
    PAUSED,
    TOLD_IN_PAUSE,
    close_question,
    plain_word,
)
from handlers.texts.usage import usage

PAUSE = CommandSpec(
    name="pause",
    help=TemplateId("H-pause"),
    aliases=("paus",),
)
GO_ON = CommandSpec(
    name="weiter",
    help=TemplateId("H-weiter"),
    aliases=("resume", "fortsätt"),
)
_LAST_MINUTE = time(23, 59)


@dataclass(frozen=True, slots=True)
class PauseDesk:
    """Pauses. `zone` is the one in which their end is told, `read` reads it."""

    zone: ZoneInfo
    read: Callable[[str, datetime, str], Reading]

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("pause")
        router.command(PAUSE, self.pause)
        router.command(GO_ON, self.go_on)
        router.observe(Written, self.heard, ALWAYS)
        router.before_command(close_question)
        return router

    def heard(self, event: Written, ctx: Context) -> None:
        """Whatever else is written or changed, a later "ja" of the worker may be meant for that (C-18).

        A mere "ja" asks her nothing: the question that stands above it is still hers.
        """
        if plain_word(event.text) is None:
            close_question(ctx)

    def pause(self, call: CommandCall, ctx: Context) -> None:
        """/pause [DAUER]; without a length until /weiter."""
        if call.target.phase is not Phase.RUNNING:
            ctx.say(Text(TemplateId("W-31")))
            return
        ends = bool(call.arguments)
        until = self._end(call.arguments, ctx) if ends else ctx.now + OPEN_END
        if until is None:
            ctx.say(usage(call))
            return
        ctx.keep(call.target.unmarked(TOLD_IN_PAUSE).marked(PAUSED, until))
        told = about(call.target, bis=until.astimezone(self.zone)) if ends else about(call.target)
        ctx.say(Text(TemplateId("W-28" if ends else "W-28/offen"), told))

    def _end(self, text: str, ctx: Context) -> datetime | None:
        """Return when a pause of that length ends, or one "bis Freitag": that day is part of it."""
        if length := length_of(text):
            return ctx.now + length
        words = named_end(text)
        said = self.read(words, ctx.now, ctx.room.voice.language) if words else None
        if not isinstance(said, Understood) or said.rest:
            return None
        match said.value:
            case Day(day=day, part=None):
                until = datetime.combine(day, _LAST_MINUTE, self.zone).astimezone(UTC)
            case Moment(start=start):
                until = start.astimezone(UTC)
            case _:
                return None
        return until if ctx.now < until <= ctx.now + LONGEST else None

    def go_on(self, call: CommandCall, ctx: Context) -> None:
        """/weiter."""
        if not call.target.holds(PAUSED, ctx.now):
            ctx.say(Text(TemplateId("W-31")))
            return
        ctx.keep(call.target.unmarked(PAUSED))
        ctx.say(Text(TemplateId("W-29"), about(call.target)))
