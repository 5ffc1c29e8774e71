"""Statements whose form depends on the database, built once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import Executable, Table, bindparam, delete, func, select, update

from bot.storage import tables
from bot.storage.transaction import Transaction

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

CLAIM_LOCK = 0x6C6F7473_01
SHORT_LOCK = 0x6C6F7473_02
AUDIT_LOCK = 0x6C6F7473_03
MIGRATION_LOCK = 0x6C6F7473_04

DELETE_CONVERSATION = {
    table.name: delete(table).where(table.c.conversation == bindparam("b_conversation"))
    for table in tables.OF_A_CONVERSATION
}
SET_CREDENTIAL = (
    update(tables.rooms)
    .where(tables.rooms.c.conversation == bindparam("b_conversation"))
    .values(credential=bindparam("b_credential"))
)


class Sql:
    """The statements of one database, "sqlite" or "postgresql"."""

    def __init__(self, dialect: str) -> None:
        self.shared = dialect == "postgresql"
        """Whether other processes write at the same time, so that rows need locks."""
        self._insert = _insert(dialect)
        self.put_room = self._put(
            tables.rooms, "conversation", "phase", "purpose", "document", "private_of"
        )
        self.put_question = self._put(tables.questions, "message", "asked", "expires", "body")
        self.put_worker = self._put(tables.workers, "handle", "body")
        self.put_closed = self._put(tables.closed, "conversation", "until")
        self.put_meta = self._put(tables.meta, "key", "value")
        self.put_appointment = self._put(
            tables.appointments,
            "id",
            *(column.name for column in tables.appointments.c if column.name != "id"),
        )
        self.put_note = self._put(tables.notes, "id", "conversation", "kind", "expires", "body")
        self.plan_timer = self.insert_missing(tables.timers)

    def insert_missing(self, table: Table) -> Executable:
        """Return an INSERT that leaves a row that exists as it is."""
        return self._insert(table).on_conflict_do_nothing()

    def lock(self, transaction: Transaction, number: int) -> None:
        """Wait for a lock that other processes may hold; it goes with the transaction."""
        if self.shared:
            transaction.execute(select(func.pg_advisory_xact_lock(number)))

    def _put(self, table: Table, key: str, *changed: str) -> Executable:
        statement = self._insert(table)
        return statement.on_conflict_do_update(
            index_elements=[key], set_={name: statement.excluded[name] for name in changed}
        )


def _insert(dialect: str) -> "Callable[[Table], postgresql.Insert | sqlite.Insert]":
    """The INSERT of one dialect; the other's module, megabytes of types, stays unread."""
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415

        return insert
    from sqlalchemy.dialects.sqlite import insert as ours  # noqa: PLC0415

    return ours
