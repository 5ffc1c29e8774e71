"""`/healthz`, `/readyz` and `/metrics`."""

import hmac
import ipaddress
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.core.errors import LotseError

Check = Callable[[], Awaitable[None]]
"""Passes, or raises LotseError with a sentence for the operator."""


def routes(
    *, checks: Mapping[str, Check], metrics: Callable[[], bytes], metrics_token: str | None
) -> list[web.RouteDef]:
    """Return the operator's pages.

    Without a token the metrics answer on loopback only; the connection's own address counts, a
    forwarded one can be written by anybody.
    """

    async def healthz(_request: web.Request) -> web.Response:
        return web.json_response({"status": "alive"})

    async def readyz(_request: web.Request) -> web.Response:
        found = {name: await _outcome(check) for name, check in checks.items()}
        ready = all(outcome == "ok" for outcome in found.values())
        return web.json_response(
            {"status": "ready" if ready else "not ready", "checks": found},
            status=200 if ready else 503,
        )

    async def page(request: web.Request) -> web.Response:
        if not _may_read(request, metrics_token):
            return web.Response(status=401)
        return web.Response(body=metrics(), content_type="text/plain", charset="utf-8")

    return [web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", page)]


async def _outcome(check: Check) -> str:
    try:
        await check()
    except LotseError as error:
        return str(error)
    return "ok"


def _may_read(request: web.Request, token: str | None) -> bool:
    if token is None:
        return _is_loopback(request.remote)
    given = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
    return hmac.compare_digest(given, f"Bearer {token}".encode())


def _is_loopback(address: str | None) -> bool:
    try:
        return address is not None and ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
