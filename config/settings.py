"""Settings from the environment, `.env` and `*_FILE` variants (one secret a file).

Unknown `LOTSE_…` names are an error: a typing slip must not silently leave a default in place. White
space around a value is dropped.
"""

import difflib
import os
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError

from config.env_file import read_env_file
from config.problems import Misconfigured

PREFIX = "LOTSE_"
FROM_FILE = "_FILE"
_NEVER_EMPTY = frozenset({"database_url", "storage_keys", "metrics_token"})
"""Without them another database, a new key or no bearer is used: never by an empty secret file."""


class TransportName(StrEnum):
    """Which way to Wire (D-03)."""

    ROMAN = "roman"
    SERVICE = "service"
    APP = "app"


class LogFormat(StrEnum):
    """How log lines look."""

    CONSOLE = "console"
    JSON = "json"


class LogLevel(StrEnum):
    """From which weight on a line is written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


def _http_url(value: str) -> str:
    if value and not value.lower().startswith(("https://", "http://")):
        raise ValueError("must begin with https:// (or http:// on the same machine)")
    return value.rstrip("/")


def _host(value: str) -> str:
    try:
        value.encode("idna")
    except UnicodeError:
        raise ValueError("write an address of this machine, for example 127.0.0.1") from None
    return value


Url = Annotated[str, AfterValidator(_http_url)]


class Settings(BaseModel):
    """All settings, named as in the environment without the prefix, in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    home: Path = Path("lotse-data")
    config: Path | None = None
    database_url: SecretStr | None = None
    storage_keys: SecretStr | None = None
    transport: TransportName = TransportName.ROMAN
    host: Annotated[str, AfterValidator(_host)] = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    roman_url: Url = ""
    roman_service_token: SecretStr | None = None
    roman_app_key: SecretStr | None = None
    service_token: SecretStr | None = None
    service_backend_url: Url = ""
    tls_cert: Path | None = None
    tls_key: Path | None = None
    app_id: str = ""
    app_token: SecretStr | None = None
    app_backend_url: Url = ""
    app_domain: str = ""
    log_format: LogFormat = LogFormat.CONSOLE
    log_level: LogLevel = LogLevel.INFO
    metrics_token: SecretStr | None = None

    @property
    def organisation_file(self) -> Path:
        """Where the organisation file lies."""
        return self.config or self.home / "organisation.yaml"


def read_settings(
    environment: Mapping[str, str] | None = None, env_file: Path | None = None
) -> Settings:
    """Read all settings; raises Misconfigured naming the variable and the mend."""
    given = {
        **read_env_file(env_file or Path(".env")),
        **(os.environ if environment is None else environment),
    }
    ours = {name: value for name, value in given.items() if name.startswith(PREFIX)}
    try:
        return Settings.model_validate(dict(_set(ours)))
    except ValidationError as error:
        raise Misconfigured(_sentence(error)) from None


def _set(ours: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield fields and values; an empty one counts as not set."""
    for name, written in ours.items():
        key, value = _value(name, written.strip(), ours)
        if value:
            yield key, value
        elif key in _NEVER_EMPTY:
            raise Misconfigured(f"{name}: it is empty; set it or leave it out")


def _value(name: str, value: str, ours: Mapping[str, str]) -> tuple[str, str]:
    """Return the field and its value, read from a file where the name says so."""
    key = name.removeprefix(PREFIX).lower()
    if key in Settings.model_fields:
        return key, value
    secret = key.removesuffix(FROM_FILE.lower())
    if not key.endswith(FROM_FILE.lower()) or secret not in Settings.model_fields:
        raise Misconfigured(_unknown(name))
    if ours.get(f"{PREFIX}{secret.upper()}", "").strip():
        raise Misconfigured(f"{name}: set either this or {PREFIX}{secret.upper()}, not both")
    return secret, _content(name, value) if value else ""


def _content(name: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        raise Misconfigured(f"{name}: cannot read {path}: {reason}") from None


def _unknown(name: str) -> str:
    names = [PREFIX + field.upper() for field in Settings.model_fields]
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    hint = f"; did you mean {close[0]}?" if close else ""
    return f"{name}: there is no such setting{hint}"


def _sentence(error: ValidationError) -> str:
    """One line that names the variable and what is expected, never the value."""
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{PREFIX}{str(first['loc'][0]).upper()}: {first['msg'].removeprefix('Value error, ')}"
