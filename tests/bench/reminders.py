"""Many families, each with a reminder that falls due in the same minute."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from bot.assembly import NothingOnFile, Surroundings, assemble
from bot.content import from_mapping
from bot.core.events import Event, Profile
from bot.core.ids import AppointmentId, ConversationId, Handle, MessageId, UserId
from bot.core.ports import Alarm, Capabilities, Delivery, Unit
from bot.core.room import Member, Phase, Role
from bot.core.timers import Timer
from bot.runtime.due import DueTimers
from bot.runtime.running import RunningBot
from bot.second_reader.ears import InlineEar
from bot.storage.appointments import SqlAppointmentStore
from bot.storage.ledger import SqlLedger
from bot.storage.schema import upgrade
from bot.storage.sqlite import SqliteDatabase, open_file
from bot.storage.vault import Vault
from bot.wire.simulated.clock import VirtualClock
from handlers.appointments.desk import REMINDER
from handlers.appointments.model import Appointment

MADE = datetime(2026, 11, 24, 9, tzinfo=UTC)
START = datetime(2026, 11, 26, 9, tzinfo=UTC)
_KAYA = Member(UserId("u-kaya"), Role.WORKER, Handle("kaya"), consent=True)


class Everything:
    """Wire, the operator and the log of a bot that is only measured: takes all, says nothing."""

    capabilities = Capabilities()

    def __init__(self) -> None:
        self.sent: list[Delivery] = []
        self.trouble: list[object] = []

    async def send(self, delivery: Delivery) -> None:
        self.sent.append(delivery)

    async def profile(
        self, user: UserId, conversation: ConversationId, credential: str | None
    ) -> Profile:
        del conversation, credential
        return Profile(user)

    async def members(
        self, conversation: ConversationId, credential: str | None
    ) -> tuple[Profile, ...]:
        del conversation, credential
        return ()

    def raise_alarm(self, alarm: Alarm) -> None:
        self.trouble.append(alarm)


@dataclass(frozen=True, slots=True)
class Morning:
    """The minute in which all reminders fall due."""

    due: DueTimers
    bot: RunningBot
    database: SqliteDatabase
    around: Everything


@asynccontextmanager
async def busy_morning(folder: Path, families: int) -> AsyncIterator[Morning]:
    """Prepare it: a bot on real SQLite, as the service builds it, on a clock that stands still."""
    database = open_file(folder / "lotse.db")
    await upgrade(database)
    ledger = SqlLedger(database, Vault([bytes(32)]))
    try:
        async with ledger.running():
            for first in range(0, families, 500):
                numbers = range(first, min(families, first + 500))
                event = Event(key=f"fill {first}", conversation=ConversationId("none"))
                await ledger.decide(event, partial(_fill, numbers), MADE)
            around = Everything()
            clock = VirtualClock(START - timedelta(days=1))
            bot = _bot(ledger, around, clock)
            yield Morning(DueTimers(ledger, bot.intake, clock), bot, database, around)
    finally:
        await database.dispose()


def _fill(numbers: range, _: Event, unit: Unit) -> None:
    for number in numbers:
        mother = Member(UserId(f"u-{number}"), Role.CLIENT, consent=True)
        room = unit.open_room(ConversationId(f"family-{number}"))
        unit.keep(replace(room, phase=Phase.RUNNING, members=(_KAYA, mother)))
        appointment = Appointment(
            id=AppointmentId(f"a-{number}"),
            conversation=room.conversation,
            number=1,
            start=START,
            end=START + timedelta(hours=1),
            zone="Europe/Berlin",
            made_at=MADE,
            place="Hausbesuch",
            worker=_KAYA.handle,
        )
        SqlAppointmentStore().open(unit).save(appointment)
        unit.plan(
            Timer(
                conversation=room.conversation,
                kind=REMINDER,
                due=START - timedelta(days=1),
                subject=appointment.id,
                version=1,
            )
        )


def _bot(ledger: SqlLedger, around: Everything, clock: VirtualClock) -> RunningBot:
    content = from_mapping({}, "the measurement")
    ids = count(1)
    return assemble(
        content,
        ledger,
        Surroundings(
            clock=clock,
            transport=around,
            register=NothingOnFile(),
            alarms=around,
            texts=content.texts,
            on_bug=lambda _where, error: around.trouble.append(error),
            on_trouble=around.trouble.append,
            on_accepted=lambda: None,
            on_sent=lambda: None,
            on_retry=lambda: None,
            on_hurried=lambda: None,
            on_planned=lambda _instant: None,
            new_id=lambda: MessageId(f"m-{next(ids)}"),
            new_token=lambda: f"{next(ids):043}",
            second_ear=InlineEar,
            jitter=lambda: 1.0,
        ),
    )
