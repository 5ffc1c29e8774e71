"""The beat goes on, whatever becomes of one tick and of the system's time."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.core.clock import SystemClock
from bot.scheduling.wake import AlarmClock

EVERY = timedelta(milliseconds=5)


class Behind(datetime):
    """What APScheduler reads from a system clock that is set back after the start."""

    back = timedelta(0)

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # noqa: ARG003
        return SystemClock().now() - cls.back


async def test_a_clock_that_is_set_back_stops_no_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Behind)
    ticks = Ticks()
    clock = AlarmClock(ticks, _nothing, EVERY)
    clock.start()
    monkeypatch.setattr(Behind, "back", timedelta(hours=1))
    await ticks.counted(3)
    clock.stop()


async def test_a_tick_that_breaks_is_told_and_does_not_end_the_beat() -> None:
    told: list[dict[str, object]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context))
    ticks = Ticks(broken=True)
    clock = AlarmClock(ticks, _nothing, EVERY)
    clock.start()
    await ticks.counted(3)
    clock.stop()
    assert [context["message"] for context in told[:2]] == ["a tick failed"] * 2


class Ticks:
    def __init__(self, *, broken: bool = False) -> None:
        self._count = 0
        self._broken = broken
        self._more = asyncio.Event()

    async def __call__(self) -> None:
        self._count += 1
        self._more.set()
        if self._broken:
            raise RuntimeError

    async def counted(self, number: int) -> None:
        async with asyncio.timeout(10):
            while self._count < number:
                self._more.clear()
                await self._more.wait()


async def _nothing() -> None:
    pass
