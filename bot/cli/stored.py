"""`lotse db`, `lotse export` and `lotse erase`: what is stored, and its deletion with a proof."""

import asyncio
import json
from collections.abc import Awaitable, Mapping
from typing import TypeVar

import typer

from bot import opening
from bot.core.clock import SystemClock
from bot.core.errors import LotseError, SettingsError
from bot.core.ids import ShortName, handle_of, short_name
from bot.environment import settings
from bot.storage import schema
from bot.storage.aside import sealed_secret
from bot.storage.engine import Database
from bot.storage.erasure import erase_conversation as erase_stored
from bot.storage.export import export_conversation as export_stored
from bot.storage.vault import Vault
from config.settings import Settings

T = TypeVar("T")


def export_conversation(conversation: str, person: str | None) -> int:
    """Print what is stored as one JSON object."""
    if person is not None and handle_of(person) is None:
        raise SettingsError("--person: write a handle or a user id")
    given = settings()
    database = opening.database(given)
    short = _short(conversation)

    async def exported() -> Mapping[str, object] | None:
        return await export_stored(database, await _vault(given, database, short), short, person)

    found = asyncio.run(_closing(database, exported()))
    if found is None:
        raise LotseError(_nothing(short, person))
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    return 0


def erase_conversation(conversation: str) -> int:
    """Delete and print the counts by table."""
    given = settings()
    database = opening.database(given)
    short = _short(conversation)
    now = SystemClock().now()

    async def erased() -> Mapping[str, int] | None:
        return await erase_stored(database, await _vault(given, database, short), short, now)

    counts = asyncio.run(_closing(database, erased()))
    if counts is None:
        raise LotseError(f"nothing is stored on {short}")
    typer.echo(json.dumps({"conversation": short, "erased": dict(counts)}, ensure_ascii=False))
    return 0


def upgrade_database() -> int:
    """Bring the database up to date."""
    given = settings()
    opening.data_folder(given)
    database = opening.database(given)
    asyncio.run(_closing(database, schema.upgrade(database)))
    typer.echo(f"The database has revision {schema.HEAD}.")
    return 0


def show_revision() -> int:
    """Print the revision; 1 unless it is the newest."""
    database = opening.database(settings())
    found = asyncio.run(_closing(database, _revision(database)))
    newest = found == schema.HEAD
    remark = "the newest" if newest else f"the newest is {schema.HEAD}: lotse db upgrade"
    typer.echo(f"{found or 'none'} ({remark})")
    return 0 if newest else 1


async def _revision(database: Database) -> str | None:
    """Return the revision; raises StorageError where the newest lacks a table."""
    found = await schema.current(database)
    if found == schema.HEAD:
        await schema.check(database)
    return found


def _nothing(short: ShortName, person: str | None) -> str:
    if person is None:
        return f"nothing is stored on {short}"
    return (
        f"nothing is stored on {short} and {person}: of families no handle is stored, only the user id"
        f" that lotse export --conversation {short} lists under members"
    )


def _short(written: str) -> ShortName:
    if (short := short_name(written)) is None:
        raise SettingsError("--conversation: write the short name, for example K-27")
    return short


async def _vault(given: Settings, database: Database, short: ShortName) -> Vault:
    """Raises LotseError where nothing was ever stored: there need not even be a key."""
    sealed = await sealed_secret(database)
    if sealed is None:
        raise LotseError(_nothing(short, None))
    return opening.vault(given, sealed=sealed)


async def _closing(database: Database, work: Awaitable[T]) -> T:
    try:
        return await work
    finally:
        await database.dispose()
