"""Decide before acknowledging: an event is committed with all its effects, and only then answered."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar

from bot.core.clock import Clock
from bot.core.decision import Decision, Lack, Outcome, Wanted
from bot.core.dispatch import Dispatcher
from bot.core.errors import StorageError, TransportError
from bot.core.events import BotAdded, Company, Event, FromPerson, Profile, Written
from bot.core.ids import ConversationId, UserId
from bot.core.intake import Acceptance
from bot.core.ports import Alarm, Ledger, Transport, Unit
from bot.runtime.credentials import KnownCredentials
from bot.runtime.lanes import Lanes, Turn
from bot.runtime.second_ear import Opinions, SecondEar

T = TypeVar("T")

LOOKUP_LIMIT = 1.0
"""Seconds an event may wait for an account look-up; Wire's backend gives us five in all."""

_OUT_OF_ORDER = Alarm("the database is out of order; events are not acknowledged")
_UNDECIDED = Alarm("a bug has kept an event from being decided")


class UndecidedError(Exception):
    """All that a decision lacked was looked up, and it still lacks it."""


class LastResort(Protocol):
    """What still works when the database does not (M-11), or when a bug keeps an event undecided."""

    async def answer(self, event: Event, why: Alarm) -> None:
        """Tell the operator why, and send the built-in text if the event needs it; must not raise."""
        ...


class EventIntake:
    """Implements `bot.core.intake.Intake` on a ledger.

    Events of one conversation keep their order, and share a commit as long as none of them has to wait
    for something outside; different conversations proceed side by side. A second ear is asked before
    the commit of those events that the dispatcher sends back for it.
    `names_wanted` says of an event whose display names its decision needs; None for one that has
    names. What comes back undecided has each thing looked up once.
    """

    def __init__(
        self,
        *,
        ledger: Ledger,
        dispatcher: Dispatcher,
        transport: Transport,
        last_resort: LastResort,
        clock: Clock,
        on_bug: Callable[[str, Exception], None],
        on_accepted: Callable[[], None] = lambda: None,
        second_ear: SecondEar | None = None,
        on_hurried: Callable[[], None] = lambda: None,
        names_wanted: Callable[
            [Event, Unit, datetime], Wanted | None
        ] = lambda _event, _unit, _now: None,
        credentials: KnownCredentials | None = None,
    ) -> None:
        self._ledger = ledger
        self._dispatcher = dispatcher
        self._transport = transport
        self._last_resort = last_resort
        self._clock = clock
        self._on_bug = on_bug
        self._on_accepted = on_accepted
        self._names_wanted = names_wanted
        self._credentials = credentials or KnownCredentials()
        self._lanes = Lanes()
        self._opinions = Opinions(second_ear, on_bug, on_hurried) if second_ear else None

    async def __call__(self, event: Event) -> Acceptance:
        """Decide and commit the event, then say how it went."""
        decision = await self._in_order(event)
        if decision is None:
            return Acceptance.UNAVAILABLE
        self._on_accepted()
        return Acceptance.DECLINED if decision is Decision.DECLINED else Acceptance.ACCEPTED

    async def _in_order(self, event: Event) -> Decision | None:
        if self._opinions is not None and isinstance(event, Written):
            event = self._opinions.admitted(event, self._clock.now())
            self._opinions.make_way(event)
        turn = self._lanes.enter(event.conversation)
        try:
            if not self._may_wait(event) and not turn.overtakes:
                outcome = await self._decide(event, turn)
                if not isinstance(outcome, Wanted):
                    return outcome
            await turn.comes()
            return await self._with_accounts(event)
        finally:
            self._lanes.leave(event.conversation, turn)

    def _may_wait(self, event: Event) -> bool:
        """Whether something outside is asked before the decision: what follows must not overtake it."""
        heard = self._opinions is not None and isinstance(event, Written) and not event.asked
        return heard or isinstance(event, BotAdded)

    async def _with_accounts(self, event: Event) -> Decision | None:
        if isinstance(event, BotAdded):
            event = await self._with_members(event)
        asked: set[Lack] = set()
        while isinstance(outcome := await self._decide(event), Wanted):
            if outcome.lack in asked or not isinstance(event, FromPerson):
                return await self._lost(event, UndecidedError())
            asked.add(outcome.lack)
            event = await self._with_more(event, outcome)
        return outcome

    async def _with_more(self, event: FromPerson, wanted: Wanted) -> FromPerson:
        """Add what the decision lacked; what cannot be had is marked as asked for all the same."""
        match wanted.lack:
            case Lack.NAMES:
                return await self._with_names(event, wanted)
            case Lack.PROFILE:
                return replace(event, profile=await self._profile(event.sender, event))
            case Lack.COMPANY:
                return replace(event, company=await self._company(event))
            case Lack.OPINION if isinstance(event, Written):
                return await self._with_opinion(event)
            case _:
                return event

    async def _with_names(self, event: FromPerson, wanted: Wanted) -> FromPerson:
        """Add how those are called whom it may concern; a look-up that fails leaves one out."""
        there = wanted.there or event.conversation
        here = event.credential if there == event.conversation else None
        found = await asyncio.gather(*(self._looked_up(u, there, here) for u in wanted.users))
        return replace(event, names={p.user: p.name for p in found if p.certain and p.name})

    async def _with_opinion(self, event: Written) -> Written:
        if self._opinions is None:
            return replace(event, asked=True)
        return await self._opinions.added(event)

    async def _decide(self, event: Event, turn: Turn | None = None) -> Outcome | None:
        """Return the decision, DONE for a repeated event, None when nothing was committed.

        With a `turn` it is decided at once, beside earlier events of its conversation: unless one of
        them, perhaps in the same transaction, has turned out to wait for something.
        """
        now = self._clock.now()

        def decide(event: Event, unit: Unit) -> Outcome:
            if turn is None:
                return self._decided(event, unit, now)
            outcome = Wanted(Lack.TURN) if turn.overtakes else self._decided(event, unit, now)
            turn.waits = isinstance(outcome, Wanted)
            return outcome

        try:
            decision = await self._ledger.decide(event, decide, now)
        except StorageError:
            await self._last_resort.answer(event, _OUT_OF_ORDER)
            return None
        except Exception as error:
            return await self._lost(event, error)
        return Decision.DONE if decision is None else decision

    async def _lost(self, event: Event, error: Exception) -> Decision:
        """Do what can be done without a decision: sent again, the event would meet the same bug."""
        self._on_bug(type(event).__name__, error)
        await self._last_resort.answer(event, _UNDECIDED)
        return Decision.DONE

    def _decided(self, event: Event, unit: Unit, now: datetime) -> Outcome:
        """Decide it, unless the answer depends on how people are called: then that is looked up."""
        return self._needs_names(event, unit, now) or self._dispatcher.decide(event, unit, now)

    def _needs_names(self, event: Event, unit: Unit, now: datetime) -> Wanted | None:
        """A bug here costs the names, never the event."""
        try:
            return self._names_wanted(event, unit, now)
        except StorageError:
            raise
        except Exception as error:
            self._on_bug(type(event).__name__, error)
            return None

    async def _with_members(self, event: BotAdded) -> BotAdded:
        """Add who is in the conversation, as far as the transport tells in time."""
        if event.members:
            return event
        if event.profile is None:
            adder = await self._profile(event.sender, event)
            event = replace(event, profile=adder if adder.certain else None)
        company = await self._company(event)
        return replace(event, members=company.members, everybody=company.complete)

    async def _company(self, event: Event) -> Company:
        """Look up who is there; whoever is left out makes it incomplete, and nobody at all does too."""
        credential = event.credential or self._credentials.find(event.conversation)
        found = await self._told(self._transport.members(event.conversation, credential))
        if found is None:
            return Company()
        people = [member for member in found if not member.service]
        profiles = await asyncio.gather(*(self._profile(one.user, event) for one in people))
        known = tuple(one for one in profiles if one.certain)
        services = tuple(one for one in found if one.service)
        return Company((*known, *services), complete=bool(known) and len(known) == len(people))

    async def _profile(self, user: UserId, event: Event) -> Profile:
        return await self._looked_up(user, event.conversation, event.credential)

    async def _looked_up(
        self, user: UserId, conversation: ConversationId, credential: str | None
    ) -> Profile:
        credential = credential or self._credentials.find(conversation)
        found = await self._told(self._transport.profile(user, conversation, credential))
        return found or Profile(user, certain=False)

    async def _told(self, looking_up: Awaitable[T]) -> T | None:
        """Return what is told in time; a look-up that fails, if only by a bug, costs no event."""
        try:
            async with asyncio.timeout(LOOKUP_LIMIT):
                return await looking_up
        except (TransportError, TimeoutError):
            return None
        except Exception as error:
            self._on_bug("Transport", error)
            return None
