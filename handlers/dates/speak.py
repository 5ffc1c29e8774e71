"""Values in full words, weekday first (rule 15): "Dienstag, 24. November, 15:00 Uhr"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from handlers.dates.model import (
    Day,
    DaySpan,
    Frequency,
    Moment,
    PartOfDay,
    Recurrence,
    RepeatRule,
    Span,
    Value,
)

# Nearer days are named without their year; further ones could be taken for this year's.
_YEAR_UNSPOKEN = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of one language."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    parts: dict[PartOfDay, str]
    day: str
    time: str
    clock: str
    till: str
    days: str
    every: tuple[str, str, str, str]
    ordinals: dict[int, str]
    series: str
    until: str


_GERMAN = _Words(
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
            "Oktober", "November", "Dezember"),
    parts={
        PartOfDay.MORNING: "morgens",
        PartOfDay.FORENOON: "vormittags",
        PartOfDay.NOON: "mittags",
        PartOfDay.AFTERNOON: "nachmittags",
        PartOfDay.EVENING: "abends",
        PartOfDay.NIGHT: "nachts",
    },
    day="{weekday}, {day}. {month}{year}",
    time="{day}, {clock} Uhr",
    clock="{hour:02}:{minute:02}",
    till="{start} bis {end} Uhr",
    days="{first}, bis {last}",
    every=("jeden {weekday}", "jeden zweiten {weekday}", "alle {n} Wochen am {weekday}",
           "am {nth} {weekday} im Monat"),
    ordinals={1: "ersten", 2: "zweiten", 3: "dritten", 4: "vierten", 5: "fünften", -1: "letzten"},
    series="{rule} um {clock} Uhr, zum ersten Mal am {first}",
    until=", bis {until}",
)  # fmt: skip
_SWEDISH = _Words(
    weekdays=("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    months=("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
            "oktober", "november", "december"),
    parts={
        PartOfDay.MORNING: "på morgonen",
        PartOfDay.FORENOON: "på förmiddagen",
        PartOfDay.NOON: "mitt på dagen",
        PartOfDay.AFTERNOON: "på eftermiddagen",
        PartOfDay.EVENING: "på kvällen",
        PartOfDay.NIGHT: "på natten",
    },
    day="{weekday} {day} {month}{year}",
    time="{day} kl. {clock}",
    clock="{hour:02}.{minute:02}",
    till="{start}–{end}",
    days="{first} till {last}",
    every=("varje {weekday}", "varannan {weekday}", "var {n}:e vecka på {weekday}",
           "den {nth} {weekday}en i månaden"),
    ordinals={1: "första", 2: "andra", 3: "tredje", 4: "fjärde", 5: "femte", -1: "sista"},
    series="{rule} kl. {clock}, första gången {first}",
    until=", till {until}",
)  # fmt: skip
_ENGLISH = _Words(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December"),
    parts={
        PartOfDay.MORNING: "in the morning",
        PartOfDay.FORENOON: "in the morning",
        PartOfDay.NOON: "around noon",
        PartOfDay.AFTERNOON: "in the afternoon",
        PartOfDay.EVENING: "in the evening",
        PartOfDay.NIGHT: "at night",
    },
    day="{weekday}, {day} {month}{year}",
    time="{day}, {clock}",
    clock="{hour:02}:{minute:02}",
    till="{start} to {end}",
    days="{first} until {last}",
    every=("every {weekday}", "every other {weekday}", "every {n} weeks on {weekday}",
           "on the {nth} {weekday} of the month"),
    ordinals={1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"},
    series="{rule} at {clock}, for the first time on {first}",
    until=", until {until}",
)  # fmt: skip
_LANGUAGES = {"de": _GERMAN, "sv": _SWEDISH, "en": _ENGLISH}


def speak(value: Value, *, lang: str, today: date | None = None) -> str:
    """The value in words. With ``today`` the year is named where it would not go without saying.

    What is spoken with ``today`` is read back as the same value. Unknown languages get German.
    """
    words = _LANGUAGES.get(lang, _GERMAN)
    match value:
        case Moment(start=start):
            return _moment(start, words, today)
        case Day(day=day, part=part):
            spoken = _day(day, words, today)
            return spoken if part is None else f"{spoken}, {words.parts[part]}"
        case Span():
            return _span(value, words, today)
        case DaySpan(first=first, last=last):
            return words.days.format(first=_day(first, words, today), last=_day(last, words, today))
        case _:
            return _series(value, words, today)


def _day(day: date, words: _Words, today: date | None) -> str:
    far = today is not None and not timedelta(0) <= day - today < _YEAR_UNSPOKEN
    return words.day.format(
        weekday=words.weekdays[day.weekday()],
        day=day.day,
        month=words.months[day.month - 1],
        year=f" {day.year}" if far else "",
    )


def _clock(at: datetime, words: _Words) -> str:
    return words.clock.format(hour=at.hour, minute=at.minute)


def _moment(start: datetime, words: _Words, today: date | None) -> str:
    return words.time.format(day=_day(start.date(), words, today), clock=_clock(start, words))


def _span(span: Span, words: _Words, today: date | None) -> str:
    if span.start.date() != span.end.date():
        first, last = (_moment(at, words, today) for at in (span.start, span.end))
        return words.days.format(first=first, last=last)
    till = words.till.format(start=_clock(span.start, words), end=_clock(span.end, words))
    clock = till.removesuffix(" Uhr")
    return words.time.format(day=_day(span.start.date(), words, today), clock=clock)


def _series(series: Recurrence, words: _Words, today: date | None) -> str:
    start = series.first.start
    clock = _clock(start, words)
    if series.length is not None:
        end = (start.astimezone(UTC) + series.length).astimezone(start.tzinfo)
        clock = words.till.format(start=clock, end=_clock(end, words)).removesuffix(" Uhr")
    spoken = words.series.format(
        rule=_rule(series.rule, words),
        clock=clock,
        first=_day(start.date(), words, today),
    )
    if series.rule.until is None:
        return spoken
    return spoken + words.until.format(until=_day(series.rule.until, words, today))


def _rule(rule: RepeatRule, words: _Words) -> str:
    weekly, second, nth_week, monthly = words.every
    weekday = words.weekdays[rule.weekday]
    if rule.frequency is Frequency.MONTHLY:
        return monthly.format(nth=words.ordinals[rule.nth or 1], weekday=weekday)
    if rule.interval == 1:
        return weekly.format(weekday=weekday)
    if rule.interval == 2:
        return second.format(weekday=weekday)
    return nth_week.format(n=rule.interval, weekday=weekday)
