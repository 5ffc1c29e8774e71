"""When reminders go, and what becomes of one that comes too late (D-10, M-12)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum

from handlers.presence import ClientWindow, reminder_instant

UNNOTICED = timedelta(minutes=15)
"""A reminder may be this late without a remark."""


def plan_reminders(
    start: datetime, made: datetime, leads: Sequence[timedelta], window: ClientWindow
) -> tuple[datetime, ...]:
    """Return when to remind, soonest first, each once; empty when no reminder helps any more."""
    found = (reminder_instant(start, lead, made, window) for lead in leads)
    return tuple(sorted({at for at in found if at is not None}))


class Lateness(Enum):
    """What to do with a reminder whose instant has come."""

    IN_TIME = "send it"
    LATE = "send it with the remark"
    WAIT = "hold it until the client window opens"
    TOO_LATE = "tell the worker, never the family"


def judge(
    *, due: datetime, now: datetime, start: datetime, planned: bool, window: ClientWindow
) -> Lateness:
    """Decide on a reminder that was to go at `due`.

    `planned`: that instant comes from the plan; one that was held back and comes now is late.
    A window that opens only after the start is no use: then the worker is asked.
    """
    if now >= start:
        return Lateness.TOO_LATE
    on_time = now - due <= UNNOTICED
    if planned and on_time:
        return Lateness.IN_TIME
    if window.contains(now):
        return Lateness.LATE
    return Lateness.WAIT if window.earliest_after(now) < start else Lateness.TOO_LATE
