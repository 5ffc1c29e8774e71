"""Dates and times in full words, so that nobody has to guess (C-23; texts, part 5)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

_WEEKDAYS: Mapping[str, Sequence[str]] = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "tr": ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "uk": ("понеділок", "вівторок", "середа", "четвер", "пʼятниця", "субота", "неділя"),
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    "pl": ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    "ro": ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"),
    "fa": ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
}
_MONTHS: Mapping[str, Sequence[str]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August",
           "September", "October", "November", "December"),
    "sv": ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
           "september", "oktober", "november", "december"),
}  # fmt: skip


def weekday(day: date, language: str) -> str:
    """Return the name of the weekday; German for a language without names here."""
    return _WEEKDAYS.get(language, _WEEKDAYS["de"])[day.weekday()]


def day(value: date, language: str) -> str:
    """Return the date alone: digits, or the month in words where digits could be misread."""
    months = _MONTHS.get(language)
    if months:
        return f"{value.day} {months[value.month - 1]} {value.year}"
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
