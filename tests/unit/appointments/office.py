"""The real dispatcher, routes and SQLite store; only Wire and the clock are missing."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from bot.core.dispatch import Dispatcher, World
from bot.core.events import (
    ButtonPressed,
    Event,
    FromPerson,
    MessageDeleted,
    ReactionReceived,
    TextEdited,
    TextReceived,
    TimerDue,
)
from bot.core.ids import ConversationId, MessageId, UserId
from bot.core.outgoing import React, Say, SendFile
from bot.core.ports import Capabilities, Note, Unit
from bot.core.texts import Param
from bot.storage.appointments import SqlAppointmentStore
from bot.storage.engine import open_database
from bot.storage.ledger import SqlLedger
from bot.storage.vault import Vault
from handlers.appointments.desk import REMINDER
from handlers.appointments.model import Appointment
from tests.support.tables import upgrade
from tests.unit.appointments.surroundings import (
    FAMILY,
    KAYA,
    MOTHER,
    STAFF,
    NothingOnFile,
    Strict,
    desk,
    furnish,
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One act of the bot, as the outbox gave it out."""

    room: ConversationId
    template: str
    params: Mapping[str, Param] = field(default_factory=dict)
    buttons: tuple[str, ...] = ()
    message: MessageId | None = None
    expires: datetime | None = None
    late: str | None = None


def templates(heard: list[Heard]) -> list[str]:
    """Return the names of the texts, in order."""
    return [one.template for one in heard]


class Office:
    """Tells a story to the bot and collects what it does."""

    def __init__(
        self, ledger: SqlLedger, now: datetime, *, react: bool, leads: tuple[timedelta, ...]
    ) -> None:
        self.ledger = ledger
        self.now = now
        self._keys = count(1)
        self.newest = MessageId("none")
        """The message that somebody wrote last."""
        self.worker = KAYA
        self.files: list[SendFile] = []
        """What the bot has sent as files."""
        self.desk = desk(leads)
        world = World(
            staff=STAFF,
            register=NothingOnFile(),
            capabilities=Capabilities(react=react),
            new_id=lambda: MessageId(f"m-{next(self._keys)}"),
            on_bug=self._bug,
        )
        self._dispatcher = Dispatcher(self.desk.router(), Strict(), world)

    async def types(
        self,
        text: str,
        *,
        who: UserId = KAYA,
        room: ConversationId = FAMILY,
        target: str | None = None,
    ) -> list[Heard]:
        """A worker types, perhaps with a short name after the command; returns what the bot does."""
        if target:
            command, _, rest = text.partition(" ")
            text = f"{command} {target} {rest}"
        return await self.says(text, who=who, room=room)

    async def edits(
        self,
        message: MessageId,
        text: str,
        *,
        who: UserId = KAYA,
        room: ConversationId = FAMILY,
    ) -> list[Heard]:
        """Somebody changes a message; returns what the bot does."""
        key = self._key()
        self.newest = MessageId(key)
        event = TextEdited(
            key=key,
            conversation=room,
            sender=who,
            message=self.newest,
            replaces=message,
            text=text,
        )
        return await self._happens(event)

    async def deletes(
        self, message: MessageId, *, who: UserId = KAYA, room: ConversationId = FAMILY
    ) -> list[Heard]:
        """Somebody takes a message back; returns what the bot does."""
        event = MessageDeleted(key=self._key(), conversation=room, sender=who, message=message)
        return await self._happens(event)

    async def says(
        self,
        text: str,
        *,
        who: UserId = MOTHER,
        room: ConversationId = FAMILY,
        quotes: MessageId | None = None,
    ) -> list[Heard]:
        """Somebody writes; returns what the bot does."""
        key = self._key()
        self.newest = MessageId(key)
        event = TextReceived(
            key=key,
            conversation=room,
            sender=who,
            message=MessageId(key),
            text=text,
            quotes=quotes,
        )
        return await self._happens(event)

    async def presses(self, heard: Heard, kind: str, *, who: UserId = MOTHER) -> list[Heard]:
        """Somebody presses the button of that meaning."""
        assert heard.message is not None
        event = ButtonPressed(
            key=self._key(),
            conversation=heard.room,
            sender=who,
            message=heard.message,
            button=heard.buttons.index(kind),
        )
        return await self._happens(event)

    async def reacts(self, heard: Heard, emoji: str, *, who: UserId = MOTHER) -> list[Heard]:
        """Somebody reacts to a message of the bot."""
        assert heard.message is not None
        event = ReactionReceived(
            key=self._key(),
            conversation=heard.room,
            sender=who,
            message=heard.message,
            emoji=emoji,
        )
        return await self._happens(event)

    async def until(self, instant: datetime) -> list[Heard]:
        """Let time pass; timers fire at their instants, in order."""
        heard: list[Heard] = []
        while (due := await self.ledger.next_instant(self.now)) and due <= instant:
            self.now = due
            heard += await self._fire()
        self.now = instant
        return heard + await self._fire()

    async def sleeps_until(self, instant: datetime) -> list[Heard]:
        """The process is down until then; what was due fires at once."""
        self.now = instant
        return await self._fire()

    async def stored(self, room: ConversationId = FAMILY) -> list[Appointment]:
        """Return the stored appointments of a conversation."""
        store = SqlAppointmentStore()
        found = await self._peek(lambda unit: list(store.open(unit).of(room)))
        assert isinstance(found, list)
        return found

    async def reminders(self, room: ConversationId = FAMILY) -> list[datetime]:
        """Return when reminders are planned."""
        found = await self._peek(lambda unit: [t.due for t in unit.timers(room, REMINDER)])
        assert isinstance(found, list)
        return found

    async def _peek(self, look: Callable[[Unit], object]) -> object:
        event = Event(key=self._key(), conversation=FAMILY)
        return await self.ledger.decide(event, lambda _, unit: look(unit), self.now)

    async def _fire(self) -> list[Heard]:
        heard: list[Heard] = []
        for timer in await self.ledger.due(self.now, 100):
            event = TimerDue(
                key=self._key(),
                conversation=timer.conversation,
                timer=timer.kind,
                subject=timer.subject,
                version=timer.version,
                due=timer.due,
            )
            heard += await self._happens(event)
        return heard + await self._sent()

    async def _happens(self, event: Event) -> list[Heard]:
        if isinstance(event, FromPerson):
            self.now += timedelta(seconds=1)
        await self.ledger.decide(
            event, lambda e, unit: self._dispatcher.decide(e, unit, self.now), self.now
        )
        return await self._sent()

    async def _sent(self) -> list[Heard]:
        heard: list[Heard] = []
        while claimed := await self.ledger.claim(self.now, limit=10, crisis_only=False):
            for one in claimed:
                act, out = one.outgoing.act, one.outgoing
                if isinstance(act, Say):
                    kinds = tuple(str(button.kind) for button in act.buttons)
                    late = str(act.late.template) if act.late else None
                    heard.append(
                        Heard(
                            out.conversation,
                            str(act.text.template),
                            act.text.params,
                            kinds,
                            out.id,
                            out.expires,
                            late,
                        )
                    )
                elif isinstance(act, SendFile):
                    self.files.append(act)
                elif isinstance(act, React):
                    heard.append(Heard(out.conversation, f"react {act.emoji}"))
                else:
                    heard.append(Heard(out.conversation, type(act).__name__))
            await self.ledger.note([Note(one.number) for one in claimed])
        return heard

    def _key(self) -> str:
        return f"e-{next(self._keys)}"

    @staticmethod
    def _bug(name: str, error: Exception) -> None:
        raise AssertionError(f"a behaviour broke at {name}") from error


@asynccontextmanager
async def open_office(
    folder: Path,
    now: datetime,
    *,
    group: bool = False,
    private: bool = True,
    react: bool = True,
    leads: tuple[timedelta, ...] = (timedelta(days=1),),
) -> AsyncIterator[Office]:
    """Open an office with a family of one (or two), and the worker's own room."""
    database = open_database(f"sqlite:///{folder / 'lotse.db'}")
    await upgrade(database)
    async with SqlLedger(database, Vault([bytes(32)])).running() as ledger:
        await ledger.decide(
            Event(key="set-up", conversation=FAMILY),
            lambda _, unit: furnish(unit, group=group, private=private),
            now,
        )
        yield Office(ledger, now, react=react, leads=leads)
    await database.dispose()
