"""Sending over Roman."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Self
from uuid import UUID

import aiohttp
from yarl import URL

from bot.core.clock import Clock
from bot.core.errors import Rejected, TransportError, TryAgain, WithoutCredential
from bot.core.events import Profile
from bot.core.ids import ConversationId, UserId
from bot.core.ports import Capabilities, Delivery
from bot.wire.roman.address import TOTAL_SECONDS, Address, open_session
from bot.wire.roman.bodies import body_of
from bot.wire.roman.capabilities import capabilities
from bot.wire.roman.replies import (
    Reply,
    check_posted,
    encode,
    error_of,
    no_such_account,
    read_members,
    read_profile,
)
from bot.wire.roman.tokens import FleetingTokens

ANSWER_LIMIT = 4 * 1024 * 1024
LOOKUP = timedelta(seconds=1)
"""Budget of a lookup while an event waits for its answer: Wire's backend waits five seconds."""

CHECK = timedelta(seconds=2)
"""Budget of the question whether Roman is back."""

_NOBODY_BEHIND = frozenset({502, 503, 504})
"""What a proxy answers in Roman's place."""

_HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}
_UNKNOWN = "not known whether it was posted"


@dataclass(frozen=True, slots=True)
class _Pass:
    """A token, and whether it is one of the 20-second ones."""

    token: str = field(repr=False)
    fleeting: bool


@dataclass(frozen=True, slots=True)
class _Call:
    """One call of Roman's interface, without whoever makes it."""

    method: str
    url: URL
    seconds: float
    body: bytes | None = None


class RomanTransport:
    """Carries acts to Roman; implements bot.core.ports.Transport.

    Open it with `async with` inside a running loop. `webhook` says how events come in: only a webhook
    can decline an invitation. Roman knows no idempotency key: after TryAgain with "not known" in its
    reason a text may have been posted already; a message with buttons keeps its id when repeated.
    """

    def __init__(
        self,
        *,
        roman: Address,
        clock: Clock,
        tokens: FleetingTokens,
        webhook: bool,
        total_seconds: float = TOTAL_SECONDS,
    ) -> None:
        self._roman = roman
        self._clock = clock
        self._tokens = tokens
        self._total = total_seconds
        self._session: aiohttp.ClientSession | None = None
        self._away = False
        self._capabilities = capabilities(webhook=webhook)

    async def __aenter__(self) -> Self:
        self._session = open_session(self._roman, self._total)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.close()

    @property
    def session(self) -> aiohttp.ClientSession:
        """The one session; the websocket shares it."""
        if self._session is None:
            raise RuntimeError("RomanTransport is used outside of its `async with`")
        return self._session

    @property
    def capabilities(self) -> Capabilities:
        """What Roman can do."""
        return self._capabilities

    async def send(self, delivery: Delivery) -> None:
        """Post one act; returns once Roman names the message. Raises TryAgain, Gone or Rejected."""
        body = body_of(delivery)
        if body is None:
            return
        here = delivery.outgoing.conversation
        call = _Call("POST", self._roman.rest("conversation"), self._total, encode(body))
        reply, pass_ = await self._ask(call, here, delivery.credential)
        self._check(reply, pass_, here)
        check_posted(reply)

    async def profile(
        self,
        user: UserId,
        conversation: ConversationId,
        credential: str | None,
        *,
        within: timedelta = LOOKUP,
    ) -> Profile:
        """Look an account up; `our_team` stays None. Raises TransportError.

        Rejected means that Wire shows the bot no such account; the conversation is not affected.
        """
        call = _Call("GET", self._roman.rest("users", _uuid(user)), within.total_seconds())
        reply, pass_ = await self._ask(call, conversation, credential)
        if reply.status == 500 and no_such_account(reply.body):
            raise Rejected("Wire shows the bot no such account")
        self._check(reply, pass_, conversation)
        return read_profile(reply)

    async def members(
        self, conversation: ConversationId, credential: str | None, *, within: timedelta = LOOKUP
    ) -> tuple[Profile, ...]:
        """Return who is here besides the bot: ids and service flags only. Raises TransportError."""
        call = _Call("GET", self._roman.rest("conversation"), within.total_seconds())
        reply, pass_ = await self._ask(call, conversation, credential)
        self._check(reply, pass_, conversation)
        return read_members(reply)

    async def check(self) -> None:
        """Pass unless Roman did not answer last and does not now; raises TransportError."""
        if not self._away:
            return
        with suppress(TryAgain):
            call = _Call("GET", self._roman.rest("status"), CHECK.total_seconds())
            await self._exchange(call, None)
        if self._away:
            raise TransportError("Roman cannot be reached")

    async def _ask(
        self, call: _Call, conversation: ConversationId, credential: str | None
    ) -> tuple[Reply, _Pass]:
        """Call with the lasting token; where Roman refuses that one, once more with a fresh one."""
        pass_ = self._pass_for(conversation, credential)
        reply = await self._exchange(call, pass_)
        fresh = self._tokens.get(conversation)
        if reply.status == 401 and not pass_.fleeting and fresh:
            pass_ = _Pass(fresh, fleeting=True)
            reply = await self._exchange(call, pass_)
        return reply, pass_

    def _pass_for(self, conversation: ConversationId, credential: str | None) -> _Pass:
        if credential:
            return _Pass(credential, fleeting=False)
        if token := self._tokens.get(conversation):
            return _Pass(token, fleeting=True)
        raise WithoutCredential("no lasting token for this conversation")

    def _check(self, reply: Reply, pass_: _Pass, conversation: ConversationId) -> None:
        if reply.status == 200:
            return
        if reply.status == 401 and pass_.fleeting:
            self._tokens.drop(conversation)
            raise TryAgain("the 20-second token was over; a newer event may bring another")
        raise error_of(reply, self._clock.now())

    async def _exchange(self, call: _Call, pass_: _Pass | None) -> Reply:
        try:
            reply = await self._answer(call, pass_)
        except TryAgain:
            self._away = True
            raise
        self._away = reply.status in _NOBODY_BEHIND
        return reply

    async def _answer(self, call: _Call, pass_: _Pass | None) -> Reply:
        who = {"Authorization": f"Bearer {pass_.token}"} if pass_ else {}
        try:
            async with self.session.request(
                call.method,
                call.url,
                data=call.body,
                headers={**_HEADERS, **who},
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=call.seconds),
            ) as response:
                pause = response.headers.get("Retry-After")
                return Reply(response.status, await _read(response), pause)
        except TimeoutError:
            raise TryAgain(f"no answer from Roman within {call.seconds:g} s: {_UNKNOWN}") from None
        except aiohttp.ClientConnectorError:
            raise TryAgain("Roman cannot be reached") from None
        except (aiohttp.ClientError, OSError) as error:
            broke = f"the connection to Roman broke ({type(error).__name__}): {_UNKNOWN}"
            raise TryAgain(broke) from None


async def _read(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    while chunk := await response.content.readany():
        body += chunk
        if len(body) > ANSWER_LIMIT:
            raise TryAgain("Roman's answer is too long")
    return bytes(body)


def _uuid(user: UserId) -> str:
    try:
        return str(UUID(user))
    except ValueError:
        raise Rejected("a user's id must be a UUID") from None
