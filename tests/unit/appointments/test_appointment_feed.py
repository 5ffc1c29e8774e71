"""A worker's subscription. Tuesday 24 November 2026, 10:00."""

from pathlib import Path

from icalendar import Calendar

from handlers.appointments.worker.feed import CalendarFeed
from tests.unit.appointments.examples import NOW
from tests.unit.appointments.office import Office, open_office
from tests.unit.appointments.surroundings import LINDNER, OTHER, PRIVATE


async def issued(office: Office, typed: str = "/kalender") -> str:
    (said,) = await office.types(typed)
    assert (said.room, said.template) == (PRIVATE, "W-43/ohne-adresse")
    link = str(said.params["link"])
    assert link.startswith("/calendar/")
    return link.removeprefix("/calendar/").removesuffix(".ics")


async def page(office: Office, token: str) -> bytes | None:
    feed = CalendarFeed(office.desk)
    return await office.ledger.look(lambda unit: feed.page(token, unit, office.now), office.now)


async def subjects(office: Office, token: str) -> list[str]:
    found = await page(office, token)
    assert found is not None
    return [str(event["SUMMARY"]) for event in Calendar.from_ical(found).walk("VEVENT")]


async def test_it_shows_her_own_appointments_without_saying_what_they_are(office: Office) -> None:
    await office.types("/termin 26.11. 10:00 Entzug nur Jonas")
    await office.types("/termin jeden Freitag 9 Uhr", room=OTHER)
    await office.types("/termin 27.11. 15:00", who=LINDNER, room=OTHER)
    token = await issued(office)
    assert sorted(await subjects(office, token)) == ["Termin K-1", "Termin K-2"]
    found = await page(office, token)
    assert found is not None
    for word in (b"Entzug", b"Jonas"):
        assert word not in found


async def test_it_follows_what_happens(office: Office) -> None:
    token = await issued(office)
    assert await subjects(office, token) == []
    await office.types("/termin 26.11. 10:00")
    assert await subjects(office, token) == ["Termin K-1"]
    await office.types("/absagen")
    assert await subjects(office, token) == []


async def test_the_address_is_told_once_and_can_be_replaced(office: Office) -> None:
    old = await issued(office)
    (said,) = await office.types("/kalender", room=PRIVATE)
    assert (said.room, said.template) == (PRIVATE, "W-43/besteht")
    new = await issued(office, "/kalender neu")
    assert await page(office, old) is None
    assert await page(office, new) is not None


async def test_nobody_else_has_one(office: Office) -> None:
    await issued(office)
    assert await page(office, "x" * 43) is None


async def test_it_needs_a_room_of_her_own(tmp_path: Path) -> None:
    async with open_office(tmp_path, NOW, private=False) as office:
        (said,) = await office.types("/kalender")
        assert said.template == "W-12"


async def test_another_word_shows_how_it_goes(office: Office) -> None:
    (said,) = await office.types("/kalender bitte")
    assert said.template == "W-05"


def stored(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_the_address_itself_is_nowhere_on_disk(office: Office, tmp_path: Path) -> None:
    token = await issued(office)
    everything = stored(tmp_path)
    assert b"feeds" in everything
    assert token.encode() not in everything
    assert b"kaya" not in everything
