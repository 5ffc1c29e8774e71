"""What may become of an appointment: pure decisions, each a new appointment or a named refusal."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Final
from zoneinfo import ZoneInfo

from handlers.appointments import recurrence
from handlers.appointments.model import Appointment, Series, State, Version
from handlers.dates.model import Policy, Reason, RepeatRule

LONGEST = timedelta(hours=24)
FURTHEST = timedelta(days=730)
_AFTER_CANCELLING = 2
"""The cancellation counted as a version of its own in calendar files: what follows it is newer."""


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

REASONS: Final[Mapping[Refusal, Reason]] = {
    Refusal.PAST: Reason.PAST,
    Refusal.TOO_FAR: Reason.TOO_FAR,
    Refusal.LENGTH: Reason.CONTRADICTION,
}
"""Refusals that are about the date, in the words of the date reader."""


def propose(wish: Appointment, now: datetime) -> Decision:
    """Accept a new appointment for proposal."""
    return date_refusal(wish.start, wish.end, now) or wish


def stands_already(wish: Appointment, ahead: Sequence[Appointment]) -> bool:
    """Whether just this one is there: the same command was typed twice."""
    return any(_what(wish) == _what(one) for one in ahead)


def _what(one: Appointment) -> tuple[object, ...]:
    return one.start, one.end, one.place, one.worker, one.only_for


def propose_series(head: Appointment, now: datetime) -> Decision:
    """Accept a series, new or moved, whose dates were doubted for a while."""
    return date_refusal(head.start, head.start + head.length, now) or replace(head, part_of=None)


def repeat(first: Appointment, rule: RepeatRule, count: int | None = None) -> Decision:
    """Make a series of its first occurrence, of so many times where a number was said."""
    zone = ZoneInfo(first.zone)
    last = recurrence.last_day(first.start, rule, zone, count)
    if last is None:
        return Refusal.TOO_FAR
    series = Series(
        rule=rule,
        length=first.length,
        last=last,
        limited=count is not None or rule.until is not None,
    )
    *_, end = recurrence.occurrences(first.start, rule, zone, last)
    return replace(first, number=0, series=series, end=end + first.length)


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
    if refusal := date_refusal(start, end, now):
        return refusal
    there = appointment.place if place is None else place
    if (start, end, there) == (appointment.start, appointment.end, appointment.place):
        return Refusal.SAME
    return replace(next_version(appointment, now), start=start, end=end, place=there)


def move_back(appointment: Appointment, version: int, now: datetime) -> Decision:
    """Undo a move: a further version with the date and place of an earlier one."""
    before = next((v for v in appointment.history if v.version == version), None)
    if before is None:
        return Refusal.STALE
    if before.series:
        return _series_from(appointment, before, now)
    return move(appointment, before.start, before.end, now, before.place)


def revive(appointment: Appointment, now: datetime) -> Decision:
    """Undo a cancellation: a further version with the same date, to be confirmed anew."""
    if appointment.state not in {State.CANCELLED, State.DECLINED}:
        return Refusal.NOT_ALIVE
    if appointment.series:
        return _series_from(appointment, _as_version(appointment), now, _AFTER_CANCELLING)
    if refusal := date_refusal(appointment.start, appointment.end, now):
        return refusal
    return next_version(appointment, now, _AFTER_CANCELLING)


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


def not_missed(appointment: Appointment, was: State | None) -> Decision:
    """Undo that it was noted as missed: nothing but the note goes."""
    if appointment.state is not State.MISSED or was is None:
        return Refusal.NOT_ALIVE
    return replace(appointment, state=was)


def _series_from(head: Appointment, before: Version, now: datetime, step: int = 1) -> Decision:
    """Let a series go on as it was at that version, with its next occurrence that takes place."""
    if before.series is None:
        return Refusal.STALE
    zone, series = ZoneInfo(head.zone), before.series
    starts = recurrence.occurrences(before.start, series.rule, zone, series.last)
    ahead = (start for start in starts if start > now)
    there = (start for start in ahead if start.astimezone(zone).date() not in series.dropped)
    first = next(there, None)
    if first is None:
        return Refusal.OVER
    again = replace(next_version(head, now, step), place=before.place, start=first)
    return replace(again, end=before.end, series=replace(series, made_until=None))


def next_version(appointment: Appointment, now: datetime, step: int = 1) -> Appointment:
    """Return it as a version that waits for a new answer; the present one goes into its history."""
    return replace(
        appointment,
        made_at=now,
        state=State.MOVED,
        version=appointment.version + step,
        reminded=0,
        history=(*appointment.history, _as_version(appointment)),
    )


def _as_version(appointment: Appointment) -> Version:
    return Version(
        appointment.version,
        appointment.start,
        appointment.end,
        place=appointment.place,
        series=appointment.series,
        original=appointment.original,
    )


def unusual(appointment: Appointment, hours: Policy) -> bool:
    """Whether it lies outside the hours in which the team usually meets people."""
    begins, ends = appointment.local_start, appointment.local_end
    same_day = begins.date() == ends.date()
    return begins.time() < hours.opens or not same_day or ends.time() > hours.closes


def date_refusal(start: datetime, end: datetime, now: datetime) -> Refusal | None:
    """Return what forbids a date: the past, too far ahead, an end that does not follow in time."""
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
