"""What may stand behind the `?` of a PostgreSQL address, by the names that libpq gives it."""

import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.core.errors import SettingsError

_MODES: Final = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_FILES: Final = ("sslrootcert", "sslcert", "sslkey", "sslcrl", "passfile")
_OF_THE_CONNECTION: Final = frozenset({"sslmode", "sslpassword", "target_session_attrs", *_FILES})
_OF_THE_SESSION: Final = frozenset({"application_name", "options"})
_OF_THE_ADDRESS: Final = frozenset({"host", "port", "prepared_statement_cache_size"})
_TIMEOUT: Final = "connect_timeout"
_USUAL_TIMEOUT: Final = 5
_LONGEST_TIMEOUT: Final = 60
_ALIASES: Final = {"ssl": "sslmode"}
"""What asyncpg alone calls it."""

Query = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Options:
    """The options, by who takes them."""

    of_the_address: Query
    of_the_connection: Mapping[str, str]
    of_the_session: Mapping[str, str]
    timeout: int


def read(query: Query) -> Options:
    """Sort the options. Raises SettingsError that names the option and never quotes its value."""
    given = {_ALIASES.get(name, name): value for name, value in query.items()}
    known = _OF_THE_CONNECTION | _OF_THE_SESSION | _OF_THE_ADDRESS | {_TIMEOUT}
    if unknown := given.keys() - known:
        raise _wrong(f"there is no option {', '.join(sorted(unknown))}; leave it out")
    once = {name: value for name, value in given.items() if isinstance(value, str)}
    if twice := given.keys() - once.keys() - _OF_THE_ADDRESS:
        raise _wrong(f"{', '.join(sorted(twice))} is given twice; leave one out")
    _check(once)
    return Options(
        {name: value for name, value in given.items() if name in _OF_THE_ADDRESS},
        {name: value for name, value in once.items() if name in _OF_THE_CONNECTION},
        {name: value for name, value in once.items() if name in _OF_THE_SESSION},
        int(once.get(_TIMEOUT, _USUAL_TIMEOUT)),
    )


def _check(given: Mapping[str, str]) -> None:
    """The driver would complain at every connection, as if the server did not answer."""
    seconds = given.get(_TIMEOUT, str(_USUAL_TIMEOUT))
    if not (seconds.isascii() and seconds.isdigit() and 0 < int(seconds) <= _LONGEST_TIMEOUT):
        raise _wrong(f"{_TIMEOUT} is a number of seconds, at most {_LONGEST_TIMEOUT}")
    mode = given.get("sslmode", "prefer")
    if mode not in _MODES:
        raise _wrong(f"sslmode is one of {', '.join(_MODES)}")
    for name in _FILES:
        if name in given and not os.access(given[name], os.R_OK):
            raise _wrong(f"the file of {name} is not there or cannot be read")
    _check_authority(mode, given.get("sslrootcert"))


def _check_authority(mode: str, file: str | None) -> None:
    usual = os.environ.get("PGSSLROOTCERT") or Path("~/.postgresql/root.crt").expanduser()
    if mode.startswith("verify") and file is None and not Path(usual).exists():
        raise _wrong(
            f"sslmode={mode} needs sslrootcert=FILE, of who signed the server's certificate"
        )
    if file is not None and not _holds_certificates(file):
        raise _wrong("the file of sslrootcert holds no certificates in PEM")


def _holds_certificates(file: str) -> bool:
    try:
        return bool(ssl.create_default_context(cafile=file).cert_store_stats()["x509"])
    except OSError:
        return False


def _wrong(reason: str) -> SettingsError:
    return SettingsError(f"LOTSE_DATABASE_URL: {reason}")
