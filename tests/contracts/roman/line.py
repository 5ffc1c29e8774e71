"""A transport and the Roman behind it, as the tests of sending and looking up want them."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.ids import ConversationId, MessageId, TemplateId, UserId
from bot.core.outgoing import (
    Act,
    Outgoing,
    Say,
)
from bot.core.ports import Delivery
from bot.core.texts import Text, Voice
from bot.wire.roman.address import address
from bot.wire.roman.client import RomanTransport
from bot.wire.roman.tokens import FleetingTokens
from tests.contracts.roman.stage import HandClock
from tests.fakes import roman_events as say
from tests.fakes.roman import FakeRoman

BOT = ConversationId("0b5a1c9e-7d1f-4a53-9c1b-000000000001")
ANN = UserId("7c110000-1111-4222-8333-000000000002")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TEXT = Say(Text(TemplateId("T-01")), Voice())
MADE_UP = {"code": 400, "message": "made up geheim"}


@dataclass
class Line:
    """A transport and the Roman behind it, for a bot that is in."""

    transport: RomanTransport
    roman: FakeRoman
    clock: HandClock
    tokens: FleetingTokens

    @property
    def token(self) -> str:
        return self.roman.tokens.issue(BOT, lasting=True)

    def impatient(self) -> RomanTransport:
        """Return a second transport that hardly waits; open it with `async with`."""
        return RomanTransport(
            roman=address(self.roman.url),
            clock=self.clock,
            tokens=self.tokens,
            webhook=True,
            total_seconds=0.1,
        )

    async def send(
        self, act: Act, text: str | None = None, buttons: tuple[str, ...] = (), mid: str = ""
    ) -> None:
        await self.transport.send(delivery(act, text, buttons, self.token, mid))


def delivery(
    act: Act,
    text: str | None = None,
    buttons: tuple[str, ...] = (),
    credential: str | None = None,
    mid: str = "",
) -> Delivery:
    outgoing = Outgoing(id=MessageId(mid or say.new_id()), conversation=BOT, act=act, made=NOW)
    return Delivery(outgoing, text=text, buttons=buttons, credential=credential)
