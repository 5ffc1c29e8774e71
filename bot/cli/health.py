"""`lotse healthcheck`: asks the service on this machine, over loopback only."""

from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from config.settings import read_settings

ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  compared, not bound


def ask_service() -> int:
    """Return 0 when `/healthz` answers 200, else 1."""
    given = read_settings()
    connection = HTTPConnection(ANYWHERE.get(given.host, given.host), given.port, timeout=3)
    try:
        connection.request("GET", "/healthz")
        return 0 if connection.getresponse().status == HTTPStatus.OK else 1
    except (OSError, HTTPException):
        return 1
    finally:
        connection.close()
