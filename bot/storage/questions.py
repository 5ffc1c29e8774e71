"""What the buttons of our messages mean, for as long as they may be pressed."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func, select

from bot.core.ids import ConversationId, MessageId
from bot.core.outgoing import Question
from bot.storage import codec, tables
from bot.storage.batch import Batch
from bot.storage.instants import to_micros
from bot.storage.lanes import Write
from bot.storage.transaction import Found
from bot.storage.vault import Place, Vault

_T = tables.questions
_OPEN = select(_T.c.message, _T.c.body).where(_T.c.expires > bindparam("now"))
_BY_MESSAGE = _OPEN.where(_T.c.message == bindparam("message"))
_LATEST = (
    _OPEN.where(_T.c.conversation == bindparam("conversation"), _T.c.topic == bindparam("topic"))
    .order_by(_T.c.asked.desc())
    .limit(1)
)
_NEWEST = select(func.max(_T.c.asked)).where(
    _T.c.conversation == bindparam("conversation"), _T.c.topic == bindparam("topic")
)
_DELETE = delete(_T).where(_T.c.message == bindparam("b_message"))


def asking(batch: Batch, question: Question, now: datetime, place: int) -> Write:
    """Return the write that remembers a question; `place` orders those of one event.

    It counts as newer than all before it, also where the clock has not moved on.
    """
    topic = batch.pseudonyms.of("topic", question.topic)
    newest = _newest(batch, question.conversation, topic)
    body = batch.vault.seal(_place(question.message), codec.write_question(question))
    values = {
        "message": question.message,
        "conversation": question.conversation,
        "topic": topic,
        "asked": max(to_micros(now), newest + 1) + place,
        "expires": to_micros(question.expires),
        "body": body,
    }
    return Write(_T.name, batch.statements.put_question, values)


def _newest(batch: Batch, conversation: ConversationId, topic: bytes) -> int:
    known = batch.foresight.newest(conversation, topic)
    if known is not None:
        return known
    earlier = {"conversation": conversation, "topic": topic}
    found: int | None = batch.read(_T.name, _NEWEST, earlier)[0][0]
    return found or 0


def settling(message: MessageId) -> Write:
    """Return the write that forgets a question."""
    return Write(_T.name, _DELETE, {"b_message": message})


def by_message(batch: Batch, message: MessageId, now: datetime) -> Question | None:
    """Return the open question that this message asked."""
    rows = batch.read(_T.name, _BY_MESSAGE, {"message": message, "now": to_micros(now)})
    return _opened(batch.vault, rows)


def latest(
    batch: Batch, conversation: ConversationId, topic: str, now: datetime
) -> Question | None:
    """Return the newest open question on a topic."""
    values = {
        "conversation": conversation,
        "topic": batch.pseudonyms.of("topic", topic),
        "now": to_micros(now),
    }
    return _opened(batch.vault, batch.read(_T.name, _LATEST, values))


def open_question(vault: Vault, message: MessageId, body: bytes) -> Question:
    """Decrypt a question. Raises StorageError."""
    return codec.read_question(vault.open(_place(message), body))


def _opened(vault: Vault, rows: list[Found]) -> Question | None:
    return open_question(vault, rows[0].message, rows[0].body) if rows else None


def _place(message: MessageId) -> Place:
    return Place("questions", "body", message)
