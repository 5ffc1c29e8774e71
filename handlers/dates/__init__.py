"""Dates and times in German, Swedish and English: one reading, a question, or a refusal."""

from handlers.dates.describe import describe
from handlers.dates.model import (
    DEFAULT,
    Choice,
    Day,
    DaySpan,
    Doubtful,
    Frequency,
    Mode,
    Moment,
    PartOfDay,
    Policy,
    Question,
    Reading,
    Reason,
    Recurrence,
    Refused,
    RepeatRule,
    Span,
    Understood,
    Value,
)
from handlers.dates.named_days import ComputedDays, Feast, NamedDays
from handlers.dates.questions import ask
from handlers.dates.reader import read_when
from handlers.dates.speak import speak

__all__ = [
    "DEFAULT",
    "Choice",
    "ComputedDays",
    "Day",
    "DaySpan",
    "Doubtful",
    "Feast",
    "Frequency",
    "Mode",
    "Moment",
    "NamedDays",
    "PartOfDay",
    "Policy",
    "Question",
    "Reading",
    "Reason",
    "Recurrence",
    "Refused",
    "RepeatRule",
    "Span",
    "Understood",
    "Value",
    "ask",
    "describe",
    "read_when",
    "speak",
]
