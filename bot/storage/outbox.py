"""Queued acts: claimed in order under a lease, noted afterwards, deleted once they are through."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    BindParameter,
    Executable,
    and_,
    bindparam,
    delete,
    false,
    func,
    insert,
    not_,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from bot.core.errors import StorageError
from bot.core.ids import MessageId, ShortName
from bot.core.outgoing import Outgoing, Urgency
from bot.core.ports import Alarm, Claimed, Note
from bot.storage import codec, tables
from bot.storage.batch import Batch
from bot.storage.instants import micros_in, to_micros
from bot.storage.lanes import Write
from bot.storage.rooms import open_credential
from bot.storage.transaction import Found, Row, Transaction
from bot.storage.vault import Place, Vault

LEASE = timedelta(seconds=60)
"""How long a claimed act belongs to one sender. After it, the act may have gone out or not."""

ODD_LEASE = micros_in(2 * LEASE)
"""A lease that ends later than this was given before the clock was set back, and ends now."""

ODD_PAUSE = {
    Urgency.CRISIS: micros_in(timedelta(minutes=1)),
    Urgency.NORMAL: micros_in(timedelta(minutes=65)),
}
"""So far away no sender plans another try: one later than that is due now, for the same reason.

A crisis text is never held back, so that holds for its first try as well.
"""

_T = tables.outbox
_NOW: BindParameter[int] = bindparam("now")
_ALIVE = _T.c.dead == false()
_LEASED = and_(_T.c.lease_until > _NOW, _T.c.lease_until - ODD_LEASE <= _NOW)
_FREE = or_(_T.c.lease_until.is_(None), not_(_LEASED))
_BUSY = select(_T.c.conversation).where(_ALIVE, _LEASED)
_RETRYING = select(_T.c.conversation).where(
    _ALIVE, _T.c.due > _NOW, _T.c.due - ODD_PAUSE[Urgency.NORMAL] <= _NOW, _T.c.tries > 0
)

_INSERT = insert(_T)
_EXPIRE = delete(_T).where(_ALIVE, _T.c.expires <= _NOW, _FREE)
# "+ 0" keeps the planner from sorting all that is due: it walks in the order of sending instead.
_CLAIMABLE = (
    select(_T)
    .where(_ALIVE, _FREE)
    .order_by(_T.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)


def _due(urgency: Urgency) -> ColumnElement[bool]:
    odd = _T.c.due - ODD_PAUSE[urgency] > _NOW
    if urgency is not Urgency.CRISIS:
        odd = and_(odd, _T.c.tries > 0)
    return and_(_T.c.urgency == urgency.value, or_(_T.c.due + 0 <= _NOW, odd))


_CLAIM_CRISIS = _CLAIMABLE.where(_due(Urgency.CRISIS))
_CLAIM_NORMAL = _CLAIMABLE.where(
    _due(Urgency.NORMAL),
    _T.c.conversation.not_in(_BUSY),
    _T.c.conversation.not_in(_RETRYING),
)
_LEASE = (
    update(_T)
    .where(_T.c.id == bindparam("b_id"))
    .values(
        lease_until=bindparam("b_until"),
        holder=bindparam("b_holder"),
        tries=bindparam("b_tries"),
        uncertain=bindparam("b_uncertain"),
    )
)
_MINE = and_(_T.c.id == bindparam("b_id"), _T.c.holder == bindparam("b_holder"))
_DONE = delete(_T).where(_T.c.id == bindparam("b_id"), _ALIVE)
_RETRY = (
    update(_T)
    .where(_MINE)
    .values(due=bindparam("b_due"), tries=_T.c.tries + 1, lease_until=None, holder=None)
)
# A dead letter lies for days: nobody may read off it without the key that it was a crisis.
_BURY = (
    update(_T)
    .where(_MINE)
    .values(dead=True, urgency=Urgency.NORMAL.value, lease_until=None, holder=None)
)
_GIVE_BACK = update(_T).where(_MINE).values(lease_until=None, holder=None)
_RELEASE = (
    update(_T)
    .where(_ALIVE, _T.c.lease_until.is_not(None))
    .values(lease_until=None, holder=None, tries=_T.c.tries + 1, uncertain=true())
)
_NEXT = (
    select(func.min(_T.c.due)).where(_ALIVE, _T.c.due > bindparam("after")),
    select(func.min(_T.c.lease_until)).where(_ALIVE, _T.c.lease_until > bindparam("after")),
)
_CREDENTIALS = select(tables.rooms.c.conversation, tables.rooms.c.credential).where(
    tables.rooms.c.conversation.in_(bindparam("wanted", expanding=True))
)
_UNDELIVERED = (
    select(tables.rooms.c.short)
    .where(tables.rooms.c.conversation.in_(select(_T.c.conversation).where(_T.c.dead == true())))
    .order_by(tables.rooms.c.short)
)
_UNREADABLE = Alarm("A queued message could not be decrypted; it is kept as a dead letter.")


def queueing(batch: Batch, outgoing: Outgoing) -> Write:
    """Return the write that queues an act."""
    body = batch.vault.seal(_place(outgoing.id), codec.write_outgoing(outgoing))
    values = {
        "conversation": outgoing.conversation,
        "message": outgoing.id,
        "urgency": outgoing.urgency.value,
        "due": to_micros(outgoing.not_before or outgoing.made),
        "expires": to_micros(outgoing.expires) if outgoing.expires else None,
        "tries": 0,
        "uncertain": False,
        "dead": False,
        "body": body,
    }
    return Write(_T.name, _INSERT, values)


@dataclass(frozen=True, slots=True)
class Claim:
    """Takes acts that are due, in order, under a lease.

    Crisis texts come first and wait for nothing. Other acts of a conversation wait while one of its
    acts is under a lease or waits for another try.
    """

    now: datetime
    limit: int
    crisis_only: bool
    holder: str

    def run(self, batch: Batch) -> Sequence[Claimed]:
        """Drop what expired and claim up to `limit` acts."""
        at: Row = {"now": to_micros(self.now)}
        batch.transaction.execute(_EXPIRE, at)
        rows = self._due(batch)
        if not rows:
            return ()
        leased = [self._lease(row) for row in rows]
        batch.transaction.execute(_LEASE, leased)
        batch.tally.uncertain += sum(row.lease_until is not None for row in rows)
        return self._opened(batch, rows)

    def _due(self, batch: Batch) -> list[Found]:
        at = to_micros(self.now)
        first = {"now": at, "limit": self.limit}
        rows = list(batch.transaction.execute(_CLAIM_CRISIS, first))
        left = self.limit - len(rows)
        if left and not self.crisis_only:
            rest = {"now": at, "limit": left}
            rows += batch.transaction.execute(_CLAIM_NORMAL, rest)
        return rows

    def _lease(self, row: Found) -> Row:
        overdue = row.lease_until is not None
        return {
            "b_id": row.id,
            "b_until": to_micros(self.now + LEASE),
            "b_holder": self.holder,
            "b_tries": row.tries + overdue,
            "b_uncertain": row.uncertain or overdue,
        }

    def _opened(self, batch: Batch, rows: Sequence[Found]) -> Sequence[Claimed]:
        credentials = _credentials(batch, {row.conversation for row in rows})
        claimed = []
        for row in rows:
            overdue = row.lease_until is not None
            try:
                outgoing = open_outgoing(batch.vault, row.message, row.body)
                credential = open_credential(
                    batch.vault, row.conversation, credentials.get(row.conversation)
                )
            except StorageError:
                batch.transaction.execute(_BURY, {"b_id": row.id, "b_holder": self.holder})
                batch.tally.alarms.append(_UNREADABLE)
                continue
            claimed.append(
                Claimed(
                    number=row.id,
                    outgoing=outgoing,
                    until=self.now + LEASE,
                    credential=credential,
                    tries=row.tries + overdue,
                    uncertain=row.uncertain or overdue,
                )
            )
        return claimed


def note(batch: Batch, notes: Sequence[Note], holder: str) -> None:
    """Record what became of claimed acts; what somebody else holds by now is left alone."""
    told: dict[Executable, list[Row]] = {}
    for one in notes:
        statement, values = _noted(one, holder)
        told.setdefault(statement, []).append(values)
        if statement is _RETRY and one.retry_at is not None:
            batch.tally.planned(one.retry_at)
    for statement, rows in told.items():
        batch.transaction.execute(statement, rows)


def _noted(one: Note, holder: str) -> tuple[Executable, Row]:
    mine: Row = {"b_id": one.number, "b_holder": holder}
    if one.dead:
        return _BURY, mine
    if one.released:
        return _GIVE_BACK, mine
    if one.retry_at is not None:
        return _RETRY, {**mine, "b_due": to_micros(one.retry_at)}
    return _DONE, {"b_id": one.number}


def sending(number: int) -> Write:
    """Return the write that notes an act as done."""
    return Write(_T.name, _DONE, {"b_id": number})


def release_leases(transaction: Transaction) -> int:
    """Free what a stopped process had claimed: it may have gone out. Only for a single process.

    Returns how many acts that are.
    """
    return transaction.execute(_RELEASE).rowcount


def undelivered(transaction: Transaction) -> Sequence[ShortName]:
    """Return the conversations with dead letters."""
    return [ShortName(f"K-{n}") for n in transaction.execute(_UNDELIVERED).scalars()]


def next_due(batch: Batch, after: datetime) -> int | None:
    """Return the first instant later than `after`, in microseconds."""
    at: Row = {"after": to_micros(after)}
    found = [batch.transaction.execute(statement, at).scalar() for statement in _NEXT]
    return min((instant for instant in found if instant is not None), default=None)


def _credentials(batch: Batch, conversations: Iterable[str]) -> dict[str, bytes | None]:
    # Read without the row locks of `RoomShelf`: sending must not wait for somebody deciding.
    wanted: Row = {"wanted": sorted(conversations)}
    return {
        row.conversation: row.credential for row in batch.transaction.execute(_CREDENTIALS, wanted)
    }


def open_outgoing(vault: Vault, message: MessageId, body: bytes) -> Outgoing:
    """Decrypt a queued act. Raises StorageError."""
    return codec.read_outgoing(vault.open(_place(message), body))


def _place(message: MessageId) -> Place:
    return Place("outbox", "body", message)
