"""The simulated Wire: what people do there, and what of it reaches the bot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict

from bot.core.clock import Clock
from bot.core.events import (
    AssetReceived,
    BotAdded,
    BotInvited,
    BotRemoved,
    ButtonPressed,
    ConversationDeleted,
    Event,
    MemberJoined,
    MemberLeft,
    MessageDeleted,
    Profile,
    ReactionReceived,
    TextEdited,
    TextReceived,
)
from bot.core.ids import ConversationId, Handle, MessageId, UserId
from bot.core.intake import Acceptance
from bot.wire.simulated.mailbox import Mailbox
from bot.wire.simulated.rules import RULES, TransportKind
from bot.wire.simulated.transport import SimulatedTransport
from bot.wire.simulated.world import (
    Account,
    Ids,
    Membership,
    SimulatedMessage,
    SimulatedRoom,
    World,
)


class _Common(TypedDict):
    key: str
    conversation: ConversationId
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Sent:
    """What a person did: the message it made or concerned, and the event for the bot, if any."""

    message: MessageId
    event: Event | None = None


class SimulatedWire:
    """People, rooms and the bot's mailbox under the rules of one transport.

    Acts of people post events; `mailbox.deliver` hands them to the bot. `sent` is the event's own
    time where it differs from now. Unknown rooms and people raise KeyError: callers check names.
    """

    def __init__(self, clock: Clock, kind: TransportKind) -> None:
        self._clock = clock
        self.rules = RULES[kind]
        self.world = World(Ids())
        self.mailbox = Mailbox(clock, self.rules)
        self.transport = SimulatedTransport(self.world, self.mailbox, clock, self.rules)

    def enrol(
        self, name: str, *, handle: Handle | None = None, ours: bool = False, service: bool = False
    ) -> UserId:
        """Create an account."""
        user = UserId(self.world.ids.new("user"))
        self.world.accounts[user] = Account(
            user=user, name=name, handle=handle, ours=ours, service=service
        )
        return user

    def rename(self, user: UserId, name: str) -> None:
        """Change a display name; no transport tells the bot."""
        self.world.accounts[user] = replace(self.world.accounts[user], name=name)

    def turn_into_service(self, user: UserId) -> None:
        """Let an account be another service from now on."""
        self.world.accounts[user] = replace(self.world.accounts[user], service=True)

    def open_room(self, name: str, members: Sequence[UserId]) -> SimulatedRoom:
        """Create a conversation without the bot."""
        room = SimulatedRoom(name, list(members))
        self.world.rooms[name] = room
        return room

    def write(
        self,
        room: SimulatedRoom,
        sender: UserId,
        text: str,
        *,
        quotes: MessageId | None = None,
        sent: datetime | None = None,
    ) -> Sent:
        """Somebody writes."""
        message = self._append(room, sender, text=text, quotes=quotes, sent=sent)
        event = (common := self._common(room, sent)) and TextReceived(
            **common, sender=sender, message=message, text=text, quotes=quotes
        )
        return self._post(message, event)

    def edit(
        self,
        room: SimulatedRoom,
        sender: UserId,
        replaces: MessageId,
        text: str,
        *,
        sent: datetime | None = None,
    ) -> Sent:
        """Somebody changes a message; the message has a new id afterwards, as on Wire."""
        message = MessageId(self.world.ids.new("message"))
        if old := room.message(replaces):
            old.id, old.text = message, text
        event = (common := self._common(room, sent)) and TextEdited(
            **common, sender=sender, message=message, replaces=replaces, text=text
        )
        return self._post(message, event)

    def delete(
        self,
        room: SimulatedRoom,
        sender: UserId,
        message: MessageId,
        *,
        sent: datetime | None = None,
    ) -> Sent:
        """Somebody takes a message back."""
        if old := room.message(message):
            old.deleted, old.text = True, None
        event = (common := self._common(room, sent)) and MessageDeleted(
            **common, sender=sender, message=message
        )
        return self._post(message, event)

    def press(
        self,
        room: SimulatedRoom,
        sender: UserId,
        message: MessageId,
        button: int,
        *,
        sent: datetime | None = None,
    ) -> Sent:
        """Somebody presses a button; `button` counts from 0."""
        event = (common := self._common(room, sent)) and ButtonPressed(
            **common, sender=sender, message=message, button=button
        )
        return self._post(message, event)

    def react(
        self,
        room: SimulatedRoom,
        sender: UserId,
        message: MessageId,
        emoji: str,
        *,
        sent: datetime | None = None,
    ) -> Sent:
        """Somebody reacts; an empty emoji takes the reaction back."""
        if to := room.message(message):
            to.reactions[sender] = emoji
        event = (common := self._common(room, sent)) and ReactionReceived(
            **common, sender=sender, message=message, emoji=emoji
        )
        return self._post(message, event)

    def share(
        self, room: SimulatedRoom, sender: UserId, mime: str, *, sent: datetime | None = None
    ) -> Sent:
        """Somebody sends a picture, voice message or file."""
        message = self._append(room, sender, sent=sent)
        event = (common := self._common(room, sent)) and AssetReceived(
            **common, sender=sender, message=message, mime=mime
        )
        return self._post(message, event)

    def join(self, room: SimulatedRoom, user: UserId) -> None:
        """Somebody is in the room from now on."""
        if user in room.members:
            return
        room.members.append(user)
        if common := self._common(room):
            self.mailbox.post(MemberJoined(**common, sender=user, profile=self._told(user)))

    def leave(self, room: SimulatedRoom, user: UserId) -> None:
        """Somebody is no longer in the room."""
        if user not in room.members:
            return
        room.members.remove(user)
        if common := self._common(room):
            self.mailbox.post(MemberLeft(**common, sender=user))

    def add_bot(self, room: SimulatedRoom, by: UserId) -> None:
        """Somebody adds the bot: it is invited, and unless it declines, a member.

        Where a transport waits for the answer, no answer means that the bot was not added.
        """
        if room.membership or room.deleted:
            return
        membership = self._new_membership(room)
        self.world.admit(room, membership)
        profile = self.world.accounts[by].profile(tells_team=self.rules.capabilities.reads_team)
        invited = BotInvited(
            **self._membership_event(membership),
            credential=membership.credential,
            sender=by,
            profile=profile,
        )
        if not self.rules.capabilities.declines:
            self.mailbox.post(invited)
            self._tell_added(room, membership, by)
            return

        def answered(acceptance: Acceptance) -> None:
            if acceptance is Acceptance.ACCEPTED:
                self._tell_added(room, membership, by)
            else:
                room.membership = None

        self.mailbox.post(invited, answered)

    def remove_bot(self, room: SimulatedRoom, by: UserId | None = None) -> None:
        """Somebody takes the bot out."""
        if common := self._common(room):
            self.mailbox.post(BotRemoved(**common, by=by if self.rules.names_remover else None))
            room.membership = None

    def delete_room(self, room: SimulatedRoom) -> None:
        """Somebody deletes the conversation for everybody."""
        if common := self._common(room):
            self.mailbox.post(ConversationDeleted(**common))
        room.membership = None
        room.deleted = True

    def redeliver(self, event: Event) -> None:
        """Let the same event come once more."""
        self.mailbox.post(event)

    def _tell_added(self, room: SimulatedRoom, membership: Membership, by: UserId) -> None:
        tells_team = self.rules.capabilities.reads_team
        accounts = self.world.accounts
        added = BotAdded(
            **self._membership_event(membership),
            credential=membership.credential,
            sender=by,
            profile=accounts[by].profile(tells_team=tells_team),
            members=tuple(accounts[u].profile(tells_team=tells_team) for u in room.members),
            running=room.written_in,
        )
        self.mailbox.post(added)

    def _told(self, user: UserId) -> Profile | None:
        """Return what comes with a join: without a team to look up, only a handle, if there is one."""
        account = self.world.accounts[user]
        tells_team = self.rules.capabilities.reads_team
        return account.profile(tells_team=tells_team) if tells_team or account.handle else None

    def _new_membership(self, room: SimulatedRoom) -> Membership:
        ids = self.world.ids
        if self.rules.membership_ids:
            return Membership(ConversationId(ids.new("bot")), ids.new("credential"))
        if room.last_conversation is None:
            room.last_conversation = ConversationId(ids.new("conversation"))
        return Membership(room.last_conversation)

    def _append(
        self,
        room: SimulatedRoom,
        sender: UserId,
        *,
        text: str | None = None,
        quotes: MessageId | None = None,
        sent: datetime | None = None,
    ) -> MessageId:
        message = MessageId(self.world.ids.new("message"))
        at = sent or self._clock.now()
        room.messages.append(
            SimulatedMessage(id=message, author=sender, at=at, text=text, quotes=quotes)
        )
        return message

    def _common(self, room: SimulatedRoom, sent: datetime | None = None) -> _Common | None:
        return self._membership_event(here, sent) if (here := room.told(self._clock)) else None

    def _membership_event(self, membership: Membership, sent: datetime | None = None) -> _Common:
        at = (sent or self._clock.now()) if self.rules.tells_time else None
        return _Common(key=self.world.ids.new("event"), conversation=membership.conversation, at=at)

    def _post(self, message: MessageId, event: Event | None) -> Sent:
        if event is not None:
            self.mailbox.post(event)
        return Sent(message, event)
