"""What a failed statement means: try again, blame one work, or give up for now."""

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_PASSING = ("40", "23")
"""Deadlock or serialization; a row that another process inserted since we looked."""
_OUTAGES = ("08", "25", "28", "3D", "53", "55", "57", "58", "XX")
_AWAY = ("08", "53", "57")
_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


class DriverError(Exception):
    """A driver's error without the values that its message or detail might quote (P-13)."""

    def __init__(self, error: Exception) -> None:
        original = error.orig if isinstance(error, DBAPIError) else error
        state = getattr(original, "sqlstate", None)
        self.sqlstate = state if isinstance(state, str) else ""
        self.lost = isinstance(error, DBAPIError) and error.connection_invalidated
        self.down = isinstance(error, (OperationalError, PoolTimeout, OSError, TimeoutError))
        self.away = isinstance(original, OSError) or self.sqlstate.startswith(_AWAY)
        code = getattr(original, "sqlite_errorname", "")
        self.damaged = code.startswith(_DAMAGE)
        super().__init__(" ".join(filter(None, (type(original).__name__, self.sqlstate, code))))


def is_passing(error: Exception) -> bool:
    """Whether the same transaction may well succeed at once.

    A lost connection counts because nothing of an open transaction survives it.
    """
    cause = error.__cause__
    if not isinstance(cause, DriverError):
        return False
    return cause.lost or cause.sqlstate.startswith(_PASSING)


def is_outage(error: Exception) -> bool:
    """Whether the database itself is the trouble, so that no other work would fare better."""
    cause = error.__cause__
    if not isinstance(cause, DriverError):
        return False
    return cause.lost or cause.down or cause.sqlstate.startswith(_OUTAGES)


def is_damage(error: Exception) -> bool:
    """Whether the file itself is damaged: that does not mend itself."""
    cause = error.__cause__
    return isinstance(cause, DriverError) and cause.damaged


def is_away(error: Exception) -> bool:
    """Whether a server does not answer, or not yet; a wrong password is none of it."""
    cause = error.__cause__
    return isinstance(cause, DriverError) and cause.away
