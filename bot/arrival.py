"""A database that is there only later: until then the service runs without it.

Without a process nobody would get the emergency text, so a start does not fail for a server that
does not answer.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.core.errors import LotseError, StorageError
from bot.core.ports import Alarm, Alarms
from bot.storage.engine import Database
from bot.storage.failures import is_away
from bot.storage.schema import current, upgrade

OPEN_AGAIN: Final = 2.0
"""Seconds between two tries."""


EMPTIED: Final = Alarm(
    "the database is empty, though there is a key file: was it lost? restore the newest backup"
)


async def emptied(database: Database, key_file: Path) -> bool:
    """Whether something must have been stored once and is not: all chats would be strangers."""
    try:
        return await current(database) is None and _is_there(key_file)
    except StorageError:
        return False


def _is_there(file: Path) -> bool:
    return file.exists()


async def reached(database: Database, *, may_wait: bool) -> bool:
    """Bring the database up to date; False where its server is to be waited for, if that may be."""
    try:
        await upgrade(database)
    except StorageError as error:
        if not (may_wait and awaited(database, error)):
            raise
        return False
    return True


def awaited(database: Database, error: StorageError) -> bool:
    """Whether it is a server that may come yet, and not a mistake in the settings."""
    return database.shared and is_away(error)


async def until_open(
    open_it: Callable[[], Awaitable[None]], error: LotseError, alarms: Alarms
) -> None:
    """Try again and again; every failure is told, whatever it is by then."""
    while True:
        alarms.raise_alarm(Alarm(f"the start waits for the database ({error.__cause__ or error})"))
        await asyncio.sleep(OPEN_AGAIN)
        try:
            return await open_it()
        except LotseError as newer:
            error = newer


async def ended(task: asyncio.Task[None] | None) -> None:
    """Stop waiting."""
    if task is not None:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
