"""Opens what the settings name: the data folder, the keys, the database."""

import os
import stat
from pathlib import Path

from bot.core.errors import SettingsError
from bot.storage import sqlite_place as place
from bot.storage.engine import Database, open_database
from bot.storage.key_file import load_key_file, load_or_make_key_file
from bot.storage.sqlite import open_file
from bot.storage.vault import Vault, parse_keys
from config.settings import Settings

DATABASE_FILE = "lotse.db"
KEY_FILE = "storage.key"
_LOST = (
    "put the key of this database back, from your copy; if it is lost for good, nothing in there can"
    " be read any more: move the database away and start with an empty one"
)


def data_folder(given: Settings) -> Path:
    """Return the data folder, made 0700 if it does not exist. Raises SettingsError.

    From here on every file that this process makes is for its owner alone.
    """
    os.umask(0o077)
    try:
        given.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"LOTSE_HOME: {given.home} cannot be made: {error.strerror}") from None
    if not os.access(given.home, os.R_OK | os.X_OK):
        raise SettingsError(f"LOTSE_HOME: {given.home} cannot be read: {place.NOT_OURS}")
    return given.home


def is_open_to_others(given: Settings) -> bool:
    """Whether everybody on this machine could put a database or a key of his own into the data folder."""
    return bool(given.home.stat().st_mode & stat.S_IWOTH)


def vault(given: Settings, *, sealed: bytes | None = None, make: bool = False) -> Vault:
    """Return the keys for what is stored. Raises SettingsError, also when they do not open `sealed`.

    `sealed` is what the database keeps under its key (`aside.sealed_secret`). `make` a key file where
    there is none and nothing is sealed: a new key would open nothing that is there.
    """
    if given.storage_keys is not None:
        where = "LOTSE_STORAGE_KEYS"
        found = Vault(parse_keys(given.storage_keys.get_secret_value()))
    else:
        file = data_folder(given) / KEY_FILE
        where = f"the key file {file}"
        if sealed is not None and not file.exists():
            raise SettingsError(f"{where} is missing, but the database is encrypted: {_LOST}")
        fresh = make and sealed is None
        found = Vault(load_or_make_key_file(file) if fresh else load_key_file(file))
    if sealed is not None and not found.holds(sealed):
        raise SettingsError(
            f"{where}: a key is missing that the database is encrypted with: {_LOST}"
        )
    return found


def has_keys(given: Settings) -> bool:
    """Whether there are keys already; before the first start there need not be any."""
    return given.storage_keys is not None or (given.home / KEY_FILE).exists()


def database(given: Settings) -> Database:
    """Return the database, not yet connected. Raises SettingsError."""
    if given.database_url is None:
        file = data_folder(given) / DATABASE_FILE
        place.check(file, setting="LOTSE_HOME")
        return open_file(file)
    found = open_database(given.database_url.get_secret_value())
    if found.file is None and not found.shared:
        raise SettingsError(
            "LOTSE_DATABASE_URL: it names no file: sqlite:////FOLDER/lotse.db, or leave it out"
        )
    if found.file is not None:
        place.check(found.file, setting="LOTSE_DATABASE_URL")
    return found
