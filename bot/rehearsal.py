"""The real bot on the simulated Wire: what `lotse play`, the demo and the scenario tests run."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from itertools import count
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

import structlog
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from bot.assembly import Surroundings, assemble
from bot.content import from_mapping
from bot.core.bugs import place_of
from bot.core.errors import StorageError
from bot.core.ids import MessageId
from bot.core.intake import Intake
from bot.core.ports import Alarm, Alarms
from bot.core.texts import Opens, Text, Texts, Voice
from bot.observability.logs import set_up
from bot.opening import DATABASE_FILE
from bot.play.bot_under_test import BotUnderTest, Scenery
from bot.play.command import Theatre, run_scripts
from bot.runtime.running import RunningBot
from bot.second_reader.ears import InlineEar
from bot.storage.key_file import load_or_make_key_file
from bot.storage.ledger import SqlLedger
from bot.storage.schema import upgrade
from bot.storage.sqlite import SqliteDatabase, open_file
from bot.storage.vault import Vault
from bot.wire.simulated.clock import VirtualClock
from config.marked_yaml import read
from config.organisation import EXAMPLE


class BreakableTexts:
    """The words of a bot whose contact directory can be put out of order.

    `without_numbers` are the same words without the directory: texts that name a number fail.
    """

    def __init__(self, texts: Texts, without_numbers: Texts) -> None:
        self._texts = texts
        self._without_numbers = without_numbers
        self.broken = False

    def render(self, text: Text, voice: Voice, closed: Mapping[str, Opens] | None = None) -> str:
        """Return the words; raises ContentError for a number while the directory is out of order."""
        texts = self._without_numbers if self.broken else self._texts
        return texts.render(text, voice, closed)


class Rehearsed:
    """Implements `bot.play.bot_under_test.BotUnderTest`: all is real but Wire and the clock."""

    def __init__(
        self, bot: RunningBot, ledger: SqlLedger, database: SqliteDatabase, texts: BreakableTexts
    ) -> None:
        self._bot = bot
        self._ledger = ledger
        self._database = database
        self._texts = texts
        self._store_broken = False
        event.listen(database.engine, "begin", self._maybe_refuse)

    @property
    def intake(self) -> Intake:
        """Where events go in."""
        return self._bot.intake

    async def start(self) -> None:
        """Open the database and be ready."""
        await upgrade(self._database)
        await self._ledger.start()

    async def settle(self) -> None:
        """Return once everything due now is done, as far as the database lets us."""
        try:
            await self._bot.settle()
        except StorageError:
            return

    async def next_instant(self) -> datetime | None:
        """Return the nearest instant at which something is due."""
        return await self._bot.next_instant()

    async def drop(self) -> None:
        """Be killed."""
        await self._ledger.abandon()
        await self._database.dispose()

    def break_store(self, broken: bool) -> None:  # noqa: FBT001  the protocol's signature
        """Let every transaction fail, or work again."""
        self._store_broken = broken

    def break_directory(self, broken: bool) -> None:  # noqa: FBT001  the protocol's signature
        """Let every text with a number fail, or work again."""
        self._texts.broken = broken

    def _maybe_refuse(self, _connection: Connection) -> None:
        if self._store_broken:
            raise OperationalError("BEGIN", None, OSError("out of order"))


def _numbered_ids(data: Path) -> Callable[[], MessageId]:
    """The same script gives the same ids; a restarted bot goes on with others."""
    run = len(list(data.glob("run-*")))
    (data / f"run-{run}").touch()
    numbers = count(1)
    return lambda: MessageId(str(uuid5(NAMESPACE_OID, f"lotse {run} {next(numbers)}")))


def _bugs(alarms: Alarms) -> Callable[[str, Exception], None]:
    def report(where: str, error: Exception) -> None:
        alarms.raise_alarm(Alarm("a behaviour broke"))
        structlog.get_logger().error(
            "a behaviour broke", where=where, error=type(error).__name__, boundary=place_of(error)
        )

    return report


class _AlarmsOnce:
    """Repeats no alarm at the same instant: a script's reader wants each once."""

    def __init__(self, alarms: Alarms, clock: VirtualClock) -> None:
        self._alarms = alarms
        self._clock = clock
        self._raised: set[tuple[str, datetime]] = set()

    def raise_alarm(self, alarm: Alarm) -> None:
        """Pass it on unless it was raised at this very instant."""
        this = (alarm.what, self._clock.now())
        if this not in self._raised:
            self._raised.add(this)
            self._alarms.raise_alarm(alarm)


def rehearse(scenery: Scenery) -> BotUnderTest:
    """Build the bot."""
    content = from_mapping(scenery.organisation, "the script's organisation")
    database = open_file(scenery.data / DATABASE_FILE)
    once = _AlarmsOnce(scenery.alarms, scenery.clock)
    ledger = SqlLedger(
        database,
        Vault(load_or_make_key_file(scenery.data / "storage.key")),
        on_alarm=once.raise_alarm,
    )
    texts = BreakableTexts(content.texts, content.catalogue.without_numbers())
    new_id = _numbered_ids(scenery.data)
    bot = assemble(
        content,
        ledger,
        Surroundings(
            clock=scenery.clock,
            transport=scenery.transport,
            register=scenery.register,
            alarms=once,
            texts=texts,
            on_bug=_bugs(once),
            on_trouble=lambda _error: None,
            on_accepted=lambda: None,
            on_sent=lambda: None,
            on_retry=lambda: None,
            on_hurried=lambda: None,
            on_planned=lambda _instant: None,
            new_id=new_id,
            new_token=lambda: sha256(new_id().encode()).hexdigest()[:43],
            jitter=lambda: 1.0,
            second_ear=InlineEar,
        ),
    )
    return Rehearsed(bot, ledger, database, texts)


def example_organisation() -> Mapping[str, object]:
    """Return the shipped example, over which scripts lay their own settings."""
    found = read(EXAMPLE).data
    return found if isinstance(found, Mapping) else {}


def play_scripts(paths: Sequence[Path], *, json: bool) -> int:
    """Play scripts and print what happens; returns the exit status."""
    set_up(json=json, level="error")
    theatre = Theatre(rehearse, example_organisation(), sys.stdout, sys.stderr)
    return run_scripts(paths, theatre, json=json)
