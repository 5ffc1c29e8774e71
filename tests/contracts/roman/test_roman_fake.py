"""The fake refuses what Roman refuses: whoever tests against it is held to the contract."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio

from tests.contracts.roman.stage import HandClock
from tests.fakes import roman_events as say
from tests.fakes.roman import FakeRoman

BOT = say.new_id()
TEXT: say.Json = {"type": "text", "text": {"data": "hallo"}}
POLL: say.Json = {"id": BOT, "type": "create", "buttons": ["Ja"]}


@pytest_asyncio.fixture
async def roman() -> AsyncIterator[FakeRoman]:
    async with FakeRoman() as roman:
        roman.bots.add(BOT)
        yield roman


async def post(
    roman: FakeRoman, body: object, authorization: str | None = "", data: bytes | None = None
) -> tuple[int, object]:
    """Post with a good token (""), with none (None), or with whatever is given."""
    if authorization == "":
        authorization = f"Bearer {roman.tokens.issue(BOT)}"
    headers = {"Content-Type": "application/json"}
    if authorization is not None:
        headers["Authorization"] = authorization
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(
            f"{roman.url}/conversation", **({"data": data} if data else {"json": body})
        ) as got,
    ):
        return got.status, await got.json()


async def test_who_may_post(roman: FakeRoman) -> None:
    stranger = roman.tokens.issue(say.new_id(), lasting=True)
    assert (await post(roman, TEXT))[0] == 200
    assert (await post(roman, TEXT, None))[0] == 401
    assert (await post(roman, TEXT, "Bearer a.b.c"))[0] == 401
    assert (await post(roman, TEXT, "a.b.c"))[0] == 400
    assert (await post(roman, TEXT, f"Bearer {stranger}"))[0] == 409
    assert len(roman.received) == 1


async def test_short_tokens_end_and_lasting_ones_do_not() -> None:
    clock = HandClock()
    async with FakeRoman(now=clock.now) as roman:
        roman.bots.add(BOT)
        short, lasting = roman.tokens.issue(BOT), roman.tokens.issue(BOT, lasting=True)
        clock.pass_(20)
        assert (await post(roman, TEXT, f"Bearer {short}"))[0] == 401
        assert (await post(roman, TEXT, f"Bearer {lasting}"))[0] == 200


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ([], 422),
        ({}, 422),
        ({"type": "reaction"}, 422),
        ({"type": "text"}, 500),
        ({"type": "attachment"}, 500),
        ({"type": "attachment", "attachment": {"mimeType": "a/b", "name": "a", "size": 1}}, 500),
        ({"type": "attachment", "attachment": {"mimeType": "a/b", "data": "AA=="}}, 500),
        (
            {"type": "attachment", "attachment": {"mimeType": "image/x", "data": "", "size": 1}},
            500,
        ),
        ({"type": "poll", "poll": POLL}, 500),
        ({**TEXT, "type": "poll", "poll": {**POLL, "id": None}}, 500),
        ({**TEXT, "type": "poll", "poll": {**POLL, "buttons": None}}, 500),
        ({**TEXT, "type": "poll"}, 500),
    ],
)
async def test_what_roman_does_not_take(roman: FakeRoman, body: object, status: int) -> None:
    assert (await post(roman, body))[0] == status
    assert roman.received == []


async def test_what_roman_takes(roman: FakeRoman) -> None:
    assert (await post(roman, {**TEXT, "type": "poll", "poll": POLL})) == (
        200,
        {"messageId": BOT},
    )
    assert (await post(roman, {"type": "poll", "poll": {"type": "new"}})) == (
        200,
        {"messageId": None},
    )
    assert (await post(roman, {"type": "call"}))[0] == 200
    assert (await post(roman, None, data=b"{"))[0] == 400
    assert roman.violations == []


async def test_limits_that_roman_does_not_check_are_noted(roman: FakeRoman) -> None:
    file = {"mimeType": "a/b", "name": "a", "size": 7, "data": "AA=="}
    await post(roman, {"type": "text", "text": {"data": "x" * 64_001}})
    await post(roman, {"type": "attachment", "attachment": file})
    assert len(roman.violations) == 2
