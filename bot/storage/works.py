"""Works: what waits for the next transaction, and what becomes of it."""

import hashlib
from asyncio import Future
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from bot.core.decision import Decision, Wanted
from bot.core.events import Event
from bot.core.ports import Unit
from bot.storage import sql
from bot.storage.batch import Batch
from bot.storage.unit import SqlUnit

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_KEY_BYTES = 16


class Work(Protocol[T_co]):
    """Something to be done within a transaction. May run again when the transaction failed."""

    def run(self, batch: Batch) -> T_co:
        """Do it. An error spoils the whole transaction."""
        ...


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """Any access to the store. `claims`: whether it takes acts from the outbox."""

    work: Callable[[Batch], T]
    claims: bool = False

    def run(self, batch: Batch) -> T:
        """Do it, after the writes of earlier works."""
        batch.flush()
        return self.work(batch)


class Refusal(Exception):
    """What a decision raised."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


@dataclass(frozen=True, slots=True)
class DecideEvent(Generic[T]):
    """Decides one event. What `decide` raises is a result of this event and harms no other."""

    event: Event
    decide: Callable[[Event, Unit], T]
    now: datetime
    key: bytes = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.blake2b(
            self.event.key.encode("utf-8", "backslashreplace"),
            digest_size=_KEY_BYTES,
            person=b"lotse event key",
        )
        object.__setattr__(self, "key", digest.digest())

    def run(self, batch: Batch) -> T | None:
        """Decide, unless the key was seen before; nothing remains of a decision that raised."""
        if batch.has_seen(self.key):
            return None
        unit = SqlUnit(batch, self.now)
        try:
            result = self.decide(self.event, unit)
        except Exception as error:
            batch.transaction.check()
            raise Refusal(error) from error
        batch.transaction.check()
        if isinstance(result, Wanted):
            return result
        batch.accept(unit.draft, self.now)
        if result is not Decision.DECLINED:
            # Nothing is kept of what was declined, so that its repetition is declined again.
            batch.mark_seen(self.key, self.now)
        return result


class Ticket(Generic[T]):
    """A work, and somebody who waits for it."""

    def __init__(self, work: Work[T], future: Future[T]) -> None:
        self.work = work
        self._future = future
        self._settle: Callable[[], None] | None = None
        self.given_up = False
        """Whether somebody was told already that nothing is committed: it must stay so."""

    @property
    def abandoned(self) -> bool:
        """Whether nobody waits any more."""
        return self._future.done()

    def run(self, batch: Batch) -> None:
        """Do the work and keep its outcome until the commit."""
        try:
            result = self.work.run(batch)
        except Refusal as refusal:
            self._settle = partial(self._future.set_exception, refusal.error)
        else:
            self._settle = partial(self._future.set_result, result)

    def resolve(self) -> None:
        """Hand the outcome over: the transaction is committed."""
        if self._settle is not None and not self.abandoned:
            self._settle()

    def give_up(self, error: Exception) -> None:
        """Say that nothing was committed while it may still be under way: it must not be any more."""
        self.given_up = True
        self.fail(error)

    def fail(self, error: Exception) -> None:
        """Say that nothing was committed."""
        if not self.abandoned:
            self._future.set_exception(error)


def prepare(batch: Batch, tickets: Sequence[Ticket[Any]]) -> None:
    """Take the locks in the order that all processes keep, and read in bulk what decisions need."""
    works = [ticket.work for ticket in tickets]
    if any(isinstance(work, Job) and work.claims for work in works):
        batch.statements.lock(batch.transaction, sql.CLAIM_LOCK)
    decisions = [work for work in works if isinstance(work, DecideEvent)]
    if decisions:
        batch.rooms.load(decision.event.conversation for decision in decisions)
        batch.load_seen(decision.key for decision in decisions)
        if not batch.statements.shared:
            # Where others write too, a timer is locked when it is taken.
            batch.foresight.load(batch.transaction, (decision.event for decision in decisions))
