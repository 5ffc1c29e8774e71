"""What Lotse remembers of a conversation. No message, no topic, no time that belongs to a person (P-13, P-19)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from bot.core.ids import ConversationId, Handle, ShortName, UserId
from bot.core.texts import Voice


class Role(StrEnum):
    """Who somebody is to the bot (D-04)."""

    WORKER = "worker"
    CLIENT = "client"
    SERVICE = "service"


class Audience(StrEnum):
    """Age group, set by a person, never guessed (P-29)."""

    ADULT = "adult"
    YOUTH = "youth"


class Phase(StrEnum):
    """Life of a case in a conversation.

    MUTE: the bot was added by somebody who may not, and stays silent (D-04).
    """

    INVITED = "invited"
    RUNNING = "running"
    CLOSING = "closing"
    CLOSED = "closed"
    MUTE = "mute"


class Purpose(StrEnum):
    """FAMILY: a conversation with clients. PRIVATE: one worker's own room for prompts (D-02)."""

    FAMILY = "family"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Member:
    """One person in the conversation. `consent` None: not yet known to be on file (P-12)."""

    user: UserId
    role: Role
    handle: Handle | None = None
    audience: Audience = Audience.ADULT
    consent: bool | None = None


@dataclass(frozen=True)
class Room:
    """One conversation that the bot is in.

    Without slots: who is a client is asked by many behaviours of each event, and worked out once.
    """

    conversation: ConversationId
    short: ShortName
    phase: Phase = Phase.INVITED
    purpose: Purpose = Purpose.FAMILY
    voice: Voice = field(default_factory=Voice)
    members: tuple[Member, ...] = ()
    marks: Mapping[str, datetime] = field(default_factory=dict)
    """Named instants until which something holds (cool-down, pause). Never a topic (P-14)."""
    unseen: bool = False
    """Whether somebody may read along whom the bot has not seen."""

    def member(self, user: UserId) -> Member | None:
        """Return the member with that id, if known."""
        return next((m for m in self.members if m.user == user), None)

    def with_member(self, member: Member) -> "Room":
        """Return the room with the member added or replaced."""
        others = tuple(m for m in self.members if m.user != member.user)
        return replace(self, members=(*others, member))

    def without_member(self, user: UserId) -> "Room":
        """Return the room without that member."""
        return replace(self, members=tuple(m for m in self.members if m.user != user))

    @cached_property
    def clients(self) -> tuple[Member, ...]:
        """Members who are neither workers nor services."""
        return tuple(m for m in self.members if m.role is Role.CLIENT)

    @property
    def workers(self) -> tuple[Member, ...]:
        """Verified workers."""
        return tuple(m for m in self.members if m.role is Role.WORKER)

    @cached_property
    def group(self) -> bool:
        """Whether more than one family member reads along; in doubt, yes (C-26)."""
        return len(self.clients) > 1 or self.unseen

    def holds(self, mark: str, now: datetime) -> bool:
        """Whether a mark is set and not yet over."""
        until = self.marks.get(mark)
        return until is not None and now < until

    def marked(self, mark: str, until: datetime) -> "Room":
        """Return the room with the mark set."""
        return replace(self, marks={**self.marks, mark: until})

    def unmarked(self, *names: str) -> "Room":
        """Return the room without these marks; itself where none of them is set."""
        if self.marks.keys().isdisjoint(names):
            return self
        return replace(self, marks={n: t for n, t in self.marks.items() if n not in names})
