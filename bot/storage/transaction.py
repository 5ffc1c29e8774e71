"""One open transaction. A statement that fails once spoils it, whoever catches the error."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, CursorResult, Executable
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import SpoiltError
from bot.storage.failures import DriverError

Row = Mapping[str, object]
Rows = CursorResult[*tuple[Any, ...]]
Found = sqlalchemy.Row[*tuple[Any, ...]]


class Transaction:
    """Executes statements; raises SpoiltError, its cause says why without quoting values."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.failure: SpoiltError | None = None
        """The first failure. An observer may have swallowed it; the commit must not."""

    def execute(self, statement: Executable, values: Row | Sequence[Row] | None = None) -> Rows:
        """Execute a statement, for every row of values if there are several."""
        try:
            return self._connection.execute(statement, values)
        # Drivers also let encoding and overflow errors through as they are.
        except (SQLAlchemyError, OSError, ValueError, OverflowError) as error:
            failure = SpoiltError("the database did not take a statement")
            self.failure = self.failure or failure
            raise failure from DriverError(error)

    def check(self) -> None:
        """Raise the first failure, if there was one."""
        if self.failure is not None:
            raise self.failure
