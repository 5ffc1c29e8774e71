"""Deletion by the operator, with a count as proof (P-27)."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from sqlalchemy import bindparam, func, select

from bot.core.ids import ConversationId, ShortName
from bot.storage import aside, tables
from bot.storage.batch import Batch
from bot.storage.engine import Database
from bot.storage.rooms import number_of
from bot.storage.unit import SqlUnit
from bot.storage.vault import Vault

_COUNTS = {
    table.name: select(func.count()).where(table.c.conversation == bindparam("conversation"))
    for table in tables.OF_A_CONVERSATION
}
_BY_SHORT = select(tables.rooms.c.conversation).where(tables.rooms.c.short == bindparam("short"))


async def erase_conversation(
    database: Database, vault: Vault, short: ShortName, now: datetime
) -> Mapping[str, int] | None:
    """Delete everything on a conversation; returns the deleted rows by table.

    None when no conversation has that short name. Raises StorageError.
    """
    return await aside.change(database, vault, partial(_erase, short=short, now=now))


def count(batch: Batch, conversation: ConversationId) -> Mapping[str, int]:
    """Return how many rows each table has on a conversation."""
    values = {"conversation": conversation}
    return {
        table: batch.read(table, statement, values)[0][0] for table, statement in _COUNTS.items()
    }


def _erase(batch: Batch, short: ShortName, now: datetime) -> Mapping[str, int] | None:
    # Found without being opened: what a lost key has locked is deleted all the same.
    found = batch.read(tables.rooms.name, _BY_SHORT, {"short": number_of(short)})
    if not found:
        return None
    unit, conversation = SqlUnit(batch, now), ConversationId(found[0].conversation)
    counted = count(batch, conversation)
    unit.erase(conversation)
    unit.audit("erased by the operator", short)
    batch.accept(unit.draft, now)
    return counted
