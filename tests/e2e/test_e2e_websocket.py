"""The same service without a public address: events come over Roman's websocket."""

from tests.e2e.conftest import Start
from tests.support.chat import Chat, Wire, day
from tests.support.gated_roman import GatedRoman
from tests.support.organisations import words
from tests.support.rows import sqlite_rows


async def test_appointment_and_crisis_over_the_websocket(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start(LOTSE_ROMAN_APP_KEY=roman.app_key)
    family = await Chat.opened(wire, wire.client())
    await family.worker_writes(f"/termin {day(3)} 10:00")
    await family.hears(words("T-22"))
    await family.client_writes("Ich will nicht mehr leben")
    await family.hears(words("T-09"))
    assert (await service.post(b"{}")).status == 404
    await service.stop()
    assert not service.alarms()
    assert not roman.violations


async def test_a_dropped_connection_comes_back_and_is_told(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start(LOTSE_ROMAN_APP_KEY=roman.app_key)
    await roman.next_socket()
    family = await Chat.opened(wire, wire.client())
    await roman.drop_socket()
    await roman.next_socket()
    await service.until("/readyz", 200)
    await family.worker_writes("/termine")
    await family.hears(words("W-04"))
    await service.logged("may be lost")
    assert "fake.app-key" not in "".join(service.log)
    await service.stop()


async def test_a_stop_takes_in_what_roman_has_delivered_already(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    """Roman never delivers it again."""
    service = await start(LOTSE_ROMAN_APP_KEY=roman.app_key)
    chats = [await Chat.opened(wire, wire.client()) for _ in range(5)]
    before = sqlite_rows(service.home)["seen"]
    for minute in range(20):
        for chat in chats:
            await chat.worker_writes(f"/erinnern {day(2)} 10:{minute:02d} Akte")
    await service.stop()
    assert sqlite_rows(service.home)["seen"] - before >= 100


async def test_where_the_invitation_was_lost_nothing_is_promised_that_could_not_be_kept(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    """Without its lasting token the bot can answer, but never remind."""
    service = await start(LOTSE_ROMAN_APP_KEY=roman.app_key)
    family = Chat(wire, wire.client())
    await family.arrive_unasked()
    await family.hears("entfernen Sie mich dort")
    before = sqlite_rows(service.home)["timers"]
    await family.worker_writes(f"/erinnern {day(2)} 10:00 Akte")
    await family.hears("entfernen Sie mich dort")
    assert sqlite_rows(service.home)["timers"] == before
    await family.client_writes("Ich will nicht mehr leben")
    await family.hears("112")
    anew = await Chat.opened(wire, *family.clients)
    await anew.worker_writes(f"/erinnern {day(2)} 10:00 Akte")
    await anew.hears("geplant")
    await service.stop()
    assert not service.alarms()


async def test_a_stranger_who_adds_the_bot_is_told_and_then_nothing(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    """Over the websocket nobody can be declined."""
    service = await start(LOTSE_ROMAN_APP_KEY=roman.app_key)
    stranger = wire.client()
    chat = Chat(wire, stranger)
    await chat.invite(stranger, "demir")
    await chat.hears(words("W-23"))
    await chat.client_writes(f"/termin {day(3)} 10:00")
    known = await Chat.opened(wire, wire.client())
    await known.worker_writes("/termine")
    await known.hears(words("W-04"))
    assert len(chat.said()) == 1
    await service.stop()
