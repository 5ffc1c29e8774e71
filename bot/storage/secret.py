"""The secret behind the keyed hashes: made once, kept in the database under the vault's key."""

import os

from sqlalchemy import select

from bot.storage import tables
from bot.storage.pseudonyms import Pseudonyms
from bot.storage.sql import Sql
from bot.storage.transaction import Transaction
from bot.storage.vault import Place, Vault

NAME = "pseudonyms"
PLACE = Place("meta", "value", NAME)

_BYTES = 32
_READ = select(tables.meta.c.value).where(tables.meta.c.key == NAME)


def load_or_make(transaction: Transaction, statements: Sql, vault: Vault) -> Pseudonyms:
    """Return the keyed hashes of this database.

    Raises StorageError when the vault lacks the key, so that a wrong key is noticed at the start.
    """
    if transaction.execute(_READ).scalar() is None:
        fresh = {"key": NAME, "value": vault.seal(PLACE, os.urandom(_BYTES))}
        transaction.execute(statements.insert_missing(tables.meta), fresh)
    return load(transaction, vault)


def sealed(transaction: Transaction) -> bytes | None:
    """Return the secret as it is stored; None before the first start."""
    found: bytes | None = transaction.execute(_READ).scalar()
    return found


def load(transaction: Transaction, vault: Vault) -> Pseudonyms:
    """Return the keyed hashes of a database that was in use. Raises StorageError."""
    return Pseudonyms(vault.open(PLACE, transaction.execute(_READ).scalar_one()))
