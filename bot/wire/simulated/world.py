"""Who and what exists on the simulated Wire."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from bot.core.clock import Clock
from bot.core.events import Profile
from bot.core.ids import ConversationId, Handle, MessageId, UserId
from bot.core.outgoing import SendFile

_NAMESPACE = uuid5(NAMESPACE_URL, "lotse:simulated-wire")


class Ids:
    """Identifiers that look like Wire's and are the same in every run."""

    def __init__(self) -> None:
        self._count = 0

    def new(self, kind: str) -> str:
        """Return the next identifier."""
        self._count += 1
        return str(uuid5(_NAMESPACE, f"{kind}/{self._count}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account. `ours`: belongs to the bot's team; `service`: another bot or app."""

    user: UserId
    name: str
    handle: Handle | None = None
    ours: bool = False
    service: bool = False

    def profile(self, *, tells_team: bool) -> Profile:
        """Return what a transport tells about the account, as it is shown now."""
        ours = self.ours if tells_team else None
        return Profile(self.user, self.handle, ours, self.service, name=self.name)


@dataclass(slots=True, kw_only=True)
class SimulatedMessage:
    """One message as people see it. `author` None: the bot."""

    id: MessageId
    author: UserId | None
    at: datetime
    text: str | None = field(default=None, repr=False)
    buttons: tuple[str, ...] = ()
    file: SendFile | None = field(default=None, repr=False)
    quotes: MessageId | None = None
    reactions: dict[UserId | None, str] = field(default_factory=dict)
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Membership:
    """The bot's place in a room; `credential` is what it must show to act there, if anything."""

    conversation: ConversationId
    credential: str | None = field(default=None, repr=False)


@dataclass(slots=True)
class SimulatedRoom:
    """One conversation. `membership` None: the bot is not in it."""

    name: str
    members: list[UserId]
    messages: list[SimulatedMessage] = field(default_factory=list)
    membership: Membership | None = None
    last_conversation: ConversationId | None = None
    deleted: bool = False
    sent_by_bot: set[MessageId] = field(default_factory=set)
    told_at: datetime | None = None
    """When the bot was last told of anything here."""

    @property
    def written_in(self) -> bool:
        """Whether any person has written here."""
        return any(message.author is not None for message in self.messages)

    def told(self, clock: Clock) -> Membership | None:
        """Note that the bot, if it is here, is told of something; returns its place."""
        self.told_at = clock.now()
        return self.membership

    def message(self, message: MessageId) -> SimulatedMessage | None:
        """Return the message with that id."""
        return next((m for m in reversed(self.messages) if m.id == message), None)

    def newest_of_bot(self) -> SimulatedMessage | None:
        """Return what the bot posted last."""
        return next((m for m in reversed(self.messages) if m.author is None), None)

    def button(self, label: str) -> tuple[MessageId, int] | None:
        """Return the newest message that has a button with that label, and the button's position."""
        for message in reversed(self.messages):
            if label in message.buttons:
                return message.id, message.buttons.index(label)
        return None

    def labels(self) -> Sequence[str]:
        """Return all labels that can be pressed here, newest message first, each once."""
        newest_first = (label for m in reversed(self.messages) for label in m.buttons)
        return tuple(dict.fromkeys(newest_first))


class World:
    """All accounts and rooms."""

    def __init__(self, ids: Ids) -> None:
        self.ids = ids
        self.accounts: dict[UserId, Account] = {}
        self.rooms: dict[str, SimulatedRoom] = {}
        self._rooms_by_conversation: dict[ConversationId, SimulatedRoom] = {}

    def admit(self, room: SimulatedRoom, membership: Membership) -> None:
        """Make the bot a member."""
        room.membership = membership
        self._rooms_by_conversation[membership.conversation] = room

    def room_of(self, conversation: ConversationId) -> SimulatedRoom | None:
        """Return the room that the bot knows under that id, if it is still in it."""
        room = self._rooms_by_conversation.get(conversation)
        current = room and room.membership and room.membership.conversation == conversation
        return room if current else None
