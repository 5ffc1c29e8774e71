"""What may become of an appointment: pure decisions, each a new appointment or a named refusal."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum

from handlers.appointments.model import Appointment, State, Version

LONGEST = timedelta(hours=24)
FURTHEST = timedelta(days=730)


class Refusal(Enum):
    """Why a decision was not taken."""

    PAST = "the date lies in the past"
    TOO_FAR = "the date is more than two years ahead"
    LENGTH = "the end does not follow the start within a day"
    SAME = "nothing would change"
    OVER = "the appointment is over"
    NOT_ALIVE = "the appointment does not stand any more"
    ALREADY = "it was confirmed before"
    CONFIRMED = "a confirmed appointment is cancelled, not declined"
    NOT_YET = "the appointment has not begun"
    STALE = "the answer is about an earlier date"


Decision = Appointment | Refusal


def propose(wish: Appointment, now: datetime) -> Decision:
    """Accept a new appointment for proposal."""
    return _date_refusal(wish.start, wish.end, now) or wish


def confirm(appointment: Appointment, now: datetime, version: int | None = None) -> Decision:
    """A client says yes. `version` is the one she was asked about, if known."""
    if refusal := _standing_refusal(appointment, now, version):
        return refusal
    if appointment.state is State.CONFIRMED:
        return Refusal.ALREADY
    return replace(appointment, state=State.CONFIRMED)


def move(
    appointment: Appointment,
    start: datetime,
    end: datetime,
    now: datetime,
    place: str | None = None,
) -> Decision:
    """Propose another date (or place) for it: the next version, which asks for a new answer.

    A date that has passed unkept may still be moved, so that a missed meeting gets a new one.
    """
    if not (appointment.alive or appointment.state is State.MISSED):
        return Refusal.NOT_ALIVE
    if refusal := _date_refusal(start, end, now):
        return refusal
    there = appointment.place if place is None else place
    if (start, end, there) == (appointment.start, appointment.end, appointment.place):
        return Refusal.SAME
    before = Version(appointment.version, appointment.start, appointment.end)
    return replace(
        appointment,
        start=start,
        end=end,
        place=there,
        made_at=now,
        state=State.MOVED,
        version=appointment.version + 1,
        history=(*appointment.history, before),
    )


def cancel(appointment: Appointment, now: datetime, version: int | None = None) -> Decision:
    """Call it off."""
    if refusal := _standing_refusal(appointment, now, version):
        return refusal
    return replace(appointment, state=State.CANCELLED)


def decline(appointment: Appointment, now: datetime, version: int | None = None) -> Decision:
    """A client says no to a date she has not confirmed."""
    if refusal := _standing_refusal(appointment, now, version):
        return refusal
    if appointment.state is State.CONFIRMED:
        return Refusal.CONFIRMED
    return replace(appointment, state=State.DECLINED)


def miss(appointment: Appointment, now: datetime) -> Decision:
    """A worker notes that it did not happen; never before it began (C-43)."""
    if not appointment.alive:
        return Refusal.NOT_ALIVE
    if now < appointment.start:
        return Refusal.NOT_YET
    return replace(appointment, state=State.MISSED)


def _date_refusal(start: datetime, end: datetime, now: datetime) -> Refusal | None:
    if start <= now:
        return Refusal.PAST
    if start - now > FURTHEST:
        return Refusal.TOO_FAR
    if not start < end <= start + LONGEST:
        return Refusal.LENGTH
    return None


def _standing_refusal(
    appointment: Appointment, now: datetime, version: int | None
) -> Refusal | None:
    if not appointment.alive:
        return Refusal.NOT_ALIVE
    if version is not None and version != appointment.version:
        return Refusal.STALE
    if appointment.end <= now:
        return Refusal.OVER
    return None
