"""What the webhook takes, what it refuses, and what comes of repetition and disorder."""

import json
from pathlib import Path

from tests.e2e.conftest import Start
from tests.fakes.roman_events import base, bot_request, init, new_id, new_text, poll_action
from tests.support.chat import Chat, Wire, day
from tests.support.gated_roman import GatedRoman
from tests.support.organisations import words
from tests.support.rows import sqlite_rows

_LIMIT = 256 * 1024


async def test_the_door_is_shut_to_strangers_and_to_nonsense(
    start: Start, roman: GatedRoman, tmp_path: Path
) -> None:
    service = await start()
    before = sqlite_rows(tmp_path / "home")
    bearer = {"Authorization": f"Bearer {roman.service_token}"}
    event = json.dumps(bot_request(new_id(), new_id())).encode()
    assert (await service.post(event)).status == 401
    assert (await service.post(event, Authorization="Bearer something else")).status == 401
    assert (await service.post(b" " * (_LIMIT + 1), **bearer)).status == 413
    for nonsense in (
        b"",
        b"{",
        b"[]",
        b'{"type": 1}',
        b'{"type":"conversation.new_text"}',
        b"\xff",
    ):
        assert (await service.post(nonsense, **bearer)).status == 400
    assert (await service.post(event, **bearer)).status == 400, "bot_request without its token"
    assert sqlite_rows(tmp_path / "home") == before
    await service.stop()


async def test_unknown_types_and_fields_are_taken_and_ignored(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    assert await roman.event(base(chat.bot, "moon_phase", phase="full")) == 200
    text = {**new_text(chat.bot, wire.worker, "/termine"), "moon": {"phase": None}}
    assert await roman.event(text) == 200
    await chat.hears("")
    await service.stop()


async def test_only_a_listed_worker_may_add_the_bot(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start()
    stranger, bot = wire.client(), new_id()
    assert await roman.event(bot_request(bot, stranger, "demir")) == 409
    assert await roman.event(bot_request(new_id(), stranger, None)) == 409
    assert bot not in roman.bots
    assert service.alarms()
    await service.stop()


async def test_a_worker_is_an_account_and_no_name(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    """Once the handle has been resolved, another account with it is nobody (D-04) (C-11, P-44)."""
    service = await start()
    await Chat.opened(wire, wire.client())
    assert await roman.event(bot_request(new_id(), new_id(), "kaya")) == 409
    await service.stop()


async def test_a_repeated_beginning_is_one_beginning(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    assert await roman.repeated(init(chat.bot, wire.worker)) == [200, 200, 200, 200]
    asked = bot_request(chat.bot, wire.worker)
    assert [await roman.event(asked) for _ in range(3)] == [200, 200, 200]
    await chat.worker_writes("/termine")
    await chat.hears(words("W-04"))
    assert sum(text.startswith(words("T-01")) for text in chat.said()) == 1
    await service.stop()


async def test_a_repeated_text_is_one_text(start: Start, roman: GatedRoman, wire: Wire) -> None:
    service = await start()
    chat = await Chat.opened(wire, wire.client())
    text = new_text(chat.bot, wire.worker, f"/termin {day(3)} 10:00")
    assert [await roman.event(text) for _ in range(4)] == [200, 200, 200, 200]
    await chat.worker_writes("/hilfe")
    await chat.hears("/termin ")
    assert sum(text.startswith(words("T-22")) for text in chat.said()) == 1
    await service.stop()


async def test_what_comes_before_the_beginning_harms_nothing(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    service = await start()
    client, bot = wire.client(), new_id()
    roman.bots.add(bot)
    assert await roman.event(poll_action(bot, client, new_id(), 0)) == 200
    assert await roman.event(new_text(bot, client, "Hallo?")) == 200
    chat = Chat(wire, client, bot=bot)
    await chat.invite()
    await chat.hears(words("T-01"))
    assert len(chat.said()) == 1
    await service.stop()


async def test_a_crisis_is_heard_whatever_else_is_wrong_with_the_event(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    """Roman never repeats what we refuse (roman.md, section 4)."""
    service = await start()
    text = {"data": "ich will \ud83d sterben", "mentions": [{"userId": None, "offset": 0}]}
    for wrong in ({"text": text}, {"refMessageId": "nope"}):
        chat = await Chat.opened(wire, wire.client())
        event = {**new_text(chat.bot, chat.clients[0], "ich will sterben"), **wrong}
        assert await roman.event(event) == 200
        await chat.hears("112")
    await service.stop()
