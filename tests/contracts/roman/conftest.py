"""Fixtures of the Roman tests."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.wire.roman.address import address
from bot.wire.roman.client import RomanTransport
from bot.wire.roman.tokens import FleetingTokens
from tests.contracts.roman.line import BOT, Line
from tests.contracts.roman.stage import HandClock, Stage, webhook_stage
from tests.fakes.roman import FakeRoman


@pytest_asyncio.fixture
async def line() -> AsyncIterator[Line]:
    clock = HandClock()
    tokens = FleetingTokens(clock)
    async with FakeRoman(now=clock.now) as roman:
        roman.bots.add(BOT)
        transport = RomanTransport(
            roman=address(roman.url), clock=clock, tokens=tokens, webhook=True
        )
        async with transport:
            yield Line(transport, roman, clock, tokens)
        assert roman.violations == []


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Stage]:
    async with webhook_stage() as stage:
        yield stage
