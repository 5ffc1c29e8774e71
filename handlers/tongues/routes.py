"""Says once which languages it understands, and speaks another one on a plain wish (C-02, T-34)."""

from dataclasses import dataclass, replace

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.ids import MarkName, TemplateId
from bot.core.router import CLIENTS, Router
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.quiet import OPEN_END, kept_out
from handlers.standing import answered_lately
from handlers.texts.kinds import CRISIS
from handlers.tongues.words import foreign, wished

TOLD_OF_LANGUAGES = MarkName("told which languages")


@dataclass(frozen=True, slots=True)
class TonguesDesk:
    """Asked after whoever understood something: a crisis in another language is answered in it."""

    facts: Facts

    def router(self) -> Router:
        """Return the routes of this subject."""
        router = Router("tongues")
        router.otherwise(TextReceived, self.wish, CLIENTS)
        router.on(TextReceived, self.unspoken, CLIENTS)
        return router

    def wish(self, event: TextReceived, ctx: Context) -> bool:
        """Change the language for the one who asks; in a group a worker decides for all."""
        language = wished(event.text)
        if language is None:
            return False
        voice = replace(ctx.room.voice, language=language)
        template = "L-16/gruppe" if ctx.room.group else "L-16"
        if not ctx.room.group:
            ctx.keep(replace(ctx.room, voice=voice))
        ctx.say(Text(TemplateId(template), self.facts.of(ctx.room, ctx.unit, ctx.now)), voice=voice)
        return True

    def unspoken(self, event: TextReceived, ctx: Context) -> bool:
        """Once in the life of a conversation; nothing is translated, least of all elsewhere.

        Never below an emergency text: whoever was answered in another language would not believe it (C-23).
        """
        room = ctx.room
        if ctx.holds(TOLD_OF_LANGUAGES) or not foreign(event.text):
            return False
        if ctx.said in CRISIS or answered_lately(room, ctx.now):
            ctx.hold(TOLD_OF_LANGUAGES, OPEN_END)
            return False
        if ctx.acted_anywhere or kept_out(ctx):
            return False
        reads = self.facts.present(room, ctx.unit, ctx.now).reads
        values = self.facts.of(room, ctx.unit, ctx.now)
        ctx.say(Text(TemplateId("T-34" if reads else "T-34/niemand"), values))
        if ctx.spoke_here:
            ctx.hold(TOLD_OF_LANGUAGES, OPEN_END)
        return True
