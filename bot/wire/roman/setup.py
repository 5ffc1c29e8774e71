"""Setting the bot up at a Roman: an account, a login, one service. Behind `lotse roman …`."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import aiohttp
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from yarl import URL

from bot.core.errors import LotseError, SettingsError
from bot.wire.roman.address import Address, open_session
from bot.wire.roman.replies import encode
from bot.wire.roman.secret_files import read_secret, write_secret

COOKIE = "zroman"
TO_WEBSOCKET = "null"
"""The word that Roman takes in `url` for "no webhook any more"."""

ANSWER_LIMIT = 256 * 1024

_LOGIN_FIRST = "Roman does not know this login. Next: lotse roman login"
_NO_SERVICE = "There is no service yet. Next: lotse roman create-service; if there is one: check LOTSE_ROMAN_URL"


class SetupError(LotseError):
    """A step did not work; the message says what to do next and holds no secret."""


class WrongStepError(SetupError, SettingsError):
    """A step was asked for in a way that cannot work; nothing was sent."""


@dataclass(frozen=True, slots=True)
class Service:
    """The service as Roman keeps it; a provider has at most one.

    `authentication` is the bearer that Roman sends us. `app_key` opens the websocket and is the login
    session as well: whoever has it owns the service.
    """

    name: str
    code: str
    authentication: str = field(repr=False)
    app_key: str = field(repr=False)
    webhook: str | None = None
    company: str | None = None
    command_prefix: str | None = None


class _ServiceJson(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    service: str
    service_code: str
    service_authentication: str = Field(repr=False)
    app_key: str = Field(repr=False)
    webhook: str | None = None
    company: str | None = None
    command_prefix: str | None = None


class _MessageJson(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    message: str = ""


_SERVICE = TypeAdapter(_ServiceJson)
_MESSAGE = TypeAdapter(_MessageJson)


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    body: bytes = field(repr=False)
    cookie: str | None = field(default=None, repr=False)

    @property
    def message(self) -> str:
        """Roman's own words about a failure, short and without line breaks."""
        try:
            return " ".join(_MESSAGE.validate_json(self.body).message.split())[:200]
        except ValidationError:
            return ""


class RomanSetup:
    """The calls, one a step. `login_file` keeps the session cookie, 0600. Open with `async with`.

    All methods raise SetupError.
    """

    def __init__(self, *, roman: Address, login_file: Path) -> None:
        self._roman = roman
        self._login_file = login_file
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = open_session(self._roman)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def register(self, *, name: str, email: str, password: str) -> None:
        """Make an account; Wire sends a mail whose link has to be clicked."""
        _within("The name", name, 3, 128)
        _check_email(email)
        _within("The password", password, 6, 24)
        body = {"name": name, "email": email, "password": password}
        reply = await self._call("POST", "register", body)
        if reply.status not in {200, 201}:
            raise _refused(reply, "If the address is registered already: lotse roman login")

    async def login(self, *, email: str, password: str) -> None:
        """Log in and keep the session in the login file."""
        _check_email(email)
        reply = await self._call("POST", "login", {"email": email, "password": password})
        if reply.status in {401, 403}:
            raise SetupError(
                "Roman did not accept address and password. Next: click the link in Wire's mail"
                " if you have not, then lotse roman login"
            )
        if reply.status != 200 or not reply.cookie:
            raise _refused(reply, "Next: check LOTSE_ROMAN_URL, then lotse roman login")
        write_secret(self._login_file, reply.cookie)

    async def create_service(
        self,
        *,
        name: str,
        summary: str,
        description: str,
        url: str | None = None,
        websocket: bool = False,
        replace: bool = False,
    ) -> Service:
        """Create the service; without `url` events come over the websocket.

        Roman keeps one service a provider and overwrites without asking, so an existing one is an
        error unless `replace`; its webhook stays unless `url` or `websocket` says otherwise.
        """
        _check_one_way(url, websocket=websocket)
        _within("The name", name, 3, 64)
        _within("The summary", summary, 3, 128)
        _within("The description", description, 3, 128)
        body = {"name": name, "summary": summary, "description": description}
        if url is not None:
            body["url"] = _checked_url(url)
        existing = await self._existing()
        if existing and not replace:
            raise SetupError(
                f"There is a service already ({existing.code}). Next: lotse roman update-service, "
                "or lotse roman status; creating another one overwrites it"
            )
        if existing and existing.webhook and not websocket:
            body.setdefault("url", existing.webhook)
        reply = await self._call("POST", "service", body, cookie=True)
        if reply.status == 404:
            raise _refused(reply, "Next: check LOTSE_ROMAN_URL")
        return _service(reply)

    async def update_service(
        self, *, name: str | None = None, url: str | None = None, websocket: bool = False
    ) -> Service:
        """Change name or way of delivery, and take away a command prefix, which would hide events.

        `websocket` ends the webhook; `url` begins one.
        """
        _check_one_way(url, websocket=websocket)
        body: dict[str, str] = {"command_prefix": ""}
        if name is not None:
            _within("The name", name, 3, 64)
            body["name"] = name
        if websocket or url is not None:
            body["url"] = TO_WEBSOCKET if url is None else _checked_url(url)
        return _service(await self._call("PUT", "service", body, cookie=True))

    async def status(self) -> Service:
        """Return the service as Roman has it now."""
        service = await self._existing()
        if service is None:
            raise SetupError(_NO_SERVICE)
        return service

    async def _existing(self) -> Service | None:
        reply = await self._call("GET", "service", cookie=True)
        if reply.status == 404 or (reply.status == 200 and b"service_code" not in reply.body):
            return None
        return _service(reply)

    async def _call(
        self, method: str, step: str, body: dict[str, str] | None = None, *, cookie: bool = False
    ) -> _Reply:
        if self._session is None:
            raise RuntimeError("RomanSetup is used outside of its `async with`")
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if cookie:
            headers["Cookie"] = f"{COOKIE}={self._login()}"
        data = None if body is None else encode(body)
        try:
            async with self._session.request(
                method, self._roman.rest(step), data=data, headers=headers, allow_redirects=False
            ) as response:
                return await _read(response)
        except (aiohttp.ClientError, TimeoutError, OSError):
            pass
        raise SetupError(f"{self._roman.api} cannot be reached. Next: check LOTSE_ROMAN_URL")

    def _login(self) -> str:
        value = read_secret(self._login_file)
        if not value or not re.fullmatch(r"[A-Za-z0-9._~+/=-]+", value):
            raise SetupError("Nobody is logged in. Next: lotse roman login")
        return value


async def _read(response: aiohttp.ClientResponse) -> _Reply:
    body = bytearray()
    while chunk := await response.content.readany():
        body += chunk
        if len(body) > ANSWER_LIMIT:
            raise SetupError("Roman's answer is too long. Next: check LOTSE_ROMAN_URL")
    cookie = response.cookies.get(COOKIE)
    return _Reply(response.status, bytes(body), cookie.value if cookie else None)


def _service(reply: _Reply) -> Service:
    if reply.status in {401, 403}:
        raise SetupError(_LOGIN_FIRST)
    if reply.status == 404:
        raise SetupError(_NO_SERVICE)
    if reply.status != 200:
        raise _refused(reply, "Next: lotse roman status")
    try:
        read = _SERVICE.validate_json(reply.body)
    except ValidationError:
        read = None
    if read is None:
        raise SetupError("Roman's answer is no service. Next: check LOTSE_ROMAN_URL")
    return Service(
        name=read.service,
        code=read.service_code,
        authentication=read.service_authentication,
        app_key=read.app_key,
        webhook=read.webhook or None,
        company=read.company,
        command_prefix=read.command_prefix or None,
    )


def _refused(reply: _Reply, next_step: str) -> SetupError:
    words = f": {reply.message}" if reply.message else ""
    return SetupError(f"Roman answered {reply.status}{words}. {next_step}")


def _within(what: str, text: str, least: int, most: int) -> None:
    if not least <= len(text) <= most:
        raise WrongStepError(f"{what} needs {least} to {most} characters")


def _check_email(email: str) -> None:
    if len(email) < 8 or "@" not in email or "." not in email:
        raise WrongStepError("The e-mail address needs at least 8 characters, an @ and a dot")


def _check_one_way(url: str | None, *, websocket: bool) -> None:
    if url is not None and websocket:
        raise WrongStepError("Choose one: a webhook address (--url) or --websocket")


def _checked_url(url: str) -> str:
    try:
        read = URL(url)
    except ValueError:
        read = URL()
    if read.scheme not in {"http", "https"} or not read.host:
        raise WrongStepError("The webhook must look like https://bot.example.org/roman")
    return url.rstrip("/")
