"""The group commit: one writer takes what waits, runs it in one transaction, commits once."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import LotseError, StorageError
from bot.storage.batch import Batch, Tools
from bot.storage.engine import Database
from bot.storage.failures import DriverError, is_damage, is_outage, is_passing
from bot.storage.tally import Tally
from bot.storage.works import Ticket, Work, prepare

T = TypeVar("T")

_LARGEST = 256
_TRIES = 3
PATIENCE = timedelta(seconds=2.5)
"""How long an event waits; the emergency text has to leave within five seconds (M-09)."""
_SHARE_IN_TROUBLE = 0.4
"""How much of the patience is left for a database that just kept somebody waiting in vain."""
_SHARE_AT_THE_END = 0.2
"""How much of it is added, so that neither a loop that stood still nor a commit under way counts."""


class UnconfirmedError(StorageError):
    """The connection broke at the commit: whether it was done is unknown. The events' keys decide."""


class GroupCommit:
    """Runs works in their order of arrival, many to a transaction; `on_commit` follows every commit.

    A work that spoils its transaction is found by running the others again without it. A failed
    connection is replaced with the next transaction. Who is not to wait longer than `patience` is told
    that nothing was committed, and nothing will be.
    """

    def __init__(
        self,
        database: Database,
        tools: Tools,
        on_commit: Callable[[Tally], None],
        patience: timedelta = PATIENCE,
    ) -> None:
        self._session = database.session()
        self._tools = tools
        self._on_commit = on_commit
        self._waiting: deque[Ticket[Any]] = deque()
        self._wake = asyncio.Event()
        self._patience = patience.total_seconds()
        self._confirming: Sequence[Ticket[Any]] = ()
        self._closing = False
        self.out_of_order = False
        """Whether the newest transaction failed, or lasts too long, because of the database itself."""
        self.damaged = False
        """Whether the file turned out to be damaged; works that do not touch the place still pass."""
        self._writer = asyncio.create_task(self._write(), name="storage writer")

    async def submit(self, work: Work[T]) -> T:
        """Have a work done; returns after its commit. Raises StorageError when there was none."""
        _, future = self._enqueued(work)
        return await future

    async def submit_hurried(self, work: Work[T]) -> T:
        """Have a work done that cannot wait for long. Raises StorageError when it was given up."""
        ticket, future = self._enqueued(work)
        share = _SHARE_IN_TROUBLE if self.out_of_order else 1
        loop = asyncio.get_running_loop()
        ending = loop.call_later(self._patience * share, self._end_soon, ticket)
        try:
            return await future
        finally:
            ending.cancel()

    def _enqueued(self, work: Work[T]) -> tuple[Ticket[T], asyncio.Future[T]]:
        if self._closing:
            raise StorageError("the store is closed")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        ticket = Ticket(work, future)
        self._waiting.append(ticket)
        self._wake.set()
        return ticket, future

    def _end_soon(self, ticket: Ticket[Any]) -> None:
        grace = self._patience * _SHARE_AT_THE_END
        asyncio.get_running_loop().call_later(grace, self._end, ticket)

    def _end(self, ticket: Ticket[Any]) -> None:
        if ticket.abandoned:
            return
        self.out_of_order = True
        if ticket in self._confirming:
            ticket.fail(UnconfirmedError("the database does not confirm a commit in time"))
        else:
            ticket.give_up(StorageError("the database does not answer in time"))

    async def close(self) -> None:
        """Finish what waits, then stop."""
        self._closing = True
        self._wake.set()
        await self._writer
        await self._session.discard()

    async def abandon(self) -> None:
        """Stop as if the process had died: an open transaction is lost, what waits fails."""
        self._closing = True
        self._writer.cancel()
        with suppress(asyncio.CancelledError):
            await self._writer
        _fail(self._waiting, StorageError("the store was abandoned"))
        await self._session.discard()

    async def _write(self) -> None:
        while self._waiting or not self._closing:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                await self._commit(self._next_tickets())
                # Those who were just answered may already have the next work: let them queue it.
                await asyncio.sleep(0)

    def _next_tickets(self) -> list[Ticket[Any]]:
        size = min(_LARGEST, len(self._waiting))
        tickets = (self._waiting.popleft() for _ in range(size))
        return [ticket for ticket in tickets if not ticket.abandoned]

    async def _commit(self, tickets: Sequence[Ticket[Any]]) -> bool:
        """Commit all of it or fail all of it. Returns whether the database works."""
        if not tickets:
            return True
        try:
            tally = await self._repeated(tickets)
        except asyncio.CancelledError:
            _fail(tickets, StorageError("the store was abandoned"))
            raise
        except Exception as error:
            return await self._fall_back(tickets, error)
        self.out_of_order = False
        self._tools.memory.note(tally.remembered)
        for ticket in tickets:
            ticket.resolve()
        self._tell(tally)
        return True

    async def _fall_back(self, tickets: Sequence[Ticket[Any]], error: Exception) -> bool:
        outage = self.out_of_order = is_outage(error)
        self.damaged |= is_damage(error)
        if outage or len(tickets) == 1:
            _fail(tickets, error)
            return not outage
        for number, ticket in enumerate(tickets):
            if not await self._commit([ticket]):
                _fail(tickets[number + 1 :], error)
                return False
        return True

    async def _repeated(self, tickets: Sequence[Ticket[Any]]) -> Tally:
        for _ in range(_TRIES - 1):
            try:
                return await self._transaction(tickets)
            except StorageError as error:
                if isinstance(error, UnconfirmedError) or not is_passing(error):
                    raise
        return await self._transaction(tickets)

    async def _transaction(self, tickets: Sequence[Ticket[Any]]) -> Tally:
        try:
            tally = await self._session.run(partial(self._run, tickets=tickets))
        except (SQLAlchemyError, OSError) as error:
            await self._session.discard()
            raise StorageError("the database cannot be reached or is locked") from DriverError(
                error
            )
        except BaseException:
            await self._session.discard()
            raise
        if any(ticket.given_up for ticket in tickets):
            # Somebody acts by now on nothing being committed: the rest runs again without it.
            await self._session.discard()
            return await self._transaction([each for each in tickets if not each.given_up])
        await self._confirm(tickets)
        return tally

    async def _confirm(self, tickets: Sequence[Ticket[Any]]) -> None:
        self._confirming = tickets
        try:
            await self._session.commit()
        except (SQLAlchemyError, OSError) as error:
            await self._session.discard()
            raise UnconfirmedError("the database did not confirm a commit") from DriverError(error)
        finally:
            self._confirming = ()

    def _run(self, connection: Connection, tickets: Sequence[Ticket[Any]]) -> Tally:
        batch = Batch(connection, self._tools)
        prepare(batch, tickets)
        for ticket in tickets:
            ticket.run(batch)
        batch.flush()
        return batch.tally

    def _tell(self, tally: Tally) -> None:
        try:
            self._on_commit(tally)
        except Exception as error:
            # A listener's bug must not end the writer.
            context = {"message": "a listener to commits failed", "exception": error}
            asyncio.get_running_loop().call_exception_handler(context)


def _fail(tickets: Iterable[Ticket[Any]], error: Exception) -> None:
    for ticket in tickets:
        ticket.fail(_fresh(error))


def _fresh(error: Exception) -> Exception:
    if not isinstance(error, LotseError):
        failure = StorageError(f"the store failed with {type(error).__name__}")
        failure.__cause__ = DriverError(error).with_traceback(error.__traceback__)
        return failure
    copy = type(error)(*error.args)
    copy.__cause__ = error.__cause__
    return copy
