"""The newest fixed text of each conversation, in the memory of this process only.

Which text it was would be its topic: it is never written down and is gone with a restart (P-14).
"""

from collections.abc import Iterable
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


@dataclass(frozen=True, slots=True)
class _Entry:
    event: str
    before: Spoken | None
    newest: Spoken


class Newest:
    """What was said last, by conversation."""

    def __init__(self) -> None:
        self._entries: dict[ConversationId, _Entry] = {}

    def before(self, conversation: ConversationId, event: str, now: datetime) -> Spoken | None:
        """Return what had been said when this event came, also when it is decided once more."""
        entry = self._entries.get(conversation)
        if entry is None:
            return None
        found = entry.before if entry.event == event else entry.newest
        return found if found is not None and now - found.at < REMEMBERED else None

    def note(
        self,
        said: Iterable[tuple[ConversationId, TemplateId]],
        event: str,
        now: datetime,
    ) -> None:
        """Note what an event's decision has said, in order."""
        for conversation, template in dict(said).items():
            before = self.before(conversation, event, now)
            self._entries.pop(conversation, None)
            self._entries[conversation] = _Entry(event, before, Spoken(template, now))
        self._forget(now)

    def _forget(self, now: datetime) -> None:
        """Entries stand in the order of their instants: the oldest ones first."""
        while self._entries:
            conversation, oldest = next(iter(self._entries.items()))
            if now - oldest.newest.at < REMEMBERED:
                return
            del self._entries[conversation]
