"""What may happen in a conversation. Every transport maps to these and nothing else.

Events live in memory only: neither the text nor what was found in it is ever written down (D-01).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.heard import Opinion
from bot.core.ids import ConversationId, Handle, MessageId, TimerKind, UserId


@dataclass(frozen=True, slots=True)
class Profile:
    """What a transport knows about an account.

    `name` is the display name, for the moment of one event: it proves nothing and opens nothing
    (D-04), and is stored nowhere.
    """

    user: UserId
    handle: Handle | None = None
    our_team: bool | None = None
    """Whether the account belongs to the bot's own team; None where the transport cannot tell."""
    service: bool = False
    """True for another bot or app."""
    certain: bool = True
    """False when the look-up failed: holds for this one event and is not remembered."""
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Company:
    """Who is in a conversation besides the bot; not `complete` when somebody may be missing."""

    members: tuple[Profile, ...] = ()
    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Common part of all events.

    `key` identifies the event across repeated deliveries. `at` is the sender's own time (UTC) where
    the transport tells it. `credential` is what the transport needs to answer in this conversation.
    """

    key: str
    conversation: ConversationId
    at: datetime | None = None
    credential: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FromPerson(Event):
    """An event that a member of the conversation caused."""

    sender: UserId
    profile: Profile | None = None
    """Looked up by the runtime when the conversation does not know the sender yet."""
    names: Mapping[UserId, str] | None = field(default=None, repr=False, compare=False)
    """Display names of those whom the decision has to tell apart, as far as they could be looked up."""
    company: Company | None = field(default=None, repr=False, compare=False)
    """Who is here, looked up by the runtime where the decision depends on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(FromPerson):
    """Words of a person.

    `opinion` is what a second reader made of them, if the runtime asked one: `asked` says so, and
    an opinion that did not come in time stays None. Both live and die with the event.
    """

    message: MessageId
    text: str = field(repr=False)
    opinion: Opinion | None = field(default=None, repr=False, compare=False)
    asked: bool = field(default=False, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReceived(Written):
    """Somebody wrote."""

    quotes: MessageId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEdited(Written):
    """Somebody changed an earlier message; `replaces` names it."""

    replaces: MessageId

    def as_new(self) -> TextReceived:
        """Return the new wording as if it had been written now."""
        return TextReceived(
            key=self.key,
            conversation=self.conversation,
            at=self.at,
            credential=self.credential,
            sender=self.sender,
            profile=self.profile,
            names=self.names,
            company=self.company,
            text=self.text,
            opinion=self.opinion,
            asked=self.asked,
            message=self.message,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDeleted(FromPerson):
    """Somebody took a message back."""

    message: MessageId


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonPressed(FromPerson):
    """Somebody pressed a button of one of our messages; `button` counts from 0."""

    message: MessageId
    button: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionReceived(FromPerson):
    """Somebody reacted; an empty `emoji` takes the reaction back."""

    message: MessageId
    emoji: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetReceived(FromPerson):
    """A picture, voice message or file. Never opened, only noticed (P-18)."""

    message: MessageId
    mime: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Knocked(FromPerson):
    """A ping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called(FromPerson):
    """Call signalling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BotInvited(FromPerson):
    """Somebody wants to add the bot; may be declined where the transport waits for the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BotAdded(FromPerson):
    """The bot is a member now. `members` as far as the transport tells, without the bot.

    Not `everybody` when a look-up failed: somebody may read along whom nobody has named.
    """

    members: tuple[Profile, ...] = ()
    everybody: bool = True
    running: bool | None = None
    """Whether people had been writing here before; None where the transport cannot tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BotRemoved(Event):
    """The bot is no longer a member. `by`: who took it out, where the transport tells."""

    by: UserId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationDeleted(Event):
    """The conversation no longer exists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberJoined(FromPerson):
    """`sender` is the person who joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLeft(FromPerson):
    """`sender` is the person who left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerDue(Event):
    """A planned instant has come. `due` is the planned one, which may lie well behind us."""

    timer: TimerKind
    subject: str
    version: int
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered(Event):
    """One of our acts that asked for a report has reached Wire."""

    message: MessageId
    report: str
