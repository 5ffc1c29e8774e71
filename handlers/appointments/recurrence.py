"""Occurrences of a series, each computed in wall time: fifteen o'clock stays fifteen o'clock."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from handlers.dates.model import Frequency, RepeatRule
from handlers.presence.wall import instant

HORIZON = relativedelta(years=2)
"""How long a series without an end goes on."""


def occurrences(
    first: datetime, rule: RepeatRule, zone: ZoneInfo, last: date
) -> Iterator[datetime]:
    """Yield the starts in UTC, from the first to the last day, both included.

    A wall time that the clock skips that day is moved on by the jump; a month without a fifth
    weekday is left out.
    """
    begin = first.astimezone(zone).replace(tzinfo=None)
    every = rrule(
        MONTHLY if rule.frequency is Frequency.MONTHLY else WEEKLY,
        dtstart=begin,
        interval=rule.interval,
        byweekday=weekday(rule.weekday, rule.nth),
        until=datetime.combine(last, time.max),
    )
    return (instant(start.date(), start.time(), zone) for start in every)


def last_day(
    first: datetime, rule: RepeatRule, zone: ZoneInfo, count: int | None = None
) -> date | None:
    """Return the day of the last occurrence, None when it lies beyond the horizon.

    The end is what was said: a number of times, a day, or nothing, which means the horizon.
    """
    far = first.astimezone(zone).date() + HORIZON
    if rule.until is not None and rule.until > far:
        return None
    starts = occurrences(first, rule, zone, rule.until or far)
    if count is None:
        return max(start.astimezone(zone).date() for start in starts)
    counted = [start.astimezone(zone).date() for start in islice(starts, count)]
    complete = len(counted) == count or rule.until is not None
    return counted[-1] if complete else None


def after(
    first: datetime, rule: RepeatRule, zone: ZoneInfo, span: tuple[date | None, date]
) -> Iterator[datetime]:
    """Yield the starts in UTC after a day, up to a last day."""
    begin, last = span
    every = occurrences(first, rule, zone, last)
    return (s for s in every if begin is None or s.astimezone(zone).date() > begin)


def rule_words(rule: RepeatRule) -> dict[str, str | int]:
    """Return the parts of an RRULE (RFC 5545) without its end."""
    days = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    nth = "" if rule.nth is None else str(rule.nth)
    return {
        "freq": "MONTHLY" if rule.frequency is Frequency.MONTHLY else "WEEKLY",
        "interval": rule.interval,
        "byday": f"{nth}{days[rule.weekday]}",
    }
