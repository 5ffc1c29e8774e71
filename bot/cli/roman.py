"""`lotse roman …`: guides an operator from nothing to the service code."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import typer

from bot.core.errors import SettingsError
from bot.wire.roman.address import address
from bot.wire.roman.guide import (
    after_login,
    after_register,
    after_service,
    misled,
    saved_settings,
    settings,
    status_text,
    troubles,
)
from bot.wire.roman.setup import RomanSetup, Service, SetupError
from config.settings import read_settings

LOGIN_FILE = "roman_login"
SUMMARY = "Keeps appointments and says when a talk is better than a chat."
T = TypeVar("T")


def register(name: str, email: str, password: str) -> None:
    """Make a provider account."""
    _step(lambda setup: setup.register(name=name, email=email, password=password))
    typer.echo(after_register(email))


def login(email: str, password: str) -> None:
    """Log in and keep the session for the next steps."""
    _step(lambda setup: setup.login(email=email, password=password))
    typer.echo(after_login())


def create_service(
    name: str, url: str | None, *, websocket: bool, replace: bool, save: bool
) -> None:
    """Create the service and print its code."""
    service = _step(
        lambda setup: setup.create_service(
            name=name,
            summary=SUMMARY,
            description=SUMMARY,
            url=url,
            websocket=websocket,
            replace=replace,
        )
    )
    _tell(service, save=save)


def update_service(name: str | None, url: str | None, *, websocket: bool, save: bool) -> None:
    """Change the service."""
    service = _step(lambda setup: setup.update_service(name=name, url=url, websocket=websocket))
    _tell(service, save=save)


def status() -> None:
    """Show the service without secrets.

    Raises SettingsError where ours choose another way, SetupError where events are lost or readable.
    """
    service = _step(lambda setup: setup.status())
    typer.echo(status_text(service))
    given = read_settings()
    bearer, app_key = given.roman_service_token, given.roman_app_key
    if wrong := misled(service, bearer=bearer is not None, app_key=app_key is not None):
        raise SettingsError(wrong)
    if found := troubles(service):
        raise SetupError(" ".join(found))


def _tell(service: Service, *, save: bool) -> None:
    given = read_settings()
    url = given.roman_url
    to_set = saved_settings(url, service, given.home) if save else settings(url, service)
    typer.echo(after_service(service, to_set))


def _step(call: Callable[[RomanSetup], Awaitable[T]]) -> T:
    given = read_settings()
    roman = address(given.roman_url)

    async def take() -> T:
        async with RomanSetup(roman=roman, login_file=given.home / LOGIN_FILE) as setup:
            return await call(setup)

    return asyncio.run(take())
