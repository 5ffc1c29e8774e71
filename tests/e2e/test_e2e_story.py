"""The main job over real HTTP: appointment, answer, crisis, reminder, closing."""

from datetime import timedelta
from pathlib import Path

from bot.core.clock import SystemClock
from tests.e2e.conftest import Start
from tests.support.chat import Chat, Wire, day
from tests.support.gated_roman import GatedRoman
from tests.support.organisations import words, write_organisation


async def test_from_the_first_hello_to_the_last(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start()
    private = await Chat.opened(wire)
    assert await private.worker_writes("/hinweise") == 200
    await private.hears(words("W-10"))
    mother = wire.client()
    family = await Chat.opened(wire, mother)

    assert await family.worker_writes(f"/termin {day(3)} 10:00 60min Hausbesuch") == 200
    asked = await family.hears(words("T-22"))
    assert asked.buttons == ["Passt", "Verschieben", "Absagen"]
    assert await family.presses(mother, asked, "Passt") == 200
    await private.hears(f"{words('W-13')} K-2")

    assert await family.client_writes("Mein Mann schlägt mich") == 200
    await family.hears(words("T-13"))
    assert await family.client_writes("Ich will nicht mehr leben") == 200
    await family.hears(words("T-09"))
    await private.hears("K-2")

    assert await family.worker_writes("/fertig") == 200
    question = await family.hears(words("W-07"))
    assert await family.presses(wire.worker, question, "Abschließen") == 200
    await family.hears(words("T-28"))
    await private.hears(f"{words('W-09')} K-2")
    assert await family.client_writes("Und jetzt?") == 200
    await family.hears(words("T-29"))

    await service.stop()
    assert not service.alarms()
    assert not roman.violations


async def test_a_reminder_comes_at_its_time(start: Start, wire: Wire, tmp_path: Path) -> None:
    """Leads a few seconds apart: however slow the machine, the next one is due soon."""
    begun = SystemClock().now().replace(microsecond=0)
    at = (begun + timedelta(minutes=10)).replace(second=0)
    leads = [f"PT{int((at - begun).total_seconds()) - later}S" for later in range(0, 120, 3)]
    home = tmp_path / "home"
    home.mkdir()
    write_organisation(home / "organisation.yaml", reminders={"leads": leads})
    service = await start(home)
    family = await Chat.opened(wire, wire.client())
    assert await family.worker_writes(f"/termin {at:%d.%m.%Y %H:%M} 60min Büro") == 200
    assert await family.worker_writes("ja") == 200  # at night she is asked whether it is meant
    await family.hears(words("T-22"))
    reminder = await family.hears(words("T-23"))
    assert f"{at:%H:%M}".lstrip("0") in reminder.text
    assert reminder.buttons == ["Passt", "Verschieben", "Absagen"]
    await service.stop()
