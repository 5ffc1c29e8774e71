"""A bot that listens to a fake Roman over a websocket, and takes events in as told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.core.events import Event, TextReceived
from bot.core.intake import Acceptance, Intake
from bot.wire.roman.address import address, open_session
from bot.wire.roman.reception import Reception
from bot.wire.roman.tokens import FleetingTokens
from bot.wire.roman.websocket import HEARTBEAT_SECONDS, RomanSocket
from tests.contracts.roman.stage import HandClock, RecordingAlarms, RecordingIntake
from tests.fakes.roman import PATIENCE, FakeRoman


@dataclass
class Ear:
    """A bot that listens over a websocket; its pauses pass at once on the clock by hand."""

    roman: FakeRoman
    clock: HandClock
    alarms: RecordingAlarms
    pauses: list[float] = field(default_factory=list)
    on_pause: Callable[[], None] = lambda: None
    heartbeat: float = HEARTBEAT_SECONDS

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.clock.pass_(seconds)
        self.on_pause()
        await asyncio.sleep(0)

    @asynccontextmanager
    async def socket(
        self, url: str, intake: Intake | None = None, key: str = "secret-key", in_flight: int = 64
    ) -> AsyncIterator[RomanSocket]:
        roman = address(url)
        reception = Reception(
            intake=intake or RecordingIntake(),
            clock=self.clock,
            tokens=FleetingTokens(self.clock),
        )
        async with open_session(roman) as session:
            ear = RomanSocket(
                session=session,
                roman=roman,
                app_key=key,
                reception=reception,
                alarms=self.alarms,
                clock=self.clock,
                sleep=self.sleep,
                random=lambda: 1.0,
                heartbeat=self.heartbeat,
                in_flight=in_flight,
            )
            running = asyncio.create_task(ear.run())
            yield ear
            await ear.stop()
            await asyncio.wait_for(running, PATIENCE)
            assert not ear.connected

    @asynccontextmanager
    async def listening(
        self, intake: Intake, *, key: str | None = None, in_flight: int = 64
    ) -> AsyncIterator[RomanSocket]:
        key = key or self.roman.app_key
        async with self.socket(self.roman.url, intake, key, in_flight) as ear:
            await self.roman.next_socket()
            yield ear


@asynccontextmanager
async def place(idle: float = 30.0) -> AsyncIterator[Ear]:
    clock = HandClock()
    async with FakeRoman(now=clock.now, idle=idle) as roman:
        yield Ear(roman, clock, RecordingAlarms())


class WaitingIntake(RecordingIntake):
    """Tells when enough events have come; holds them back while `gate` is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = asyncio.Event()
        self.gate.set()
        self.holding = 0
        self.most = 0
        self._came: asyncio.Queue[Event] = asyncio.Queue()

    async def __call__(self, event: Event) -> Acceptance:
        self._came.put_nowait(event)
        self.holding += 1
        self.most = max(self.most, self.holding)
        try:
            await self.gate.wait()
            return await super().__call__(event)
        finally:
            self.holding -= 1

    async def came(self, count: int = 1) -> list[Event]:
        return [await asyncio.wait_for(self._came.get(), PATIENCE) for _ in range(count)]


def words(events: list[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, TextReceived)]
