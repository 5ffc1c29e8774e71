"""Clock changes, leap days, week 53, ends of years, feasts on weekends."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from handlers.dates import (
    ComputedDays,
    Day,
    Doubtful,
    Feast,
    Moment,
    Reason,
    Refused,
    Span,
    Understood,
    ask,
)
from tests.unit.dates.dates_reading import BERLIN, read, value_of


def at(wall: str) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=BERLIN)


def test_time_skipped_in_march_is_refused_and_offers_its_neighbours() -> None:
    reading = read("28.3.2027 um 02:30 Uhr", now=at("2027-03-20T10:00"))
    assert isinstance(reading, Doubtful)
    assert reading.reason is Reason.SKIPPED_TIME
    assert reading.choices == (Moment(at("2027-03-28T01:30")), Moment(at("2027-03-28T03:30")))


@pytest.mark.parametrize(
    ("text", "lang", "reason", "said"),
    [
        ("28.3. 2:30", "de", Reason.SKIPPED_TIME, "fällt wegen der Zeitumstellung aus"),
        ("28 March 2:30", "en", Reason.SKIPPED_TIME, "The clocks change then"),
        ("28 mars kl 2:30", "sv", Reason.SKIPPED_TIME, "när klockan ställs om"),
        ("28.3. 2:00-4:00", "de", Reason.SKIPPED_TIME, "fällt wegen der Zeitumstellung aus"),
        ("31.10. 2:30", "de", Reason.DOUBLED_TIME, "gibt es wegen der Zeitumstellung zweimal"),
    ],
)
def test_the_change_of_clocks_is_named_though_the_afternoon_may_be_meant(
    text: str, lang: str, reason: Reason, said: str
) -> None:
    reading = read(text, lang, now=at("2027-03-20T10:00"))
    assert isinstance(reading, Doubtful)
    assert reading.reason is reason
    assert {choice.start.hour for choice in reading.choices if isinstance(choice, Moment)} >= {14}
    assert said in ask(reading.question, lang)


def test_time_doubled_in_october_is_refused_and_offers_its_neighbours() -> None:
    reading = read("31.10.2027 um 02:30 Uhr", now=at("2027-10-20T10:00"))
    assert isinstance(reading, Doubtful)
    assert reading.reason is Reason.DOUBLED_TIME
    assert reading.choices == (Moment(at("2027-10-31T01:30")), Moment(at("2027-10-31T03:30")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28.3.2027 03:00 Uhr", "2027-03-28T03:00"),
        ("28.3.2027 01:59 Uhr", "2027-03-28T01:59"),
        ("28.3.2027 15 Uhr", "2027-03-28T15:00"),
        ("31.10.2027 01:59 Uhr", "2027-10-31T01:59"),
        ("31.10.2027 03:00 Uhr", "2027-10-31T03:00"),
    ],
)
def test_times_beside_a_clock_change_are_plain(text: str, expected: str) -> None:
    assert value_of(text, now=at("2027-03-20T10:00")) == expected


def test_hours_run_through_the_clock_change_in_real_time() -> None:
    now = at("2027-03-27T22:00")
    reading = read("in 8 Stunden", now=now)
    assert isinstance(reading, Understood)
    assert isinstance(reading.value, Moment)
    elapsed = reading.value.start.astimezone(UTC) - now.astimezone(UTC)
    assert elapsed.total_seconds() == 8 * 3600
    assert reading.value.start == at("2027-03-28T07:00")


def test_days_over_the_clock_change_keep_the_wall_time() -> None:
    assert value_of("in 2 Tagen um 10 Uhr", now=at("2027-03-27T12:00")) == "2027-03-29T10:00"


def test_length_over_the_clock_change_is_real_time() -> None:
    reading = read("28.3.2027 01:30 Uhr, Dauer 1 Stunde", now=at("2027-03-20T10:00"))
    assert isinstance(reading, Understood)
    assert reading.value == Span(at("2027-03-28T01:30"), at("2027-03-28T03:30"))


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        ("2026-11-21T10:00", "29.2.2027", "-"),
        ("2026-11-21T10:00", "29. Februar", "-"),
        ("2027-11-21T10:00", "29. Februar 10 Uhr", "2028-02-29T10:00"),
        ("2027-11-21T10:00", "29.2.28", "2028-02-29"),
        ("2026-11-21T10:00", "28.2.", "2027-02-28"),
    ],
)
def test_leap_day(now: str, text: str, expected: str) -> None:
    assert value_of(text, now=at(now)) == expected


def test_leap_day_without_a_year_is_offered_in_its_own_year() -> None:
    reading = read("29. Februar")
    assert isinstance(reading, Doubtful)
    assert reading.choices == (Day(date(2028, 2, 29)),)


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        ("2026-11-21T10:00", "Donnerstag KW 53", "2026-12-31"),
        ("2026-11-21T10:00", "Sonntag KW 53", "2027-01-03"),
        ("2026-11-21T10:00", "Montag KW 53 2027", "-"),
        ("2026-11-21T10:00", "Montag KW 1", "2027-01-04"),
        ("2027-11-22T10:00", "Montag KW 53", "-"),
        ("2026-11-21T10:00", "Montag KW 0", "-"),
    ],
)
def test_week_53(now: str, text: str, expected: str) -> None:
    assert value_of(text, now=at(now)) == expected


def test_weeks_across_the_end_of_the_year() -> None:
    assert value_of("nächste Woche Freitag", now=at("2026-12-27T10:00")) == "2027-01-01"
    assert value_of("übernächste Woche Montag", now=at("2026-12-27T10:00")) == "2027-01-04"


@pytest.mark.parametrize(
    ("feast", "year", "expected"),
    [
        (Feast.CHRISTMAS_EVE, 2027, date(2027, 12, 24)),
        (Feast.SECOND_CHRISTMAS_DAY, 2026, date(2026, 12, 26)),  # a Saturday
        (Feast.LABOUR_DAY, 2027, date(2027, 5, 1)),  # a Saturday
        (Feast.EASTER_SUNDAY, 2027, date(2027, 3, 28)),
        (Feast.ROSE_MONDAY, 2028, date(2028, 2, 28)),
        (Feast.REPENTANCE, 2026, date(2026, 11, 18)),
        (Feast.REPENTANCE, 2027, date(2027, 11, 17)),
        (Feast.ADVENT_1, 2026, date(2026, 11, 29)),
        (Feast.ADVENT_4, 2028, date(2028, 12, 24)),
        (Feast.DEAD_SUNDAY, 2026, date(2026, 11, 22)),
        (Feast.MIDSUMMER_EVE, 2027, date(2027, 6, 25)),
        (Feast.SWEDISH_ALL_SAINTS, 2026, date(2026, 10, 31)),
        (Feast.SPRING_HOLIDAY, 2027, date(2027, 5, 31)),
        (Feast.SUMMER_HOLIDAY, 2026, date(2026, 8, 31)),
        (Feast.EASTER, 2027, None),
    ],
)
def test_named_day(feast: Feast, year: int, expected: date | None) -> None:
    assert ComputedDays().on(feast, year) == expected


@pytest.mark.parametrize("feast", list(Feast))
def test_every_named_day_exists_each_year_or_is_several(feast: Feast) -> None:
    days = [ComputedDays().on(feast, year) for year in (2026, 2027, 2028)]
    several = {Feast.EASTER, Feast.WHITSUN, Feast.CHRISTMAS}
    assert all(day is None for day in days) == (feast in several)


def test_feast_on_a_weekend_agrees_with_its_weekday() -> None:
    assert value_of("Samstag, 2. Weihnachtstag, 11 Uhr") == "2026-12-26T11:00"
    assert value_of("Freitag, 2. Weihnachtstag, 11 Uhr") == "-"


def test_more_than_two_years_ahead_is_asked() -> None:
    reading = read("22.11.2028 10 Uhr")
    assert isinstance(reading, Doubtful)
    assert reading.reason is Reason.TOO_FAR
    assert value_of("21.11.2028 10 Uhr") == "2028-11-21T10:00"


def test_absurd_amounts_are_refused() -> None:
    assert isinstance(read("in 9999 Jahren"), Refused | Doubtful)
    assert isinstance(read("in 9999 Wochen"), Refused | Doubtful)
    assert isinstance(read("in 9999 Monaten"), Refused | Doubtful)
