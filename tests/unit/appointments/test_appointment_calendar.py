"""Calendar files, read back by the library that wrote them and by another one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from icalendar import Calendar

from bot.core.ids import AppointmentId
from handlers.appointments import rules
from handlers.appointments.calendars.files import calendar_file, feed_file, series_file
from handlers.appointments.model import Appointment, State
from handlers.appointments.recurrence import occurrences
from handlers.dates.model import Frequency, RepeatRule
from tests.unit.appointments.examples import NOW, appointment, wall

BERLIN = ZoneInfo("Europe/Berlin")


def weekly(rule: RepeatRule | None = None) -> Appointment:
    made = rules.repeat(appointment(), rule or RepeatRule(Frequency.WEEKLY, 1, 3))
    assert isinstance(made, Appointment)
    return made


def part(head: Appointment, start: datetime) -> Appointment:
    return replace(
        appointment(start),
        id=AppointmentId("a-2"),
        part_of=head.id,
        original=start,
    )


def starts_by_another_reader(written: bytes) -> list[datetime]:
    """Return what vobject makes of the first event, as instants."""
    event = vobject.readOne(written.decode()).vevent
    return [start.astimezone(UTC) for start in event.getrruleset(addRDate=True)]


def sequence(written: bytes) -> int:
    found = Calendar.from_ical(written).walk("VEVENT")[0]["SEQUENCE"]
    assert isinstance(found, int)
    return found


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


def test_another_reader_sees_the_same_appointment() -> None:
    event = vobject.readOne(calendar_file(appointment(), NOW).decode()).vevent
    assert event.dtstart.value == wall(26, 10)
    assert event.dtend.value == wall(26, 11)
    assert event.summary.value == "Termin"
    assert event.uid.value == "a-1@lotse"


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


def test_every_change_has_a_higher_number_also_after_second_thoughts() -> None:
    first = appointment()
    cancelled = rules.cancel(first, NOW)
    assert isinstance(cancelled, Appointment)
    revived = rules.revive(cancelled, NOW)
    assert isinstance(revived, Appointment)
    numbers = [sequence(calendar_file(a, NOW)) for a in (first, cancelled, revived)]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    "rule",
    [
        RepeatRule(Frequency.WEEKLY, 1, 3),
        RepeatRule(Frequency.WEEKLY, 3, 3),
        RepeatRule(Frequency.MONTHLY, 1, 3, nth=-1),
        RepeatRule(Frequency.MONTHLY, 1, 3, nth=4, until=date(2027, 9, 30)),
    ],
)
def test_another_reader_finds_the_same_occurrences(rule: RepeatRule) -> None:
    head = weekly(rule)
    assert head.series is not None
    ours = list(occurrences(head.start, rule, BERLIN, head.series.last))
    assert starts_by_another_reader(series_file(head, [], NOW)) == ours
    assert {start.astimezone(BERLIN).hour for start in ours} == {10}


def test_dropped_occurrences_are_left_out() -> None:
    head = weekly(RepeatRule(Frequency.WEEKLY, 1, 3, until=date(2026, 12, 17)))
    assert head.series is not None
    dropped = replace(head, series=replace(head.series, dropped=(date(2026, 12, 3),)))
    assert starts_by_another_reader(series_file(dropped, [], NOW)) == [
        wall(26, 10),
        wall(10, 10, month=12),
        wall(17, 10, month=12),
    ]


def events(written: bytes) -> Iterable[tuple[str, datetime | None, datetime]]:
    for event in Calendar.from_ical(written).walk("VEVENT"):
        recurs = event.decoded("RECURRENCE-ID") if "RECURRENCE-ID" in event else None
        yield str(event["UID"]), recurs, event.decoded("DTSTART")


def test_a_moved_occurrence_stands_beside_its_series() -> None:
    head = weekly()
    as_said = part(head, wall(26, 10))
    moved = replace(part(head, wall(3, 10, month=12)), start=wall(4, 15, month=12), version=2)
    moved = replace(moved, end=moved.start + timedelta(hours=1))
    written = list(events(series_file(head, [as_said, moved], NOW)))
    assert written == [
        ("a-1@lotse", None, wall(26, 10)),
        ("a-1@lotse", wall(3, 10, month=12), wall(4, 15, month=12)),
    ]


def test_a_cancelled_occurrence_names_itself() -> None:
    gone = replace(part(weekly(), wall(3, 10, month=12)), state=State.CANCELLED)
    written = calendar_file(gone, NOW)
    assert Calendar.from_ical(written)["METHOD"] == "CANCEL"
    assert list(events(written)) == [("a-1@lotse", wall(3, 10, month=12), wall(3, 10, month=12))]


def test_a_series_brings_its_zone_and_a_single_one_needs_none() -> None:
    assert b"BEGIN:VTIMEZONE" in series_file(weekly(), [], NOW)
    assert b"BEGIN:VTIMEZONE" not in calendar_file(appointment(), NOW)


def test_a_feed_shows_everything_once() -> None:
    head = weekly()
    single = replace(appointment(wall(27, 9)), id=AppointmentId("a-9"))
    shown = [(head, "Termin K-1"), (part(head, wall(26, 10)), "Termin K-1"), (single, "Termin K-2")]
    written = feed_file(shown, NOW)
    calendar = Calendar.from_ical(written)
    assert [str(e["SUMMARY"]) for e in calendar.walk("VEVENT")] == ["Termin K-1", "Termin K-2"]
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in written
    assert Calendar.from_ical(feed_file([], NOW)).walk("VEVENT") == []


def test_lines_follow_the_format() -> None:
    for written in (calendar_file(appointment(), NOW), series_file(weekly(), [], NOW)):
        lines = written.split(b"\r\n")
        assert lines[0] == b"BEGIN:VCALENDAR"
        assert lines[-1] == b""
        assert all(len(line) <= 75 for line in lines)
