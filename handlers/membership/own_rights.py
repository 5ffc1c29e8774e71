"""Who asks for information or erasure reads who sees to it; where nobody is there, the operator learns it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.core.context import Context
from bot.core.ids import MarkName, TemplateId, TimerKind
from bot.core.room import Phase
from bot.core.texts import Text
from handlers.facts import Facts
from handlers.followups import ACCESS, ERASURE, Followups
from handlers.prompts import Prompts
from handlers.texts.kinds import ALL_ERASED

NOT_AGAIN = timedelta(hours=1)
"""So long nobody is given the same plain answer a second time (M-22)."""

TOLD_ALL_IS_ERASED: Final = MarkName("told that all is erased")

_REACHED_NOBODY: Final[Mapping[TimerKind, str]] = {
    ACCESS: "a request for information in a chat without a worker reached nobody",
    ERASURE: "a request for erasure in a chat without a worker reached nobody",
}


@dataclass(frozen=True, slots=True)
class OwnRights:
    """Answers each person by herself; who has asked is known in memory only (P-34)."""

    facts: Facts
    prompts: Prompts
    followups: Followups

    def answer_once(self, answer: str, kind: TimerKind, ctx: Context) -> None:
        """Say it unless something graver was said, pass it on and keep it open (P-23, P-27)."""
        room = ctx.room
        who = f"{room.conversation} {ctx.actor.user if ctx.actor else ''}"
        if ctx.unit.recall(kind, who):
            return
        deserted = self.facts.deserted(self.prompts, ctx)
        said = self._said(answer, kind, ctx, deserted=deserted)
        graver = ctx.outranked and ctx.spoke_here
        if graver or ctx.say(said):
            ctx.unit.remember(kind, who, "", ctx.now + NOT_AGAIN)
        self.followups.wanted(ctx, kind)
        if deserted:
            ctx.alarm(_REACHED_NOBODY[kind])

    def answer_erased(self, ctx: Context) -> None:
        """Say that nothing is left, in the language asked in; nobody has to see to it (P-23, P-27)."""
        if ctx.spoke_here or ctx.holds(TOLD_ALL_IS_ERASED):
            return
        language = ctx.heard.language or ctx.room.voice.language
        office = self.facts.of_one(ctx.room, ctx.unit, ctx.now, None)
        voice = replace(ctx.room.voice, language=language)
        if ctx.say(Text(ALL_ERASED, office), voice=voice):
            ctx.hold(TOLD_ALL_IS_ERASED, NOT_AGAIN)

    def _said(self, answer: str, kind: TimerKind, ctx: Context, *, deserted: bool) -> Text:
        """A closed case is deleted without anybody (C-15); the office answers what is asked after it, and
        where nobody who could show or erase anything is in the chat.
        """
        room, unit, now = ctx.room, ctx.unit, ctx.now
        if kind == ERASURE and room.phase in {Phase.CLOSING, Phase.CLOSED}:
            return Text(TemplateId("L-20/abgeschlossen"), self.facts.of_one(room, unit, now, None))
        template = TemplateId(f"{answer}/verlassen" if deserted else answer)
        reads = self.facts.present(room, unit, now).reads
        return Text(template, self.facts.of_one(room, unit, now, reads))
