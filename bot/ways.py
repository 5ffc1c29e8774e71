"""Opens the way to Wire that the settings name."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from aiohttp import web
from pydantic import SecretStr

from bot.core.clock import Clock
from bot.core.errors import SettingsError, TransportError
from bot.core.events import Event
from bot.core.intake import Acceptance, Intake
from bot.core.ports import Alarms, Capabilities, Transport
from bot.wire.roman.address import address
from bot.wire.roman.capabilities import capabilities
from bot.wire.roman.client import RomanTransport
from bot.wire.roman.reception import Reception
from bot.wire.roman.tokens import FleetingTokens
from bot.wire.roman.webhook import Webhook
from bot.wire.roman.websocket import RomanSocket
from config.settings import Settings, TransportName

_WORD = re.compile(r"[!#-&(-~]+")


class Way(Protocol):
    """One opened way to Wire: acts go out by `transport`, events come in once `listen` is called."""

    @property
    def transport(self) -> Transport:
        """Where acts go."""
        ...

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """What the way needs of our HTTP server."""
        ...

    def receive(self, intake: Intake) -> None:
        """Say who takes the events."""
        ...

    async def listen(self) -> None:
        """Let events in."""
        ...

    async def close(self) -> None:
        """Let no more events in."""
        ...

    async def check(self) -> None:
        """Pass while events can come in; raises TransportError."""
        ...


class RomanWay:
    """Roman by webhook or, with an app key, by websocket."""

    def __init__(
        self,
        *,
        transport: RomanTransport,
        tokens: FleetingTokens,
        bearer: str | None,
        socket: Callable[[Reception], RomanSocket] | None,
        clock: Clock,
    ) -> None:
        self._transport = transport
        self._intake: Intake | None = None
        self._reception = Reception(intake=self._take, clock=clock, tokens=tokens)
        self._bearer = bearer
        self._socket = socket(self._reception) if socket else None
        self._task: asyncio.Task[None] | None = None

    @property
    def transport(self) -> Transport:
        """Where acts go."""
        return self._transport

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """The webhook's route, if events come that way."""
        if self._bearer is None:
            return ()
        return Webhook(bearer=self._bearer, reception=self._reception).routes()

    def receive(self, intake: Intake) -> None:
        """Say who takes the events."""
        self._intake = intake

    async def listen(self) -> None:
        """Connect the websocket, where there is one; a webhook listens with the server."""
        if self._socket is not None:
            self._task = asyncio.create_task(self._socket.run(), name="roman websocket")

    async def close(self) -> None:
        """Let no more events in."""
        if self._socket is not None:
            await self._socket.stop()
        if self._task is not None:
            await self._task

    async def check(self) -> None:
        """Pass unless the websocket is down or Roman takes nothing that we send."""
        if self._socket is not None and not self._socket.connected:
            raise TransportError("the connection to Roman is down")
        await self._transport.check()

    async def _take(self, event: Event) -> Acceptance:
        if self._intake is None:
            return Acceptance.UNAVAILABLE
        return await self._intake(event)


@asynccontextmanager
async def open_way(
    given: Settings, *, clock: Clock, alarms: Alarms, random: Callable[[], float]
) -> AsyncIterator[Way]:
    """Open the way for the duration of the block, once `check_way` has passed."""
    async with _roman(given, clock, alarms, random) as way:
        yield way


def capabilities_of(given: Settings) -> Capabilities:
    """Return what the way that the settings name can do. Raises SettingsError where there is none."""
    _check_transport(given)
    return capabilities(webhook=given.roman_app_key is None)


def _check_transport(given: Settings) -> None:
    if given.transport is not TransportName.ROMAN:
        raise SettingsError(
            f"LOTSE_TRANSPORT: {given.transport.value} is not part of this version; use roman"
        )


@asynccontextmanager
async def _roman(
    given: Settings, clock: Clock, alarms: Alarms, random: Callable[[], float]
) -> AsyncIterator[RomanWay]:
    home, app_key = address(given.roman_url), given.roman_app_key
    tokens = FleetingTokens(clock)
    transport = RomanTransport(roman=home, clock=clock, tokens=tokens, webhook=app_key is None)
    async with transport:

        def socket(reception: Reception) -> RomanSocket:
            return RomanSocket(
                session=transport.session,
                roman=home,
                app_key=app_key.get_secret_value() if app_key else "",
                reception=reception,
                alarms=alarms,
                clock=clock,
                sleep=_sleep,
                random=random,
            )

        token = given.roman_service_token
        way = RomanWay(
            transport=transport,
            tokens=tokens,
            bearer=token.get_secret_value() if token and app_key is None else None,
            socket=socket if app_key else None,
            clock=clock,
        )
        yield way


_sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


def check_way(given: Settings) -> None:
    """Raise SettingsError for what is missing on the way that the settings name."""
    _check_transport(given)
    address(given.roman_url)
    _check_secret("LOTSE_ROMAN_SERVICE_TOKEN", given.roman_service_token)
    _check_secret("LOTSE_ROMAN_APP_KEY", given.roman_app_key)
    if given.roman_app_key is None and given.roman_service_token is None:
        raise SettingsError(
            "LOTSE_ROMAN_SERVICE_TOKEN: set the bearer that Roman sends (lotse roman create-service"
            " shows it), or LOTSE_ROMAN_APP_KEY to receive over the websocket"
        )


def _check_secret(name: str, secret: SecretStr | None) -> None:
    """With the word before it, or as it looks in a letter, it would fit nothing that Roman sends."""
    if secret is not None and not _WORD.fullmatch(secret.get_secret_value()):
        raise SettingsError(
            f'{name}: write the value alone, without "Bearer", blanks, quotes or letters beyond ASCII'
        )
