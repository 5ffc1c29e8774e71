"""Sets a script up: Wire, people, the bot, its faults, and the passing of virtual time."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path

from bot.core.errors import LotseError, StorageError
from bot.core.ids import UserId
from bot.play.bot_under_test import BotFactory, BotUnderTest, Scenery
from bot.play.organisation import ScriptRegister, listed_handles, merged, timezone_of
from bot.play.script import Person, Script
from bot.play.transcript import Transcript
from bot.wire.simulated.clock import VirtualClock
from bot.wire.simulated.wire import SimulatedWire

_ROUNDS = 1000
"""How often an instant is looked at again before we say that the bot does not come to rest."""

_OVERDUE_PAUSE = timedelta(seconds=1)


class Outage(Enum):
    """What can be out of order for a while."""

    STORE = "store"
    DIRECTORY = "directory"


class Stage:
    """One script's world. `data` outlives restarts of the bot; nothing else does."""

    def __init__(
        self, script: Script, make_bot: BotFactory, example: Mapping[str, object], data: Path
    ) -> None:
        self.organisation = merged(example, script.organisation)
        self.zone = timezone_of(self.organisation)
        self.clock = VirtualClock(script.start)
        self.transcript = Transcript(self.clock)
        self.wire = SimulatedWire(self.clock, script.transport)
        self.wire.transport.listen(self.transcript.accepted)
        services = script.services()
        self.users = {
            key: self._enrol(key, person, service=key in services)
            for key, person in script.people.items()
        }
        self.people = {self.users[key]: person for key, person in script.people.items()}
        for name, room in script.rooms.items():
            self.wire.open_room(name, [self.users[key] for key in room.members])
        self._make_bot = make_bot
        self._data = data
        self._bot: BotUnderTest | None = None
        self._outages: dict[Outage, datetime | None] = {}

    def _enrol(self, key: str, person: Person, *, service: bool) -> UserId:
        name = person.name or key
        return self.wire.enrol(name, handle=person.handle, ours=person.team, service=service)

    def host(self, room: str) -> UserId:
        """Return who adds the bot: the first listed worker, else a team member, else anybody."""
        members = self.wire.world.rooms[room].members
        team = next((user for user in members if self.people[user].team), members[0])
        return next((user for user in members if self.listed(user)), team)

    def listed(self, user: UserId) -> bool:
        """Whether the organisation lists this person as a worker."""
        return self.people[user].handle in listed_handles(self.organisation)

    async def start_bot(self) -> None:
        """Start the bot on its data; does nothing while it is up."""
        if self._bot:
            return
        scenery = Scenery(
            clock=self.clock,
            transport=self.wire.transport,
            organisation=self.organisation,
            register=ScriptRegister(self.people),
            alarms=self.transcript,
            data=self._data,
        )
        bot = self._make_bot(scenery)
        self._bot = bot
        await bot.start()
        for outage in self._outages:
            self._switch(outage, broken=True)
        self.wire.mailbox.connect(bot.intake)

    async def kill_bot(self) -> None:
        """Drop the bot without any shutdown step; Wire finds nobody listening from now on."""
        self.wire.mailbox.disconnect()
        bot, self._bot = self._bot, None
        if bot:
            await bot.drop()

    def break_down(self, outage: Outage, span: timedelta | None) -> None:
        """Put something out of order, for a span of virtual time or for good."""
        self._outages[outage] = self.clock.now() + span if span is not None else None
        self._switch(outage, broken=True)

    async def settle(self) -> None:
        """Let everything happen that is due now; raises LotseError if that never ends."""
        for _ in range(_ROUNDS):
            await self.wire.mailbox.deliver()
            if self._bot:
                await self._bot.settle()
            if not self.wire.mailbox.has_due:
                return
        raise LotseError("the bot does not come to rest")

    async def advance_to(self, target: datetime) -> None:
        """Go from instant to instant at which something falls due, up to and including `target`.

        Raises ValueError for a target that lies behind us, LotseError if the bot never rests.
        """
        await self.settle()
        overdue = 0
        while (instant := await self._next_instant(target)) is not None:
            late = instant <= self.clock.now()
            overdue = overdue + 1 if late else 0
            if overdue > _ROUNDS:
                raise LotseError("the bot does not come to rest")
            await self._move_to(min(self.clock.now() + _OVERDUE_PAUSE, target) if late else instant)
        await self._move_to(target)

    async def _move_to(self, instant: datetime) -> None:
        self.clock.advance_to(instant)
        for outage in [o for o, end in self._outages.items() if end and end <= instant]:
            del self._outages[outage]
            self._switch(outage, broken=False)
        await self.settle()

    async def _next_instant(self, target: datetime) -> datetime | None:
        """Return what comes next up to `target`; an instant behind us means "not done yet"."""
        candidates = [end for end in self._outages.values() if end]
        candidates += filter(None, [self.wire.mailbox.next_instant(), await self._bot_instant()])
        nearest = min(candidates, default=None)
        if nearest is None or nearest > target or self.clock.now() >= target:
            return None
        return nearest

    async def _bot_instant(self) -> datetime | None:
        if self._bot is None:
            return None
        try:
            instant = await self._bot.next_instant()
        except StorageError:
            return None
        stuck = Outage.STORE in self._outages and instant and instant <= self.clock.now()
        return None if stuck else instant

    def _switch(self, outage: Outage, *, broken: bool) -> None:
        if self._bot is None:
            return
        if outage is Outage.STORE:
            self._bot.break_store(broken)
        else:
            self._bot.break_directory(broken)
