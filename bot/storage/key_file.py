"""The key file: made at the first start, readable by nobody else."""

import os
import stat
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.core.errors import SettingsError
from bot.storage.vault import KEY_BYTES, format_key, parse_keys

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def load_or_make_key_file(path: Path) -> tuple[bytes, ...]:
    """Return the keys in the file, newest first; makes it with one new key when it does not exist.

    Raises SettingsError when others may read it, when it is no key file, or cannot be made.
    """
    try:
        if not path.exists():
            _make(path)
    except OSError as error:
        raise _unusable(path, error) from error
    return load_key_file(path)


def load_key_file(path: Path) -> tuple[bytes, ...]:
    """Return the keys in the file, newest first. Raises SettingsError, as where there is none."""
    try:
        return _load(path)
    except OSError as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: OSError) -> SettingsError:
    return SettingsError(f"the key file {path} cannot be used: {error.strerror}")


def _load(path: Path) -> tuple[bytes, ...]:
    if path.stat().st_mode & _OTHERS:
        raise SettingsError(f"the key file {path} can be read by others: chmod 600 {path}")
    try:
        keys = parse_keys(path.read_text("ascii").replace("\n", ","))
    except (SettingsError, UnicodeDecodeError):
        keys = ()
    if not keys:
        raise SettingsError(f"the key file {path} does not hold base64url keys of 32 bytes")
    return keys


def _make(path: Path) -> None:
    # Linking a finished file makes two first starts at once agree on one key.
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(format_key(AESGCM.generate_key(KEY_BYTES * 8)) + "\n")
            file.flush()
            os.fsync(file.fileno())
        path.hardlink_to(fresh)
    except FileExistsError:
        return
    finally:
        fresh.unlink()
