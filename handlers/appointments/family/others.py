"""Somebody writes about an appointment by the name of the one it is only for: a hint to the worker (P-33)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.core.context import Context
from bot.core.events import TextReceived
from bot.core.room import Purpose
from handlers.appointments import wording
from handlers.appointments.desk import Desk
from handlers.appointments.family.dialogue import may_answer
from handlers.appointments.family.naming import Naming
from handlers.appointments.model import Appointment
from handlers.appointments.participants import Participants
from handlers.appointments.spoken.folding import fold, words, words_of
from handlers.appointments.spoken.said import Meaning, Said
from handlers.appointments.spoken.words import says_something

_CHANGES: Final = frozenset({Meaning.CANCEL, Meaning.CANNOT})
_CALLS_OFF: Final = re.compile(r"\bsagt( [\w.:]+)? ab\b")
_DOES_NOT_COME: Final = re.compile(r"\bkommt nicht\b")
_TITLES: Final = frozenset({"frau", "herr", "herrn", "mrs", "ms", "mr", "fru"})


@dataclass(frozen=True, slots=True)
class OthersWord:
    """`read` tells what words say about appointments."""

    desk: Desk
    read: Callable[[str, Context], Said | None]

    def hinted(self, event: TextReceived, ctx: Context) -> bool:
        """Pass on that "den Termin von Jonas sagen wir ab" was said, by whomever; nothing changes."""
        if ctx.room.purpose is not Purpose.FAMILY or not wording.read_along(ctx.room, ctx.now):
            return False
        folded = fold(event.text)
        said, ahead = frozenset(words_of(folded)), self.desk.ahead(ctx, ctx.room)
        for one in ahead:
            name = _name(one)
            if name in said and self._is_changed(one, folded, name, ctx):
                return self._pass_on(one, ctx)
        return False

    def _is_changed(self, one: Appointment, folded: str, name: str, ctx: Context) -> bool:
        without = re.sub(rf"\b(?:(?:von|fuer|for|of|with|mit|foer|med) )?{name}s?\b", "", folded)
        plain = _DOES_NOT_COME.sub("kann nicht kommen", _CALLS_OFF.sub(r"absagen\1", without))
        said = self.read(plain, ctx)
        if said is None or said.meaning not in _CHANGES or not said.whole:
            return False
        if said.dated and not said.wished:
            return Naming(self.desk).names(folded, one, ctx)
        return said.plain or may_answer(ctx)

    def _pass_on(self, one: Appointment, ctx: Context) -> bool:
        decides = Participants(self.desk).decides(one, ctx)
        if not decides:
            Participants(self.desk).pass_on(one, ctx, aloud=not ctx.spoke_here)
        return not decides


def _name(one: Appointment) -> str:
    """Return the name by which its person is called, empty where that may be another word as well."""
    named = (word for word in words(one.only_for or "") if word not in _TITLES)
    name = next(named, "")
    return "" if says_something(name) else name
