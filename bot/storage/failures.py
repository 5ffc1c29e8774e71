"""What a failed transaction means: try again, blame one work, or give up for now."""

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_ROLLED_BACK = "40"
_OUTAGES = ("08", "53", "55", "57", "58", "XX", "25")


def is_passing(error: BaseException) -> bool:
    """Whether the same transaction may well succeed at once: deadlock, serialization, lost connection.

    A lost connection counts because nothing of an open transaction survives it.
    """
    cause = _cause(error)
    if isinstance(cause, DBAPIError) and cause.connection_invalidated:
        return True
    return (_sqlstate(cause) or "").startswith(_ROLLED_BACK)


def is_outage(error: BaseException) -> bool:
    """Whether the database itself is the trouble, so that no other work would fare better."""
    cause = _cause(error)
    if isinstance(cause, DBAPIError) and cause.connection_invalidated:
        return True
    if isinstance(cause, (OperationalError, PoolTimeout, OSError, TimeoutError)):
        return True
    return (_sqlstate(cause) or "").startswith(_OUTAGES)


def _cause(error: BaseException) -> BaseException:
    return error.__cause__ or error


def _sqlstate(cause: BaseException) -> str | None:
    if not isinstance(cause, DBAPIError):
        return None
    state = getattr(cause.orig, "sqlstate", None)
    return state if isinstance(state, str) else None
