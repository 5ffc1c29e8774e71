"""Roman's address, and the one HTTP session that may go there and nowhere else."""

from dataclasses import dataclass
from ipaddress import ip_address

import aiohttp
from yarl import URL

from bot.core.errors import SettingsError

TOTAL_SECONDS = 30.0
"""Nothing we ask of Roman may take longer, from the name lookup to the last byte."""


class AstrayError(aiohttp.ClientError):
    """Somebody tried to send us to another host."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where Roman is; `api` ends in `/api`."""

    api: URL

    def rest(self, *parts: str) -> URL:
        """Return the address of a REST call; parts are escaped."""
        return self.api.joinpath(*parts)

    def socket(self, app_key: str) -> URL:
        """Return the websocket's address, which lies beside `/api`. It holds a secret: never log it."""
        scheme = "wss" if self.api.scheme == "https" else "ws"
        return self.api.parent.joinpath("await", app_key).with_scheme(scheme)


def address(roman_url: str) -> Address:
    """Read LOTSE_ROMAN_URL; raises SettingsError that says how to mend it."""
    text = roman_url.strip().rstrip("/")
    if not text:
        raise SettingsError("LOTSE_ROMAN_URL: set it to Roman's address, including /api")
    try:
        url = URL(text)
    except ValueError:
        url = URL()
    host = "" if any(sign.isspace() for sign in text) else url.host
    if url.scheme not in {"http", "https"} or not host or url.user or url.password:
        raise SettingsError(
            "LOTSE_ROMAN_URL must look like https://proxy.services.wire.com/api, without user name"
        )
    if url.scheme == "http" and not is_near(host):
        raise SettingsError(
            "LOTSE_ROMAN_URL: over http everybody on the way could read along; use https"
        )
    if url.name != "api" or url.query_string or url.fragment:
        raise SettingsError("LOTSE_ROMAN_URL must end in /api, for example https://HOST/api")
    return Address(url)


def is_near(host: str) -> bool:
    """Whether it is this machine, a private network, or a name that only a local network knows."""
    try:
        found = ip_address(host)
    except ValueError:
        return "." not in host
    return found.is_private or found.is_loopback


def open_session(roman: Address, total: float = TOTAL_SECONDS) -> aiohttp.ClientSession:
    """Open the session; needs a running loop. No proxies from the environment, no cookies kept."""
    return aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=total, sock_connect=min(total, 10.0)),
        trust_env=False,
        cookie_jar=aiohttp.DummyCookieJar(),
        middlewares=(_only(roman.api),),
    )


def _only(home: URL) -> aiohttp.ClientMiddlewareType:
    """The websocket client follows redirects by itself, so every hop is checked here."""

    async def stay(
        request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        if (request.url.host, request.url.port) != (home.host, home.port):
            raise AstrayError("redirected away from the configured Roman")
        return await handler(request)

    return stay
