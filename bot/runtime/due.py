"""Turns timers whose instant has come into events."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.core.clock import Clock
from bot.core.events import TimerDue
from bot.core.intake import Acceptance, Intake
from bot.core.ports import Ledger
from bot.core.timers import Timer

AT_ONCE = 512
"""Timers fired together: two full transactions of the store."""


class DueTimers:
    """Fires what is due; a timer disappears in the same commit as its effect."""

    def __init__(self, ledger: Ledger, intake: Intake, clock: Clock) -> None:
        self._ledger = ledger
        self._intake = intake
        self._clock = clock

    async def fire(self, tried: set[Timer] | None = None) -> int:
        """Fire everything due now, oldest first; returns how many were taken.

        A timer that could not be decided is left for the next wake-up. Whoever fires until nothing is
        left hands in the same `tried` each time, to which those tried are added.
        """
        total = 0
        tried = set() if tried is None else tried
        while timers := await self._ledger.due(self._clock.now(), AT_ONCE):
            fresh = [timer for timer in timers if timer not in tried]
            if not fresh:
                break
            tried.update(fresh)
            total += await self._round(fresh)
        return total

    async def next_instant(self) -> datetime | None:
        """Return when something falls due next."""
        return await self._ledger.next_instant(self._clock.now())

    async def _round(self, timers: Sequence[Timer]) -> int:
        answers = await asyncio.gather(*(self._intake(_event(timer)) for timer in timers))
        return sum(answer is Acceptance.ACCEPTED for answer in answers)


def _event(timer: Timer) -> TimerDue:
    instant = timer.due.isoformat()
    return TimerDue(
        key=f"timer:{timer.conversation}:{timer.kind}:{timer.subject}:{timer.version}:{instant}",
        conversation=timer.conversation,
        timer=timer.kind,
        subject=timer.subject,
        version=timer.version,
        due=timer.due,
    )
