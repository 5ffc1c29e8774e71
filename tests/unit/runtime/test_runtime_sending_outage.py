"""What the operator hears when nothing reaches Wire, and how long a crisis text waits then."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.core.errors import TryAgain
from bot.core.ports import Delivery
from tests.contracts.storage.scenery import OTHERS, act, crisis
from tests.unit.runtime.sender_bench import Bench

CRISIS_WAITS = "a crisis text could not be sent; it is tried again"
NOTHING_SENT = "nothing could be sent for minutes; it is tried again"


def fails(after: timedelta | None = None) -> Callable[[Delivery], None]:
    def failing(_delivery: Delivery) -> None:
        raise TryAgain("no network", after)

    return failing


async def test_a_crisis_text_that_waits_is_told_once_for_each_outage(bench: Bench) -> None:
    sender = bench.sender()
    for _ in range(2):
        await bench.store.queue(crisis(), crisis(OTHERS), now=bench.clock.now())
        bench.line.before = fails()
        for _ in range(3):
            await sender.drain()
            bench.clock.pass_(15)
        assert bench.alarms.said == [CRISIS_WAITS]
        bench.alarms.said.clear()
        bench.line.before = lambda _delivery: None
        await sender.drain()
    assert len(bench.line.taken) == 4
    assert len(bench.retried) == 4, "each act that needed more than one try, at its first failure"


async def test_sending_that_fails_for_minutes_is_told_once(bench: Bench) -> None:
    sender = bench.sender()
    bench.line.before = fails()
    await bench.store.queue(replace(act(), made=bench.clock.now()))
    await sender.drain()
    bench.clock.pass_(60)
    await sender.drain()
    assert bench.alarms.said == []
    for _ in range(10):
        bench.clock.pass_(300)
        await sender.drain()
    assert bench.alarms.said == [NOTHING_SENT]


async def test_now_and_then_a_failure_is_no_outage(bench: Bench) -> None:
    sender = bench.sender()
    for _ in range(10):
        await bench.store.queue(act(), now=bench.clock.now())
        bench.line.before = fails()
        await sender.drain()
        bench.clock.pass_(60)
        bench.line.before = lambda _delivery: None
        await sender.drain()
    assert bench.alarms.said == []


async def test_a_crisis_text_is_tried_again_soon_whatever_wire_asks_for(bench: Bench) -> None:
    bench.line.before = fails(timedelta(hours=1))
    await bench.store.queue(crisis(name="now"), act(OTHERS, name="later"))
    sender = bench.sender()
    await sender.drain()
    bench.line.before = lambda _delivery: None
    bench.clock.pass_(15)
    await sender.drain()
    assert bench.line.taken == ["now"]
    bench.clock.pass_(3600)
    await sender.drain()
    assert bench.line.taken == ["now", "later"]
