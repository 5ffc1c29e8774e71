"""Calendar files, read back."""

from dataclasses import replace

from icalendar import Calendar

from handlers.appointments.calendar import calendar_file
from handlers.appointments.model import State
from tests.unit.appointments.examples import NOW, appointment, wall


def test_a_published_file_tells_only_the_time() -> None:
    written = calendar_file(appointment(place="Entzug", only_for="Jonas"), NOW)
    assert b"Entzug" not in written
    assert b"Jonas" not in written
    calendar = Calendar.from_ical(written)
    event = calendar.walk("VEVENT")[0]
    assert calendar["METHOD"] == "PUBLISH"
    assert event["SUMMARY"] == "Termin"
    assert event["CLASS"] == "PRIVATE"
    assert event.decoded("DTSTART") == wall(26, 10)
    assert event.decoded("DTEND") == wall(26, 11)
    assert event.decoded("DTSTAMP") == NOW
    assert event["SEQUENCE"] == 0


def test_a_later_version_keeps_its_name_and_counts_up() -> None:
    first = appointment()
    later = replace(first, version=2, state=State.MOVED)
    before, after = (Calendar.from_ical(calendar_file(a, NOW)) for a in (first, later))
    assert before.walk("VEVENT")[0]["UID"] == after.walk("VEVENT")[0]["UID"]
    assert after.walk("VEVENT")[0]["SEQUENCE"] == 1


def test_a_cancelled_one_is_taken_back() -> None:
    gone = Calendar.from_ical(calendar_file(replace(appointment(), state=State.CANCELLED), NOW))
    assert gone["METHOD"] == "CANCEL"
    event = gone.walk("VEVENT")[0]
    assert event["STATUS"] == "CANCELLED"
    assert event["SEQUENCE"] == 1


def test_lines_follow_the_format() -> None:
    lines = calendar_file(appointment(), NOW).split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert all(len(line) <= 75 for line in lines)
