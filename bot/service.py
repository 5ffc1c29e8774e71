"""`lotse run`: the service. Everything that is opened here is closed here, in reverse order."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, closing
from secrets import SystemRandom, token_urlsafe
from uuid import uuid4

import structlog
from aiohttp import web
from pydantic import SecretStr

from bot import __version__, arrival, opening
from bot.assembly import NothingOnFile, Surroundings, assemble, calendar_feed
from bot.content import Content
from bot.core.clock import Clock, SystemClock
from bot.core.errors import LotseError, StorageError
from bot.core.events import Event
from bot.core.ids import MessageId
from bot.core.intake import Acceptance, Intake
from bot.core.ports import Transport
from bot.ending import Ending
from bot.observability.alarms import BugReports, LoggedAlarms
from bot.observability.metrics import Metrics
from bot.runtime import garbage
from bot.runtime.running import RunningBot
from bot.scheduling.wake import AlarmClock
from bot.second_reader.ears import ThreadedEar
from bot.storage.aside import check, sealed_secret
from bot.storage.engine import Database
from bot.storage.ledger import SqlLedger
from bot.storage.schema import upgrade
from bot.storage.tally import CommitReport
from bot.storage.vault import Vault
from bot.ways import Way, check_way, open_way
from bot.web.feed import feed_routes
from bot.web.listening import listen, runner_of
from bot.web.pages import Check, routes
from config.settings import Settings

ANSWER_WITHIN = 2.0
"""Seconds that `/readyz` waits for the database."""

TICK_OVERDUE = 90.0

_log = structlog.get_logger()
_random = SystemRandom()


def run(given: Settings, content: Content) -> None:
    """Run until SIGTERM, SIGINT or SIGHUP. Raises LotseError when it cannot start."""
    asyncio.run(_serve(given, content))


async def _serve(given: Settings, content: Content) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        # Under nohup a hang-up is to be overheard.
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
            loop.add_signal_handler(number, stop.set)
    async with running(given, content, SystemClock()):
        garbage.later()
        await stop.wait()
        _log.info("stopping")


@asynccontextmanager
async def running(given: Settings, content: Content, clock: Clock) -> AsyncIterator[None]:
    """Run the service inside the block."""
    # Before there is a database or a key: what is left of a start in vain looks like a loss.
    check_way(given)
    async with AsyncExitStack() as stack:
        opening.data_folder(given)
        if opening.is_open_to_others(given):
            _log.warning("everybody may write into LOTSE_HOME: chmod 700")
        database, ending = opening.database(given), Ending()
        stack.push_async_callback(ending.step, database.dispose)
        emptied = await arrival.emptied(database, given.home / opening.KEY_FILE)
        there = await arrival.reached(database, may_wait=opening.has_keys(given))
        sealed = await sealed_secret(database) if there else None
        vault = opening.vault(given, sealed=sealed, make=there)
        service = Service(content, database, vault, clock, ending)
        if emptied:
            service.alarms.raise_alarm(arrival.EMPTIED)
        way = await stack.enter_async_context(
            open_way(given, clock=clock, alarms=service.alarms, random=_random.random)
        )
        await stack.enter_async_context(service.serving(way))
        runner = runner_of(service.application(given.metrics_token))
        stack.push_async_callback(ending.step, runner.cleanup)
        port = await listen(runner, given.host, given.port)
        await way.listen()
        # First to stop: an event that comes in after the ledger has closed would be lost.
        stack.push_async_callback(ending.step, way.close)
        service.announce(given.host, port)
        try:
            yield
        finally:
            ending.begins()


class Service:
    """One process: a bot on a database, an alarm clock, and the operator's pages."""

    def __init__(
        self, content: Content, database: Database, vault: Vault, clock: Clock, ending: Ending
    ) -> None:
        self._content = content
        self._ending = ending
        self._database = database
        self._vault = vault
        self._clock = clock
        self._metrics = Metrics()
        self.alarms = LoggedAlarms(self._metrics, clock)
        self._alarm_clock = AlarmClock(self._tick, self._nightly, clock.now)
        self._ledger = SqlLedger(
            database, vault, on_alarm=self.alarms.raise_alarm, on_commit=self._committed
        )
        self._last_tick = _monotonic()
        self._calendar = calendar_feed(content)
        self._bot: RunningBot | None = None
        self._way: Way | None = None
        self._open_for_work = False
        self._place: dict[str, str | int] = {}
        self._threads = ExitStack()

    @asynccontextmanager
    async def serving(self, way: Way) -> AsyncIterator[None]:
        """Take events and send acts inside the block."""
        bot = assemble(self._content, self._ledger, self._surroundings(way.transport))
        self._bot, self._way = bot, way
        way.receive(_timed(bot.intake, self._metrics))
        waiting: asyncio.Task[None] | None = None
        try:
            await self._open(bot)
        except StorageError as error:
            if not arrival.awaited(self._database, error):
                raise
            waiting = asyncio.create_task(self._open_later(bot, error), name="opening")
        try:
            yield
        finally:
            await arrival.ended(waiting)
            await self._close(bot)

    def announce(self, host: str, port: int) -> None:
        """Tell the log where the service listens, and that it is ready, once it is."""
        self._place = {"host": host, "port": port}
        self._say_hello()

    def _say_hello(self) -> None:
        said = "ready" if self._open_for_work else "waiting for the database"
        _log.info(said, version=__version__, **self._place)

    async def _open(self, bot: RunningBot) -> None:
        await upgrade(self._database)
        await self._ledger.start()
        self._open_for_work = True
        bot.start_sending()
        self._alarm_clock.start()
        await self._tick()

    async def _open_later(self, bot: RunningBot, error: StorageError) -> None:
        """Until the database is there, events get the last resort: the ledger takes nothing."""
        await arrival.until_open(lambda: self._open(bot), error, self.alarms)
        self._say_hello()

    async def _close(self, bot: RunningBot) -> None:
        if self._open_for_work:
            self._alarm_clock.stop()
        await self._ending.step(lambda: bot.stop_sending(self._ending.for_sends()))
        await self._ending.step(self._ledger.close)
        self._threads.close()

    def application(self, metrics_token: SecretStr | None) -> web.Application:
        """Return the HTTP application."""
        application = web.Application()
        token = metrics_token.get_secret_value() if metrics_token else None
        checks: dict[str, Check] = {"database": self._check_database, "timers": self._check_tick}
        if self._way is not None:
            checks["wire"] = self._way.check
            application.add_routes(self._way.routes)
        application.add_routes(feed_routes(self._feed))
        application.add_routes(
            routes(checks=checks, metrics=self._metrics.page, metrics_token=token)
        )
        return application

    async def _feed(self, token: str) -> bytes | None:
        now = self._clock.now()
        return await self._ledger.look(lambda unit: self._calendar.page(token, unit, now), now)

    def _surroundings(self, transport: Transport) -> Surroundings:
        return Surroundings(
            clock=self._clock,
            transport=transport,
            register=NothingOnFile(),
            alarms=self.alarms,
            texts=self._content.texts,
            on_bug=BugReports(self._metrics),
            on_trouble=lambda error: _log.error("the database failed", error=type(error).__name__),
            on_accepted=self._metrics.events.inc,
            on_sent=self._metrics.sent.inc,
            on_retry=self._metrics.retried.inc,
            on_hurried=self._metrics.hurried.inc,
            on_planned=self._alarm_clock.wake_at,
            new_id=lambda: MessageId(str(uuid4())),
            jitter=lambda: 0.8 + 0.4 * _random.random(),
            new_token=lambda: token_urlsafe(32),
            second_ear=lambda hearing, language: self._threads.enter_context(
                closing(ThreadedEar(hearing, language))
            ),
        )

    async def _tick(self) -> None:
        self._last_tick = _monotonic()
        self._metrics.last_tick.set(self._clock.now().timestamp())
        if self._bot is not None:
            await self._bot.tick()

    async def _nightly(self) -> None:
        """Delete what is kept no longer and renew old encryption (P-47…P-52)."""
        try:
            counts = await self._ledger.sweep(self._clock.now())
            renewed = 0
            while portion := await self._ledger.reencrypt(500):
                renewed += portion
            _log.info("swept", count=sum(counts.values()), counts={"renewed": renewed})
        except StorageError as error:
            _log.error("the nightly clean-up failed", error=type(error).__name__)

    def _committed(self, report: CommitReport) -> None:
        """Wake whoever waits for what a commit brought."""
        if report.queued and self._bot is not None:
            self._bot.wake(crisis=report.crisis)
        if report.nearest is not None:
            self._alarm_clock.wake_by(report.nearest)
        self._metrics.uncertain.inc(report.uncertain)

    async def _check_database(self) -> None:
        self._ledger.check()
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                await check(self._database, self._vault)
        except TimeoutError:
            raise StorageError("the database does not answer") from None

    async def _check_tick(self) -> None:
        if _monotonic() - self._last_tick > TICK_OVERDUE:
            raise LotseError("timers have not been looked at for more than 90 seconds")


def _monotonic() -> float:
    """Seconds on a clock that nobody sets."""
    return asyncio.get_running_loop().time()


def _timed(intake: Intake, metrics: Metrics) -> Intake:
    """Measure from an event's arrival to its acknowledgement."""

    async def timed(event: Event) -> Acceptance:
        arrived = _monotonic()
        acceptance = await intake(event)
        metrics.commit_seconds.observe(_monotonic() - arrived)
        if acceptance is not Acceptance.ACCEPTED:
            metrics.refused.labels(acceptance.value).inc()
        return acceptance

    return timed
