"""A new table or column is lost or kept for ever unless each list of tables has it."""

from typing import Final

import pytest
from sqlalchemy import Delete, LargeBinary, String, Table

from bot.storage import tables
from bot.storage.reencryption import SEALED
from bot.storage.retention import OVER

_EVERY: Final = tables.metadata.tables

_NOT_SEALED: Final = {
    "rooms.private_of",
    "seen.key",
    "questions.topic",
    "feeds.token",
    "feeds.owner",
    "workers.handle",
    "audit.prev",
    "audit.hash",
    "closed.conversation",
}
"""Keyed hashes: no key opens them."""

_WITH_THE_ROOM: Final = {"rooms", "outbox", "timers", "appointments"}
"""Deleted by the behaviours, at the latest with their conversation."""
_WHILE_THE_DATABASE_LIVES: Final = {"feeds", "workers", "audit", "meta"}
"""Kept on purpose (docs/operations.md, "What is stored")."""


def test_every_column_of_bytes_is_sealed_or_a_hash() -> None:
    binary = {
        f"{table.name}.{column.name}"
        for table in _EVERY.values()
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    sealed = {f"{one.table.name}.{one.column}" for one in SEALED}
    assert sealed | _NOT_SEALED == binary
    assert not sealed & _NOT_SEALED


@pytest.mark.parametrize("name", sorted({one.table.name for one in SEALED}))
def test_what_is_sealed_is_bound_to_a_column_of_its_table(name: str) -> None:
    assert all(one.key in one.table.columns for one in SEALED if one.table.name == name)


def test_what_a_start_opens_is_renewed_last() -> None:
    assert SEALED[-1].table is tables.meta


def test_every_table_ends_with_its_time_or_with_its_conversation() -> None:
    swept = {_swept(statement).name for statement, _ in OVER.values()}
    assert swept | _WITH_THE_ROOM | _WHILE_THE_DATABASE_LIVES == set(_EVERY)
    assert not swept & _WHILE_THE_DATABASE_LIVES
    assert {table.name for table in tables.OF_A_CONVERSATION} >= _WITH_THE_ROOM


def test_every_table_that_names_a_conversation_is_erased_with_it() -> None:
    naming = {
        table.name
        for table in _EVERY.values()
        if "conversation" in table.columns and isinstance(table.c.conversation.type, String)
    }
    assert {table.name for table in tables.OF_A_CONVERSATION} == naming


def _swept(statement: Delete) -> Table:
    assert isinstance(statement.table, Table)
    return statement.table
