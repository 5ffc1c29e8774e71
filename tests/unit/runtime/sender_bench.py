"""A sender on a real store, with a way to Wire that does what it is told to."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import cast

from bot.assembly import NothingOnFile
from bot.core.context import Context
from bot.core.dispatch import Dispatcher, World
from bot.core.etiquette import Etiquette
from bot.core.events import Delivered, Profile
from bot.core.ids import MessageId, TemplateId, UserId
from bot.core.ports import Capabilities, Delivery
from bot.core.router import Router
from bot.core.staff import Staff
from bot.core.texts import BuiltIn, Text
from bot.runtime.credentials import KnownCredentials
from bot.runtime.sender import Sender
from tests.contracts.roman.stage import HandClock, RecordingAlarms
from tests.contracts.storage.scenery import Store

BREAKS = "breaks"
PATIENCE = 10.0


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
            built_in=BuiltIn(Text(TemplateId("T-40")), lambda _language: "words"),
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
