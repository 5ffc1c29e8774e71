"""A day and an hour to an instant; what stands in the way offers its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handlers.dates.items import Clock, ClockRange
from handlers.dates.model import Choice, Day, Moment, PartOfDay, Reason, Span, Value
from handlers.dates.setting import Setting, at_minute
from handlers.dates.which_hour import minutes_of, range_of

_NIGHT_ENDS = 6 * 60


DAY_MINUTES = 24 * 60


MOST_CHOICES = 4


_CLOCK_CHANGES = (Reason.SKIPPED_TIME, Reason.DOUBLED_TIME)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why there is no value, and what may have been meant."""

    reason: Reason
    choices: tuple[Choice, ...] = ()


Outcome = Value | Trouble


def offered(outcomes: Iterable[Outcome]) -> tuple[Choice, ...]:
    """What the outcomes leave to choose from, without doubles."""
    choices: list[Choice] = []
    for outcome in outcomes:
        if isinstance(outcome, Moment | Day):
            choices.append(outcome)
        choices.extend(outcome.choices if isinstance(outcome, Trouble) else ())
    return tuple(dict.fromkeys(choices))[:MOST_CHOICES]


def moments(
    clock: Clock, part: PartOfDay | None, day: date | None, here: Setting
) -> Moment | Trouble:
    """The one moment of a clock time; without a day today is meant, if it still lies ahead."""
    minutes = minutes_of(clock, part, here.policy, twelve_hours=here.twelve_hours)
    if not minutes:
        return Trouble(Reason.CONTRADICTION, _against_part(clock, day, here))
    base = day or here.today
    if part is PartOfDay.NIGHT and any(minute < _NIGHT_ENDS for minute in minutes):
        return _in_the_night(minutes, day, here)
    outcomes = [_moment(minute, base, here) for minute in minutes]
    if len(minutes) > 1:
        return Trouble(_clock_change(outcomes) or Reason.WHICH_HOUR, offered(outcomes))
    if minutes[0] == DAY_MINUTES:
        return Trouble(Reason.WHICH_DAY, offered(outcomes))
    return outcomes[0]


def _clock_change(outcomes: Iterable[Outcome]) -> Reason | None:
    """The reason of the night in which the clocks change, where one of the readings lies in it."""
    reasons = {one.reason for one in outcomes if isinstance(one, Trouble)}
    return next((reason for reason in _CLOCK_CHANGES if reason in reasons), None)


def _against_part(clock: Clock, day: date | None, here: Setting) -> tuple[Choice, ...]:
    minutes = minutes_of(clock, None, here.policy, twelve_hours=here.twelve_hours)
    return offered(_moment(minute, day or here.today, here) for minute in minutes)


def _in_the_night(minutes: Sequence[int], day: date | None, here: Setting) -> Moment | Trouble:
    """Two in the night of Friday is Saturday for some; tonight is clear."""
    base = day or here.today
    nights = [base] if day and day != here.today else []
    nights.append(base + timedelta(days=1))
    outcomes = [_moment(m, d, here) for d in nights for m in minutes if m < _NIGHT_ENDS]
    evening = [m for m in minutes if m >= _NIGHT_ENDS]
    if day == here.today and not evening:
        return outcomes[0]
    late = [_moment(m, base, here) for m in evening]
    return Trouble(Reason.WHICH_DAY, offered([*late, *outcomes]))


def _moment(minute: int, day: date, here: Setting) -> Moment | Trouble:
    start = at_minute(day, minute, here.zone)
    if isinstance(start, Reason):
        around = (at_minute(day, minute + step, here.zone) for step in (-60, 60))
        near = (Moment(one) for one in around if isinstance(one, datetime))
        return Trouble(start, tuple(near))
    if start <= here.now:
        tomorrow = at_minute(here.today + timedelta(days=1), minute, here.zone)
        again = (Moment(tomorrow),) if isinstance(tomorrow, datetime) else ()
        return Trouble(Reason.PAST, again)
    return Moment(start)


def span_on(
    said: ClockRange, part: PartOfDay | None, day: date | None, here: Setting
) -> Span | Trouble:
    """The one span of two clock times on a day."""
    pairs = range_of(said, part, here.policy)
    base = day or here.today
    if len(pairs) != 1:
        starts = [_moment(start, base, here) for start, _ in pairs]
        reason = Reason.WHICH_HOUR if pairs else Reason.CONTRADICTION
        return Trouble(_clock_change(starts) or reason, offered(starts))
    start = _moment(pairs[0][0], base, here)
    end = at_minute(base, pairs[0][1], here.zone)
    if isinstance(start, Trouble):
        return start
    if isinstance(end, Reason):
        return Trouble(end, (start,))
    return Span(start.start, end)
