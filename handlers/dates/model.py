"""What a reading of a date can be: a value, a doubt with choices, or a refusal with a reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum, IntEnum, auto


class Mode(Enum):
    """Free text ignores other words; in a command the rest is the title and series are allowed."""

    FREE_TEXT = auto()
    COMMAND = auto()


class PartOfDay(IntEnum):
    """A part of the day as people name it; it settles which of two hours is meant."""

    MORNING = 0
    FORENOON = 1
    NOON = 2
    AFTERNOON = 3
    EVENING = 4
    NIGHT = 5


class Reason(Enum):
    """Why a text has no single reading."""

    PAST = auto()
    NO_SUCH_DAY = auto()
    NO_SUCH_HOUR = auto()
    CONTRADICTION = auto()
    SEVERAL = auto()
    VAGUE = auto()
    NEGATED = auto()
    SKIPPED_TIME = auto()
    DOUBLED_TIME = auto()
    NOT_A_DATE = auto()
    TOO_FAR = auto()
    WHICH_DAY = auto()
    WHICH_HOUR = auto()
    DAY_MISSING = auto()
    RECURRING = auto()
    NO_SERIES = auto()
    LEFT_OVER = auto()


@dataclass(frozen=True, slots=True)
class Policy:
    """What a team can book. Wall-clock hours, both ends included (rule 3); ages in days (rule 6)."""

    opens: time = time(7)
    closes: time = time(20)
    horizon_years: int = 2
    recently_passed: timedelta = timedelta(days=60)


DEFAULT = Policy()


@dataclass(frozen=True, slots=True)
class Moment:
    """A start to the minute, aware, in the zone that was asked for."""

    start: datetime


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day without an hour; the part of the day narrows the next question (rule 11)."""

    day: date
    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From and to, both aware; the end lies after the start (rule 12)."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class DaySpan:
    """First and last calendar day, both included."""

    first: date
    last: date


class Frequency(Enum):
    """How a series repeats."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class RepeatRule:
    """Wall-time rule of a series. ``nth`` is 1 to 5 or -1 for the last, only when monthly."""

    frequency: Frequency
    interval: int
    weekday: int
    nth: int | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A series; only in commands. ``length`` is None when the text names no end of the meeting."""

    rule: RepeatRule
    first: Moment
    length: timedelta | None = None


Value = Moment | Day | Span | DaySpan | Recurrence
Choice = Moment | Day


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask back. ``words`` are the person's own and stay out of every repr and log."""

    reason: Reason
    words: str = field(default="", repr=False)
    choices: tuple[Choice, ...] = ()
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """Exactly one reading. ``used`` are slices of the text in Unicode form NFC, ``rest`` the title."""

    value: Value
    used: tuple[tuple[int, int], ...] = ()
    rest: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """More than one reading, or one that needs a nod: ask, offering the choices."""

    question: Question
    choices: tuple[Choice, ...]

    @property
    def reason(self) -> Reason:
        """The reason inside the question."""
        return self.question.reason


@dataclass(frozen=True, slots=True)
class Refused:
    """No reading; the question says why and asks for what is missing."""

    question: Question

    @property
    def reason(self) -> Reason:
        """The reason inside the question."""
        return self.question.reason


Reading = Understood | Doubtful | Refused
