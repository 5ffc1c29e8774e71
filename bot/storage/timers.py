"""The schedule: planned instants, taken away by the event that carries them out."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select

from bot.core.ids import ConversationId, TimerKind
from bot.core.timers import Timer
from bot.storage import tables
from bot.storage.batch import Batch
from bot.storage.instants import from_micros, to_micros
from bot.storage.lanes import Write
from bot.storage.transaction import Found, Row

_T = tables.timers
_KEY = (_T.c.conversation, _T.c.kind, _T.c.subject, _T.c.version, _T.c.due)
_ORDER = (_T.c.due, *_KEY[:-1])
_EXACT = [column == bindparam(f"b_{column.name}") for column in _KEY]
_OF_CONVERSATION = _T.c.conversation == bindparam("b_conversation")
_OF_KIND = _T.c.kind == bindparam("b_kind")
_ON_SUBJECT = _T.c.subject == bindparam("b_subject")

_DUE = select(_T).where(_T.c.due <= bindparam("now")).order_by(*_ORDER)
_DUE_FIRST = _DUE.limit(bindparam("limit"))
_PLANNED = select(_T).where(_OF_CONVERSATION, _OF_KIND).order_by(*_ORDER)
_EXISTS = select(_T.c.due).where(*_EXACT).with_for_update()
_DELETE = delete(_T).where(*_EXACT)
_DELETE_ALL = delete(_T).where(_OF_CONVERSATION)
_DELETE_KIND = _DELETE_ALL.where(_OF_KIND)
_DELETE_SUBJECT = _DELETE_KIND.where(_ON_SUBJECT)
_NEXT = select(func.min(_T.c.due)).where(_T.c.due > bindparam("after"))


def planning(batch: Batch, timer: Timer) -> Write:
    """Return the write that plans a timer."""
    values = {key.removeprefix("b_"): value for key, value in _values(timer).items()}
    return Write(_T.name, batch.statements.plan_timer, values)


def taking(timer: Timer) -> Write:
    """Return the write that removes exactly this timer."""
    return Write(_T.name, _DELETE, _values(timer))


def unplanning(conversation: ConversationId, kind: TimerKind, on: str | None) -> Write:
    """Return the write that removes the timers of one kind; `on`: those on one subject only."""
    values = {"b_conversation": conversation, "b_kind": kind}
    if on is None:
        return Write(_T.name, _DELETE_KIND, values)
    return Write(_T.name, _DELETE_SUBJECT, {**values, "b_subject": on})


def unplanning_all(conversation: ConversationId) -> Write:
    """Return the write that removes every timer of a conversation."""
    return Write(_T.name, _DELETE_ALL, {"b_conversation": conversation})


def exists(batch: Batch, timer: Timer) -> bool:
    """Whether exactly this timer is planned; on PostgreSQL nobody else can take it until our commit."""
    known = batch.foresight.timers(timer.conversation)
    if known is not None:
        return any(_timer(row) == timer for row in known)
    return bool(batch.read(_T.name, _EXISTS, _values(timer)))


def planned(batch: Batch, conversation: ConversationId, kind: TimerKind) -> Sequence[Timer]:
    """Return the timers of one kind, soonest first."""
    known = batch.foresight.timers(conversation)
    if known is not None:
        found = (_timer(row) for row in known if row.kind == kind)
        return sorted(found, key=lambda timer: (timer.due, timer.subject, timer.version))
    values = {"b_conversation": conversation, "b_kind": kind}
    return [_timer(row) for row in batch.read(_T.name, _PLANNED, values)]


def due(batch: Batch, now: datetime, limit: int) -> Sequence[Timer]:
    """Return the timers whose instant has come, oldest first."""
    rows = batch.read(_T.name, _DUE_FIRST, {"now": to_micros(now), "limit": limit})
    return [_timer(row) for row in rows]


def next_due(batch: Batch, after: datetime) -> int | None:
    """Return the first instant later than `after`, in microseconds."""
    found: int | None = batch.read(_T.name, _NEXT, {"after": to_micros(after)})[0][0]
    return found


def _timer(row: Found) -> Timer:
    return Timer(
        conversation=row.conversation,
        kind=row.kind,
        subject=row.subject,
        version=row.version,
        due=from_micros(row.due),
    )


def _values(timer: Timer) -> Row:
    return {
        "b_conversation": timer.conversation,
        "b_kind": timer.kind,
        "b_subject": timer.subject,
        "b_version": timer.version,
        "b_due": to_micros(timer.due),
    }
