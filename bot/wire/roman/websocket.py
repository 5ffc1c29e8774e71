"""Receiving over Roman's websocket, for machines without a public address.

Roman keeps nothing: what happens while no socket is open is lost, so every gap is told to the
operator; the one before a start, whose length nobody knows, by a line of the log. Roman accepts an
invitation as soon as the frame is written; nothing can be declined here.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal

import aiohttp
import structlog

from bot.core.clock import Clock
from bot.core.intake import Acceptance
from bot.core.ports import Alarm, Alarms
from bot.wire.roman.address import Address
from bot.wire.roman.outage import Outage
from bot.wire.roman.payloads import WrongShapeError
from bot.wire.roman.reception import LIMIT, Reception

HEARTBEAT_SECONDS = 20.0
"""Roman closes a socket after 30 silent seconds and never pings by itself."""

QUIET_SECONDS = 0.2
"""After so long without a frame a stop takes it that Roman has delivered everything."""

LAST_WORDS_SECONDS = 4.0
"""So long a stop reads on where no such pause comes."""

CLOSE_SECONDS = 1.0
"""So long Roman may take to answer that a socket is closed."""

WORK_SECONDS = 2.0
"""So long a stop then waits for what is in hand."""

IN_FLIGHT = 64
RETRIES = 3
RETRY_SECONDS = 1.0
FRAME_LIMIT = 4 * 1024 * 1024

EVENT_LOST = "An event from Roman could not be stored and is lost; please look at the database."
CUT_SHORT = "Lotse was stopped while Roman was still delivering: messages may be lost."
LOST_BEFORE = "what came over Roman before this start is lost"

_FRAMES = frozenset({aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY})

Socket = aiohttp.ClientWebSocketResponse[Literal[False]]

_log = structlog.get_logger("lotse.roman")


class RomanSocket:
    """Keeps one socket open and hands every frame to the reception.

    `sleep` and `random` (0 to 1) are passed in for the pauses between connections. Roman delivers to
    the newest socket only, so one process may run this and no second one.
    """

    def __init__(
        self,
        *,
        session: aiohttp.ClientSession,
        roman: Address,
        app_key: str,
        reception: Reception,
        alarms: Alarms,
        clock: Clock,
        sleep: Callable[[float], Awaitable[None]],
        random: Callable[[], float],
        heartbeat: float = HEARTBEAT_SECONDS,
        in_flight: int = IN_FLIGHT,
    ) -> None:
        self._session = session
        self._url = roman.socket(app_key)
        self._reception = reception
        self._alarms = alarms
        self._clock = clock
        self._sleep = sleep
        self._heartbeat = heartbeat
        self._outage = Outage(alarms, random)
        self._places = asyncio.Semaphore(in_flight)
        self._working: set[asyncio.Task[None]] = set()
        self._stopping = asyncio.Event()
        self._came = 0
        self._socket: Socket | None = None
        self._attempt: asyncio.Timeout | None = None
        self._first = True
        self.malformed = 0
        """Frames that were no event of the documented shape."""

    @property
    def connected(self) -> bool:
        """Whether a socket is open now (for readiness)."""
        return self._socket is not None and not self._socket.closed

    async def run(self) -> None:
        """Connect, receive, connect again, until stopped; then finish what is in hand."""
        self._outage.begins(self._clock.now())
        while not self._stopping.is_set():
            await self._connection()
            if not self._stopping.is_set():
                await self._rest(self._outage.pause())
        if self._working and (await asyncio.wait(self._working, timeout=WORK_SECONDS))[1]:
            self._alarms.raise_alarm(Alarm(CUT_SHORT))

    async def stop(self) -> None:
        """Take in what Roman has delivered, then no more; `run` returns once that is committed."""
        self._stopping.set()
        if self._attempt is not None:
            self._attempt.reschedule(0)
        if self._socket is not None:
            try:
                async with asyncio.timeout(LAST_WORDS_SECONDS):
                    await self._heard_out()
            except TimeoutError:
                self._alarms.raise_alarm(Alarm(CUT_SHORT))
            await self._socket.close()

    async def _connection(self) -> None:
        """One life of a socket. Errors are told by type only: their text may hold the app key."""
        try:
            socket = await self._opened()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            if self._stopping.is_set():
                return
            _log.warning("roman.connect_failed", error_type=type(error).__name__)
            self._outage.failed(self._clock.now())
            return
        if self._stopping.is_set():
            await socket.close()
            return
        self._socket = socket
        self._outage.connected(self._clock.now())
        if self._first:
            self._first = False
            _log.warning(LOST_BEFORE)
        try:
            await self._receive(socket)
        finally:
            await socket.close()
        if not self._stopping.is_set():
            _log.warning("roman.disconnected", close_code=socket.close_code)
            self._outage.dropped(self._clock.now())

    async def _opened(self) -> Socket:
        """Raises TimeoutError as well when the stop comes first."""
        self._attempt = asyncio.timeout(None)
        try:
            async with self._attempt:
                return await self._session.ws_connect(
                    self._url,
                    heartbeat=self._heartbeat,
                    max_msg_size=FRAME_LIMIT,
                    decode_text=False,
                    timeout=aiohttp.ClientWSTimeout(ws_close=CLOSE_SECONDS),
                )
        finally:
            self._attempt = None

    async def _heard_out(self) -> None:
        """Return once nothing has come for a moment, and nothing waits for a place."""
        before = -1
        while self.connected and (before != self._came or self._places.locked()):
            before = self._came
            await asyncio.sleep(QUIET_SECONDS)

    async def _receive(self, socket: Socket) -> None:
        """Start frames in their order of arrival; a full house stops the reading, not the order."""
        while (frame := await socket.receive()).type in _FRAMES:
            self._came += 1
            self._outage.heard(self._clock.now())
            await self._places.acquire()
            task = asyncio.create_task(self._take(frame.data))
            self._working.add(task)
            task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._working.discard(task)
        self._places.release()

    async def _take(self, raw: bytes) -> None:
        """Roman does not repeat a frame, so we do, as often as it would repeat a webhook call."""
        if len(raw) > LIMIT:
            self.malformed += 1
            return
        for _ in range(RETRIES):
            if await self._taken(raw):
                return
            await self._sleep(RETRY_SECONDS)
        if not await self._taken(raw):
            self._alarms.raise_alarm(Alarm(EVENT_LOST))

    async def _taken(self, raw: bytes) -> bool:
        try:
            return await self._reception.take(raw) is not Acceptance.UNAVAILABLE
        except WrongShapeError:
            self.malformed += 1
            return True
        except Exception as error:
            _log.error("roman.event_failed", error_type=type(error).__name__)
            return False

    async def _rest(self, seconds: float) -> None:
        """Pause, but wake up to stop."""
        waits = (
            asyncio.ensure_future(self._sleep(seconds)),
            asyncio.create_task(self._stopping.wait()),
        )
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
