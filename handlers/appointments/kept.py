"""What is kept beside the appointments: plain reminders, and which message led to which act."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.core.ids import AppointmentId, ConversationId, Handle, MessageId, UserId
from handlers.appointments.model import State

MadeBy = tuple[MessageId, UserId]
"""The message that led to an act, and who wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainReminder:
    """A reminder without an appointment. `text` is the worker's own, `due` an instant in UTC.

    Stored encrypted and deleted with its delivery.
    """

    id: AppointmentId
    conversation: ConversationId
    due: datetime
    text: str = field(repr=False)
    worker: Handle | None = None


class Deed(StrEnum):
    """What a worker's command did."""

    PROPOSED = "proposed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    REMINDED = "reminded"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Which message of which worker led to what: ids only, so that it can be taken back or corrected.

    Forgotten after `until`. `version` is the one that the act made: after a later change the act can
    no longer be undone. `back_to` is the version that stood before a move, `was` the state before it was
    noted as missed.
    """

    message: MessageId
    conversation: ConversationId
    by: UserId
    deed: Deed
    subject: AppointmentId
    version: int
    at: datetime
    until: datetime
    back_to: int = 0
    was: State | None = None


def one_of(message: MessageId, place: int) -> MessageId:
    """Return under what an act is kept that is one of several of the same message."""
    return MessageId(f"{message}/{place}") if place else message


def made_with(act: Act) -> str:
    """Return the message that led to an act and perhaps to others."""
    return act.message.partition("/")[0]
