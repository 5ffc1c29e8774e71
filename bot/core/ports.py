"""What the behaviours and the runtime need from the world outside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from bot.core.events import Event, Profile
from bot.core.ids import ConversationId, Handle, MessageId, ShortName, TemplateId, TimerKind, UserId
from bot.core.memory import Recalled
from bot.core.outgoing import Outgoing, Question
from bot.core.room import Audience, Room
from bot.core.timers import Timer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a transport can do. Behaviours ask this, never the transport's name (D-03)."""

    leave: bool = False
    remove_members: bool = False
    delete_conversation: bool = False
    reads_team: bool = False
    direct_message: bool = False  # Asked by nobody: a worker makes a room her own herself (D-02).
    react: bool = False
    edits: bool = False
    declines: bool = False
    """Whether an invitation can be refused before the bot becomes a member."""
    operator_reads: bool = False
    """Whether somebody else operates the way to Wire and can read along; families are told."""
    needs_credential: bool = False
    """Whether it writes unprompted only where an event, as a rule the invitation, brought a credential."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something the operator has to know. `what` is one of a fixed set of sentences, without content."""

    what: str


class Unit(Protocol):
    """One unit of work: the state one event may read and change, committed together or not at all.

    Reads see what earlier events of the group did, not this event's own writes: except rooms, credentials,
    timers taken, and what a subject's own store says. Writes stay in memory until it has been decided.
    """

    def room(self, conversation: ConversationId) -> Room | None:
        """Return the conversation, as changed by this event so far."""
        ...

    def room_by_short(self, short: ShortName) -> Room | None:
        """Return the conversation with that short name."""
        ...

    def private_room(self, handle: Handle) -> Room | None:
        """Return the worker's own room for prompts."""
        ...

    def open_room(self, conversation: ConversationId) -> Room:
        """Create a conversation with the next short name."""
        ...

    def keep(self, room: Room) -> None:
        """Store the conversation."""
        ...

    def remember_credential(self, conversation: ConversationId, credential: str) -> None:
        """Store what the transport needs to write here unprompted; encrypted, never shown."""
        ...

    def has_credential(self, conversation: ConversationId) -> bool:
        """Return whether such a credential is stored."""
        ...

    def bound(self, handle: Handle) -> UserId | None:
        """Return the user id that a worker's handle was resolved to."""
        ...

    def bind(self, handle: Handle, user: UserId) -> None:
        """Fix a worker's handle to a user id."""
        ...

    def queue(self, outgoing: Outgoing) -> None:
        """Queue an act for sending after the commit."""
        ...

    def unqueue(self, conversation: ConversationId) -> None:
        """Drop what still waits for that conversation, except crisis texts."""
        ...

    def withdraw(self, conversation: ConversationId, message: MessageId) -> None:
        """Drop one act that still waits there, whatever it is."""
        ...

    def waiting(self, conversation: ConversationId) -> Sequence[Outgoing]:
        """Return what waits to be sent there, or is being sent, in order."""
        ...

    def put_off(self, conversation: ConversationId, until: datetime) -> None:
        """Send what waits there no sooner than that, except crisis texts."""
        ...

    def ask(self, question: Question) -> None:
        """Remember what the buttons of a message mean."""
        ...

    def question(self, message: MessageId) -> Question | None:
        """Return what the buttons of that message mean."""
        ...

    def latest_question(self, conversation: ConversationId, topic: str) -> Question | None:
        """Return the newest question on a topic that is still open."""
        ...

    def settle(self, message: MessageId) -> None:
        """Forget the buttons of that message."""
        ...

    def plan(self, timer: Timer) -> None:
        """Plan a timer; planning the same one again changes nothing."""
        ...

    def unplan(self, conversation: ConversationId, kind: TimerKind, on: str | None = None) -> None:
        """Drop the timers of one kind; `on`: those on one subject only."""
        ...

    def unplan_all(self, conversation: ConversationId) -> None:
        """Drop every timer of a conversation, whosever it is."""
        ...

    def timers(self, conversation: ConversationId, kind: TimerKind) -> Sequence[Timer]:
        """Return the planned timers of one kind, soonest first."""
        ...

    def take(self, timer: Timer) -> bool:
        """Use a timer up; False when it no longer exists, so that it fires once however many look."""
        ...

    def sent(self, number: int) -> None:
        """Note a claimed act as done within this unit."""
        ...

    def mark_closed(self, conversation: ConversationId, until: datetime) -> None:
        """Remember, without naming it, that a case here was closed (P-52, at most 30 days)."""
        ...

    def was_closed(self, conversation: ConversationId) -> bool:
        """Whether a case here was closed lately."""
        ...

    def recall(self, subject: str, of: str) -> Recalled | None:
        """Return what this process remembers of somebody or some conversation, while it holds."""
        ...

    def remember(self, subject: str, of: str, what: str, until: datetime) -> None:
        """Remember it once this is committed, in memory only (P-14)."""
        ...

    def audit(self, act: str, short: ShortName) -> None:
        """Record an administrative act: what and where, never who nor words (P-70)."""
        ...

    def erase(self, conversation: ConversationId, *, membership: bool = True) -> None:
        """Delete everything on the conversation, in every table, once this event is decided.

        Without `membership` the conversation itself stays, with what is needed to write there.
        """
        ...

    def alarm(self, alarm: Alarm) -> None:
        """Tell the operator after the commit."""
        ...

    def savepoint(self) -> object:
        """Return a point to come back to."""
        ...

    def back_to(self, mark: object) -> None:
        """Forget all writes made since the mark."""
        ...


@dataclass(frozen=True, slots=True)
class Claimed:
    """A queued act taken for sending, as its claimer's until the instant `until`.

    `tries` counts earlier failures; `uncertain` marks one that a killed process may have sent already.
    """

    number: int
    outgoing: Outgoing
    until: datetime
    credential: str | None = field(default=None, repr=False)
    tries: int = 0
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What became of a claimed act: done, unless `retry_at` says when to try it again.

    `released`: not tried at all, waits as before. `dead`: never again, kept for the operator.
    """

    number: int
    retry_at: datetime | None = None
    released: bool = False
    dead: bool = False


class Ledger(Protocol):
    """The durable side: everything passes through one group commit, so that order and truth agree."""

    async def decide(
        self, event: Event, decide: Callable[[Event, Unit], T], now: datetime
    ) -> T | None:
        """Decide an event and commit all of it, or nothing.

        Returns None for an event whose key was committed before. Raises StorageError when the
        database did not take it; whatever `decide` raises leaves no trace.
        """
        ...

    async def claim(self, now: datetime, *, limit: int, crisis_only: bool) -> Sequence[Claimed]:
        """Take acts that are due, in order, under a lease."""
        ...

    async def note(self, notes: Sequence[Note]) -> None:
        """Record what became of claimed acts."""
        ...

    async def due(self, now: datetime, limit: int) -> Sequence[Timer]:
        """Return timers whose instant has come, oldest first."""
        ...

    async def next_instant(self, after: datetime) -> datetime | None:
        """Return the nearest instant at which a timer or a queued act falls due."""
        ...


@dataclass(frozen=True, slots=True)
class Delivery:
    """A rendered act on its way out. `text` and `buttons` are words already."""

    outgoing: Outgoing
    text: str | None = field(default=None, repr=False)
    buttons: tuple[str, ...] = field(default=(), repr=False)
    template: TemplateId | None = None
    """The fixed text that was used, without its sub-wording."""
    credential: str | None = field(default=None, repr=False)


class Transport(Protocol):
    """One way to Wire."""

    @property
    def capabilities(self) -> Capabilities:
        """What this transport can do."""
        ...

    async def send(self, delivery: Delivery) -> None:
        """Carry out one act; returns once Wire has it. Raises TryAgain, Gone or Rejected."""
        ...

    async def profile(
        self, user: UserId, conversation: ConversationId, credential: str | None
    ) -> Profile:
        """Look an account up. Raises TransportError."""
        ...

    async def members(
        self, conversation: ConversationId, credential: str | None
    ) -> tuple[Profile, ...]:
        """Return who is here besides the bot, as far as can be told. Raises TransportError."""
        ...


class Register(Protocol):
    """What is on file about a person outside the bot: consent and age group (P-09, P-29)."""

    def consent(self, user: UserId) -> bool | None:
        """Whether consent is on file; None when nothing is known here."""
        ...

    def audience(self, user: UserId) -> Audience:
        """Return the age group on file, else adult."""
        ...


class Alarms(Protocol):
    """Tells the operator."""

    def raise_alarm(self, alarm: Alarm) -> None:
        """Report it; must not fail."""
        ...
