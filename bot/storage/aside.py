"""One access beside the running bot, or without it: for commands such as `lotse export`."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import LostKeyError, StorageError
from bot.core.ids import ShortName
from bot.storage import outbox, reencryption, schema, secret
from bot.storage.audit import first_broken
from bot.storage.batch import Batch, Tools
from bot.storage.engine import Database
from bot.storage.failures import DriverError
from bot.storage.sql import Sql
from bot.storage.transaction import Transaction
from bot.storage.vault import Vault

T = TypeVar("T")


async def change(database: Database, vault: Vault, work: Callable[[Batch], T]) -> T:
    """Do something in a transaction of its own. Raises StorageError when nothing was committed."""
    await schema.check(database)
    try:
        return await database.write(partial(_done, vault=vault, work=work))
    except (SQLAlchemyError, OSError) as error:
        raise StorageError("the database cannot be reached or is locked") from DriverError(error)


async def look(database: Database, vault: Vault, work: Callable[[Batch], T]) -> T:
    """Read something, without making a writer wait. Raises StorageError."""
    await schema.check(database)
    try:
        return await database.read(partial(_done, vault=vault, work=work))
    except (SQLAlchemyError, OSError) as error:
        raise StorageError("the database cannot be reached") from DriverError(error)


async def check(database: Database, vault: Vault) -> None:
    """Raise StorageError unless what is written now can be read here: its form and its key.

    Another process may have begun to write under a newer key.
    """
    await schema.check(database)
    sealed = await sealed_secret(database)
    if sealed is not None and not vault.holds(sealed):
        raise LostKeyError(
            "a key is missing that the database is encrypted with by now: restart with it"
        )


async def sealed_secret(database: Database) -> bytes | None:
    """Return what every start opens first; None in a database that was never used.

    Raises StorageError.
    """
    return await _read(database, secret.sealed)


async def key_ids(database: Database) -> frozenset[bytes]:
    """Return the ids of the keys that what is stored is under; none before an upgrade.

    Raises StorageError.
    """
    if await schema.current(database) != schema.HEAD:
        return frozenset()
    return await _read(database, reencryption.key_ids) or frozenset()


async def undelivered(database: Database) -> Sequence[ShortName]:
    """Return the conversations that a message could not be delivered to. Raises StorageError."""
    return await _read(database, outbox.undelivered) or []


async def broken_audit(database: Database, vault: Vault) -> int | None:
    """Return the number of the first audited act that was altered or follows a gap, None without one.

    The database has to have been in use; before an upgrade it is not looked at. Raises StorageError.
    """
    if await schema.current(database) != schema.HEAD:
        return None
    return await look(database, vault, lambda b: first_broken(b.transaction, b.pseudonyms))


async def _read(database: Database, read: Callable[[Transaction], T]) -> T | None:
    """Read without a key; None where nothing was ever stored."""
    if await schema.current(database) is None:
        return None
    try:
        return await database.read(lambda connection: read(Transaction(connection)))
    except (SQLAlchemyError, OSError) as error:
        raise StorageError("the database cannot be reached") from DriverError(error)


def _done(connection: Connection, vault: Vault, work: Callable[[Batch], T]) -> T:
    pseudonyms = secret.load(Transaction(connection), vault)
    batch = Batch(connection, Tools(Sql(connection.dialect.name), vault, pseudonyms))
    result = work(batch)
    batch.flush()
    return result
