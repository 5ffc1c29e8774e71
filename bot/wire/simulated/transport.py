"""What the bot does on the simulated Wire: taken or refused, as Wire would."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.clock import Clock
from bot.core.errors import Gone, Rejected, TryAgain
from bot.core.events import MemberLeft, Profile
from bot.core.ids import ConversationId, MessageId, UserId
from bot.core.outgoing import (
    DeleteConversation,
    Leave,
    React,
    RemoveMembers,
    Say,
    SendFile,
    Settle,
)
from bot.core.ports import Capabilities, Delivery
from bot.wire.simulated.mailbox import Mailbox
from bot.wire.simulated.rules import Rules
from bot.wire.simulated.world import SimulatedMessage, SimulatedRoom, World


@dataclass(frozen=True, slots=True)
class Accepted:
    """One act of the bot that Wire took: when, in which room, and what."""

    at: datetime
    room: str
    delivery: Delivery


class SimulatedTransport:
    """Implements `bot.core.ports.Transport` on a `World`; `accepted` lists what people can see."""

    def __init__(self, world: World, mailbox: Mailbox, clock: Clock, rules: Rules) -> None:
        self._world = world
        self._mailbox = mailbox
        self._clock = clock
        self._rules = rules
        self._listeners: list[Callable[[Accepted], None]] = []
        self._failing = 0
        self._pause: timedelta | None = None
        self._unanswered = 0
        self.accepted: list[Accepted] = []

    @property
    def capabilities(self) -> Capabilities:
        """What this transport can do."""
        return self._rules.capabilities

    def listen(self, listener: Callable[[Accepted], None]) -> None:
        """Call `listener` for every act from now on that Wire takes."""
        self._listeners.append(listener)

    def fail_next(self, times: int, after: timedelta | None = None) -> None:
        """Refuse the next sends; `after` is the pause that the refusal asks for."""
        self._failing += times
        self._pause = after

    def lose_answer_next(self, times: int = 1) -> None:
        """Take the next sends so slowly that the bot never learns that they were taken."""
        self._unanswered += times

    async def send(self, delivery: Delivery) -> None:
        """Carry out one act. Raises TryAgain, Gone or Rejected."""
        if self._failing:
            self._failing -= 1
            raise TryAgain("simulated failure", self._pause)
        room = self._room(delivery.outgoing.conversation, delivery.credential)
        if self._perform(delivery, room):
            self._report(Accepted(self._clock.now(), room.name, delivery))
        if self._unanswered:
            self._unanswered -= 1
            raise TryAgain("simulated timeout")

    async def profile(
        self, user: UserId, conversation: ConversationId, credential: str | None
    ) -> Profile:
        """Look an account up; raises Gone or Rejected."""
        self._room(conversation, credential)
        account = self._world.accounts.get(user)
        if account is None:
            raise Rejected("no such account")
        return account.profile(tells_team=self._rules.capabilities.reads_team)

    async def members(
        self, conversation: ConversationId, credential: str | None
    ) -> tuple[Profile, ...]:
        """Return who is in the conversation, without the bot; raises Gone or Rejected."""
        room = self._room(conversation, credential)
        tells_team = self._rules.capabilities.reads_team
        return tuple(
            self._world.accounts[user].profile(tells_team=tells_team) for user in room.members
        )

    def _room(self, conversation: ConversationId, credential: str | None) -> SimulatedRoom:
        room = self._world.room_of(conversation)
        if room is None or room.membership is None or room.deleted:
            raise Gone("the bot is not in that conversation")
        if room.membership.credential not in {None, credential} and not self._lets_by(
            room, credential
        ):
            raise Rejected("wrong credential for that conversation")
        return room

    def _lets_by(self, room: SimulatedRoom, credential: str | None) -> bool:
        """Whether the pass that came with the newest event still counts."""
        span = self._rules.fleeting_pass
        if credential is not None or span is None or room.told_at is None:
            return False
        return self._clock.now() - room.told_at <= span

    def _perform(self, delivery: Delivery, room: SimulatedRoom) -> bool:
        """Apply the act; False when nobody sees anything of it."""
        can = self._rules.capabilities
        match delivery.outgoing.act:
            case Say() | SendFile():
                return self._post(delivery, room)
            case React(to=to, emoji=emoji):
                self._need(can.react)
                self._react(room, to, emoji)
            case Leave():
                self._need(can.leave)
                room.membership = None
            case RemoveMembers(users=users):
                self._need(can.remove_members)
                self._remove(room, users)
            case DeleteConversation():
                self._need(can.delete_conversation)
                room.deleted = True
                room.membership = None
            case Settle():
                return False
        return True

    def _post(self, delivery: Delivery, room: SimulatedRoom) -> bool:
        act = delivery.outgoing.act
        if isinstance(act, Say) and not delivery.text:
            raise Rejected("a message without words")
        keeps_id = self._rules.own_message_ids or delivery.buttons
        if keeps_id and delivery.outgoing.id in room.sent_by_bot:
            return False
        room.sent_by_bot.add(delivery.outgoing.id)
        message = SimulatedMessage(
            id=delivery.outgoing.id if keeps_id else MessageId(self._world.ids.new("message")),
            author=None,
            at=self._clock.now(),
            text=delivery.text,
            buttons=delivery.buttons,
            file=act if isinstance(act, SendFile) else None,
        )
        room.messages.append(message)
        return True

    def _react(self, room: SimulatedRoom, to: MessageId, emoji: str) -> None:
        if message := room.message(to):
            message.reactions[None] = emoji

    def _remove(self, room: SimulatedRoom, users: tuple[UserId, ...]) -> None:
        for user in users:
            if user in room.members:
                room.members.remove(user)
                self._tell_left(room, user)

    def _tell_left(self, room: SimulatedRoom, user: UserId) -> None:
        if room.membership is None:
            return
        self._mailbox.post(
            MemberLeft(
                key=self._world.ids.new("event"),
                conversation=room.membership.conversation,
                at=self._clock.now() if self._rules.tells_time else None,
                sender=user,
            )
        )

    def _report(self, accepted: Accepted) -> None:
        self.accepted.append(accepted)
        for listener in self._listeners:
            listener(accepted)

    @staticmethod
    def _need(able: bool) -> None:  # noqa: FBT001
        if not able:
            raise Rejected("this transport cannot do that")
