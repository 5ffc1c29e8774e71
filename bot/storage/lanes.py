"""Writes on their way to the database: in order within a table, many rows at once."""

from dataclasses import dataclass, field

from sqlalchemy import Executable

from bot.storage.transaction import Row, Transaction

_NAMES = ("conversation", "id", "message")
"""Columns that say which rows a statement is about; in values also with "b_" in front."""


@dataclass(frozen=True, slots=True)
class Write:
    """One statement with its values. `table` says after which other writes it has to come."""

    table: str
    statement: Executable
    values: Row


@dataclass(slots=True)
class _Lane:
    """Held-back writes of one table. `named` holds, for columns that all of them name, the values."""

    statements: list[tuple[Executable, list[Row]]] = field(default_factory=list)
    named: dict[str, set[object]] = field(default_factory=lambda: {name: set() for name in _NAMES})

    def add(self, write: Write) -> None:
        if self.statements and self.statements[-1][0] is write.statement:
            self.statements[-1][1].append(write.values)
        else:
            self.statements.append((write.statement, [write.values]))
        for name in tuple(self.named):
            value = named(write.values, name)
            if value is None:
                del self.named[name]
            else:
                self.named[name].add(value)

    def may_touch(self, read: Row) -> bool:
        """Whether a read could see these writes; not if they name other rows throughout."""
        wanted = ((known, named(read, name)) for name, known in self.named.items())
        return all(value is None or value in known for known, value in wanted)


def named(values: Row, name: str) -> object:
    """Return which row or rows the values name in a column, None if they do not."""
    return values.get(name, values.get(f"b_{name}"))


class Lanes:
    """Holds writes back until somebody reads their rows or the transaction ends."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._lanes: dict[str, _Lane] = {}

    def add(self, write: Write) -> None:
        """Append a write to its table's lane."""
        self._lanes.setdefault(write.table, _Lane()).add(write)

    def settle_for(self, table: str, read: Row) -> None:
        """Carry out what waits for that table, unless the read cannot see it."""
        lane = self._lanes.get(table)
        if lane is not None and lane.may_touch(read):
            self.settle(table)

    def settle(self, table: str) -> None:
        """Carry out what waits for that table."""
        lane = self._lanes.pop(table, None)
        for statement, rows in lane.statements if lane else ():
            self._transaction.execute(statement, rows)

    def settle_all(self) -> None:
        """Carry out everything."""
        for table in tuple(self._lanes):
            self.settle(table)
