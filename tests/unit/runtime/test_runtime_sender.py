"""What the sender does when a report, a note, a send or the whole of Wire fails; on a real SQLite file."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
import pytest_asyncio

from bot.assembly import NothingOnFile
from bot.core.context import Context
from bot.core.dispatch import Dispatcher, World
from bot.core.errors import StorageError, TryAgain
from bot.core.etiquette import Etiquette
from bot.core.events import Delivered, Profile
from bot.core.ids import ConversationId, MessageId, UserId
from bot.core.outgoing import Outgoing
from bot.core.ports import Capabilities, Claimed, Delivery, Note
from bot.core.router import Router
from bot.core.staff import Staff
from bot.runtime import sender as sending
from bot.runtime.credentials import KnownCredentials
from bot.runtime.sender import Sender
from bot.runtime.sender_loop import SenderLoop
from bot.storage import schema
from bot.storage.engine import open_database
from bot.storage.unit import SqlUnit
from tests.contracts.roman.stage import HandClock, RecordingAlarms
from tests.contracts.storage.scenery import FAMILY, OTHERS, Store, act, crisis, opened

BREAKS = "breaks"
PATIENCE = 10.0
CRISIS_WAITS = "a crisis text could not be sent; it is tried again"
NOTHING_SENT = "nothing could be sent for minutes; it is tried again"


class Words:
    """Every text reads the same."""

    def render(self, *_: object) -> str:
        return "words"


@dataclass
class Line:
    """A way to Wire: notes what it takes, and does beforehand what it is told to."""

    taken: list[str] = field(default_factory=list)
    before: Callable[[Delivery], None] = lambda _delivery: None
    capabilities: Capabilities = field(default_factory=Capabilities)

    async def send(self, delivery: Delivery) -> None:
        self.before(delivery)
        self.taken.append(delivery.outgoing.id)

    async def profile(self, user: UserId, *_: object) -> Profile:
        return Profile(user)

    async def members(self, *_: object) -> tuple[Profile, ...]:
        return ()


class Hanging(Line):
    """Never answers."""

    async def send(self, delivery: Delivery) -> None:
        self.before(delivery)
        await asyncio.Event().wait()


@dataclass
class Bench:
    """A sender, its store, and what the operator heard."""

    store: Store
    line: Line = field(default_factory=Line)
    clock: HandClock = field(default_factory=HandClock)
    alarms: RecordingAlarms = field(default_factory=RecordingAlarms)
    bugs: list[str] = field(default_factory=list)
    retried: list[str] = field(default_factory=list)

    def sender(self) -> Sender:
        return Sender(
            ledger=self.store.ledger,
            transport=self.line,
            texts=Words(),
            dispatcher=self._dispatcher(),
            alarms=self.alarms,
            clock=self.clock,
            jitter=lambda: 1.0,
            fallback=lambda _language: "words",
            credentials=KnownCredentials(),
            on_sent=lambda: None,
            on_retry=lambda: self.retried.append("a try"),
            on_bug=self.told,
            closed=lambda _at: {},
        )

    def told(self, where: str, error: Exception) -> None:
        self.bugs.append(f"{where}: {type(error).__name__}")

    async def drain(self) -> None:
        async with asyncio.timeout(PATIENCE):
            await self.sender().drain()

    async def left(self) -> int:
        """Return how many acts could be claimed much later."""
        return len(await self.store.claim(self.clock.now() + timedelta(days=1)))

    def _dispatcher(self) -> Dispatcher:
        def breaks(_event: Delivered, _ctx: Context) -> None:
            raise RuntimeError("a slip")

        router = Router("all")
        router.report(BREAKS, breaks)
        world = World(
            staff=Staff(()),
            register=NothingOnFile(),
            capabilities=Capabilities(),
            new_id=lambda: MessageId("new"),
            on_bug=self.told,
        )
        return Dispatcher(router, cast("Etiquette", None), world)


@pytest_asyncio.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    """Yield a sender on a fresh store in which both conversations exist."""
    database = open_database(f"sqlite:///{tmp_path / 'lotse.db'}")
    await schema.upgrade(database)
    async with opened(database) as store:
        for room in (FAMILY, OTHERS):
            await store.do(partial(_open, room), room=room)
        yield Bench(store)
    await database.dispose()


def _open(room: ConversationId, unit: SqlUnit) -> None:
    unit.open_room(room)


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
