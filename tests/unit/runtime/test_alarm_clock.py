"""The beat goes on, whatever becomes of one tick and of the system's time."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.core.clock import SystemClock
from bot.scheduling.wake import AlarmClock
from tests.contracts.roman.stage import HandClock

EVERY = timedelta(milliseconds=5)
DAY = 86_400


class Behind(datetime):
    """What APScheduler reads from a system clock that is set back after the start."""

    back = timedelta(0)

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # noqa: ARG003
        return SystemClock().now() - cls.back


async def test_a_clock_that_is_set_back_stops_no_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Behind)
    ticks = Ticks()
    clock = AlarmClock(ticks, _nothing, SystemClock().now, EVERY)
    clock.start()
    monkeypatch.setattr(Behind, "back", timedelta(hours=1))
    await ticks.counted(3)
    clock.stop()


async def test_a_tick_that_breaks_is_told_and_does_not_end_the_beat() -> None:
    told: list[dict[str, object]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context))
    ticks = Ticks(broken=True)
    clock = AlarmClock(ticks, _nothing, SystemClock().now, EVERY)
    clock.start()
    await ticks.counted(3)
    clock.stop()
    assert [context["message"] for context in told[:2]] == ["a tick failed"] * 2


async def test_each_night_is_swept_once_whatever_the_clock_was_at_the_start() -> None:
    """A machine may come up with a clock a year ahead."""
    clock, ticks, nights = HandClock(), Ticks(), Ticks()
    bell = AlarmClock(ticks, nights, clock.now, EVERY)
    clock.pass_(365 * DAY)
    bell.start()
    await nights.counted(1)
    clock.pass_(-365 * DAY)
    await nights.counted(2)
    clock.pass_(DAY)
    await nights.counted(3)
    await ticks.counted(ticks.count + 3)
    assert nights.count == 3
    bell.stop()


class Ticks:
    def __init__(self, *, broken: bool = False) -> None:
        self.count = 0
        self._broken = broken
        self._more = asyncio.Event()

    async def __call__(self) -> None:
        self.count += 1
        self._more.set()
        if self._broken:
            raise RuntimeError

    async def counted(self, number: int) -> None:
        async with asyncio.timeout(10):
            while self.count < number:
                self._more.clear()
                await self._more.wait()


async def _nothing() -> None:
    pass
