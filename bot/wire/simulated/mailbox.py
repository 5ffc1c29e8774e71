"""The way of an event to the bot: handed over, tried again, kept or lost, as the transport does it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.clock import Clock
from bot.core.events import Event
from bot.core.intake import Acceptance, Intake
from bot.wire.simulated.rules import Rules


@dataclass(slots=True, eq=False)
class _Parcel:
    event: Event
    posted: datetime
    due: datetime
    tries: int = 0
    answer: Callable[[Acceptance], None] | None = None


class Mailbox:
    """Events on their way. Nothing moves unless `deliver` is awaited.

    `lost` counts events that the bot will never see.
    """

    def __init__(self, clock: Clock, rules: Rules) -> None:
        self._clock = clock
        self._rules = rules
        self._parcels: list[_Parcel] = []
        self._intake: Intake | None = None
        self._delivering = asyncio.Lock()
        self._doubled = 0
        self._delayed = 0
        self._delay = timedelta()
        self.lost = 0

    def connect(self, intake: Intake) -> None:
        """The bot is up: events go there from now on, kept ones at the next `deliver`."""
        self._intake = intake
        if self._rules.keeps:
            for parcel in self._parcels:
                parcel.tries = 0
                parcel.due = min(parcel.due, self._clock.now())

    def disconnect(self) -> None:
        """The bot is down."""
        self._intake = None

    def duplicate_next(self, times: int = 1) -> None:
        """Deliver the next events twice."""
        self._doubled += times

    def delay_next(self, times: int, by: timedelta) -> None:
        """Let the next events arrive late, so that later ones overtake them where nothing keeps order."""
        self._delayed += times
        self._delay = by

    def post(self, event: Event, answer: Callable[[Acceptance], None] | None = None) -> None:
        """Send an event on its way. With `answer`, it is tried once and its sender is told."""
        if type(event) in self._rules.hidden:
            return
        now = self._clock.now()
        due = now
        if self._delayed:
            self._delayed -= 1
            due += self._delay
        copies = 1
        if self._doubled and answer is None:
            self._doubled -= 1
            copies = 2
        self._parcels.extend(_Parcel(event, now, due, answer=answer) for _ in range(copies))

    async def deliver(self) -> None:
        """Hand over everything that is due now; in order where the transport keeps order."""
        async with self._delivering:
            while parcel := self._due():
                self._parcels.remove(parcel)
                await self._hand_over(parcel)

    @property
    def has_due(self) -> bool:
        """Whether something could be handed over now."""
        return self._due() is not None

    def next_instant(self) -> datetime | None:
        """Return the nearest instant at which something is to be handed over."""
        waiting = self._reachable()
        return min((parcel.due for parcel in waiting), default=None)

    def _reachable(self) -> list[_Parcel]:
        if self._rules.keeps is None:
            return self._parcels
        return self._parcels[:1] if self._intake else []

    def _due(self) -> _Parcel | None:
        self._forget_old()
        now = self._clock.now()
        ready = [parcel for parcel in self._reachable() if parcel.due <= now]
        return min(ready, key=lambda parcel: parcel.due, default=None)

    def _forget_old(self) -> None:
        if self._rules.keeps is None:
            return
        oldest = self._clock.now() - self._rules.keeps
        while self._parcels and self._parcels[0].posted < oldest:
            self._parcels.pop(0)
            self.lost += 1

    async def _hand_over(self, parcel: _Parcel) -> None:
        if self._intake is None:
            self._failed(parcel, self._rules.when_down)
            return
        result = await self._intake(parcel.event)
        if result is Acceptance.UNAVAILABLE:
            self._failed(parcel, self._rules.when_refused)
        elif parcel.answer:
            parcel.answer(result)

    def _failed(self, parcel: _Parcel, pauses: tuple[timedelta, ...]) -> None:
        if parcel.answer:
            parcel.answer(Acceptance.UNAVAILABLE)
        elif self._rules.keeps:
            self._again(parcel, pauses[min(parcel.tries, len(pauses) - 1)])
            self._parcels.insert(0, parcel)
        elif parcel.tries < len(pauses):
            self._again(parcel, pauses[parcel.tries])
            self._parcels.append(parcel)
        else:
            self.lost += 1

    def _again(self, parcel: _Parcel, pause: timedelta) -> None:
        parcel.due = self._clock.now() + pause
        parcel.tries += 1
