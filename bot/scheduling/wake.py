"""An alarm clock: a beat that no change of the system's time stops, APScheduler for instants."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

TICK = timedelta(seconds=20)
SWEEP = timedelta(hours=3, minutes=30)
_NEAREST = "nearest"


class AlarmClock:
    """Calls `tick` every 20 seconds and at the nearest planned instant. APScheduler wakes only.

    `nightly` is called within a beat of 03:30 UTC and once at the start, for the nights that were
    missed; also when `now` turns out to have been ahead or behind.
    """

    def __init__(
        self,
        tick: Callable[[], Awaitable[None]],
        nightly: Callable[[], Awaitable[None]],
        now: Callable[[], datetime],
        every: timedelta = TICK,
    ) -> None:
        self._every = every.total_seconds()
        self._beats = tick
        self._nightly = nightly
        self._now = now
        self._night: date | None = None
        self._sweeping: asyncio.Task[None] | None = None
        self._tick = _until_stopped(tick)
        self._beat: asyncio.Task[None] | None = None
        # A late job must run all the same: the default grace of one second loses it.
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )

    def start(self) -> None:
        """Begin to tick in the running event loop."""
        self._scheduler.start()
        self._sweep()
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
        for task in (self._beat, self._sweeping):
            if task is not None:
                task.cancel()

    def _sweep(self) -> None:
        night = (self._now().astimezone(UTC) - SWEEP).date()
        if night != self._night and (self._sweeping is None or self._sweeping.done()):
            self._night = night
            self._sweeping = asyncio.create_task(_told(self._nightly), name="nightly")

    async def _beating(self) -> None:
        """Where the system's time is set back, an interval of APScheduler would wait for it to return."""
        while True:
            await asyncio.sleep(self._every)
            await _told(self._beats)
            self._sweep()


async def _told(call: Callable[[], Awaitable[None]]) -> None:
    """A bug is told and ends nothing else."""
    try:
        await call()
    except Exception as error:
        context = {"message": "a tick failed", "exception": error}
        asyncio.get_running_loop().call_exception_handler(context)


def _until_stopped(call: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """Stopping cuts a call off, which the scheduler would report as a failure of the call."""

    async def called() -> None:
        with suppress(asyncio.CancelledError):
            await call()

    return called
