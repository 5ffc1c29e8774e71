"""JWT-like tokens as Roman issues them: no kind, no audience, `exp` only where they end."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import datetime, timedelta

SHORT_LIFE = timedelta(seconds=20)


class Tokens:
    """Issues and checks tokens; `now` is the fake's clock."""

    def __init__(self, now: Callable[[], datetime], key: bytes = b"app-key-of-the-fake") -> None:
        self._now = now
        self._key = key

    def renew(self) -> None:
        """Take another app key: every token issued so far is void, lasting or not."""
        self._key += b"-renewed"

    def issue(self, subject: str, *, lasting: bool = False) -> str:
        claims: dict[str, object] = {"iss": "https://wire.com", "sub": subject}
        if not lasting:
            claims["exp"] = (self._now() + SHORT_LIFE).timestamp()
        signed = f"{_encode({'alg': 'HS384'})}.{_encode(claims)}"
        return f"{signed}.{self._sign(signed)}"

    def subject(self, token: str) -> str | None:
        """Return whom the token is for, None where it is wrong or over."""
        signed, _, signature = token.rpartition(".")
        if not hmac.compare_digest(self._sign(signed), signature):
            return None
        claims = _decode(signed.partition(".")[2])
        over = "exp" in claims and self._now().timestamp() >= float(str(claims["exp"]))
        return None if over else str(claims["sub"])

    def _sign(self, signed: str) -> str:
        digest = hmac.digest(self._key, signed.encode("utf-8", "replace"), hashlib.sha384)
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _encode(part: dict[str, object] | dict[str, str]) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def _decode(part: str) -> dict[str, object]:
    read = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    assert isinstance(read, dict)
    return read
