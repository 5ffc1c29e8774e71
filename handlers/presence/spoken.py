"""Duty hours in words, for {dienstzeit} and /dienstzeit."""

from collections.abc import Iterator, Mapping
from datetime import time
from itertools import groupby

from handlers.presence.duty import DutyPlan, Windows

_DAYS: Mapping[str, tuple[str, ...]] = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
}
_TO = {"de": "bis", "en": "to", "sv": "till"}
_AND = {"de": "und", "en": "and", "sv": "och"}


def spoken_hours(plan: DutyPlan, language: str) -> str:
    """Return the weekly hours: "Montag bis Freitag, 8:00–16:00 Uhr". English for other languages."""
    spoken_in = language if language in _DAYS else "en"
    return "; ".join(
        f"{_days(first, last, spoken_in)}{_windows(windows, spoken_in)}"
        for first, last, windows in _runs(plan)
    )


def _runs(plan: DutyPlan) -> Iterator[tuple[int, int, Windows]]:
    """Group neighbouring weekdays with the same hours."""
    for windows, days in groupby(range(7), key=lambda day: tuple(plan.hours.get(day, ()))):
        run = list(days)
        if windows:
            yield run[0], run[-1], windows


def _days(first: int, last: int, language: str) -> str:
    names = _DAYS[language]
    if first == last:
        return names[first]
    joint = _TO[language] if last - first > 1 else _AND[language]
    return f"{names[first]} {joint} {names[last]}"


def _windows(windows: Windows, language: str) -> str:
    said = f" {_AND[language]} ".join(
        f"{_clock(begin, language)}–{_clock(end, language, end=True)}" for begin, end in windows
    )
    return {"de": f", {said} Uhr", "sv": f" kl. {said}"}.get(language, f", {said}")


def _clock(at: time, language: str, *, end: bool = False) -> str:
    hour = 24 if end and at == time(0) else at.hour
    return f"{hour}:{at:%M}" if language == "de" else f"{hour:02}:{at:%M}"
