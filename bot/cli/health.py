"""`lotse healthcheck`: asks the service on this machine, over loopback only."""

from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from bot.core.errors import LotseError
from config.settings import read_settings

ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  compared, not bound


def ask_service() -> int:
    """Return 0 when `/healthz` answers 200; else raises LotseError."""
    given = read_settings()
    host = ANYWHERE.get(given.host, given.host)
    status = _answered(host, given.port)
    if status != HTTPStatus.OK:
        answer = f"the service answers {status}" if status else "no service answers"
        raise LotseError(f"{answer} on {host}:{given.port} (LOTSE_HOST, LOTSE_PORT)")
    return 0


def _answered(host: str, port: int) -> int | None:
    connection = HTTPConnection(host, port, timeout=3)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()
