"""A strict Roman on loopback: posts events to the bot, takes its messages, keeps its websocket.

It follows the contract to the letter, including what hurts: nothing is queued, most failures lose
the event, and an answer that happens to hold a `type` is posted into the conversation.
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Self

import aiohttp
from aiohttp import web

from tests.fakes.roman_events import Json, new_id
from tests.fakes.roman_faults import Fault, failed
from tests.fakes.roman_posts import Posted, Refusal, broken_limits, message_id, read
from tests.fakes.roman_tokens import Tokens

RETRIES = 3
LASTING = {"conversation.bot_request", "conversation.poll.action", "conversation.poll.new"}
LOST = 0
"""What `event` returns where the bot could not be reached: the event is gone."""

PATIENCE = 30.0
"""Seconds to wait for what comes in a moment; so long only where the machine has much else to do."""

_ACTIVE = web.ResponseKey("active", float)
_START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def _no_pause(_: float) -> None:
    await asyncio.sleep(0)


class FakeRoman:
    """Use as `async with FakeRoman(...) as fake`; set `webhook` before the first event.

    `now` is its clock (it stands still by default), `pause` waits between the repeats after 429 and
    503, `idle` closes a silent websocket after that many real seconds.
    """

    def __init__(
        self,
        *,
        webhook: str | None = None,
        now: Callable[[], datetime] = lambda: _START,
        pause: Callable[[float], Awaitable[None]] = _no_pause,
        idle: float = 30.0,
    ) -> None:
        self.webhook = webhook
        self.service_token = "fake-service-authentication"
        self.app_key = "fake.app-key"
        self.tokens = Tokens(now)
        self.bots: set[str] = set()
        self.removed: set[str] = set()
        self.users: dict[str, Json] = {}
        self.members: dict[str, list[Json]] = {}
        self.faults: deque[Fault] = deque()
        self.unreadable: list[str] = []
        """Whose next look-ups fail: ids of users, or of a bot for who is in its conversation."""
        self.received: list[Posted] = []
        self.violations: list[str] = []
        self.answered_to_wire: list[int] = []
        self.tries: list[int] = []
        self.pauses: list[float] = []
        self.opened = 0
        self._pause = pause
        self._idle = idle
        self._inbox: asyncio.Queue[Posted] = asyncio.Queue()
        self._openings: asyncio.Queue[None] = asyncio.Queue()
        self._socket: web.WebSocketResponse | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_post("/api/conversation", self._post_conversation)
        app.router.add_get("/api/conversation", self._get_conversation)
        app.router.add_get("/api/users/{user}", self._get_user)
        app.router.add_get("/await/{key}", self._await)
        self.extend(app)
        self._runner = web.AppRunner(
            app, handler_cancellation=True, shutdown_timeout=0.1, access_log=None
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/api"
        self._client = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=40), cookie_jar=aiohttp.DummyCookieJar()
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()
        if self._socket is not None:
            await self._socket.close()
        await self._runner.cleanup()

    def extend(self, app: web.Application) -> None:
        """A place for more routes."""

    # towards the bot

    async def event(self, payload: Json) -> int:
        """Deliver one event; a missing token is added. Returns the bot's last status, or LOST."""
        body = self._with_token(payload)
        status = await (self._through_socket(body) if self.webhook is None else self._call(body))
        self._answer_wire(body, status)
        return status

    async def repeated(self, payload: Json, times: int = 4) -> list[int]:
        """Deliver a system event again and again, as after a slow answer; init gets fresh ids."""
        fresh: Json = {"messageId": ""} if payload["type"] == "conversation.init" else {}
        return [
            await self.event({**payload, **dict.fromkeys(fresh, new_id())}) for _ in range(times)
        ]

    async def next_message(self, seconds: float = PATIENCE) -> Posted:
        """Wait for the next message of the bot."""
        return await asyncio.wait_for(self._inbox.get(), seconds)

    async def next_socket(self, seconds: float = PATIENCE) -> None:
        """Wait for the next websocket to be opened."""
        await asyncio.wait_for(self._openings.get(), seconds)

    async def frame(self, raw: str | bytes) -> None:
        """Write anything into the websocket."""
        assert self._socket is not None
        if isinstance(raw, str):
            await self._socket.send_str(raw)
        else:
            await self._socket.send_bytes(raw)

    async def drop_socket(self) -> None:
        """Close the websocket that is delivered to."""
        assert self._socket is not None
        await self._socket.close()

    def _with_token(self, payload: Json) -> Json:
        if "token" in payload or payload["type"] == "conversation.bot_removed":
            return payload
        lasting = payload["type"] in LASTING
        return {**payload, "token": self.tokens.issue(str(payload["botId"]), lasting=lasting)}

    async def _call(self, body: Json) -> int:
        """Post to the webhook; only 429 and 503 are repeated."""
        try:
            for _ in range(RETRIES):
                status, retry_after = await self._post(body)
                if status not in {429, 503}:
                    return status
                self.pauses.append(retry_after)
                await self._pause(retry_after)
            return (await self._post(body))[0]
        except (aiohttp.ClientError, TimeoutError):
            return LOST

    async def _post(self, body: Json) -> tuple[int, float]:
        assert self.webhook is not None
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Authorization": f"Bearer {self.service_token}",
            "User-Agent": "roman",
        }
        data = json.dumps(body).encode()
        async with self._client.post(
            self.webhook, data=data, headers=headers, allow_redirects=False
        ) as response:
            self._read_answer(str(body["botId"]), str(body["type"]), await response.read())
            wait = float(response.headers.get("Retry-After", "1"))
            self.tries.append(response.status)
            return response.status, wait if wait <= 40 else 1.0

    def _read_answer(self, bot: str, kind: str, raw: bytes) -> None:
        if raw:
            self.violations.append(f"the answer to {kind} has a body")
        try:
            answer = json.loads(raw)
        except ValueError:
            return
        if kind == "conversation.bot_request":
            return
        if isinstance(answer, dict) and answer.get("type") is not None:
            self.violations.append(f"the answer to {kind} was posted as a message")
            self._take(Posted(bot, answer, None, by="answer"))

    async def _through_socket(self, body: Json) -> int:
        if self._socket is None or self._socket.closed:
            return LOST
        _touch(self._socket)
        await self._socket.send_str(json.dumps(body))
        return 200

    def _answer_wire(self, body: Json, status: int) -> None:
        if body["type"] != "conversation.bot_request":
            self.answered_to_wire.append(200)
        elif status == 200:
            self.bots.add(str(body["botId"]))
            self.answered_to_wire.append(201)
        else:
            self.answered_to_wire.append(409)

    # from the bot

    async def _post_conversation(self, request: web.Request) -> web.Response:
        try:
            bot = await self._admit(request, unknown=409)
            body = await read(request)
            named = message_id(body)
        except Refusal as refusal:
            return web.json_response(refusal.body, status=refusal.status)
        fault = self.faults.popleft() if self.faults else None
        if fault and not fault.null_id:
            return await failed(fault)
        if fault:
            return web.json_response({"messageId": None})
        self.violations.extend(broken_limits(body))
        self._take(Posted(bot, body, named))
        return web.json_response({"messageId": named})

    async def _get_conversation(self, request: web.Request) -> web.Response:
        try:
            bot = await self._admit(request, unknown=500)
        except Refusal as refusal:
            return web.json_response(refusal.body, status=refusal.status)
        if self._unreadable(bot):
            return await failed(Fault())
        if self.faults:
            return await failed(self.faults.popleft())
        return web.json_response({"id": new_id(), "members": self.members.get(bot, [])})

    async def _get_user(self, request: web.Request) -> web.Response:
        try:
            await self._admit(request, unknown=500)
        except Refusal as refusal:
            return web.json_response(refusal.body, status=refusal.status)
        if self._unreadable(request.match_info["user"]):
            return await failed(Fault())
        fault = self.faults.popleft() if self.faults else None
        user = self.users.get(request.match_info["user"])
        if fault or user is None:
            return await failed(fault or Fault.backend(404, "not-found"))
        empty = dict.fromkeys(("id", "name", "accent_id", "handle", "service", "assets"), None)
        return web.json_response({**empty, **user})

    def _unreadable(self, wanted: str) -> bool:
        if wanted not in self.unreadable:
            return False
        self.unreadable.remove(wanted)
        return True

    async def _admit(self, request: web.Request, *, unknown: int) -> str:
        given = request.headers.get("Authorization")
        if given is None:
            raise Refusal(401, {"code": 401, "message": "HTTP 401 Unauthorized"})
        if not given.startswith("Bearer ") or given.count(" ") != 1:
            raise Refusal(400, {"code": 400, "message": "HTTP 400 Bad Request"})
        bot = self.tokens.subject(given.removeprefix("Bearer "))
        if bot is None:
            raise Refusal(401, {"code": 401, "message": "HTTP 401 Unauthorized"})
        if bot not in self.bots:
            raise Refusal(unknown, {"message": "Unknown bot. made up"})
        if bot in self.removed:
            raise Refusal(500, Fault.backend(404, "no-conversation").body)
        return bot

    def _take(self, posted: Posted) -> None:
        self.received.append(posted)
        self._inbox.put_nowait(posted)

    # the websocket

    async def _await(self, request: web.Request) -> web.WebSocketResponse:
        """The newest connection is delivered to; older ones stay open and silent."""
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        self.opened += 1
        if request.match_info["key"] != self.app_key:
            await socket.close(code=aiohttp.WSCloseCode.POLICY_VIOLATION)
        else:
            self._socket = socket
        _touch(socket)
        self._openings.put_nowait(None)
        await self._listen(socket)
        return socket

    async def _listen(self, socket: web.WebSocketResponse) -> None:
        while not socket.closed:
            rest = socket[_ACTIVE] + self._idle - asyncio.get_running_loop().time()
            if rest <= 0:
                await socket.close(code=aiohttp.WSCloseCode.GOING_AWAY, message=b"Idle Timeout")
                return
            try:
                frame = await socket.receive(timeout=rest)
            except TimeoutError:
                continue
            _touch(socket)
            if frame.type is aiohttp.WSMsgType.PING:
                await socket.pong(frame.data)


def _touch(socket: web.WebSocketResponse) -> None:
    """Any frame, in either direction, keeps a socket from being idle."""
    socket[_ACTIVE] = asyncio.get_running_loop().time()
