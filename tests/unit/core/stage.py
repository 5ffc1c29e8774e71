"""The real intake, dispatcher and SQLite store around a few small behaviours."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TypeVar

from bot.assembly import NothingOnFile
from bot.core.context import Context, Silence
from bot.core.decision import Wanted
from bot.core.dispatch import Dispatcher, World
from bot.core.events import ButtonPressed, Event, Profile, TextReceived
from bot.core.ids import ButtonKind, ConversationId, Handle, MessageId, TemplateId, UserId
from bot.core.outgoing import Say, Urgency
from bot.core.ports import Capabilities, Delivery, Note, Unit
from bot.core.room import Member, Phase, Role, Room
from bot.core.router import Router
from bot.core.staff import Staff, Worker
from bot.core.texts import BuiltIn, Text, Voice
from bot.runtime.credentials import KnownCredentials
from bot.runtime.due import DueTimers
from bot.runtime.emergency import EmergencyAnswer
from bot.runtime.intake import EventIntake
from bot.storage.engine import open_database
from bot.storage.unit import SqlUnit
from tests.contracts.roman.stage import HandClock, RecordingAlarms
from tests.contracts.storage.scenery import NOW, Store, opened, question
from tests.support.tables import upgrade

T = TypeVar("T")

FAMILY = ConversationId("family")
KAYA, MOTHER, STRANGER = UserId("u-kaya"), UserId("u-mother"), UserId("u-stranger")
KAYAS = Handle("kaya")
STAFF = Staff([Worker(KAYAS, "Frau Kaya", "0208 1", "kaya@example.org")])
CRISIS, EMERGENCY = "T-09", "T-40"
PATIENCE = 10.0
_numbers = count()


def text_of(
    text: str = "hallo",
    *,
    sender: UserId = MOTHER,
    room: ConversationId = FAMILY,
    at: datetime | None = None,
) -> TextReceived:
    """Return a message that never came before."""
    name = f"text-{next(_numbers)}"
    return TextReceived(
        key=name, conversation=room, sender=sender, message=MessageId(name), text=text, at=at
    )


def press_of(message: str, button: int = 0, *, sender: UserId = MOTHER) -> ButtonPressed:
    """Return a press that never came before."""
    return ButtonPressed(
        key=f"press-{next(_numbers)}",
        conversation=FAMILY,
        sender=sender,
        message=MessageId(message),
        button=button,
    )


def says(template: str, urgency: Urgency = Urgency.NORMAL) -> Callable[..., None]:
    """Return a behaviour that says one text."""

    def say(*given: object) -> None:
        ctx = given[-1]
        assert isinstance(ctx, Context)
        ctx.say(Text(TemplateId(template)), urgency=urgency)

    return say


def breaks(*_given: object) -> None:
    """Be a behaviour with a bug."""
    raise KeyError("a slip")


class Answers:
    """Etiquette whose every answer is one text; those named in `broken` have a bug."""

    def __init__(self) -> None:
        self.broken: set[str] = set()

    def __getattr__(self, name: str) -> Callable[..., None]:
        return breaks if name in self.broken else says(name)


@dataclass
class Line:
    """A way to Wire; whoever is looked up there is held up until `open` is set."""

    sent: list[str] = field(default_factory=list)
    looked_up: list[UserId] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    open: asyncio.Event = field(default_factory=asyncio.Event)
    capabilities: Capabilities = field(default_factory=Capabilities)

    async def send(self, delivery: Delivery) -> None:
        self.sent.append(str(delivery.template))

    async def profile(self, user: UserId, *_: object) -> Profile:
        self.looked_up.append(user)
        self.asked.set()
        await self.open.wait()
        return Profile(user, name=user)

    async def members(self, *_: object) -> tuple[Profile, ...]:
        return ()


@dataclass
class Stage:
    """A family's running chat, and what the operator and Wire hear of it."""

    store: Store
    router: Router = field(default_factory=lambda: Router("all"))
    etiquette: Answers = field(default_factory=Answers)
    line: Line = field(default_factory=Line)
    clock: HandClock = field(default_factory=HandClock)
    alarms: RecordingAlarms = field(default_factory=RecordingAlarms)
    bugs: list[str] = field(default_factory=list)
    staff: Staff = STAFF
    names_wanted: Callable[[Event, Unit, datetime], Wanted | None] = lambda _event, _unit, _now: (
        None
    )
    opinion_wanted: Callable[[str, str], bool] | None = None
    silence: Silence | None = None

    def __post_init__(self) -> None:
        self.line.open.set()

    def dispatcher(self) -> Dispatcher:
        """Return the dispatcher of the behaviours so far."""
        world = World(
            staff=self.staff,
            register=NothingOnFile(),
            capabilities=self.line.capabilities,
            new_id=_new_id,
            on_bug=self.told,
            opinion_wanted=self.opinion_wanted,
        )
        return Dispatcher(self.router, self.etiquette, world, self.silence)

    def intake(self) -> EventIntake:
        """Return the intake of the behaviours so far."""
        return EventIntake(
            ledger=self.store.ledger,
            dispatcher=self.dispatcher(),
            transport=self.line,
            last_resort=self.last_resort(lambda text: "acute" in text),
            clock=self.clock,
            on_bug=self.told,
            names_wanted=self.names_wanted,
        )

    def last_resort(self, sounds_acute: Callable[[str], bool]) -> EmergencyAnswer:
        """Return what works without the database."""
        return EmergencyAnswer(
            transport=self.line,
            sounds_acute=sounds_acute,
            built_in=BuiltIn(Text(TemplateId(EMERGENCY)), lambda _language: "words"),
            voice=Voice(),
            alarms=self.alarms,
            clock=self.clock,
            credentials=KnownCredentials(),
            new_id=_new_id,
        )

    def due(self) -> DueTimers:
        """Return what fires timers."""
        return DueTimers(self.store.ledger, self.intake(), self.clock)

    def told(self, where: str, error: Exception) -> None:
        """Note a bug, as the operator is told of it."""
        self.bugs.append(f"{where}: {type(error).__name__}")

    async def said(self) -> list[str]:
        """Return the texts that were queued since the last look, crisis texts first."""
        claimed = await self.store.claim(self.clock.now())
        await self.store.ledger.note([Note(one.number) for one in claimed])
        acts = (one.outgoing.act for one in claimed)
        return [str(act.text.template) for act in acts if isinstance(act, Say)]

    async def asks(self, message: str) -> None:
        """Have two buttons waiting, `yes` and `no`."""
        await self.store.do(lambda unit: unit.ask(question(message, room=FAMILY)), room=FAMILY)

    async def look(self, see: Callable[[Unit], T]) -> T:
        """Return what is stored."""
        return await self.store.ledger.look(see, self.clock.now())


def _new_id() -> MessageId:
    return MessageId(f"new-{next(_numbers)}")


@asynccontextmanager
async def open_stage(folder: Path) -> AsyncIterator[Stage]:
    """Open a store with one running chat: Frau Kaya, a worker, and a mother."""
    database = open_database(f"sqlite:///{folder / 'lotse.db'}")
    await upgrade(database)
    async with opened(database) as store:
        await store.do(lambda unit: furnish(unit, FAMILY), room=FAMILY, now=NOW)
        yield Stage(store)
    await database.dispose()


def furnish(unit: SqlUnit, conversation: ConversationId, members: Sequence[Member] = ()) -> Room:
    """Have a running chat."""
    both = (
        Member(KAYA, Role.WORKER, KAYAS, consent=True),
        Member(MOTHER, Role.CLIENT, consent=True),
    )
    room = unit.open_room(conversation)
    room = Room(room.conversation, room.short, Phase.RUNNING, members=(*both, *members))
    unit.keep(room)
    return room


YES, NO = ButtonKind("yes"), ButtonKind("no")
"""The buttons of `Stage.asks`."""
