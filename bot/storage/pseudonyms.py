"""Keyed hashes: values that must be found again but need not be read."""

import hashlib
import hmac

_BYTES = 16


class Pseudonyms:
    """Turns values into keyed hashes. The secret lives in the database, sealed by the vault."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def of(self, purpose: str, value: str) -> bytes:
        """Return the hash of a value; the same value has different hashes for different purposes."""
        return self.digest(purpose, value.encode())[:_BYTES]

    def digest(self, purpose: str, value: bytes) -> bytes:
        """Return all 32 bytes of the keyed hash."""
        return hmac.digest(self._secret, purpose.encode() + b"\x1f" + value, hashlib.sha256)
