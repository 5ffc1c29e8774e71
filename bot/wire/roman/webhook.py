"""`POST /roman`: bearer, size, shape, commit, and only then 200 with an empty body.

Roman posts whatever JSON with a `type` it finds in our answer into the conversation, so no answer
has a body. It repeats 503 up to three times and nothing else.
"""

import hmac

import structlog
from aiohttp import web

from bot.core.intake import Acceptance
from bot.wire.roman.payloads import WrongShapeError
from bot.wire.roman.reception import LIMIT, Reception

PATH = "/roman"

_log = structlog.get_logger("lotse.roman")
_STATUS = {Acceptance.ACCEPTED: 200, Acceptance.DECLINED: 409, Acceptance.UNAVAILABLE: 503}


class Webhook:
    """The handler. `bearer` is Roman's `service_authentication`.

    Serve it with `auto_decompress=False`: Roman packs nothing, and what a stranger packs would be
    unpacked while aiohttp throws it away.
    """

    def __init__(self, *, bearer: str, reception: Reception) -> None:
        if not bearer.strip():
            raise ValueError("the webhook needs a bearer; an empty one would let everybody in")
        self._authorization = f"Bearer {bearer.strip()}".encode()
        self._reception = reception

    def routes(self) -> list[web.RouteDef]:
        """Return the routes; an address that was registered with a slash at its end is ours too."""
        return [web.post(PATH, self.handle), web.post(f"{PATH}/", self.handle)]

    async def handle(self, request: web.Request) -> web.Response:
        """Answer one event. Never a 500: what cannot be taken now is asked for again with 503."""
        if not self._may_enter(request):
            return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        try:
            return _answer(await self._status(request))
        except ConnectionError:
            # Whoever breaks off hears no answer.
            return _answer(400)
        except Exception as error:
            _log.error("roman.webhook_failed", error_type=type(error).__name__)
            return _answer(503)

    def _may_enter(self, request: web.Request) -> bool:
        given = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
        return hmac.compare_digest(given, self._authorization)

    async def _status(self, request: web.Request) -> int:
        if (request.content_length or 0) > LIMIT:
            return 413
        try:
            body = await _read(request)
            return 413 if body is None else _STATUS[await self._reception.take(body)]
        except (WrongShapeError, web.RequestPayloadError):
            return 400


async def _read(request: web.Request) -> bytes | None:
    """Return the body, or None once it is over the limit."""
    body = bytearray()
    while chunk := await request.content.readany():
        body += chunk
        if len(body) > LIMIT:
            return None
    return bytes(body)


def _answer(status: int) -> web.Response:
    if status == _STATUS[Acceptance.UNAVAILABLE]:
        return web.Response(status=status, headers={"Retry-After": "1"})
    return web.Response(status=status)
