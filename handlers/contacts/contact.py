"""One help line or office. Whether it is open is only ever known, never guessed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Protocol, Self
from zoneinfo import ZoneInfo

from handlers.presence import Holidays
from handlers.presence.wall import end_instant, instant

_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Phone:
    """One number as it is shown. `free` None: not known."""

    dial: str
    free: bool | None


@dataclass(frozen=True, slots=True)
class Opening:
    """Hours on some weekdays (Monday is 0), wall time; `end` 00:00 is midnight after the day."""

    days: frozenset[int]
    start: time
    end: time


class Openness(Enum):
    """Whether somebody may be there now. UNKNOWN is never told as "open now"."""

    OPEN = "open"
    UNKNOWN = "unknown"
    CLOSED = "closed"


class _PhoneEntry(Protocol):
    @property
    def dial(self) -> str | None: ...
    @property
    def free(self) -> bool | None: ...


class _OpeningEntry(Protocol):
    @property
    def days(self) -> Sequence[str]: ...
    @property
    def start(self) -> time: ...
    @property
    def end(self) -> time: ...


class Entry(Protocol):
    """What an entry of the directory file offers; `config.contacts_pack.ContactEntry` does."""

    @property
    def id(self) -> str:
        """The entry's name in the directory."""
        ...

    @property
    def country(self) -> str:
        """DE or SE."""
        ...

    @property
    def name(self) -> Mapping[str, str]:
        """Its name by language."""
        ...

    @property
    def phone(self) -> Sequence[_PhoneEntry]:
        """Its numbers, the first one first."""
        ...

    @property
    def web_name(self) -> str | None:
        """A host that somebody has checked."""
        ...

    @property
    def text_only(self) -> bool:
        """Whether one can get help without speaking."""
        ...

    @property
    def audience(self) -> Sequence[str]:
        """For whom it is."""
        ...

    @property
    def topics(self) -> Sequence[str]:
        """What for."""
        ...

    @property
    def hours(self) -> Sequence[_OpeningEntry] | None:
        """Opening hours; None when not known."""
        ...

    @property
    def hours_verified(self) -> bool:
        """Whether somebody has checked the hours."""
        ...

    @property
    def tz(self) -> str:
        """Zone of the hours."""
        ...

    @property
    def holidays(self) -> str:
        """open, closed or unknown on public holidays."""
        ...

    @property
    def group_safe(self) -> bool:
        """Whether other family members may see it named."""
        ...

    @property
    def show_to(self) -> str:
        """client, worker or both."""
        ...

    @property
    def only_on_request(self) -> bool:
        """Whether it may be named only when a person asks for it."""
        ...

    @property
    def verified(self) -> bool:
        """Whether number and purpose have been checked."""
        ...

    @property
    def review_after(self) -> date:
        """The day after which a person has to check it again."""
        ...


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry of the directory."""

    id: str
    country: str
    names: Mapping[str, str] = field(hash=False)
    phones: tuple[Phone, ...]
    web: str | None
    text_only: bool
    audience: frozenset[str]
    topics: frozenset[str]
    hours: tuple[Opening, ...] | None
    zone: ZoneInfo
    holidays: str
    group_safe: bool
    show_to: str
    only_on_request: bool
    verified: bool
    review_after: date

    @classmethod
    def of(cls, entry: Entry) -> Self:
        """Take over an entry of the file. Hours that nobody has checked count as unknown."""
        return cls(
            id=entry.id,
            country=entry.country,
            names=entry.name,
            phones=tuple(Phone(each.dial, each.free) for each in entry.phone if each.dial),
            web=entry.web_name,
            text_only=entry.text_only,
            audience=frozenset(entry.audience),
            topics=frozenset(entry.topics),
            hours=_openings(entry.hours) if entry.hours_verified else None,
            zone=ZoneInfo(entry.tz),
            holidays=entry.holidays,
            group_safe=entry.group_safe,
            show_to=entry.show_to,
            only_on_request=entry.only_on_request,
            verified=entry.verified,
            review_after=entry.review_after,
        )

    @property
    def free(self) -> bool | None:
        """Whether it costs nothing: a checked web way is free. None: not known."""
        if not self.phones:
            return True if self.web or self.text_only else None
        return self.phones[0].free

    def name_in(self, language: str) -> str:
        """Return its name in a language, else in German."""
        return self.names.get(language) or self.names.get("de") or next(iter(self.names.values()))

    def openness(self, at: datetime, holidays: Holidays | None) -> Openness:
        """Say whether it is open at an instant."""
        if self.hours is None:
            return Openness.UNKNOWN
        day = at.astimezone(self.zone).date()
        inside = any(begin <= at.astimezone(UTC) < end for begin, end in self._periods(day))
        if self.holidays == "open" or holidays is None or holidays.name(day) is None:
            return Openness.OPEN if inside else Openness.CLOSED
        if self.holidays == "closed" or not inside:
            return Openness.CLOSED
        return Openness.UNKNOWN

    def next_opening(self, at: datetime, holidays: Holidays | None) -> datetime | None:
        """Return the next instant at which it is surely open, in its wall time; None if unknown."""
        if self.openness(at, holidays) is Openness.OPEN:
            return at.astimezone(self.zone)
        period = self.next_period(at, holidays)
        return period[0] if period is not None else None

    def next_period(
        self, at: datetime, holidays: Holidays | None
    ) -> tuple[datetime, datetime] | None:
        """Return the next whole period in which it is surely open, in its wall time."""
        today = at.astimezone(self.zone).date()
        for step in range(2 * _WEEK):
            for begin, end in self._periods(today + timedelta(days=step)):
                if begin > at and self.openness(begin, holidays) is Openness.OPEN:
                    return begin.astimezone(self.zone), end.astimezone(self.zone)
        return None

    def _periods(self, day: date) -> Iterable[tuple[datetime, datetime]]:
        for each in sorted(self.hours or (), key=lambda hours: hours.start):
            if day.weekday() in each.days:
                yield (
                    instant(day, each.start, self.zone),
                    end_instant(day, each.end, self.zone),
                )


def stale(contacts: Iterable[Contact], today: date) -> tuple[Contact, ...]:
    """Return the entries whose re-check date has passed, oldest first, for `lotse check`."""
    late = (each for each in contacts if each.review_after < today)
    return tuple(sorted(late, key=lambda each: each.review_after))


def _openings(hours: Sequence[_OpeningEntry] | None) -> tuple[Opening, ...] | None:
    if hours is None:
        return None
    return tuple(
        Opening(frozenset(_DAYS.index(day) for day in each.days), each.start, each.end)
        for each in hours
    )
