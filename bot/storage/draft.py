"""What one event wants to change, in memory until it is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.core.ids import AppointmentId, ConversationId, ShortName
from bot.core.room import Room
from bot.core.timers import Timer
from bot.storage import sql, tables
from bot.storage.lanes import Write
from bot.storage.tally import Tally

K = TypeVar("K")


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentRow:
    """A stored appointment. `body` is plain here and encrypted in the database.

    `start` and `end` are instants in UTC, for queries; what people agreed on is in the body.
    """

    id: AppointmentId
    conversation: ConversationId
    number: int
    version: int
    state: str
    start: datetime
    end: datetime
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A stored note. `body` is plain here and encrypted in the database; `expires` is in UTC."""

    id: str
    conversation: ConversationId
    kind: str
    expires: datetime
    body: bytes = field(repr=False)


@dataclass(slots=True)
class Draft:
    """Changes not yet made. A copy is a point to come back to."""

    rooms: dict[ConversationId, Room | None] = field(default_factory=dict)
    credentials: dict[ConversationId, str] = field(default_factory=dict)
    writes: list[Write] = field(default_factory=list)
    audited: list[tuple[str, ShortName]] = field(default_factory=list)
    erased: list[ConversationId] = field(default_factory=list)
    taken: set[Timer] = field(default_factory=set)
    appointments: dict[AppointmentId, AppointmentRow | None] = field(default_factory=dict)
    notes: dict[str, NoteRow | None] = field(default_factory=dict)
    short: int | None = None
    """The newest short name given, if one was given."""
    tally: Tally = field(default_factory=Tally)

    def erase(self, conversation: ConversationId, *, membership: bool) -> None:
        """Delete everything on a conversation at this point of the event."""
        if membership:
            opened = self.rooms.get(conversation)
            if opened is not None and opened.short == f"K-{self.short}":
                self.short = None
            self.rooms[conversation] = None
            self.credentials.pop(conversation, None)
            self.erased.append(conversation)
        for table, statement in sql.DELETE_CONVERSATION.items():
            if table != tables.rooms.name:
                self.writes.append(Write(table, statement, {"b_conversation": conversation}))
        for name in _of(conversation, self.appointments):
            self.appointments[name] = None
        for note in _of(conversation, self.notes):
            self.notes[note] = None

    @property
    def untouched(self) -> bool:
        """Whether nothing was changed yet: so for most events, and asked before each behaviour."""
        return not (
            self.rooms
            or self.writes
            or self.credentials
            or self.audited
            or self.erased
            or self.taken
            or self.appointments
            or self.notes
            or self.short is not None
            or self.tally.alarms
            or self.tally.remembered
        )

    def copy(self) -> "Draft":
        """Return an independent copy."""
        return Draft(
            rooms=dict(self.rooms),
            credentials=dict(self.credentials),
            writes=list(self.writes),
            audited=list(self.audited),
            erased=list(self.erased),
            taken=set(self.taken),
            appointments=dict(self.appointments),
            notes=dict(self.notes),
            short=self.short,
            tally=self.tally.copy(),
        )


def _of(
    conversation: ConversationId, rows: Mapping[K, AppointmentRow | NoteRow | None]
) -> Sequence[K]:
    return [key for key, row in rows.items() if row and row.conversation == conversation]
