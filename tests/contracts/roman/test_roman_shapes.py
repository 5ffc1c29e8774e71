"""What has a wrong shape is refused, quotes nothing and stores nothing."""

import json
from datetime import UTC, datetime

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.ids import ConversationId
from bot.wire.roman.mapping import to_event
from bot.wire.roman.openapi import OPENAPI
from bot.wire.roman.payloads import NewText, Unknown, WrongShapeError, parse
from bot.wire.roman.webhook import PATH
from tests.contracts.roman.stage import Stage
from tests.fakes import roman_events as say

BOT = "0b5a1c9e-7d1f-4a53-9c1b-000000000001"
ANN = "7c110000-1111-4222-8333-000000000002"
BEN = "7c110000-1111-4222-8333-000000000003"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
POLL = "91aa0000-1111-4222-8333-000000000004"


_TEXT = say.new_text(BOT, ANN, "geheim")


@pytest.mark.parametrize(
    "change",
    [
        {"botId": "1"},
        {"botId": None},
        {"userId": f"{ANN}\n"},
        {"messageId": 7},
        {"text": "geheim"},
        {"text": None},
        {"text": {"data": None}},
        {"text": {"data": ["geheim"]}},
        {"type": 5},
        {"type": None},
        {"type": ["conversation.new_text"]},
    ],
)
async def test_what_is_read_must_have_its_shape(stage: Stage, change: say.Json) -> None:
    token = {"token": stage.roman.tokens.issue(BOT)}
    assert await stage.roman.event({**token, **_TEXT, **change}) == 400
    assert stage.intake.events == []
    assert stage.roman.violations == []


_PRESS = say.poll_action(BOT, ANN, POLL, 0)
_PREVIEW = say.previews(BOT, ANN)[2]


@pytest.mark.parametrize(
    "payload",
    [
        {**_PRESS, "poll": {"id": POLL}},
        {**_PRESS, "poll": {"id": POLL, "offset": "0"}},
        {**_PRESS, "poll": {"id": POLL, "offset": True}},
        {**_PRESS, "poll": {"id": POLL, "offset": 2**31}},
        {**_PREVIEW, "attachment": None},
        {**say.reaction(BOT, ANN, POLL, "👍"), "refMessageId": None},
        {**say.bot_request(BOT, ANN), "token": None},
    ],
)
async def test_inner_parts_must_have_their_shape(stage: Stage, payload: say.Json) -> None:
    assert await stage.roman.event(payload) == 400
    assert stage.intake.events == []


def _mentioning(**mention: object) -> say.Json:
    return {"text": {"data": "geheim", "mentions": [mention]}}


@pytest.mark.parametrize(
    "change",
    [
        {"text": {"data": "geheim", "mentions": {}}},
        _mentioning(offset=0, length=5),
        _mentioning(userId=None, offset=0, length=5),
        _mentioning(userId=BEN, offset=0, length=None),
        _mentioning(userId=BEN, offset="0", length=5),
        {"refMessageId": "nope"},
        {"conversationId": 7},
        {"token": "a\r\nX-Injected: 1"},
    ],
)
async def test_a_text_is_not_lost_over_what_it_does_not_need(
    stage: Stage, change: say.Json
) -> None:
    """Roman never repeats a refused event, and it may have been a crisis."""
    token = {"token": stage.roman.tokens.issue(BOT)}
    assert await stage.roman.event({**token, **_TEXT, **change}) == 200
    assert [event.text for event in stage.intake.events] == ["geheim"]  # type: ignore[attr-defined]
    assert stage.roman.violations == []
    if "token" in change:
        assert stage.tokens.get(ConversationId(BOT)) is None


@pytest.mark.parametrize("wrong", [{"levels": [0, 1]}, {"size": -1}, {"meta": 7}, {"mimeType": 7}])
async def test_a_file_is_not_lost_over_what_it_does_not_need(stage: Stage, wrong: say.Json) -> None:
    attachment = {**say.attachment("audio/mp4"), **wrong}
    assert await stage.roman.event({**_PREVIEW, "attachment": attachment}) == 200
    assert len(stage.intake.events) == 1


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"ich will \ud83d sterben", "ich will \ufffd sterben"),
        (r"\uDE00ich will sterben\ud83d", "\ufffdich will sterben\ufffd"),
        (r"\ud83d\ud83d\ude00 \\ud83d", "\ufffd\N{GRINNING FACE} \\ud83d"),
    ],
)
def test_half_a_sign_does_not_cost_the_text(written: str, read: str) -> None:
    raw = json.dumps(_TEXT).replace("geheim", written).encode()
    payload = parse(raw)
    assert isinstance(payload, NewText)
    assert payload.text.data == read


@pytest.mark.parametrize("nested", ["[" * 250 + "]" * 250, '{"a":' * 20_000 + "1" + "}" * 20_000])
def test_what_is_nested_however_deep_does_not_cost_the_text(nested: str) -> None:
    words = "[" * 250 + '"}'
    known = json.dumps({**_TEXT, "text": {"data": words}})
    payload = parse(f'{{"one": {nested}, "two": [{nested}, 1], {known[1:]}'.encode())
    assert isinstance(payload, NewText)
    assert payload.text.data == words
    assert isinstance(parse(f'{{"type": "conversation.new", "a": {nested}}}'.encode()), Unknown)


@pytest.mark.parametrize(
    "broken",
    [
        b"[" * 250,
        b'{"a":' * 250 + b'"' + b"}" * 250,
        json.dumps(_TEXT)[:-1].encode() + b', "a": ' + b"[" * 250,
        json.dumps({**_TEXT, "text": 0})[:-1].encode()
        + b', "a": '
        + b"[" * 250
        + b"]" * 250
        + b"}",
    ],
)
def test_what_is_nested_too_deep_makes_no_shape_right(broken: bytes) -> None:
    with pytest.raises(WrongShapeError):
        parse(broken)


def test_half_a_sign_makes_no_shape_right() -> None:
    with pytest.raises(WrongShapeError):
        parse(json.dumps({**_TEXT, "botId": "\ud83d"}).encode())


def test_a_wrong_shape_does_not_quote() -> None:
    raw = b'{"type":"conversation.new_text","text":{"data":["geheim"]}}'
    with pytest.raises(WrongShapeError) as caught:
        parse(raw)
    assert "geheim" not in f"{caught.value!r} {caught.value.__context__!r}"


def test_no_payload_shows_words() -> None:
    payload = parse(json.dumps(_TEXT).encode())
    assert "geheim" not in repr(payload)


_OPERATION = schemathesis.openapi.from_dict(OPENAPI)[PATH]["POST"]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_the_description_allows_is_read(data: st.DataObject) -> None:
    body = data.draw(_OPERATION.as_strategy()).body
    assert isinstance(body, dict)
    event = to_event(parse(json.dumps(body).encode()), NOW)
    assert event is None or event.conversation == str(body["botId"]).lower()
