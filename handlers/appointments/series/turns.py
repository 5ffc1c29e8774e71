"""A whole series is moved: pure decisions on its turns, each occurrence being one.

It moves from the week (of a monthly one: the month) of its new first day on. Where a turn was called
off, the one in the same week (or month) does not take place either.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.appointments import recurrence
from handlers.appointments.model import Appointment, Series
from handlers.appointments.rules import Decision, Refusal, date_refusal, next_version
from handlers.dates.model import Frequency, RepeatRule


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTurns:
    """Where a series is to go: its first start there (UTC), length, rule, and a place if one was named.

    `count` is how many times, where that was said. `anew`: the old turns were a slip, and neither
    their end nor what was called off counts.
    """

    start: datetime
    length: timedelta
    rule: RepeatRule
    place: str | None = field(default=None, repr=False)
    count: int | None = None
    anew: bool = False


def next_turn(head: Appointment, after: datetime) -> datetime | None:
    """Return when it takes place next by its rule; None when it is over."""
    return next((s for s in _turns(head, None) if s > after and not _off(head, s)), None)


def left_out(head: Appointment, after: datetime) -> Sequence[datetime]:
    """Return the turns by its rule that do not take place."""
    return [s for s in _turns(head, None) if s > after and _off(head, s)]


def rule_on(head: Appointment, start: datetime) -> RepeatRule | None:
    """Return its rule with the weekday of that start; None when a monthly one does not fall on it."""
    rule, day = _series(head).rule, start.astimezone(ZoneInfo(head.zone)).date()
    if rule.frequency is Frequency.WEEKLY:
        return replace(rule, weekday=day.weekday())
    begins = head.start.astimezone(ZoneInfo(head.zone)).timetz()
    first = datetime.combine(day.replace(day=1), begins)
    turns = recurrence.occurrences(first, rule, ZoneInfo(head.zone), day)
    return rule if any(t.astimezone(ZoneInfo(head.zone)).date() == day for t in turns) else None


def border(head: Appointment, start: datetime) -> date:
    """Return the first day whose turns move along when it is to start there."""
    day = start.astimezone(ZoneInfo(head.zone)).date()
    if _series(head).rule.frequency is Frequency.MONTHLY:
        return day.replace(day=1)
    return day - timedelta(days=day.weekday())


def move_series(head: Appointment, wish: NewTurns, now: datetime) -> Decision:
    """Propose other days or hours for all turns from its new first day on."""
    if not head.alive:
        return Refusal.NOT_ALIVE
    if refusal := date_refusal(wish.start, wish.start + wish.length, now):
        return refusal
    zone, old = ZoneInfo(head.zone), _series(head)
    moved = _turns(head, None if wish.anew else border(head, wish.start))
    count = wish.count
    if not wish.anew and count is None and wish.rule.until is None and old.limited:
        wish = replace(wish, rule=replace(wish.rule, until=old.rule.until))
        count = len(moved) if old.rule.until is None else None
    if count == 0 or (wish.rule.until and wish.rule.until < wish.start.astimezone(zone).date()):
        return Refusal.OVER
    last = recurrence.last_day(wish.start, wish.rule, zone, count)
    if last is None:
        return Refusal.TOO_FAR
    series = Series(
        rule=wish.rule,
        length=wish.length,
        last=last,
        limited=count is not None or wish.rule.until is not None,
    )
    return _moved(head, moved, wish, series, now)


def _moved(
    head: Appointment, old: Sequence[datetime], wish: NewTurns, series: Series, now: datetime
) -> Decision:
    zone = ZoneInfo(head.zone)
    new = list(recurrence.occurrences(wish.start, series.rule, zone, series.last))
    place = head.place if wish.place is None else wish.place
    if new[0] in old and _alike(series, _series(head)) and place == head.place:
        return Refusal.SAME
    if not wish.anew and _rhythm(series.rule) == _rhythm(_series(head).rule):
        series = replace(series, dropped=_dropped(head, old, new))
    return replace(
        next_version(head, now),
        start=next(s for s in new if s.astimezone(zone).date() not in series.dropped),
        end=new[-1] + series.length,
        place=place,
        series=series,
    )


def _dropped(
    head: Appointment, old: Sequence[datetime], new: Sequence[datetime]
) -> tuple[date, ...]:
    """Return the new days that do not take place; none where nothing would be left."""
    without = {border(head, start) for start in old if _off(head, start)}
    gone = [start for start in new if border(head, start) in without]
    days = (start.astimezone(ZoneInfo(head.zone)).date() for start in gone)
    return tuple(days) if len(gone) < len(new) else ()


def _alike(new: Series, old: Series) -> bool:
    one, other = (replace(series.rule, until=None) for series in (new, old))
    ends = (series.last if series.limited else None for series in (new, old))
    return one == other and new.length == old.length and len(set(ends)) == 1


def _rhythm(rule: RepeatRule) -> tuple[Frequency, int]:
    return rule.frequency, rule.interval


def _turns(head: Appointment, since: date | None) -> list[datetime]:
    """Return the starts of all turns from a day on, of those called off too."""
    zone, series = ZoneInfo(head.zone), _series(head)
    starts = recurrence.occurrences(head.start, series.rule, zone, series.last)
    return [s for s in starts if since is None or s.astimezone(zone).date() >= since]


def _off(head: Appointment, start: datetime) -> bool:
    return start.astimezone(ZoneInfo(head.zone)).date() in _series(head).dropped


def _series(head: Appointment) -> Series:
    if head.series is None:
        raise TypeError("only a series has turns")
    return head.series
