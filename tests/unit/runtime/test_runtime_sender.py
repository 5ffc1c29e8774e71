"""What the sender does when a report, a note or a send fails; on a real SQLite file."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.errors import (
    ContentError,
    CredentialRefused,
    Gone,
    Rejected,
    StorageError,
    TryAgain,
    WithoutCredential,
)
from bot.core.ids import ConversationId
from bot.core.outgoing import Outgoing
from bot.core.ports import Claimed, Delivery, Note
from bot.runtime import sender as sending
from bot.runtime.sender_loop import SenderLoop
from tests.contracts.storage.scenery import FAMILY, OTHERS, act, crisis
from tests.unit.runtime.sender_bench import BREAKS, PATIENCE, Bench, Hanging, Line


def reporting(room: ConversationId = FAMILY, *, name: str) -> Outgoing:
    return replace(act(room, name=name), report=BREAKS)


async def test_a_bug_in_a_report_costs_that_report_only(bench: Bench) -> None:
    await bench.store.queue(reporting(name="1"), act(name="2"), act(OTHERS, name="3"))
    await bench.drain()
    assert sorted(bench.line.taken) == ["1", "2", "3"]
    assert bench.bugs == ["Delivered: RuntimeError"]
    assert await bench.left() == 0


async def test_one_act_that_cannot_be_noted_keeps_nobody_else_from_being_sent(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = bench.store.ledger.note
    await bench.store.queue(act(name="1"), act(name="2"), act(OTHERS, name="3"))
    first = min(one.number for one in await bench.store.claim())
    bench.clock.pass_(3600)

    async def only_not_the_first(notes: list[Note]) -> None:
        if any(one.number == first for one in notes):
            raise StorageError("not this one")
        await note(notes)

    monkeypatch.setattr(bench.store.ledger, "note", only_not_the_first)
    sender = bench.sender()
    with pytest.raises(StorageError):
        await sender.drain()
    await bench.store.queue(crisis(OTHERS, name="4"), now=bench.clock.now())
    with pytest.raises(StorageError):
        await sender.drain(crisis_only=True)
    assert sorted(bench.line.taken) == ["1", "3", "4"]
    bench.clock.pass_(61)
    with pytest.raises(StorageError):
        await sender.drain()
    assert sorted(bench.line.taken) == ["1", "2", "3", "4"]
    monkeypatch.undo()
    bench.clock.pass_(61)
    await sender.drain()
    assert sorted(bench.line.taken) == ["1", "2", "3", "4"], "nothing twice"
    assert await bench.left() == 0


async def test_a_bug_while_sending_is_told_and_tried_again_and_others_go_out(bench: Bench) -> None:
    def slip(delivery: Delivery) -> None:
        if delivery.outgoing.id == "1":
            raise RuntimeError("a slip")

    bench.line.before = slip
    await bench.store.queue(act(name="1"), act(OTHERS, name="2"))
    await bench.drain()
    assert bench.line.taken == ["2"]
    assert bench.bugs == ["sending: RuntimeError"]
    bench.line.before = lambda _delivery: None
    bench.clock.pass_(2)
    await bench.drain()
    assert bench.line.taken == ["2", "1"]


async def test_a_clock_set_back_leaves_no_crisis_text_waiting(bench: Bench) -> None:
    def fails(_delivery: Delivery) -> None:
        raise TryAgain("once")

    bench.line.before = fails
    await bench.store.queue(crisis(name="1"))
    await bench.drain()
    bench.line.before = lambda _delivery: None
    bench.clock.pass_(-3600)
    await bench.drain()
    assert bench.line.taken == ["1"]


async def test_a_clock_set_back_while_sending_sends_nothing_twice(bench: Bench) -> None:
    under_way, gate = asyncio.Event(), asyncio.Event()

    class Slow(Line):
        async def send(self, delivery: Delivery) -> None:
            under_way.set()
            await gate.wait()
            await super().send(delivery)

    bench.line = Slow()
    await bench.store.queue(crisis(name="1"))
    sender = bench.sender()
    first = asyncio.create_task(sender.drain())
    await asyncio.wait_for(under_way.wait(), PATIENCE)
    bench.clock.pass_(-3600)
    await sender.drain(crisis_only=True)
    gate.set()
    await asyncio.wait_for(first, PATIENCE)
    assert bench.line.taken == ["1"]
    assert await bench.left() == 0


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Gone("x"), "the conversation is gone"),
        (CredentialRefused("x"), "Roman refuses the token of the conversation"),
        (WithoutCredential("x"), "there is no lasting token for the conversation"),
        (Rejected("x"), "Wire refused it"),
        (ContentError("x"), "a text of ours is damaged"),
        (TryAgain("x"), "no success within 24 hours"),
    ],
)
async def test_an_act_that_is_given_up_is_told_with_its_reason(
    bench: Bench, error: Exception, told: str
) -> None:
    def fails(_delivery: Delivery) -> None:
        raise error

    bench.line.before = fails
    await bench.store.queue(act())
    bench.clock.pass_(24 * 3600 + 1)
    await bench.drain()
    assert bench.alarms.said == [f"a message could not be delivered: {told}"]
    assert await bench.left() == 0


async def test_the_loop_outlives_a_bug_and_waits_for_the_next_wake(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, sent = asyncio.Event(), asyncio.Event()
    bench.line.before = lambda _delivery: sent.set()
    bugs: list[str] = []

    def tell(where: str, error: Exception) -> None:
        bugs.append(f"{where}: {type(error).__name__}")
        if len(bugs) == 2:
            told.set()

    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a slip")

    monkeypatch.setattr(bench.store.ledger, "claim", broken)
    loop = SenderLoop(bench.sender(), lambda error: tell("database", error), tell)
    loop.start()
    async with asyncio.timeout(PATIENCE):
        await told.wait()
    for _ in range(100):
        await asyncio.sleep(0)
    assert bugs == ["the sender: RuntimeError"] * 2, "one for each of the two drains, no spinning"
    monkeypatch.undo()
    await bench.store.queue(crisis(name="1"))
    loop.wake(crisis=True)
    async with asyncio.timeout(PATIENCE):
        await sent.wait()
    await loop.stop()


async def test_a_drain_that_is_ended_leaves_nothing_waiting(bench: Bench) -> None:
    under_way = asyncio.Event()
    bench.line = Hanging(before=lambda _delivery: under_way.set())
    await bench.store.queue(act())
    sender = bench.sender()
    sender.grace = 0.0
    before = asyncio.all_tasks()
    drain = asyncio.ensure_future(sender.drain(woken=asyncio.Event()))
    async with asyncio.timeout(PATIENCE):
        await under_way.wait()
        for _ in range(2):  # until it has looked whether there is more, and waits
            await bench.store.do(lambda _unit: None)
        drain.cancel()
        await asyncio.wait({drain})
    for _ in range(3):
        await asyncio.sleep(0)
    assert asyncio.all_tasks() == before


@pytest.mark.parametrize("seconds", [1, 8, 20, 30])
async def test_a_slow_run_of_sends_never_outlives_its_lease(bench: Bench, seconds: int) -> None:
    """Another sender looks at the worst moment: just before a send ends."""
    stolen: list[str] = []
    ends = timedelta(seconds=seconds)

    async def claimed_elsewhere() -> None:
        stolen.extend(one.outgoing.id for one in await bench.store.claim(bench.clock.now()))

    class Slow(Line):
        async def send(self, delivery: Delivery) -> None:
            bench.clock.at += ends
            await claimed_elsewhere()
            self.taken.append(delivery.outgoing.id)

    bench.line = Slow()
    await bench.store.queue(*(act(name=f"{number:02}") for number in range(12)))
    await bench.drain()
    assert not stolen
    assert bench.line.taken == [f"{number:02}" for number in range(12)]


async def test_a_claim_that_took_long_is_given_back_before_its_first_send(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = bench.store.ledger.claim
    asked: list[int] = []

    async def slowly_at_first(*given: Any, **named: Any) -> Sequence[Claimed]:
        claimed = await claim(*given, **named)
        asked.append(len(claimed))
        bench.clock.pass_(55 if len(asked) == 1 else 0)
        return claimed

    monkeypatch.setattr(bench.store.ledger, "claim", slowly_at_first)
    sent_in: list[int] = []
    bench.line.before = lambda _delivery: sent_in.append(len(asked))
    await bench.store.queue(act(name="1"))
    await bench.drain()
    assert bench.line.taken == ["1"]
    assert sent_in[0] > 1, "under the second lease"


async def test_a_send_without_an_end_is_cut_off_and_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "SEND_LIMIT", 0.01)
    bench.line = Hanging()
    await bench.store.queue(act(name="1"))
    await bench.drain()
    assert bench.retried == ["a try"]
    bench.line = Line()
    bench.clock.pass_(2)
    await bench.drain()
    assert bench.line.taken == ["1"]
