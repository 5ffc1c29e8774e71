"""Writes on their way to the database: in order within a table, many rows at once."""

from dataclasses import dataclass

from sqlalchemy import Executable

from bot.storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Write:
    """One statement with its values. `table` says after which other writes it has to come."""

    table: str
    statement: Executable
    values: Row


class Lanes:
    """Holds writes back until somebody reads their table or the transaction ends."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._lanes: dict[str, list[tuple[Executable, list[Row]]]] = {}

    def add(self, write: Write) -> None:
        """Append a write to its table's lane."""
        lane = self._lanes.setdefault(write.table, [])
        if lane and lane[-1][0] is write.statement:
            lane[-1][1].append(write.values)
        else:
            lane.append((write.statement, [write.values]))

    def settle(self, table: str) -> None:
        """Carry out what waits for that table."""
        for statement, rows in self._lanes.pop(table, ()):
            self._transaction.execute(statement, rows)

    def settle_all(self) -> None:
        """Carry out everything."""
        for table in tuple(self._lanes):
            self.settle(table)
