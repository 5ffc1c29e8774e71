"""Identifiers. Distinct types, so that a user can never be passed where a message is meant."""

from typing import NewType

ConversationId = NewType("ConversationId", str)
"""One membership of the bot in one conversation, as the transport names it."""

UserId = NewType("UserId", str)
MessageId = NewType("MessageId", str)
AppointmentId = NewType("AppointmentId", str)
Handle = NewType("Handle", str)
"""A worker's account name as listed in the organisation file, lower case, without the at sign."""

ShortName = NewType("ShortName", str)
"""What people call a conversation, for example "K-27". Says nothing about the family."""

TemplateId = NewType("TemplateId", str)
"""A fixed text, for example "T-22"; a sub-wording follows a slash ("T-22/korrektur")."""

ButtonKind = NewType("ButtonKind", str)
"""What a press means, for example "appointment.accept"; chosen by the subject that asked."""

TimerKind = NewType("TimerKind", str)
"""What happens when a timer falls due, for example "appointment.reminder"."""

MarkName = NewType("MarkName", str)
"""What holds in a conversation for a while, for example "worker spoke". It is stored: never a subject (P-14)."""

_MOST_DIGITS = 9
"""A database holds no larger number in 32 bits, and reading longer ones may raise."""


def short_name(written: str) -> ShortName | None:
    """Read a short name as people write it ("k-27", "K27"); None for all else, and for ten digits or more."""
    letter, number = written.strip().upper()[:1], written.strip()[1:].removeprefix("-")
    fits = number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS
    return ShortName(f"K-{int(number)}") if letter == "K" and fits else None


def handle_of(written: str | None) -> Handle | None:
    """Return a handle as the organisation file spells it: lower case, without the at sign."""
    return Handle(written.strip().removeprefix("@").lower()) or None if written else None
