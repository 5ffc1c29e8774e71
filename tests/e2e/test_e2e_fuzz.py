"""Whatever comes in at the door: no 500, no traceback, and nothing stored of what was refused."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from bot.wire.roman.openapi import OPENAPI
from bot.wire.roman.webhook import PATH
from tests.fakes.roman_events import Json, bot_request, init, new_text, poll_action, previews
from tests.support.rows import sqlite_rows
from tests.support.service import Service

TOKEN = "fuzzing-token"
DOCUMENTED = {int(status) for status in OPENAPI["paths"][PATH]["post"]["responses"]}  # type: ignore[index]
_ID = "0b5a0000-0000-4000-8000-000000000001"
_OPERATION = schemathesis.openapi.from_dict(OPENAPI)[PATH]["POST"]
_SOME = settings(
    deadline=None,
    database=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
_WRONG = _JSON.filter(lambda found: not isinstance(found, str | dict))
"""Any word may be a token, and no field of an attachment is needed."""

_VALID: tuple[Json, ...] = (
    {**bot_request(_ID, _ID), "token": "a.b.c"},
    init(_ID, _ID),
    new_text(_ID, _ID, "Hallo"),
    poll_action(_ID, _ID, _ID, 0),
    previews(_ID, _ID)[0],
)
_NEEDED = {
    "conversation.bot_request": ("botId", "userId", "token"),
    "conversation.init": ("botId", "userId"),
    "conversation.new_text": ("botId", "userId", "messageId", "text"),
    "conversation.poll.action": ("botId", "userId", "messageId", "poll"),
    "conversation.image.preview": ("botId", "userId", "messageId", "attachment"),
}


@pytest_asyncio.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    """Yield a service whose Roman is not there; its end has to be clean."""
    started = Service(
        tmp_path, LOTSE_ROMAN_URL="http://127.0.0.1:9/api", LOTSE_ROMAN_SERVICE_TOKEN=TOKEN
    )
    await started.start()
    yield started
    await started.stop()


@_SOME
@given(
    body=_OPERATION.as_strategy(generation_mode=GenerationMode.POSITIVE).map(lambda case: case.body)
)
async def test_what_the_description_allows_is_taken(service: Service, body: object) -> None:
    assert await _status(service, json.dumps(body).encode()) in {200, 409}


@_SOME
@given(
    body=_OPERATION.as_strategy(generation_mode=GenerationMode.NEGATIVE).map(lambda case: case.body)
)
async def test_what_the_description_forbids_harms_nothing(service: Service, body: object) -> None:
    """Some of it is forbidden in the headers only, which we do not read."""
    before = sqlite_rows(service.home)
    status = await _status(service, json.dumps(body, default=str).encode())
    assert status in {200, 400, 409}
    assert status != 400 or sqlite_rows(service.home) == before


@_SOME
@given(body=st.binary(max_size=200) | _JSON.map(lambda found: json.dumps(found).encode()))
async def test_nonsense_is_refused(service: Service, body: bytes) -> None:
    before = sqlite_rows(service.home)
    assert await _status(service, body) in DOCUMENTED - {503}
    assert sqlite_rows(service.home) == before


@_SOME
@given(
    spoilt=st.sampled_from(_VALID).flatmap(
        lambda event: st.tuples(
            st.just(event), st.sampled_from(_NEEDED[str(event["type"])]), _WRONG | st.just(...)
        )
    )
)
async def test_an_event_with_one_thing_wrong_is_refused(
    service: Service, spoilt: tuple[Json, str, object]
) -> None:
    event, name, wrong = spoilt
    before = sqlite_rows(service.home)
    body = {key: value for key, value in event.items() if key != name}
    if wrong is not ...:
        body[name] = wrong
    assert await _status(service, json.dumps(body).encode()) == 400
    assert sqlite_rows(service.home) == before


async def _status(service: Service, body: bytes) -> int:
    answer = await service.post(
        body, Authorization=f"Bearer {TOKEN}", **{"Content-Type": "application/json"}
    )
    assert not answer.text
    return answer.status
