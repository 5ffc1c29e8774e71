"""The bot's side of a Roman, small enough to look into: real HTTP, a recording intake, a clock by hand."""

from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from aiohttp import web

from bot.core.events import Event
from bot.core.intake import Acceptance
from bot.core.ports import Alarm
from bot.wire.roman.reception import Reception
from bot.wire.roman.tokens import FleetingTokens
from bot.wire.roman.webhook import Webhook
from tests.fakes.roman import FakeRoman


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def pass_(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class RecordingIntake:
    """Takes everything, or answers what it is told to answer next."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.next: deque[Acceptance | Exception] = deque()

    async def __call__(self, event: Event) -> Acceptance:
        self.events.append(event)
        answer = self.next.popleft() if self.next else Acceptance.ACCEPTED
        if isinstance(answer, Exception):
            raise answer
        return answer


class RecordingAlarms:
    def __init__(self) -> None:
        self.said: list[str] = []

    def raise_alarm(self, alarm: Alarm) -> None:
        self.said.append(alarm.what)


@dataclass
class Stage:
    """A bot with a webhook, and the Roman that calls it."""

    roman: FakeRoman
    url: str
    intake: RecordingIntake
    clock: HandClock
    tokens: FleetingTokens


@asynccontextmanager
async def webhook_stage() -> AsyncIterator[Stage]:
    clock, intake = HandClock(), RecordingIntake()
    tokens = FleetingTokens(clock)
    async with FakeRoman(now=clock.now) as roman:
        webhook = Webhook(
            bearer=roman.service_token,
            reception=Reception(intake=intake, clock=clock, tokens=tokens),
        )
        app = web.Application()
        app.add_routes(webhook.routes())
        runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None, auto_decompress=False)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        roman.webhook = f"http://127.0.0.1:{runner.addresses[0][1]}/roman"
        try:
            yield Stage(roman, roman.webhook, intake, clock, tokens)
        finally:
            await runner.cleanup()
