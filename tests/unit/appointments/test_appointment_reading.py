"""Arguments of commands: names, addresses, numbers, bare hours."""

import pytest

from handlers.appointments import reading
from handlers.appointments.for_one import Wish, names_one_elsewhere, split_wish
from handlers.appointments.streets import without_address
from handlers.dates.model import (
    Day,
    DaySpan,
    Doubtful,
    Moment,
    Question,
    Reason,
    Refused,
    Understood,
)
from tests.unit.appointments.examples import BERLIN, appointment, wall


@pytest.mark.parametrize(
    ("typed", "text", "name"),
    [
        ("26.11. 10:00 nur Jonas", "26.11. 10:00", "Jonas"),
        ("26.11. 10:00 Büro nur mit Jonas", "26.11. 10:00 Büro", "Jonas"),
        ("26.11. 10:00 Büro NUR Frau Demir.", "26.11. 10:00 Büro", "Frau Demir"),
        ("26.11. 10:00 only Anna-Lena", "26.11. 10:00", "Anna-Lena"),
        ("26.11. 10:00 bara jonas", "26.11. 10:00", "jonas"),
        ("26.11. 10:00 (nur Jonas)", "26.11. 10:00", "Jonas"),
        ("26.11. 10:00 nur Jonas 🙂", "26.11. 10:00", "Jonas"),
        ("26.11. 10:00, nur Jonas!!", "26.11. 10:00", "Jonas"),
        ("nur Jonas 26.11. 10:00", "nur Jonas 26.11. 10:00", None),
        ("26.11. 10:00 nur kurz", "26.11. 10:00 nur kurz", None),
        ("26.11. nur vormittags", "26.11. nur vormittags", None),
        ("nur 26.11. 10:00", "nur 26.11. 10:00", None),
        ("26.11. 10:00 Natur Park", "26.11. 10:00 Natur Park", None),
        ("", "", None),
    ],
)
def test_only_for(typed: str, text: str, name: str | None) -> None:
    assert split_wish(typed) == Wish(text, name)


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("nur Jonas Do 10 Uhr Büro", True),
        ("Do 10 Uhr nur Frau Demir, Büro", True),
        ("Do 10 Uhr nur Jonas und Mia", True),
        ("only for Jonas Thursday 10am", True),
        ("bara jonas tors kl 10", True),
        ("nur Donnerstag 10 Uhr Büro", False),
        ("nur am Donnerstag 10 Uhr", False),
        ("Do 10 Uhr nur kurz im Büro", False),
        ("Do 10 Uhr nur 30 Minuten", False),
        ("nur Do 10 Uhr Büro", False),
    ],
)
def test_somebody_named_before_the_end(typed: str, named: bool) -> None:
    assert names_one_elsewhere(typed) is named


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("Do 10 Uhr Hausbesuch Duisburger Straße 12", "Do 10 Uhr Hausbesuch"),
        ("Do 10 Uhr Hausbesuch, Hauptstr. 5 a, hinten", "Do 10 Uhr Hausbesuch,  hinten"),
        ("Do 10 Uhr Am Weg 3", "Do 10 Uhr"),
        ("Do 10 Uhr Storgatan 4", "Do 10 Uhr"),
        ("Do Spielplatz 15 Uhr", "Do Spielplatz 15 Uhr"),
        ("Do Spielplatz 15:30", "Do Spielplatz 15:30"),
        ("Spielplatz 15.12. 10 Uhr", "Spielplatz 15.12. 10 Uhr"),
        ("Do Ring 15-16 Uhr", "Do Ring 15-16 Uhr"),
        ("Do Parkplatz 90 min", "Do Parkplatz 90 min"),
        ("Do 10 Uhr Büro 3", "Do 10 Uhr Büro 3"),
    ],
)
def test_addresses_are_left_out(typed: str, left: str) -> None:
    assert without_address(typed).strip() == left


@pytest.mark.parametrize(
    ("typed", "number", "rest"),
    [
        ("1 15 Uhr", 1, "15 Uhr"),
        ("nr. 1 morgen", 1, "morgen"),
        ("#1", 1, ""),
        ("15 Uhr", None, "15 Uhr"),
        ("1.12. 10 Uhr", None, "1.12. 10 Uhr"),
        ("1:30", None, "1:30"),
        ("morgen 1", None, "morgen 1"),
    ],
)
def test_leading_numbers(typed: str, number: int | None, rest: str) -> None:
    found, left = reading.split_number(typed, (appointment(),))
    assert (found.number if found else None, left) == (number, rest)


@pytest.mark.parametrize("typed", ["15 Uhr", "um 15 Uhr", "15:30", "halb vier", "viertel nach drei", "15-16 Uhr",
                                   "um drei", "kl. 15", "3pm", "15 Uhr 30", "15.30 Uhr", "von 15 bis 16 Uhr",
                                   "half past three", "erst 15 Uhr", "15 Uhr Büro", "sorry, 15 Uhr"])  # fmt: skip
def test_bare_hours(typed: str) -> None:
    assert reading.names_only_hours(typed)


@pytest.mark.parametrize("typed", ["morgen 15 Uhr", "morgen", "Fr 15 Uhr", "3.12.", "3.12. 15 Uhr",
                                   "morgen um drei",
                                   "freitag", "", "nächste Woche", "15.12.", "12 dezember",
                                   "montag drei uhr", "3/12"])  # fmt: skip
def test_what_names_more_than_an_hour(typed: str) -> None:
    assert not reading.names_only_hours(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("den am Dienstag bitte absagen", "Dienstag"),
        ("ich schaff das heute nicht", "heute"),
        ("können wir den 3.12. um 15 Uhr verschieben?", "3.12. 15 Uhr"),
        ("Morgen 10 Uhr passt.", "Morgen 10 Uhr"),
        ("viertel nach drei passt", "viertel nach drei"),
        ("ja nach der Schule passt", ""),
        ("ja passt", ""),
    ],
)
def test_words_that_name_a_time(typed: str, kept: str) -> None:
    assert reading.time_words(typed) == kept


def test_fits_compares_what_was_named() -> None:
    thursday = appointment()
    at_ten, at_eleven = (Moment(wall(26, hour).astimezone(BERLIN)) for hour in (10, 11))
    that_day, next_day = Day(wall(26, 0).astimezone(BERLIN).date()), Day(wall(27, 0).date())
    assert reading.fits(Understood(at_ten), thursday)
    assert not reading.fits(Understood(at_eleven), thursday)
    assert reading.fits(Understood(that_day), thursday)
    assert reading.fits(Doubtful(Question(Reason.WHICH_DAY), (next_day, that_day)), thursday)
    assert not reading.fits(Doubtful(Question(Reason.WHICH_DAY), (at_eleven,)), thursday)
    assert reading.fits(Understood(DaySpan(that_day.day, that_day.day)), thursday)
    assert not reading.fits(Refused(Question(Reason.VAGUE)), thursday)


def test_a_title_is_one_short_line_without_control_signs() -> None:
    assert reading.title(" - Büro\n\x00 oben , ") == "Büro oben"
    assert len(reading.title("x" * 500)) == reading.LONGEST_TITLE
