"""Plays a script from its start to its last instant."""

from collections.abc import Mapping
from pathlib import Path

from bot.core.errors import SettingsError
from bot.core.ids import UserId
from bot.play.bot_under_test import BotFactory
from bot.play.people import People
from bot.play.script import Script, StepError
from bot.play.stage import Outage, Stage
from bot.play.steps import (
    AddBot,
    Advance,
    At,
    BecomeService,
    ByPerson,
    Fault,
    Join,
    LeaveRoom,
    Redeliver,
    RemoveBot,
    Rename,
    Restart,
    Start,
    Step,
    Stop,
    Write,
)
from bot.play.transcript import Transcript

_HINTS = "/hinweise"


class Player:
    """Plays one script with one bot.

    Either `play`, or step by step: `begin`, `perform` as often as wanted, `end`. After each step
    everything due is done; what falls due later waits for `advance`, also at the end.
    """

    def __init__(
        self, script: Script, make_bot: BotFactory, example: Mapping[str, object], data: Path
    ) -> None:
        self._script = script
        self.stage = Stage(script, make_bot, example, data)
        self._people = People(self.stage.wire, self.stage.users, self.transcript)

    @property
    def transcript(self) -> Transcript:
        """What has happened so far."""
        return self.stage.transcript

    async def play(self) -> Transcript:
        """Play everything; raises StepError for a step that cannot be played."""
        try:
            await self.begin()
            for number, step in enumerate(self._script.steps, start=1):
                try:
                    await self.perform(step)
                except SettingsError as error:
                    raise StepError(number, str(error)) from None
        finally:
            await self.end()
        return self.transcript

    async def begin(self) -> None:
        """Start the bot and add it to each room, in order, by the first listed worker."""
        stage = self.stage
        await stage.start_bot()
        for name, room in stage.wire.world.rooms.items():
            host = stage.host(name)
            stage.wire.add_bot(room, host)
            await stage.settle()
            people = [user for user in room.members if not stage.wire.world.accounts[user].service]
            if people == [host] and stage.listed(host):
                self._note(host, _HINTS, name)
                stage.wire.write(room, host, _HINTS)
                await stage.settle()

    async def end(self) -> None:
        """Drop the bot."""
        await self.stage.kill_bot()

    async def perform(self, step: Step) -> None:
        """Play one step; raises SettingsError if it cannot be played as things stand."""
        match step:
            case Write():
                await self._write(step)
            case ByPerson():
                self._people.act(step)
            case Join() | LeaveRoom() | AddBot() | RemoveBot():
                self._membership(step)
            case Advance() | At():
                await self._pass_time(step)
            case Stop() | Start() | Restart():
                await self._life(step)
            case _:
                self._happen(step)
        await self.stage.settle()

    async def _write(self, step: Write) -> None:
        for time in range(step.repeat):
            if time and step.every:
                await self.stage.advance_to(self.stage.clock.now() + step.every)
            self._people.act(step)
            await self.stage.settle()

    def _membership(self, step: Join | LeaveRoom | AddBot | RemoveBot) -> None:
        wire, users = self.stage.wire, self.stage.users
        room = wire.world.rooms[step.room]
        match step:
            case Join(join=person):
                self._note(users[person], "(joins)", step.room)
                wire.join(room, users[person])
            case LeaveRoom(leave=person):
                self._note(users[person], "(leaves)", step.room)
                wire.leave(room, users[person])
            case AddBot(by=by):
                host = users[by] if by else self.stage.host(step.room)
                self._note(host, "(adds the bot)", step.room)
                wire.add_bot(room, host)
            case RemoveBot(by=by):
                host = users[by] if by else self.stage.host(step.room)
                self._note(host, "(removes the bot)", step.room)
                wire.remove_bot(room, host)

    async def _pass_time(self, step: Advance | At) -> None:
        now = self.stage.clock.now()
        target = step.at if isinstance(step, At) else now + step.advance
        if target < now:
            here = now.astimezone(self.stage.zone).isoformat(timespec="seconds")
            raise SettingsError(f"'at' lies in the past; it is {here} already")
        await self.stage.advance_to(target)

    async def _life(self, step: Stop | Start | Restart) -> None:
        if not isinstance(step, Start):
            self.transcript.deed("Operator", "(kills the bot)")
            await self.stage.kill_bot()
        if not isinstance(step, Stop):
            self.transcript.deed("Operator", "(starts the bot)")
            await self.stage.start_bot()

    def _happen(self, step: Step) -> None:
        stage = self.stage
        match step:
            case Redeliver(redeliver=name):
                self._people.redeliver(name)
            case Rename(rename=person, to=name):
                self._note(stage.users[person], f"(is called {name} from now on)", None)
                stage.wire.rename(stage.users[person], name)
            case BecomeService(person=person):
                stage.wire.turn_into_service(stage.users[person])
            case Fault(fault="send", times=times):
                self.transcript.deed("Wire", f"(refuses the next {times or 1} sends)")
                stage.wire.transport.fail_next(times or 1)
            case Fault(fault=what, duration=span):
                self.transcript.deed("Operator", f"(the {what} is out of order)")
                stage.break_down(Outage(what), span)
            case _:
                raise TypeError(type(step).__name__)

    def _note(self, user: UserId, what: str, room: str | None) -> None:
        self.transcript.deed(self.stage.wire.world.accounts[user].name, what, room)
