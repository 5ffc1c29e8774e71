"""Plays what people do in rooms, and remembers the messages that a script names."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.errors import SettingsError
from bot.core.events import Event
from bot.core.ids import MessageId, UserId
from bot.play.script import LAST
from bot.play.steps import ByPerson, Delete, Edit, Press, ReactTo, Share, Write
from bot.play.transcript import Transcript
from bot.wire.simulated.wire import Sent, SimulatedWire
from bot.wire.simulated.world import SimulatedRoom


@dataclass(frozen=True, slots=True)
class _Named:
    message: MessageId
    event: Event | None


class People:
    """The people of a script at their keyboards."""

    def __init__(
        self, wire: SimulatedWire, users: Mapping[str, UserId], transcript: Transcript
    ) -> None:
        self._wire = wire
        self._users = users
        self._transcript = transcript
        self._named: dict[str, _Named] = {}
        self._current: dict[MessageId, MessageId] = {}

    def name_of(self, key: str) -> str:
        """Return the present display name of a person of the script."""
        return self._wire.world.accounts[self._users[key]].name

    def act(self, step: ByPerson) -> None:
        """Let somebody do something; whoever has left the room can do nothing there.

        Raises SettingsError where the script means a button or message that is not there.
        """
        room = self._wire.world.rooms[step.room]
        sender = self._users[step.sender]
        if room.deleted or sender not in room.members:
            self._transcript.deed(self.name_of(step.sender), "(is not in the room)", step.room)
            return
        words, sent = self._do(step, room, sender)
        self._transcript.deed(self.name_of(step.sender), words, step.room)
        if step.message:
            self._named[step.message] = _Named(sent.message, sent.event)

    def redeliver(self, name: str) -> None:
        """Let the event of a named message come once more."""
        named = self._named.get(name)
        if named and named.event:
            self._wire.redeliver(named.event)
        self._transcript.deed("Wire", f"(delivers {name} once more)")

    def _do(self, step: ByPerson, room: SimulatedRoom, sender: UserId) -> tuple[str, Sent]:
        wire = self._wire
        match step:
            case Write(text=text, quote=quote):
                quotes = self._meant(quote, room) if quote else None
                return text, wire.write(room, sender, text, quotes=quotes, sent=step.sent)
            case Press(press=label):
                return f"[{label}]", self._press(step, room, sender)
            case Edit(edit=name, text=text):
                old = self._meant(name, room)
                edited = wire.edit(room, sender, old, text, sent=step.sent)
                self._current[old] = edited.message
                return f"(edits {name}) {text}", edited
            case Delete(delete=name):
                message = self._meant(name, room)
                return f"(deletes {name})", wire.delete(room, sender, message, sent=step.sent)
            case ReactTo(react=emoji, to=name):
                to = self._meant(name, room)
                return f"(reacts {emoji})", wire.react(room, sender, to, emoji, sent=step.sent)
            case Share(asset=mime):
                return f"(sends {mime})", wire.share(room, sender, mime, sent=step.sent)
            case _:
                raise TypeError(type(step).__name__)

    def _press(self, step: Press, room: SimulatedRoom, sender: UserId) -> Sent:
        found = room.button(step.press)
        if found is None:
            labels = ", ".join(f"'{label}'" for label in room.labels()) or "none"
            raise SettingsError(f"no button '{step.press}' in '{room.name}'; there are: {labels}")
        message, position = found
        return self._wire.press(room, sender, message, position, sent=step.sent)

    def _meant(self, name: str, room: SimulatedRoom) -> MessageId:
        """Return the message a script means; an edited one has a new id."""
        if name == LAST:
            newest = room.newest_of_bot()
            if newest is None:
                raise SettingsError(f"the bot has posted nothing in '{room.name}' yet")
            return newest.id
        if name not in self._named:
            raise SettingsError(f"message '{name}' was never sent")
        message = self._named[name].message
        while message in self._current:
            message = self._current[message]
        return message
