"""What a command gets: the title that is left, lengths, series."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from handlers.dates import (
    Frequency,
    Mode,
    Moment,
    Reason,
    Recurrence,
    RepeatRule,
    Understood,
    speak,
)
from tests.unit.dates.dates_reading import BERLIN, NOW, read


def command(text: str, lang: str = "de") -> Understood:
    reading = read(text, lang, mode=Mode.COMMAND)
    assert isinstance(reading, Understood)
    return reading


@pytest.mark.parametrize(
    ("text", "spoken", "title"),
    [
        ("26.11. 10:00 60min Hausbesuch", "Donnerstag, 26. November, 10:00 bis 11:00 Uhr",
         "Hausbesuch"),
        ("Di 15 Uhr Hilfeplangespräch nur Jonas", "Dienstag, 24. November, 15:00 Uhr",
         "Hilfeplangespräch nur Jonas"),
        ("morgen 14:30, Telefonat mit Frau Kaya", "Sonntag, 22. November, 14:30 Uhr",
         "Telefonat mit Frau Kaya"),
        ("Telefonat morgen 14:30", "Sonntag, 22. November, 14:30 Uhr", "Telefonat"),
        ("Di 15 Uhr 2h Hausbesuch", "Dienstag, 24. November, 15:00 bis 17:00 Uhr", "Hausbesuch"),
        ("Di 15 Uhr Gespräch Zimmer 3", "Dienstag, 24. November, 15:00 Uhr", "Gespräch Zimmer 3"),
        ("Hausbesuch am 26.11. um 10 Uhr in der Hauptstr. 5",
         "Donnerstag, 26. November, 10:00 Uhr", "Hausbesuch in der Hauptstr. 5"),
        ("Di 15 Uhr Jonas krank", "Dienstag, 24. November, 15:00 Uhr", "Jonas krank"),
        ("Dienstag Hausbesuch", "Dienstag, 24. November", "Hausbesuch"),
        ("24.12.", "Donnerstag, 24. Dezember", ""),
        ("vom 3.12. bis 5.12. Lindner", "Donnerstag, 3. Dezember, bis Samstag, 5. Dezember",
         "Lindner"),
    ],
)  # fmt: skip
def test_rest_is_the_title(text: str, spoken: str, title: str) -> None:
    reading = command(text)
    assert speak(reading.value, lang="de", today=NOW.date()) == spoken
    assert reading.rest == title


def test_used_slices_are_those_of_the_text() -> None:
    text = "Hausbesuch am Dienstag um 15 Uhr bei Familie Ünal"
    reading = command(text)
    assert [text[start:end] for start, end in reading.used] == ["am Dienstag um 15 Uhr"]


WEEKLY, MONTHLY = Frequency.WEEKLY, Frequency.MONTHLY


@pytest.mark.parametrize(
    ("text", "lang", "rule", "first"),
    [
        ("jeden Dienstag 15 Uhr", "de", RepeatRule(WEEKLY, 1, 1), "2026-11-24T15:00"),
        ("dienstags 15 Uhr", "de", RepeatRule(WEEKLY, 1, 1), "2026-11-24T15:00"),
        ("jede Woche Mittwoch 14 Uhr", "de", RepeatRule(WEEKLY, 1, 2), "2026-11-25T14:00"),
        ("jeden zweiten Dienstag 15 Uhr bis Ostern", "de",
         RepeatRule(WEEKLY, 2, 1, None, date(2027, 3, 28)), "2026-11-24T15:00"),
        ("alle 14 Tage Donnerstag 10 Uhr ab 1. Dezember", "de", RepeatRule(WEEKLY, 2, 3),
         "2026-12-03T10:00"),
        ("alle zwei Wochen dienstags um 15 Uhr", "de", RepeatRule(WEEKLY, 2, 1),
         "2026-11-24T15:00"),
        ("dienstags alle zwei Wochen um 15 Uhr", "de", RepeatRule(WEEKLY, 2, 1),
         "2026-11-24T15:00"),
        ("am letzten Freitag im Monat um 10", "de", RepeatRule(MONTHLY, 1, 4, -1),
         "2026-11-27T10:00"),
        ("jeden ersten Montag im Monat 9 Uhr", "de", RepeatRule(MONTHLY, 1, 0, 1),
         "2026-12-07T09:00"),
        ("jeden fünften Samstag im Monat 9 Uhr", "de", RepeatRule(MONTHLY, 1, 5, 5),
         "2027-01-30T09:00"),
        ("jeden Samstag 9 Uhr", "de", RepeatRule(WEEKLY, 1, 5), "2026-11-28T09:00"),
        ("jeden Dienstag 15 Uhr bis 31.12.", "de",
         RepeatRule(WEEKLY, 1, 1, None, date(2026, 12, 31)), "2026-11-24T15:00"),
        ("varannan tisdag kl 15", "sv", RepeatRule(WEEKLY, 2, 1), "2026-11-24T15:00"),
        ("sista fredagen i månaden kl 10", "sv", RepeatRule(MONTHLY, 1, 4, -1),
         "2026-11-27T10:00"),
        ("every other Tuesday at 3pm until Easter", "en",
         RepeatRule(WEEKLY, 2, 1, None, date(2027, 3, 28)), "2026-11-24T15:00"),
        ("every second Tuesday of the month at 3pm", "en", RepeatRule(MONTHLY, 1, 1, 2),
         "2026-12-08T15:00"),
        ("jeden Monat am ersten Montag 10 Uhr", "de", RepeatRule(MONTHLY, 1, 0, 1),
         "2026-12-07T10:00"),
        ("monatlich am 1. Montag 10 Uhr", "de", RepeatRule(MONTHLY, 1, 0, 1), "2026-12-07T10:00"),
        ("immer am letzten Freitag im Monat 10 Uhr", "de", RepeatRule(MONTHLY, 1, 4, -1),
         "2026-11-27T10:00"),
        ("first Monday of every month 10am", "en", RepeatRule(MONTHLY, 1, 0, 1),
         "2026-12-07T10:00"),
        ("every month on the first Monday 10am", "en", RepeatRule(MONTHLY, 1, 0, 1),
         "2026-12-07T10:00"),
        ("every 1st Monday of the month 10am", "en", RepeatRule(MONTHLY, 1, 0, 1),
         "2026-12-07T10:00"),
        ("monthly on the last Friday 10am", "en", RepeatRule(MONTHLY, 1, 4, -1),
         "2026-11-27T10:00"),
        ("första måndagen i varje månad kl 10", "sv", RepeatRule(MONTHLY, 1, 0, 1),
         "2026-12-07T10:00"),
        ("varje månad första måndagen kl 10", "sv", RepeatRule(MONTHLY, 1, 0, 1),
         "2026-12-07T10:00"),
    ],
)  # fmt: skip
def test_series(text: str, lang: str, rule: RepeatRule, first: str) -> None:
    start = Moment(datetime.fromisoformat(first).replace(tzinfo=BERLIN))
    assert command(text, lang).value == Recurrence(rule, start)


def test_series_with_a_length_and_a_title() -> None:
    reading = command("jeden Dienstag 10-11:30 Uhr Elterngespräch")
    assert isinstance(reading.value, Recurrence)
    assert reading.value.length == timedelta(minutes=90)
    assert reading.rest == "Elterngespräch"
    assert speak(reading.value, lang="de", today=NOW.date()) == (
        "jeden Dienstag um 10:00 bis 11:30 Uhr, zum ersten Mal am Dienstag, 24. November"
    )


@pytest.mark.parametrize(
    "text", ["freitags 10-12", "jeden Freitag 10-12", "Freitag 10-12 wöchentlich"]
)
def test_a_series_of_bare_hours_has_its_length(text: str) -> None:
    value = command(text).value
    assert isinstance(value, Recurrence)
    assert (value.first, value.length) == (
        Moment(datetime(2026, 11, 27, 10, tzinfo=BERLIN)),
        timedelta(hours=2),
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("jeden Tag 9 Uhr", Reason.NO_SERIES),
        ("montags und mittwochs 10 Uhr", Reason.NO_SERIES),
        ("jeden Dienstag", Reason.WHICH_HOUR),
        ("jeden Dienstag um 7", Reason.WHICH_HOUR),
        ("jeden ersten Dienstag 10 Uhr", Reason.NO_SERIES),
        ("am 1. jedes Monats", Reason.NO_SERIES),
        ("jeden Dienstag 15 Uhr bis 22.11.", Reason.CONTRADICTION),
        ("jeden Dienstag 15 Uhr bis gestern", Reason.NO_SERIES),
        ("jeden Dienstag 15 Uhr ab 10.11.", Reason.PAST),
        ("täglich 10 Uhr", Reason.NO_SERIES),
        ("nicht jeden Dienstag 15 Uhr", Reason.NO_SERIES),
        ("jeden Dienstag 15 Uhr bis 31.4.", Reason.NO_SUCH_DAY),
        ("jeden fünften Mittwoch 10 Uhr im Monat", Reason.NO_SERIES),
        ("alle zwei Wochen 10 Uhr", Reason.NO_SERIES),
        ("am zehnten Dienstag im Monat 10 Uhr", Reason.NO_SERIES),
        ("jeden Dienstag, Donnerstag 10 Uhr", Reason.NO_SERIES),
        ("jeden Monat am Montag 10 Uhr", Reason.NO_SERIES),
        ("jeden Monat am vorletzten Montag 10 Uhr", Reason.NO_SERIES),
        ("jeden Monat am sechsten Montag 10 Uhr", Reason.NO_SERIES),
        ("jeden zweiten Monat am ersten Montag 10 Uhr", Reason.NO_SERIES),
        ("monatlich Montag 10 Uhr", Reason.NO_SERIES),
        ("3-tägig Mo 10 Uhr", Reason.LEFT_OVER),
        ("2-wöchig Mo 10 Uhr", Reason.LEFT_OVER),
    ],
)
def test_unclear_series_are_asked_back(text: str, reason: Reason) -> None:
    reading = read(text, mode=Mode.COMMAND)
    assert not isinstance(reading, Understood)
    assert reading.reason is reason


def test_series_are_only_for_commands() -> None:
    reading = read("jeden Dienstag 15 Uhr")
    assert not isinstance(reading, Understood)
    assert reading.reason is Reason.RECURRING


@pytest.mark.parametrize(
    ("text", "lang", "interval"),
    [
        ("wöchentlich Di 10 Uhr", "de", 1),
        ("immer dienstags 10 Uhr", "de", 1),
        ("zweiwöchentlich dienstags 10 Uhr", "de", 2),
        ("weekly on Tuesday 10am", "en", 1),
        ("fortnightly on Tuesday 10am", "en", 2),
        ("veckovis på tisdag kl 10", "sv", 1),
        ("14-tägig Di 10 Uhr", "de", 2),
        ("14tägig dienstags 10 Uhr", "de", 2),
        ("14 tägig Dienstag 10 Uhr", "de", 2),
        ("Di 10 Uhr 14-tägig", "de", 2),
        ("vierzehntägig dienstags 10 Uhr", "de", 2),
        ("3-wöchentlich Di 10 Uhr", "de", 3),
        ("Di um 10 wöchentlich", "de", 1),
        ("every fortnight Tuesday 10am", "en", 2),
        ("every other week on Tuesday 10am", "en", 2),
        ("every two weeks on Tuesday 10am", "en", 2),
        ("varannan vecka på tisdag kl 10", "sv", 2),
        ("var fjortonde dag tisdag kl 10", "sv", 2),
    ],
)
def test_a_word_of_repeating_says_how_often(text: str, lang: str, interval: int) -> None:
    value = command(text, lang).value
    assert isinstance(value, Recurrence)
    assert value.rule == RepeatRule(Frequency.WEEKLY, interval, weekday=1)
    assert value.first.start == datetime(2026, 11, 24, 10, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("jeden ungeraden Dienstag 10 Uhr", "de"),
        ("jeden vorletzten Freitag im Monat 10 Uhr", "de"),
        ("vorletzter Freitag im Monat 10 Uhr", "de"),
        ("every odd Tuesday 10am", "en"),
        ("biweekly Tuesday 10am", "en"),
        ("varje udda tisdag kl 10", "sv"),
        ("immer Dienstag 10 Uhr", "de"),
    ],
)
def test_a_rhythm_that_is_none_of_ours_is_asked(text: str, lang: str) -> None:
    reading = read(text, lang, mode=Mode.COMMAND)
    assert not isinstance(reading, Understood)
    assert reading.reason is Reason.NO_SERIES
