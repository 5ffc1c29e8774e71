"""The main job as one story: appointment, answer, reminder, crisis, closing; over real HTTP."""

from tests.e2e.conftest import Start
from tests.fakes.roman import FakeRoman
from tests.support.chat import Chat, Wire
from tests.support.organisations import words


async def test_from_the_first_hello_to_the_last(
    start: Start, roman: FakeRoman, wire: Wire
) -> None:
    service = await start()
    private = await Chat.opened(wire)
    assert await private.worker_writes("/hinweise") == 200
    await private.hears(words("W-10"))
    mother = wire.client()
    family = await Chat.opened(wire, mother)

    assert await family.worker_writes("/termin in 3 Tagen 10:00 60min Hausbesuch") == 200
    asked = await family.hears(words("T-22"))
    assert asked.buttons == ["Passt", "Verschieben", "Absagen"]
    assert await family.presses(mother, asked, "Passt") == 200
    told = await private.hears("K-2")
    assert "Demir" not in told.text

    assert await family.client_writes("Ich will nicht mehr leben") == 200
    await family.hears(words("T-09"))
    await private.hears("K-2")

    assert await family.worker_writes("/fertig") == 200
    question = await family.hears(words("W-07"))
    assert await family.presses(wire.worker, question, question.buttons[0]) == 200
    await family.hears(words("T-28"))
    await private.hears(words("W-09"))
    assert await family.client_writes("Und jetzt?") == 200
    await family.hears(words("T-29"))

    await service.stop()
    assert not service.alarms()
    assert not roman.violations
