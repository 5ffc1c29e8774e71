"""Encryption of columns: AES-256-GCM, a key id in front, bound to its place in the database."""

import base64
import binascii
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.core.errors import LostKeyError, SettingsError, StorageError

KEY_BYTES = 32
ID_BYTES = 4
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value lives. A value copied to another row or column cannot be opened there."""

    table: str
    column: str
    key: str

    @property
    def associated(self) -> bytes:
        """Return what is authenticated together with the value."""
        return "\x1f".join((self.table, self.column, self.key)).encode()


class Vault:
    """Seals with the first key, opens with any of them.

    Raises SettingsError for a key of the wrong length and for one that is named twice.
    """

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys:
            raise SettingsError("LOTSE_STORAGE_KEYS: at least one key is needed")
        if any(len(key) != KEY_BYTES for key in keys):
            raise SettingsError("LOTSE_STORAGE_KEYS: every key has exactly 32 bytes")
        self._ciphers = {_key_id(key): AESGCM(key) for key in keys}
        if len(self._ciphers) != len(keys):
            raise SettingsError("LOTSE_STORAGE_KEYS: a key is named twice")
        self.newest = _key_id(keys[0])
        """The id that values sealed now begin with."""

    @property
    def ids(self) -> frozenset[bytes]:
        """The ids of all keys, newest or not."""
        return frozenset(self._ciphers)

    def seal(self, place: Place, plain: bytes) -> bytes:
        """Return the encrypted value for that place."""
        nonce = os.urandom(_NONCE_BYTES)
        cipher = self._ciphers[self.newest]
        return self.newest + nonce + cipher.encrypt(nonce, plain, place.associated)

    def holds(self, sealed: bytes) -> bool:
        """Whether the key is here with which the value was encrypted."""
        return sealed[:ID_BYTES] in self._ciphers

    def open(self, place: Place, sealed: bytes) -> bytes:
        """Return the plain value. Raises LostKeyError, or StorageError when the value was altered."""
        key_id, rest = sealed[:ID_BYTES], sealed[ID_BYTES:]
        cipher = self._ciphers.get(key_id)
        if cipher is None:
            raise LostKeyError(
                f"a key is missing: {place.table}.{place.column} was encrypted with the key"
                f" {key_id.hex()}, which LOTSE_STORAGE_KEYS or the key file does not hold"
            )
        try:
            return cipher.decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], place.associated)
        except (InvalidTag, ValueError) as error:
            raise StorageError(
                f"a value in {place.table}.{place.column} was altered outside Lotse"
            ) from error


def parse_keys(setting: str) -> tuple[bytes, ...]:
    """Read LOTSE_STORAGE_KEYS: base64url, 32 bytes each, newest first.

    A comma parts them, or white space: in a file each may have a line of its own. Raises
    SettingsError without quoting the value.
    """
    return tuple(_parse_key(word) for word in setting.replace(",", " ").split())


def format_key(key: bytes) -> str:
    """Return a key as LOTSE_STORAGE_KEYS expects it."""
    return base64.urlsafe_b64encode(key).decode("ascii").rstrip("=")


def _parse_key(word: str) -> bytes:
    try:
        key = base64.b64decode(word + "=" * (-len(word) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise SettingsError("LOTSE_STORAGE_KEYS: a key is not base64url") from None
    if len(key) != KEY_BYTES:
        raise SettingsError("LOTSE_STORAGE_KEYS: every key has exactly 32 bytes")
    return key


def _key_id(key: bytes) -> bytes:
    return hashlib.blake2b(key, digest_size=ID_BYTES, person=b"lotse key id").digest()
