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
