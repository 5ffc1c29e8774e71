"""The newest fixed text of each conversation, in the memory of this process only.

Which text it was would be its topic: it is never written down and is gone with a restart (P-14).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.ids import ConversationId, TemplateId

REMEMBERED = timedelta(hours=24)
"""No longer than a cool-down may be remembered (P-49)."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text that was queued, and when."""

    template: TemplateId
    at: datetime


class Newest:
    """What was said last, by conversation; only what is committed is noted here."""

    def __init__(self) -> None:
        self._spoken: dict[ConversationId, Spoken] = {}

    def find(self, conversation: ConversationId, now: datetime) -> Spoken | None:
        """Return what was said there last, within a day."""
        found = self._spoken.get(conversation)
        return found if found is not None and now - found.at < REMEMBERED else None

    def note(self, spoken: Mapping[ConversationId, Spoken]) -> None:
        """Note what has been said."""
        for conversation, newest in spoken.items():
            self._spoken.pop(conversation, None)
            self._spoken[conversation] = newest
            self._forget(newest.at)

    def _forget(self, now: datetime) -> None:
        """They stand in the order of their instants: the oldest ones first."""
        while self._spoken:
            conversation, oldest = next(iter(self._spoken.items()))
            if now - oldest.at < REMEMBERED:
                return
            del self._spoken[conversation]
