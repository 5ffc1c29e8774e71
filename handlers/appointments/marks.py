"""The marks of this subject; `APPOINTMENT_ASKED` is looked at by others as well."""

from typing import Final

from bot.core.ids import MarkName
from handlers.quiet.marks import WHEN_TO_CALL

YES_NOTED: Final = MarkName("yes noted")
"""A yes to our newest question was acknowledged."""

WHICH_ASKED: Final = MarkName("asked which appointment")
"""About what was wanted, and the versions of those that were named."""

WHICH_ASKED_AGAIN: Final = MarkName("asked again which appointment")
EVERY_ASKED: Final = MarkName("asked whether all appointments")
"""Whether to call several off was just asked."""

MOVING: Final = MarkName("another date asked for")
"""A "passt" is not for the old one."""

MOVE_PASSED_ON: Final = MarkName("another date asked for, passed on")
"""About the appointment: the wish is with the worker; it ends with MOVING where all are asked anew."""

MOVE_OPEN: Final = MarkName("another date asked for, nothing since")
"""About the appointment and whose wish it is: nobody has said more about it, and her "doch, passt" takes
it back."""

DATE_ANSWERED: Final = MarkName("a date answered, nothing since")
"""About whoever has refused one or taken that back: "Freitag nicht" goes on from there."""

MOVE_KEPT: Final = MarkName("another date asked for where nobody reads")
"""About the appointment, for whoever joins; at the instant when the family read so, if it did."""

WANTED_KEPT: Final = MarkName("appointment asked for where nobody reads")
"""For whoever joins; at the instant when the family read so, if it did."""

ANSWERS: Final = (
    YES_NOTED,
    WHICH_ASKED,
    MOVING,
    MOVE_PASSED_ON,
    MOVE_OPEN,
    DATE_ANSWERED,
    WHEN_TO_CALL,
)
"""What came of an earlier question; a new one ends them."""

CALLED_OFF_UNREAD: Final = MarkName("called off where nobody reads")
CALLED_OFF_BY_WORDS: Final = MarkName("called off by words")
"""Some message has done so; which one is known in memory only."""

LATENESS_PASSED_ON: Final = MarkName("lateness passed on")
WORD_AWAITED: Final = MarkName("a word awaited")
"""Nobody of the family has written since the second reminder."""

TURNS_TAKEN: Final = MarkName("late messages take turns")
"""Up to this instant the turns for late messages are given away."""

OTHERS_WORD_PASSED_ON: Final = MarkName("word of somebody else passed on")
"""The worker knows that somebody else has said yes."""

OTHERS_WORD_ANSWERED: Final = MarkName("word of somebody else answered")
"""And that it was told to the family."""

ONCE_A_GROUP: Final = MarkName("once a group")
"""Somebody has left this family's chat; whoever stays is not the one that "nur NAME" meant."""
