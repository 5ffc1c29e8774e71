"""A SQLite file with its tables, made in the real way once a process: most tests only begin with it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.storage import schema
from bot.storage.engine import Database
from bot.storage.sqlite import SqliteDatabase, open_file


@cache
def migrated() -> bytes:
    """Return the file of an empty database of the newest revision."""
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as thread:
        file = Path(folder, "lotse.db")
        thread.submit(asyncio.run, _make(file)).result()  # the caller's own loop may be running
        return file.read_bytes()


async def upgrade(database: Database) -> None:
    """Do as `bot.storage.schema.upgrade`, which finds a new file done already."""
    if isinstance(database, SqliteDatabase) and database.file and database.untouched:
        database.file.write_bytes(migrated())
    await schema.upgrade(database)


async def _make(file: Path) -> None:
    database = open_file(file)
    await schema.upgrade(database)
    await database.dispose()
