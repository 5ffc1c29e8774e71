"""The port on which the service is reached."""

from typing import Final

from aiohttp import web

from bot.core.errors import SettingsError

STOP_WITHIN: Final = 4.0
"""Seconds for requests under way when it stops."""


def runner_of(application: web.Application) -> web.AppRunner:
    """Return what serves it. Packed bodies are refused: unpacking them is work for nobody."""
    return web.AppRunner(
        application, access_log=None, auto_decompress=False, shutdown_timeout=STOP_WITHIN
    )


async def listen(runner: web.AppRunner, host: str, port: int) -> int:
    """Return the port it listens on. Raises SettingsError when that is not to be had."""
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        place = f"{host}:{port}" if port else host
        raise SettingsError(
            f"LOTSE_HOST, LOTSE_PORT: cannot listen on {place}: {error.strerror}"
        ) from None
    found: int = runner.addresses[0][1]
    return found


async def try_host(host: str) -> None:
    """Raise SettingsError where no service could listen. The port is not tried: a running one has it."""
    runner = runner_of(web.Application())
    try:
        await listen(runner, host, 0)
    finally:
        await runner.cleanup()
