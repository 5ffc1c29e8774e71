"""Planned instants. The database is the schedule; everything else only wakes us up."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.events import TimerDue
from bot.core.ids import ConversationId, TimerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """Something to be done at `due` (UTC).

    One timer exists per (conversation, kind, subject, version, due): planning it again changes nothing.
    """

    conversation: ConversationId
    kind: TimerKind
    due: datetime
    subject: str = ""
    version: int = 0


def timer_of(event: TimerDue) -> Timer:
    """Return the timer that has come due."""
    return Timer(
        conversation=event.conversation,
        kind=event.timer,
        due=event.due,
        subject=event.subject,
        version=event.version,
    )
