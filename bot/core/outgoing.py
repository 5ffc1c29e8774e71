"""What the bot may do. Every act is queued with the unit of work and sent after its commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Final

from bot.core.ids import ButtonKind, ConversationId, MessageId, TemplateId, UserId
from bot.core.texts import Text, Voice

LATE_AFTER = timedelta(minutes=15)
"""After it nobody waits for an answer any more, and somebody else may hold the telephone (D-11)."""

QUESTION_LIFE: Final = timedelta(days=30)
"""How long a button can be pressed before its meaning is forgotten."""


class Urgency(IntEnum):
    """Order of sending; a crisis text overtakes everything that waits (M-09)."""

    CRISIS = 0
    NORMAL = 1


@dataclass(frozen=True, slots=True)
class Button:
    """One button: its label is a fixed text, `kind` says what pressing means."""

    label: TemplateId
    kind: ButtonKind


@dataclass(frozen=True, slots=True)
class Say:
    """Write a fixed text, with buttons where the transport has them."""

    text: Text
    voice: Voice
    buttons: tuple[Button, ...] = ()
    late: Text | None = None
    """Used instead when the message is sent more than `LATE_AFTER` behind `Outgoing.made` (M-12)."""


@dataclass(frozen=True, slots=True)
class SendFile:
    """Send a small file that we made ourselves."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class React:
    """React to a message."""

    to: MessageId
    emoji: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the conversation."""


@dataclass(frozen=True, slots=True)
class RemoveMembers:
    """Remove people from the conversation."""

    users: tuple[UserId, ...]


@dataclass(frozen=True, slots=True)
class DeleteConversation:
    """Delete the conversation for everybody."""


@dataclass(frozen=True, slots=True)
class Settle:
    """Nothing for Wire: only marks the point at which all earlier acts are through."""


Act = Say | SendFile | React | Leave | RemoveMembers | DeleteConversation | Settle


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A queued act.

    Acts of one conversation keep their order, except that a crisis text overtakes. `not_before` holds
    an act back without holding up the others. After `expires` the act is dropped unsent.
    `report` asks for a Delivered event with that word.
    """

    id: MessageId
    conversation: ConversationId
    act: Act
    made: datetime
    urgency: Urgency = Urgency.NORMAL
    not_before: datetime | None = None
    expires: datetime | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A message with buttons that still waits for a press.

    `subject` and `version` say what it was about, so that a press of an outdated button can be told. In a
    worker's own room the conversation comes first.
    """

    message: MessageId
    conversation: ConversationId
    topic: str
    subject: tuple[str, ...]
    version: int
    buttons: tuple[ButtonKind, ...]
    expires: datetime


@dataclass(frozen=True, slots=True)
class Ask:
    """The buttons below a text, none of them perhaps, and what pressing one is about."""

    topic: str
    buttons: Sequence[Button]
    subject: tuple[str, ...] = ()
    version: int = 0
    life: timedelta = QUESTION_LIFE

    def of(self, message: MessageId, conversation: ConversationId, now: datetime) -> Question:
        """Return the question that this message asks."""
        return Question(
            message=message,
            conversation=conversation,
            topic=self.topic,
            subject=self.subject,
            version=self.version,
            buttons=tuple(button.kind for button in self.buttons),
            expires=now + self.life,
        )
