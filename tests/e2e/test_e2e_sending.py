"""Sending over real HTTP: tokens, failures, slowness, and a stop in the middle."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from bot.runtime.sender import GRACE
from tests.e2e.conftest import Start
from tests.fakes.roman import PATIENCE
from tests.fakes.roman_faults import Fault
from tests.support.chat import Chat, Wire, day
from tests.support.gated_roman import GatedRoman, claims
from tests.support.organisations import words
from tests.support.service import Service, lotse


async def test_unprompted_messages_never_use_a_token_that_ends(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start()
    private = await Chat.opened(wire)
    await private.worker_writes("/hinweise")
    await private.hears(words("W-10"))
    mother = wire.client()
    family = await Chat.opened(wire, mother)
    await family.worker_writes(f"/termin {day(3)} 10:00")
    asked = await family.hears(words("T-22"))
    await family.presses(mother, asked, "Passt")
    await private.hears(words("W-13"))
    assert roman.used
    assert not [token for token in roman.used if "exp" in claims(token)]
    await service.stop()


async def test_a_refused_token_makes_a_dead_letter_and_an_alarm(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    # The lasting token, the fresh one, and once more the lasting one.
    roman.faults.extend([Fault(401, {"code": 401, "message": "HTTP 401 Unauthorized"})] * 3)
    assert await chat.worker_writes(f"/termin {day(3)} 10:00") == 200
    await service.logged("could not be delivered: Roman refuses the token of the conversation")
    assert await chat.worker_writes("/termine") == 200
    await chat.hears("10:00")
    assert not [text for text in chat.said() if text.startswith(words("T-22"))]
    assert len(service.alarms()) == 1
    found = await lotse(service.home, ["check"], settings={"LOTSE_ROMAN_URL": roman.url})
    assert "lotse erase --conversation K-1" in found.out
    await service.stop()


async def test_with_a_new_key_at_roman_a_crisis_text_goes_out_by_the_events_own_token(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    """Every lasting token is void; what somebody writes brings one that holds for 20 seconds."""
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    roman.tokens.renew()
    assert await chat.client_writes("Ich will nicht mehr leben") == 200
    await chat.hears(words("T-09"))
    with closing(sqlite3.connect(service.home / "lotse.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert await chat.client_writes("Ich bring mich um") == 503
        await chat.hears("112")
        other.rollback()
    await service.stop()


async def test_after_two_failures_the_message_comes_exactly_once(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    """Shows M-12."""
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    roman.faults.extend((Fault(500, {"message": "made up"}), Fault(500, {"message": "made up"})))
    assert await chat.worker_writes(f"/termin {day(3)} 10:00") == 200
    assert await chat.worker_writes("/termine") == 200
    await chat.hears(words("T-22"))
    await chat.hears("10:00")
    assert not roman.faults
    assert len(chat.said()) == 3
    assert await service.metric("lotse_sends_retried_total") == 1
    await service.stop()


async def test_a_slow_conversation_delays_nobody_else(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    """The gate stays closed meanwhile: who waited for it would wait until the patience ends."""
    service = await start()
    slow, quick = [await Chat.opened(wire, wire.client()) for _ in range(2)]
    roman.closed.add(slow.bot)
    assert await slow.worker_writes(f"/termin {day(3)} 10:00") == 200
    await roman.at_the_gate(slow.bot)
    async with asyncio.timeout(PATIENCE):
        assert await slow.worker_writes("/termine") == 200
        assert await quick.worker_writes(f"/termin {day(3)} 10:00") == 200
    await quick.hears(words("T-22"))
    async with asyncio.timeout(PATIENCE):
        assert await slow.client_writes("Ich will nicht mehr leben") == 200
    roman.open()
    await slow.hears(words("T-22"))
    await slow.hears("10:00")
    await service.stop()


async def test_stopped_while_sending_it_finishes_what_is_under_way(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service, chat = await _sending(start, roman, wire)
    service.begin_stop()
    await service.logged("stopping")
    roman.open()
    assert await service.ended() == 0
    service.assert_no_trouble()
    again = await start()
    await chat.worker_writes("/termine")
    await chat.hears("10:00")
    assert sum(text.startswith(words("T-22")) for text in chat.said()) == 1
    assert await again.metric("lotse_sends_uncertain_total") == 0
    await again.stop()


async def test_stopped_while_roman_is_slow_nobody_hears_a_thing_twice(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service, chat = await _sending(start, roman, wire)
    service.begin_stop()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(GRACE + 0.5):
            await service.ended()
    roman.open()
    assert await service.ended() == 0
    again = await start()
    await chat.worker_writes("/termine")
    await chat.hears("10:00")
    assert sum(text.startswith(words("T-22")) for text in chat.said()) == 1
    assert await again.metric("lotse_sends_uncertain_total") == 0
    await again.stop()


async def test_stopped_while_roman_hangs_it_still_ends_and_sends_later(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service, chat = await _sending(start, roman, wire)
    await service.stop()
    roman.open()
    again = await start()
    await chat.hears(words("T-22"))
    await chat.worker_writes("/termine")
    await chat.hears("10:00")
    assert sum(text.startswith(words("T-22")) for text in chat.said()) == 1
    assert await again.metric("lotse_sends_uncertain_total") == 1
    await again.stop()


async def _sending(start: Start, roman: GatedRoman, wire: Wire) -> tuple[Service, Chat]:
    """Return a service whose message waits at Roman's gate."""
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    roman.closed.add(chat.bot)
    assert await chat.worker_writes(f"/termin {day(3)} 10:00") == 200
    await roman.at_the_gate(chat.bot)
    return service, chat
