"""`GET /calendar/{token}.ics`: the calendar of the worker who has that address."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.core.errors import StorageError

Feed = Callable[[str], Awaitable[bytes | None]]
"""Returns the calendar of an address, None when there is none. Raises StorageError."""

_HEADERS = {"Cache-Control": "private, max-age=300", "X-Robots-Tag": "noindex"}


def feed_routes(feed: Feed) -> list[web.RouteDef]:
    """Return the route. What cannot be an address is not even looked up."""

    async def calendar(request: web.Request) -> web.Response:
        try:
            found = await feed(request.match_info["token"])
        except StorageError:
            return web.Response(status=503)
        if found is None:
            return web.Response(status=404)
        return web.Response(
            body=found, content_type="text/calendar", charset="utf-8", headers=_HEADERS
        )

    return [web.get("/calendar/{token:[A-Za-z0-9_-]{43}}.ics", calendar)]
