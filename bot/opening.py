"""Opens what the settings name: the data folder, the keys, the database."""

import os
from pathlib import Path

from bot.core.errors import SettingsError
from bot.storage.engine import Database, open_database
from bot.storage.key_file import load_key_file, load_or_make_key_file
from bot.storage.vault import Vault, parse_keys
from config.problems import Misconfigured
from config.settings import Settings, read_settings

DATABASE_FILE = "lotse.db"
KEY_FILE = "storage.key"


def settings() -> Settings:
    """Read the settings; raises SettingsError naming the variable and the mend."""
    try:
        return read_settings()
    except Misconfigured as error:
        raise SettingsError(str(error)) from None


def data_folder(given: Settings) -> Path:
    """Return the data folder, made 0700 if it does not exist. Raises SettingsError.

    From here on every file that this process makes is for its owner alone.
    """
    os.umask(0o077)
    try:
        given.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"LOTSE_HOME: {given.home} cannot be made: {error.strerror}") from None
    return given.home


def vault(given: Settings, *, make: bool = False) -> Vault:
    """Return the keys for what is stored. Raises SettingsError.

    `make` a key file where none is: at a start only, for a new key opens nothing that is there.
    """
    if given.storage_keys is not None:
        return Vault(parse_keys(given.storage_keys.get_secret_value()))
    file = data_folder(given) / KEY_FILE
    return Vault(load_or_make_key_file(file) if make else load_key_file(file))


def has_keys(given: Settings) -> bool:
    """Whether there are keys already; before the first start there need not be any."""
    return given.storage_keys is not None or (given.home / KEY_FILE).exists()


def database(given: Settings) -> Database:
    """Return the database, not yet connected. Raises SettingsError."""
    if given.database_url is not None:
        return open_database(given.database_url.get_secret_value())
    return open_database(f"sqlite:///{(data_folder(given) / DATABASE_FILE).resolve()}")
