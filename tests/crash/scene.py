"""The scene in which services are killed: two rooms, a reminder that is due, and six events."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp

from bot.core.clock import SystemClock
from tests.crash.data import Data, Room
from tests.crash.nursery import Born, Nursery
from tests.fakes.roman import FakeRoman
from tests.fakes.roman_events import Json, bot_request, init, new_id, new_text, poll_action
from tests.support.organisations import WORKER

Said = Counter[tuple[Room, str]]
"""How often the bot has said what in which room; without numbers, so that the time does not matter."""

Happening = Callable[[FakeRoman], Json]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is there, the same in every life of the service."""

    worker: str = field(default_factory=new_id)
    mother: str = field(default_factory=new_id)
    stranger: str = field(default_factory=new_id)
    family: Room = field(default_factory=new_id)
    private: Room = field(default_factory=new_id)
    other: Room = field(default_factory=new_id)
    day: str = field(default_factory=lambda: f"{SystemClock().now() + timedelta(days=40):%d.%m.%Y}")

    def enter(self, roman: FakeRoman) -> None:
        """Make a Roman know them."""
        for user, handle in (
            (self.worker, WORKER),
            (self.mother, "demir"),
            (self.stranger, "oma"),
        ):
            roman.users[user] = {"id": user, "handle": handle}
        for room in (self.family, self.other):
            roman.members[room] = [{"id": self.worker}, {"id": self.mother}]
        roman.members[self.private] = [{"id": self.worker}]

    def before(self) -> Sequence[Json]:
        """Return the events of the earlier life."""
        soon = f"{SystemClock().now() + timedelta(hours=3):%d.%m.%Y %H:%M}"
        return (
            bot_request(self.private, self.worker),
            init(self.private, self.worker),
            new_text(self.private, self.worker, "/hinweise"),
            bot_request(self.family, self.worker),
            init(self.family, self.worker),
            new_text(self.family, self.worker, f"/termin {soon} 60min Hausbesuch"),
            new_text(self.family, self.worker, "ja"),  # at night she is asked whether it is meant
        )

    def now(self) -> Sequence[Happening]:
        """Return the events of this life; a press needs to know what there is to press."""
        return (
            lambda _: new_text(self.family, self.worker, f"/verschieben {self.day} 10:00"),
            lambda _: new_text(self.family, self.stranger, "Ich will nicht mehr leben"),
            lambda _: new_text(self.family, self.worker, "/fertig"),
            lambda roman: self._press(roman, self.worker),
            *self.arrival(),
        )

    def arrival(self) -> Sequence[Happening]:
        """Return the last of them: the bot is added to one more room, and says one text there."""
        return (
            lambda _: bot_request(self.other, self.worker),
            lambda _: init(self.other, self.worker),
        )

    def _press(self, roman: FakeRoman, user: str) -> Json:
        asked = [p for p in roman.received if p.bot == self.family and p.buttons]
        assert asked[-1].message is not None
        return poll_action(self.family, user, asked[-1].message, 0)


class Life:
    """The events of this life, given to one service and, after its death, to the next."""

    def __init__(self, events: Sequence[Happening], roman: FakeRoman, data: Data) -> None:
        self.roman = roman
        self.data = data
        self._events = events
        self._unacknowledged: Json | None = None
        self.acknowledged = 0
        self.said_after: dict[int, Said] = {}
        """What had been said when so many events were acknowledged and everything was quiet."""

    async def go_on(self, service: Born, at_most: int = 100) -> None:
        """Deliver what has not been acknowledged yet; each event when all before is said."""
        self.roman.webhook = f"{service.url}/roman"
        await self._quiet(service)
        self._note_said()
        last = min(len(self._events), self.acknowledged + at_most)
        while self.acknowledged < last:
            if self._unacknowledged is None:
                self._unacknowledged = self._events[self.acknowledged](self.roman)
            status = await self.roman.event(self._unacknowledged)
            if status != 200:
                return
            self.acknowledged, self._unacknowledged = self.acknowledged + 1, None
            await self._quiet(service)
            self._note_said()

    def said(self) -> Said:
        """Return everything the bot has said, in all its lives."""
        return Counter((p.bot, re.sub(r"\d+", "0", p.text)) for p in self.roman.received)

    def _note_said(self) -> None:
        self.said_after[self.acknowledged] = self.said()

    async def _quiet(self, service: Born) -> None:
        while await self.data.waiting():
            await service.get("/healthz")


@asynccontextmanager
async def life(cast: Cast, events: Sequence[Happening], data: Data) -> AsyncIterator[Life]:
    """Begin one on a data folder that knows the cast's rooms."""
    async with FakeRoman() as roman:
        cast.enter(roman)
        roman.bots |= {cast.family, cast.private}
        yield Life(events, roman, data)


async def live_until_it_stands(service: Born, going: Life) -> None:
    """Go on until the service stands still at its place, or until everything is over; then kill it."""
    living = asyncio.create_task(going.go_on(service) if service.port else _nothing())
    standing = asyncio.create_task(service.stands.wait())
    await asyncio.wait((living, standing), return_when=asyncio.FIRST_COMPLETED)
    if living.done() and service.port:
        living.result()
    standing.cancel()
    await _settled(going.roman)
    await service.kill()
    with suppress(aiohttp.ClientError, RuntimeError):
        await living


async def _nothing() -> None:
    """Whoever stands still before he listens is told nothing."""


async def _settled(roman: FakeRoman) -> None:
    """What was handed to the system is on its way: one question later Roman has taken it."""
    async with aiohttp.ClientSession() as asking, asking.get(f"{roman.url}/conversation") as answer:
        assert answer.status == 401


async def prepare(nursery: Nursery, cast: Cast, data: Data) -> None:
    """Live the earlier life."""
    async with FakeRoman() as roman:
        cast.enter(roman)
        service = await nursery.bear(data, at(roman))
        roman.webhook = f"{service.url}/roman"
        for event in cast.before():
            assert await roman.event(event) == 200
        while await data.waiting():
            await service.get("/healthz")
        await service.stop()
    await data.let_time_pass()


def at(roman: FakeRoman) -> dict[str, str]:
    """Return the settings of a service at that Roman."""
    return {"LOTSE_ROMAN_URL": roman.url, "LOTSE_ROMAN_SERVICE_TOKEN": roman.service_token}
