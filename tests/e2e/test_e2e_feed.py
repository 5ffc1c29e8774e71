"""The subscription of a worker over the real HTTP server."""

import re

from icalendar import Calendar

from tests.e2e.conftest import Start
from tests.support.chat import Chat, Wire, day
from tests.support.organisations import words


async def test_a_calendar_program_reads_what_was_arranged(start: Start, wire: Wire) -> None:
    service = await start()
    own = await Chat.opened(wire)
    await own.worker_writes("/hinweise")
    await own.hears(words("W-10"))
    chat = await Chat.opened(wire, wire.client())
    await chat.worker_writes(f"/termin {day(3)} 10:00 Bibliothek")
    await chat.hears(words("T-22"))
    await own.worker_writes("/kalender")
    told = await own.hears("/calendar/")
    found = re.search(r"/calendar/\S+\.ics", told.text or "")
    assert found is not None
    page = await service.get(found[0])
    assert page.status == 200
    (event,) = Calendar.from_ical(page.text).walk("VEVENT")
    assert str(event["SUMMARY"]).startswith("Termin K-")
    assert "Bibliothek" not in page.text
    for path in ("/calendar/" + "x" * 43 + ".ics", "/calendar/short.ics", "/calendar/"):
        assert (await service.get(path)).status == 404
    await own.worker_writes("/kalender neu")
    await own.hears("/calendar/")
    assert (await service.get(found[0])).status == 404
    await service.stop()
