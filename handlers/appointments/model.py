"""An appointment: what is stored of it, and nothing about why people meet."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.ids import AppointmentId, ConversationId, Handle
from handlers.dates.model import RepeatRule


class State(StrEnum):
    """Life of an appointment.

    MOVED: a later version was proposed and still waits for an answer. KEPT and MISSED are for the
    handover record; MISSED is only ever set by a worker (C-43). DOUBTED: lies at an unusual hour and
    exists for nobody before the worker has said that it is meant (W-18).
    """

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    MISSED = "missed"
    KEPT = "kept"
    DOUBTED = "doubted"


ALIVE = frozenset({State.PROPOSED, State.CONFIRMED, State.MOVED})
"""States in which the appointment is expected to take place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """How an appointment repeats; days are those of the wall calendar.

    `last` is the last day, `limited` whether people named it. Up to `made_until` its occurrences
    have been made; those of `dropped` were called off.
    """

    rule: RepeatRule
    length: timedelta
    last: date
    limited: bool = False
    made_until: date | None = None
    dropped: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier date of the same appointment; instants in UTC.

    `series` is how it repeated then, `original` when this occurrence was to start by its series.
    """

    version: int
    start: datetime
    end: datetime
    place: str = field(default="", repr=False)
    series: Series | None = None
    original: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One appointment of one conversation, or a whole series of them.

    A series (`series` set) starts with its first occurrence and ends with its last; its occurrences
    are appointments of their own, `part_of` it, which were `original`ly to start at that instant;
    one without `original` was kept when the rest of its series moved elsewhere.

    `filed` is the version that the family has as a calendar file, 0 without one; `reminded` counts
    the reminders of the present version.

    `start` and `end` are instants in UTC; what was agreed is the wall time in `zone`. `number` is
    what people call it, `made_at` the instant at which its present date was made. `place` is the
    short text a worker typed (where or what), `only_for` the name she gave after "nur": both are
    stored encrypted and never logged.
    """

    id: AppointmentId
    conversation: ConversationId
    number: int
    start: datetime
    end: datetime
    zone: str
    made_at: datetime
    place: str = field(default="", repr=False)
    worker: Handle | None = None
    only_for: str | None = field(default=None, repr=False)
    state: State = State.PROPOSED
    version: int = 1
    history: tuple[Version, ...] = ()
    series: Series | None = None
    part_of: AppointmentId | None = None
    original: datetime | None = None
    filed: int = 0
    reminded: int = 0

    @property
    def alive(self) -> bool:
        """Whether it is expected to take place."""
        return self.state in ALIVE

    @property
    def local_start(self) -> datetime:
        """Return the start as the wall time that was agreed."""
        return self.start.astimezone(ZoneInfo(self.zone))

    @property
    def local_end(self) -> datetime:
        """Return the end as wall time; of a series that of its first occurrence."""
        return (self.start + self.length).astimezone(ZoneInfo(self.zone))

    @property
    def length(self) -> timedelta:
        """Return how long it lasts."""
        return self.series.length if self.series else self.end - self.start

    def on_day_of(self, instant: datetime) -> bool:
        """Whether it begins on the calendar day of that instant, in its own zone."""
        return instant.astimezone(ZoneInfo(self.zone)).date() == self.local_start.date()
