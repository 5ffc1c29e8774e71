"""What still waits in the outbox for a conversation: read, dropped, held back."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from sqlalchemy import bindparam, delete, false, select, update

from bot.core.errors import StorageError
from bot.core.ids import ConversationId, MessageId
from bot.core.outgoing import Outgoing, Urgency
from bot.storage import tables
from bot.storage.batch import Batch
from bot.storage.instants import to_micros
from bot.storage.lanes import Write
from bot.storage.outbox import open_outgoing

_T = tables.outbox
_ALIVE = _T.c.dead == false()
_THERE = _T.c.conversation == bindparam("b_conversation")
_PLAIN = _T.c.urgency != Urgency.CRISIS.value

_WAITING = select(_T.c.message, _T.c.body).where(_THERE, _ALIVE).order_by(_T.c.id)
_WITHDRAW = delete(_T).where(_THERE, _T.c.message == bindparam("b_message"), _ALIVE)
_PUT_OFF = (
    update(_T)
    .where(
        _THERE,
        _ALIVE,
        _PLAIN,
        _T.c.due < bindparam("b_due"),
    )
    .values(due=bindparam("b_due"), tries=0)
)
_DROP_WAITING = delete(_T).where(_THERE, _ALIVE, _PLAIN)


def waiting(batch: Batch, conversation: ConversationId) -> Sequence[Outgoing]:
    """Return what waits for a conversation, in order; what cannot be read is left to the sender."""
    found = []
    for row in batch.read(_T.name, _WAITING, {"b_conversation": conversation}):
        with suppress(StorageError):
            found.append(open_outgoing(batch.vault, row.message, row.body))
    return found


def putting_off(conversation: ConversationId, until: datetime) -> Write:
    """Return the write that holds back what waits for a conversation, except crisis texts."""
    values = {"b_conversation": conversation, "b_due": to_micros(until)}
    return Write(_T.name, _PUT_OFF, values)


def dropping(conversation: ConversationId) -> Write:
    """Return the write that drops what waits for a conversation, except crisis texts."""
    return Write(_T.name, _DROP_WAITING, {"b_conversation": conversation})


def withdrawing(conversation: ConversationId, message: MessageId) -> Write:
    """Return the write that drops one act that waits there."""
    return Write(_T.name, _WITHDRAW, {"b_conversation": conversation, "b_message": message})
