"""One room on the simulated Wire, and a listener in the place of the bot."""

from datetime import UTC, datetime, timedelta

from bot.core.events import (
    Event,
    TextReceived,
)
from bot.core.ids import ConversationId, Handle, MessageId, TemplateId
from bot.core.intake import Acceptance
from bot.core.outgoing import (
    Act,
    Outgoing,
    Say,
)
from bot.core.ports import Delivery
from bot.core.texts import Text, Voice
from bot.wire.simulated.clock import VirtualClock
from bot.wire.simulated.rules import TransportKind
from bot.wire.simulated.wire import SimulatedWire

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ALL = list(TransportKind)


class Listener:
    """An intake that notes what it gets and answers as told."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.answers: list[Acceptance] = []

    async def __call__(self, event: Event) -> Acceptance:
        answer = self.answers.pop(0) if self.answers else Acceptance.ACCEPTED
        if answer is not Acceptance.UNAVAILABLE:
            self.events.append(event)
        return answer

    @property
    def texts(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, TextReceived)]


class Town:
    """A worker, a mother, one room and a bot that listens."""

    def __init__(self, kind: TransportKind) -> None:
        self.clock = VirtualClock(START)
        self.wire = SimulatedWire(self.clock, kind)
        self.worker = self.wire.enrol("Frau Kaya", handle=Handle("kaya"), ours=True)
        self.mother = self.wire.enrol("Frau Demir")
        self.room = self.wire.open_room("chat", [self.worker, self.mother])
        self.bot = Listener()
        self.wire.mailbox.connect(self.bot)

    async def with_bot(self) -> "Town":
        self.wire.add_bot(self.room, self.worker)
        await self.wire.mailbox.deliver()
        self.bot.events.clear()
        return self

    async def wait(self, span: timedelta) -> None:
        """Let time pass, second by second."""
        for _ in range(int(span / SECOND)):
            self.clock.advance_to(self.clock.now() + SECOND)
            await self.wire.mailbox.deliver()

    def delivery(self, act: Act, name: str = "m", text: str | None = None) -> Delivery:
        membership = self.room.membership
        outgoing = Outgoing(
            id=MessageId(name),
            conversation=membership.conversation if membership else ConversationId("nowhere"),
            act=act,
            made=self.clock.now(),
        )
        return Delivery(outgoing, text, credential=membership.credential if membership else None)

    async def says(self, text: str = "Guten Tag.", name: str = "m") -> None:
        say = Say(Text(TemplateId("T-01")), Voice())
        await self.wire.transport.send(self.delivery(say, name, text))
