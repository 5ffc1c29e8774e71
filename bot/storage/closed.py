"""Markers of closed conversations: a keyed hash and an end, nothing else (P-52)."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from bot.core.ids import ConversationId
from bot.storage import tables
from bot.storage.batch import Batch
from bot.storage.instants import to_micros
from bot.storage.lanes import Write

LONGEST = timedelta(days=30)

_T = tables.closed
_MARKED = select(_T.c.until).where(
    _T.c.conversation == bindparam("conversation"), _T.c.until > bindparam("now")
)


def marking(batch: Batch, conversation: ConversationId, until: datetime, now: datetime) -> Write:
    """Return the write that marks a conversation as closed, for 30 days at most."""
    values = {
        "conversation": batch.pseudonyms.of("closed", conversation),
        "until": to_micros(min(until, now + LONGEST)),
    }
    return Write(_T.name, batch.statements.put_closed, values)


def marked(batch: Batch, conversation: ConversationId, now: datetime) -> bool:
    """Whether a conversation is marked as closed."""
    hashed = batch.pseudonyms.of("closed", conversation)
    values = {"conversation": hashed, "now": to_micros(now)}
    return bool(batch.read(_T.name, _MARKED, values))
