"""The words for days and months agree with the Unicode tables."""

from datetime import date, datetime, time, timedelta

import pytest
from babel.dates import format_date

from handlers.texts import spoken

MONDAY = date(2026, 11, 23)
LANGUAGES = ("de", "en", "sv", "tr", "ar", "uk", "ru", "pl", "ro", "fa")


@pytest.mark.parametrize("language", LANGUAGES)
def test_weekdays_agree_with_cldr(language: str) -> None:
    for step in range(7):
        day = MONDAY + timedelta(days=step)
        expected = str(format_date(day, "EEEE", locale=language)).replace("’", "ʼ")
        assert spoken.weekday(day, language) == expected


@pytest.mark.parametrize("language", ["en", "sv"])
def test_months_agree_with_cldr(language: str) -> None:
    for month in range(1, 13):
        day = date(2026, month, 9)
        expected = format_date(day, "d MMMM y", locale=language)
        assert spoken.day(day, language) == expected


def test_a_language_without_words_shows_digits() -> None:
    assert spoken.day(MONDAY, "tr") == "23.11.2026"
    assert spoken.weekday(MONDAY, "xx") == "Montag"


def test_only_the_named_part_of_an_instant() -> None:
    at = datetime(2026, 11, 23, 15, 5)  # noqa: DTZ001 - only its digits are shown
    assert spoken.instant("wochentag", at, "de") == "Montag"
    assert spoken.instant("datum", at, "de") == "23.11.2026"
    assert spoken.instant("uhrzeit", at, "de") == "15:05"
    assert spoken.instant("termin", at, "en") == "Monday, 23 November 2026, 15:05"
    assert spoken.instant("datum_bis", MONDAY, "sv") == "måndag 23 november 2026"
    assert spoken.instant("uhrzeit", time(7, 30), "sv") == "07:30"
