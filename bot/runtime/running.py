"""One running bot: intake, sender and timers on one ledger."""

from collections.abc import Callable
from datetime import datetime

from bot.core.clock import Clock
from bot.core.errors import StorageError
from bot.core.timers import Timer
from bot.runtime.due import DueTimers
from bot.runtime.intake import EventIntake
from bot.runtime.sender import GRACE, Sender
from bot.runtime.sender_loop import SenderLoop


class RunningBot:
    """Joins the parts. `tick` is called by an alarm clock, `settle` by whoever owns the clock."""

    def __init__(
        self,
        *,
        intake: EventIntake,
        sender: Sender,
        due: DueTimers,
        clock: Clock,
        on_trouble: Callable[[Exception], None],
        on_bug: Callable[[str, Exception], None],
        on_planned: Callable[[datetime | None], None] = lambda instant: None,  # noqa: ARG005
    ) -> None:
        self.intake = intake
        self._sender = sender
        self._due = due
        self._clock = clock
        self._on_trouble = on_trouble
        self._on_planned = on_planned
        self._loop = SenderLoop(sender, on_trouble, on_bug)

    def start_sending(self) -> None:
        """Send from now on whenever something is due."""
        self._loop.start()

    async def stop_sending(self, within: float = GRACE) -> None:
        """Stop within so many seconds; what is not sent stays queued."""
        await self._loop.stop(within)

    def wake(self, *, crisis: bool) -> None:
        """Something was queued."""
        self._loop.wake(crisis=crisis)

    async def tick(self) -> None:
        """Fire due timers, wake the sender, and have the next instant set."""
        try:
            await self._due.fire()
            self._loop.wake(crisis=True)
            self._on_planned(await self._due.next_instant())
        except StorageError as error:
            self._on_trouble(error)

    async def settle(self) -> None:
        """Return once everything due now is fired and sent, as far as it can be."""
        tried: set[Timer] = set()
        await self._sender.drain()
        while await self._due.fire(tried):
            await self._sender.drain()

    async def next_instant(self) -> datetime | None:
        """Return when something falls due next."""
        return await self._due.next_instant()
