"""What is said of a danger, to somebody who writes in a language that only emergency texts speak.

The reply keeps to the language of the conversation (texts, part 7). Where the text exists in the
writer's own it is said in that; where it does not, the short one follows, so that at least the
numbers are read (D-06, M-09).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.core.context import Context
from bot.core.events import Event
from bot.core.ids import TemplateId
from bot.core.outgoing import Urgency
from bot.core.router import Handler, Router
from bot.core.texts import Text, Voice
from handlers.texts.kinds import OF_DANGER, SHORT

SPOKEN: Final = TemplateId("T-34")
"""Exists in the languages that are spoken with families, and in no other."""

_INSTEAD: Final = ("en", "de")
"""What is read instead of a text that does not exist."""


@dataclass(frozen=True, slots=True)
class InTheirs:
    """`spoken_in`: the languages that have a text."""

    spoken_in: Callable[[TemplateId], frozenset[str]]

    def around(self, router: Router) -> Router:
        """Return the router of whoever hears danger, saying so in the writer's language."""
        router.wrap(self._understood)
        return router

    def _understood(self, call: Handler, event: Event, ctx: Context) -> bool:
        unread: list[str] = []

        def choose(text: Text, voice: Voice, urgency: Urgency) -> tuple[Text, Voice]:
            language = self._only_in_need(ctx)
            if text.template not in OF_DANGER or language in {None, voice.language}:
                crisis = urgency is Urgency.CRISIS  # `wording` has a text for it in every language
                return text, voice if crisis else self._of_one_piece(text, voice)
            if language in self.spoken_in(text.template):
                return text, replace(voice, language=language or voice.language)
            if urgency is Urgency.NORMAL:
                unread.append(language or voice.language)
            return text, voice

        handled = ctx.choosing(choose, lambda: call(event, ctx))
        if unread and ctx.spoke_here:
            ctx.say(Text(SHORT), voice=replace(ctx.room.voice, language=unread[0]))
        return handled

    def _of_one_piece(self, text: Text, voice: Voice) -> Voice:
        """Return the voice in which the text exists: its buttons may exist in more languages."""
        spoken = self.spoken_in(text.template)
        if not spoken or voice.language in spoken:
            return voice
        return replace(
            voice, language=next((one for one in _INSTEAD if one in spoken), voice.language)
        )

    def _only_in_need(self, ctx: Context) -> str | None:
        """Return the language that was heard, where only emergency texts speak it."""
        language = ctx.heard.language
        known = language in self.spoken_in(SHORT) and language not in self.spoken_in(SPOKEN)
        return language if known else None
