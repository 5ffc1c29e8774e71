"""Dates and times in full words, so that nobody has to guess (C-23; texts, part 5)."""

from datetime import date, datetime, time

from babel.dates import get_day_names, get_month_names

_MONTH_IN_WORDS = frozenset({"en", "sv"})
"""Where digits alone could be misread for another order of day and month."""

_SPOKEN = frozenset({"de", "en", "sv", "tr", "ar", "uk", "ru", "pl", "ro", "fa"})


def weekday(day: date, language: str) -> str:
    """Return the name of the weekday; German for a language we do not speak."""
    names = get_day_names("wide", locale=language if language in _SPOKEN else "de")
    return str(names[day.weekday()])


def day(value: date, language: str) -> str:
    """Return the date alone: digits, or the month in words where digits could be misread."""
    if language in _MONTH_IN_WORDS:
        month = get_month_names("wide", locale=language)[value.month]
        return f"{value.day} {month} {value.year}"
    return f"{value:%d.%m.%Y}"


def clock(value: time, language: str) -> str:
    """Return the time of day in 24 hours, without the word "Uhr"."""
    return f"{value.hour}:{value:%M}" if language == "de" else f"{value:%H:%M}"


def full_day(value: date, language: str) -> str:
    """Return weekday and date."""
    joint = " " if language == "sv" else _comma(language)
    return f"{weekday(value, language)}{joint}{day(value, language)}"


def moment(value: datetime, language: str) -> str:
    """Return weekday, date and time: "Montag, 30.11.2026, 8:00 Uhr"."""
    said = clock(value.time(), language)
    said = {"de": f"{said} Uhr", "sv": f"kl. {said}"}.get(language, said)
    return f"{full_day(value, language)}{_comma(language)}{said}"


def hours(day: date | None, start: time, end: time, language: str) -> str:
    """Return when a line can be reached, on a weekday or not: "Mittwoch, 14–20 Uhr"."""
    full = bool(start.minute or end.minute)
    begin, until = (clock(each, language) if full else str(each.hour) for each in (start, end))
    said = f"{begin}–{until} Uhr" if language == "de" else f"{begin}–{until}"
    return said if day is None else f"{weekday(day, language)}{_comma(language)}{said}"


def instant(name: str, value: date | time, language: str) -> str:
    """Return a value as its placeholder wants it.

    {wochentag}, {datum} and {uhrzeit}, {ende} show their part of an instant; any other placeholder
    shows all that the value has.
    """
    if isinstance(value, time):
        return clock(value, language)
    if name == "wochentag":
        return weekday(value, language)
    if name == "datum":
        return day(value, language)
    if not isinstance(value, datetime):
        return full_day(value, language)
    return clock(value.time(), language) if name in {"uhrzeit", "ende"} else moment(value, language)


def _comma(language: str) -> str:
    return "، " if language in {"ar", "fa"} else ", "
