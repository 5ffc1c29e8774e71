"""What a message of a family was understood to say; its words stay in memory (D-01)."""

from dataclasses import dataclass, field
from enum import Enum

from handlers.appointments.spoken.plural import Every


class Meaning(Enum):
    """What was meant."""

    YES = "yes"
    CANNOT = "cannot come, or wants another date"
    CANCEL = "cancel"
    LATE = "comes, but late"
    WHEN = "when was it"
    NEW = "wants an appointment"


@dataclass(frozen=True, slots=True)
class Said:
    """A recognised message.

    `plain`: the words alone say so; otherwise they mean it only as an answer to our question, or
    together with the day of an appointment. `whole`: nothing else was said. `dated`: a time is
    named; `wished`: that time is where the appointment should go to. `every`: several are meant.
    `joined`: several times are named, "Donnerstag und Dienstag". `again`: after all, "doch". `own` is
    the part that was read, `days` what says when, `kept` what names a time that fits: these are read
    at once, never stored.
    """

    meaning: Meaning
    plain: bool
    whole: bool = True
    dated: bool = False
    wished: bool = False
    every: Every | None = None
    joined: bool = False
    again: bool = False
    own: str = field(default="", compare=False, repr=False)
    days: str = field(default="", compare=False, repr=False)
    kept: tuple[str, ...] = field(default=(), compare=False, repr=False)
