"""An alarm clock: a beat that no change of the system's time stops, APScheduler for instants."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

TICK = timedelta(seconds=20)
_NEAREST = "nearest"


class AlarmClock:
    """Calls `tick` every 20 seconds and at the nearest planned instant. APScheduler wakes only.

    `nightly` is called at 03:30 UTC and once at the start, for the nights that were missed.
    """

    def __init__(
        self,
        tick: Callable[[], Awaitable[None]],
        nightly: Callable[[], Awaitable[None]],
        every: timedelta = TICK,
    ) -> None:
        self._every = every.total_seconds()
        self._beats = tick
        self._tick = _until_stopped(tick)
        self._beat: asyncio.Task[None] | None = None
        # A late job must run all the same: the default grace of one second loses it.
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._scheduler.add_job(_until_stopped(nightly), "cron", hour=3, minute=30)
        self._scheduler.add_job(_until_stopped(nightly), "date")

    def start(self) -> None:
        """Begin to tick in the running event loop."""
        self._scheduler.start()
        self._beat = asyncio.create_task(self._beating(), name="alarm clock")

    def wake_by(self, instant: datetime) -> None:
        """Tick at that instant unless an earlier one is set already."""
        known = self._scheduler.get_job(_NEAREST)
        if known is None or instant < known.next_run_time:
            self.wake_at(instant)

    def wake_at(self, instant: datetime | None) -> None:
        """Tick at that instant as well; replaces the one set before."""
        if instant is None:
            if self._scheduler.get_job(_NEAREST):
                self._scheduler.remove_job(_NEAREST)
            return
        self._scheduler.add_job(
            self._tick,
            "date",
            run_date=instant,
            id=_NEAREST,
            replace_existing=True,
            # One that falls due while another still runs must not be skipped.
            max_instances=8,
        )

    def stop(self) -> None:
        """Stop ticking at once."""
        self._scheduler.shutdown(wait=False)
        if self._beat is not None:
            self._beat.cancel()

    async def _beating(self) -> None:
        """Where the system's time is set back, an interval of APScheduler would wait for it to return."""
        while True:
            await asyncio.sleep(self._every)
            try:
                await self._beats()
            except Exception as error:
                # A bug must not end the beat.
                context = {"message": "a tick failed", "exception": error}
                asyncio.get_running_loop().call_exception_handler(context)


def _until_stopped(call: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """Stopping cuts a call off, which the scheduler would report as a failure of the call."""

    async def called() -> None:
        with suppress(asyncio.CancelledError):
            await call()

    return called
