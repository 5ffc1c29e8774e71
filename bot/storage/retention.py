"""What is kept how long (privacy, part 6), and deletion once that is over."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Delete, Table, bindparam, delete, select, true
from sqlalchemy.sql.elements import ColumnElement

from bot.storage import tables
from bot.storage.batch import Batch
from bot.storage.instants import to_micros

SEEN = timedelta(days=30)
"""As long as Wire may deliver an event again (28 days), and a little more."""
DEAD = timedelta(days=7)

_PORTION = 2000
"""Rows deleted in one transaction, so that nobody waits long for the writer."""


def _portion(table: Table, over: ColumnElement[bool]) -> Delete:
    key = next(iter(table.primary_key))
    return delete(table).where(key.in_(select(key).where(over).limit(_PORTION)))


OVER = {
    "seen": (_portion(tables.seen, tables.seen.c.at < bindparam("end")), SEEN),
    "questions": (
        _portion(tables.questions, tables.questions.c.expires <= bindparam("end")),
        timedelta(),
    ),
    "notes": (
        _portion(tables.notes, tables.notes.c.expires <= bindparam("end")),
        timedelta(),
    ),
    "dead letters": (
        _portion(
            tables.outbox,
            (tables.outbox.c.dead == true()) & (tables.outbox.c.due < bindparam("end")),
        ),
        DEAD,
    ),
    "closed": (
        _portion(tables.closed, tables.closed.c.until <= bindparam("end")),
        timedelta(),
    ),
}


def sweep_portion(batch: Batch, now: datetime) -> Mapping[str, int]:
    """Delete a portion of what is over; returns how many rows of each kind."""
    return {
        kind: batch.transaction.execute(statement, {"end": to_micros(now - kept)}).rowcount
        for kind, (statement, kept) in OVER.items()
    }
