"""Types of tokens. What a word may mean is decided here; what it does mean, in the grammar."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a token can be in an expression of time."""

    WORD = auto()
    # figures
    NUM = auto()
    TIME = auto()
    DOTTED = auto()
    DATE = auto()
    SLASHED = auto()
    DECIMAL = auto()
    NOT_TIME = auto()
    # days
    WEEKDAY = auto()
    HABIT = auto()
    RELDAY = auto()
    MORNING_OR_TOMORROW = auto()
    MONTH = auto()
    MAYBE_MONTH = auto()
    ORD = auto()
    ORD_ENDING = auto()
    MOD = auto()
    LAST = auto()
    UNIT = auto()
    LENGTH = auto()
    WEEK_NUMBER = auto()
    NAMED = auto()
    ADVENT = auto()
    CHRISTMAS_DAY = auto()
    WEEKEND = auto()
    SUNDAY_OR_ABOUT = auto()
    FRIDAY_OR_MRS = auto()
    DAY_OR_WORD = auto()
    # hours
    OCLOCK = auto()
    HOURS = auto()
    AM_PM = auto()
    HALF = auto()
    HALF_OF = auto()
    QUARTER = auto()
    THREE_QUARTERS = auto()
    NOON = auto()
    MIDNIGHT = auto()
    PART = auto()
    MINUTES_AFTER = auto()
    MINUTES_BEFORE = auto()
    ONE = auto()
    AND_A_HALF = auto()
    # small words
    AT = auto()
    ON = auto()
    ARTICLE = auto()
    IN = auto()
    FROM = auto()
    UNTIL = auto()
    BETWEEN = auto()
    AND = auto()
    OR = auto()
    BOUND = auto()
    FROM_NOW = auto()
    FOR = auto()
    WITH = auto()
    EVERY = auto()
    EACH = auto()
    REPEATED = auto()
    # what forbids a reading
    NOT = auto()
    CALLED_OFF = auto()
    VAGUE = auto()
    VAGUE_WITHOUT_HOUR = auto()
    ABOUT = auto()
    BYGONE = auto()
    # neighbours that make a figure harmless, and idioms
    NUMBERED = auto()
    COUNTED = auto()
    HARMLESS = auto()
    LOOKS_LIKE_TIME = auto()
    # signs
    COMMA = auto()
    DASH = auto()
    STOP = auto()
    SIGN = auto()
    CUT_OFF = auto()
    END = auto()


class Token(NamedTuple):
    """One word, figure or sign. ``start`` and ``end`` count in the text's NFC form."""

    kind: Kind
    value: int
    start: int
    end: int
    parts: tuple[int, ...] = ()
    digits: int = 0
    dot: bool = False
    padded: bool = False


# Units of time, as the word tables write them.
MINUTE, HOUR, DAY, WEEK, MONTH, YEAR = range(1, 7)
# What "this", "next" and their kin say about a day or week.
THIS, NEXT, AFTER_NEXT, COMING = range(4)
# A "last" that is never the last of a month.
BEFORE_NOW = 1
# Words of repeating that name no interval in weeks; other values are weeks, 0 is none of ours.
ALWAYS, MONTHLY = 100, 101

ENDINGS = {Kind.STOP, Kind.COMMA, Kind.END}


DAY_KINDS = {
    Kind.WEEKDAY,
    Kind.RELDAY,
    Kind.DATE,
    Kind.NAMED,
    Kind.MONTH,
    Kind.HABIT,
    Kind.MORNING_OR_TOMORROW,
}


CLOCK_KINDS = {Kind.TIME, Kind.NUM, Kind.DOTTED, Kind.HALF, Kind.QUARTER, Kind.THREE_QUARTERS}


TIME_KINDS = DAY_KINDS | CLOCK_KINDS | {
    Kind.PART, Kind.OCLOCK, Kind.HOURS, Kind.AM_PM, Kind.NOON, Kind.MIDNIGHT, Kind.UNIT,
    Kind.LENGTH, Kind.AND_A_HALF, Kind.MOD, Kind.ONE, Kind.SLASHED, Kind.ORD, Kind.MOD,
}  # fmt: skip


GLUE = {Kind.IN, Kind.ARTICLE, Kind.ON, Kind.AT, Kind.STOP}
