"""What Lotse remembers of a conversation. No message, no topic, no time that belongs to a person (P-13, P-19)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from bot.core.ids import ConversationId, Handle, MarkName, ShortName, UserId
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


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that holds for a while. Never a topic, a text or what somebody wrote (P-14)."""

    until: datetime
    of: tuple[str, ...] = ()
    """What it is about: ids, handles and template ids, those first by which it is asked for."""
    at: datetime | None = None
    """The instant that it is about."""


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
    marks: Mapping[MarkName, tuple[Mark, ...]] = field(default_factory=dict)
    """What holds here (cool-down, pause); of one name one for each `of`. Read them by `held`."""
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

    def holds(self, name: MarkName, now: datetime, *of: str) -> bool:
        """Whether a mark, about these if any are named, is set and not yet over."""
        return self.mark(name, now, *of) is not None

    def held(self, name: MarkName, now: datetime) -> tuple[Mark, ...]:
        """Return the marks of that name that are not over, in the order they were first set."""
        marks = self.marks.get(name)
        return tuple(mark for mark in marks if now < mark.until) if marks else ()

    def mark(self, name: MarkName, now: datetime, *of: str) -> Mark | None:
        """Return the first mark of that name, about these if any are named, that is not over."""
        for mark in self.marks.get(name, ()):
            if now < mark.until and mark.of[: len(of)] == of:
                return mark
        return None

    def marked(
        self, name: MarkName, until: datetime, *of: str, at: datetime | None = None
    ) -> "Room":
        """Return the room with the mark set, in place of one about the same."""
        before = {mark.of: mark for mark in self.marks.get(name, ())}
        marks = (before | {of: Mark(until, of, at)}).values()
        return replace(self, marks={**self.marks, name: tuple(marks)})

    def unmarked(self, *names: MarkName) -> "Room":
        """Return the room without the marks of these names; itself where none is set."""
        if self.marks.keys().isdisjoint(names):
            return self
        return replace(self, marks={n: m for n, m in self.marks.items() if n not in names})

    def unmarked_of(self, name: MarkName, *of: str) -> "Room":
        """Return the room without the marks of that name that are about these."""
        others = tuple(m for m in self.marks.get(name, ()) if m.of[: len(of)] != of)
        return replace(self, marks={**self.marks, name: others}) if others else self.unmarked(name)

    def marked_only(self, *names: MarkName) -> "Room":
        """Return the room without any other marks."""
        return replace(self, marks={n: m for n, m in self.marks.items() if n in names})

    def with_marks_of(self, earlier: "Room") -> "Room":
        """Return the room with such marks of an earlier state as were taken away since."""
        marks = dict(self.marks)
        for name, before in earlier.marks.items():
            now = marks.get(name, ())
            known = {mark.of for mark in now}
            marks[name] = (*(mark for mark in before if mark.of not in known), *now)
        return replace(self, marks=marks)

    def as_of(self, now: datetime) -> "Room":
        """Return the room at an instant, without the marks that are over; itself where none is."""
        if all(now < mark.until for marks in self.marks.values() for mark in marks):
            return self
        left = {name: self.held(name, now) for name in self.marks}
        return replace(self, marks={name: marks for name, marks in left.items() if marks})
