"""What tests of the store need: a running ledger, and short words for common events."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TypeVar

from sqlalchemy import Connection, text

from bot.core.events import Event, Knocked
from bot.core.ids import (
    ButtonKind,
    ConversationId,
    MessageId,
    TemplateId,
    TimerKind,
    UserId,
)
from bot.core.outgoing import Outgoing, Question, Say, Urgency
from bot.core.ports import Alarm, Claimed, Unit
from bot.core.texts import Text, Voice
from bot.core.timers import Timer
from bot.storage.engine import Database
from bot.storage.group_commit import PATIENCE
from bot.storage.ledger import SqlLedger
from bot.storage.tally import CommitReport
from bot.storage.unit import SqlUnit
from bot.storage.vault import Vault

T = TypeVar("T")

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
KEY = bytes(range(32))
FAMILY = ConversationId("conversation-of-a-family")
OTHERS = ConversationId("conversation-of-others")

_numbers = count()


@dataclass
class Store:
    """A running ledger and what it told."""

    database: Database
    ledger: SqlLedger
    alarms: list[Alarm] = field(default_factory=list)
    reports: list[CommitReport] = field(default_factory=list)

    async def do(
        self,
        work: Callable[[SqlUnit], T],
        *,
        room: ConversationId = FAMILY,
        key: str | None = None,
        now: datetime = NOW,
    ) -> T | None:
        """Decide an event by doing some work."""

        def decide(_: Event, unit: Unit) -> T:
            return work(SqlUnit.of(unit))

        return await self.ledger.decide(event(room, key), decide, now)

    async def queue(self, *acts: Outgoing, now: datetime = NOW) -> None:
        """Queue acts within one event."""

        def work(unit: SqlUnit) -> None:
            for act in acts:
                unit.queue(act)

        await self.do(work, now=now)

    async def claim(
        self, now: datetime = NOW, *, limit: int = 100, crisis_only: bool = False
    ) -> list[Claimed]:
        """Claim what is due."""
        return list(await self.ledger.claim(now, limit=limit, crisis_only=crisis_only))


@asynccontextmanager
async def opened(
    database: Database,
    keys: Iterable[bytes] = (KEY,),
    *,
    killed: bool = False,
    patience: timedelta = PATIENCE,
) -> AsyncIterator[Store]:
    """Run a ledger; at the end it is closed, or dropped as a killed process would drop it."""
    alarms: list[Alarm] = []
    reports: list[CommitReport] = []
    ledger = SqlLedger(
        database,
        Vault(tuple(keys)),
        on_alarm=alarms.append,
        on_commit=reports.append,
        patience=patience,
    )
    await ledger.start()
    try:
        yield Store(database, ledger, alarms, reports)
    finally:
        await (ledger.abandon() if killed else ledger.close())


async def execute(database: Database, *statements: str) -> None:
    """Execute statements in one transaction, past the ledger."""

    def work(connection: Connection) -> None:
        for statement in statements:
            connection.execute(text(statement))

    await database.write(work)


def event(room: ConversationId = FAMILY, key: str | None = None) -> Event:
    """Return some event; without a key, one that never happened before."""
    return Knocked(
        key=key or f"event-{next(_numbers)}", conversation=room, sender=UserId("somebody")
    )


def act(
    room: ConversationId = FAMILY,
    *,
    name: str | None = None,
    urgency: Urgency = Urgency.NORMAL,
    not_before: datetime | None = None,
    expires: datetime | None = None,
) -> Outgoing:
    """Return an act that says something."""
    return Outgoing(
        id=MessageId(name or f"message-{next(_numbers)}"),
        conversation=room,
        act=Say(Text(TemplateId("T-22")), Voice()),
        made=NOW,
        urgency=urgency,
        not_before=not_before,
        expires=expires,
    )


def write(unit: SqlUnit) -> str:
    """Queue an act, and say so."""
    unit.queue(act(name="written"))
    return "written"


def crisis(room: ConversationId = FAMILY, *, name: str | None = None) -> Outgoing:
    """Return a crisis text."""
    return act(room, name=name, urgency=Urgency.CRISIS)


def names(claimed: Iterable[Claimed]) -> list[str]:
    """Return the ids of the claimed acts."""
    return [one.outgoing.id for one in claimed]


def timer(
    due: datetime = NOW,
    *,
    room: ConversationId = FAMILY,
    kind: str = "reminder",
    subject: str = "a-1",
    version: int = 1,
) -> Timer:
    """Return a timer."""
    return Timer(conversation=room, kind=TimerKind(kind), due=due, subject=subject, version=version)


def question(
    message: str,
    *,
    topic: str = "appointment",
    room: ConversationId = FAMILY,
    expires: datetime = NOW + DAY,
) -> Question:
    """Return a question with two buttons."""
    return Question(
        message=MessageId(message),
        conversation=room,
        topic=topic,
        subject=("a-1",),
        version=1,
        buttons=(ButtonKind("yes"), ButtonKind("no")),
        expires=expires,
    )
