"""What the webhook answers, and in which order it looks."""

import asyncio
import gzip
import json
import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

import aiohttp
import pytest
import structlog
from aiohttp import web
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.errors import StorageError
from bot.core.events import Event
from bot.core.intake import Acceptance
from bot.wire.roman.openapi import OPENAPI
from bot.wire.roman.payloads import KNOWN_TYPES
from bot.wire.roman.reception import LIMIT, Reception
from bot.wire.roman.tokens import FleetingTokens
from bot.wire.roman.webhook import Webhook
from tests.contracts.roman.stage import HandClock, RecordingIntake, Stage, webhook_stage
from tests.fakes import roman_events as say
from tests.fakes.roman import LOST, PATIENCE, FakeRoman

BOT, ANN = say.new_id(), say.new_id()


async def post(
    stage: Stage, body: bytes, headers: Mapping[str, str] | None = None
) -> tuple[int, Mapping[str, str]]:
    """Post as anybody might; every answer has to be empty."""
    bearer = {"Authorization": f"Bearer {stage.roman.service_token}"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(stage.url, data=body, headers=bearer if headers is None else headers) as got,
    ):
        assert await got.read() == b""
        return got.status, got.headers


def text(words: str = "hallo") -> say.Json:
    return say.new_text(BOT, ANN, words)


def raw(payload: say.Json) -> bytes:
    return json.dumps(payload).encode()


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer ",
        "Bearer wrong",
        "Bearer fake-service-authenticatio",
        "Bearer fake-service-authentication x",
        "Basic fake-service-authentication",
        "fake-service-authentication",
        "Bearer \udcff",
    ],
)
async def test_a_wrong_bearer_gets_nothing(stage: Stage, header: str | None) -> None:
    given = {} if header is None else {"Authorization": header}
    status, _ = await post(stage, raw(text()), given)
    assert status == 401
    assert stage.intake.events == []


async def test_the_bearer_is_looked_at_before_the_body(stage: Stage) -> None:
    """A body that never comes does not keep a stranger from his 401."""
    reader, writer = await asyncio.open_connection(*address(stage))
    writer.write(b"POST /roman HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
    assert (await reader.readline()).startswith(b"HTTP/1.1 401")
    writer.close()


async def test_an_announced_size_is_refused_unread(stage: Stage) -> None:
    reader, writer = await asyncio.open_connection(*address(stage))
    head = (
        f"POST /roman HTTP/1.1\r\nHost: x\r\nContent-Length: {LIMIT + 1}\r\n"
        f"Authorization: Bearer {stage.roman.service_token}\r\n\r\n"
    )
    writer.write(head.encode())
    assert (await reader.readline()).startswith(b"HTTP/1.1 413")
    writer.close()


async def test_a_slash_at_the_end_of_the_address_loses_nothing(stage: Stage) -> None:
    assert (await post(replace(stage, url=f"{stage.url}/"), raw(text())))[0] == 200
    assert len(stage.intake.events) == 1


def address(stage: Stage) -> tuple[str, int]:
    host, _, port = stage.url.removeprefix("http://").removesuffix("/roman").partition(":")
    return host, int(port)


async def test_the_limit_counts_bytes_to_the_last(stage: Stage) -> None:
    padding = LIMIT - len(raw(text("")))
    fits = raw(text("x" * padding))
    assert (await post(stage, fits))[0] == 200
    assert (await post(stage, fits + b" "))[0] == 413
    assert len(stage.intake.events) == 1


async def test_a_body_without_length_is_limited_too(stage: Stage) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(5):
            yield b" " * (LIMIT // 4)

    async with (
        aiohttp.ClientSession() as session,
        session.post(
            stage.url,
            data=pieces(),
            headers={"Authorization": f"Bearer {stage.roman.service_token}"},
        ) as got,
    ):
        assert got.status == 413


async def test_a_packed_body_is_not_unpacked(stage: Stage) -> None:
    packed = {
        "Authorization": f"Bearer {stage.roman.service_token}",
        "Content-Encoding": "gzip",
    }
    assert (await post(stage, gzip.compress(raw(text())), packed))[0] == 400
    assert (await post(stage, b"no gzip", packed))[0] == 400


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'"text"',
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"type":"conversation.new_text"}',
        b'{"type":"x"} {"type":"x"}',
        b"9" * 10_000,
    ],
)
async def test_what_is_no_event_is_refused(stage: Stage, body: bytes) -> None:
    assert (await post(stage, body))[0] == 400
    assert stage.intake.events == []


async def test_the_answer_waits_for_the_commit(stage: Stage) -> None:
    committing, committed = asyncio.Event(), asyncio.Event()

    async def slow(event: Event) -> Acceptance:
        assert event.conversation == BOT
        committing.set()
        await committed.wait()
        return Acceptance.ACCEPTED

    webhook = Webhook(
        bearer="b",
        reception=Reception(intake=slow, clock=stage.clock, tokens=FleetingTokens(stage.clock)),
    )
    app = web.Application()
    app.add_routes(webhook.routes())
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with FakeRoman(webhook=f"http://127.0.0.1:{runner.addresses[0][1]}/roman") as roman:
        roman.service_token = "b"
        call = asyncio.create_task(roman.event(text()))
        await asyncio.wait_for(committing.wait(), PATIENCE)
        assert not call.done()
        committed.set()
        assert await asyncio.wait_for(call, PATIENCE) == 200
    await runner.cleanup()


async def test_unavailable_is_asked_for_again_and_then_taken(stage: Stage) -> None:
    stage.intake.next.extend([Acceptance.UNAVAILABLE, Acceptance.UNAVAILABLE])
    assert await stage.roman.event(text()) == 200
    assert stage.roman.tries == [503, 503, 200]
    assert stage.roman.pauses == [1.0, 1.0]
    assert len({event.key for event in stage.intake.events}) == 1


async def test_unavailable_for_long_is_lost(stage: Stage) -> None:
    stage.intake.next.extend([Acceptance.UNAVAILABLE] * 4)
    assert await stage.roman.event(text()) == 503
    assert stage.roman.tries == [503] * 4


async def test_a_declined_invitation_is_refused_at_once(stage: Stage) -> None:
    stage.intake.next.append(Acceptance.DECLINED)
    assert await stage.roman.event(say.bot_request(BOT, ANN)) == 409
    assert stage.roman.answered_to_wire == [409]
    assert stage.roman.tries == [409]
    assert stage.roman.bots == set()


@pytest.mark.parametrize("error", [RuntimeError("geheim"), StorageError("geheim"), KeyError("x")])
async def test_a_failure_inside_is_no_500_and_logs_no_words(
    stage: Stage, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    stage.intake.next.append(error)
    with structlog.testing.capture_logs() as logs:
        status, headers = await post(stage, raw(text("geheim")))
    assert (status, headers["Retry-After"]) == (503, "1")
    assert logs == [
        {
            "event": "roman.webhook_failed",
            "error_type": type(error).__name__,
            "log_level": "error",
        }
    ]
    assert "geheim" not in caplog.text


async def test_who_breaks_off_is_no_error_of_ours(stage: Stage) -> None:
    with structlog.testing.capture_logs() as logs:
        _, writer = await asyncio.open_connection(*address(stage))
        head = "POST /roman HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n"
        writer.write(f"{head}Authorization: Bearer {stage.roman.service_token}\r\n\r\n{{".encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        assert (await post(stage, raw(text())))[0] == 200
    assert logs == []


async def test_a_bot_that_is_down_loses_the_event() -> None:
    async with webhook_stage() as stage:
        url = stage.url
    async with FakeRoman(webhook=url) as roman:
        assert await roman.event(text()) == LOST
        assert await roman.event(say.bot_request(BOT, ANN)) == LOST
        assert roman.answered_to_wire == [200, 409]


async def test_the_fake_posts_an_answer_that_holds_a_type() -> None:
    """The trap that our empty bodies avoid."""

    async def chatty(_: web.Request) -> web.Response:
        return web.json_response({"type": "text", "text": {"data": "oops"}})

    app = web.Application()
    app.router.add_post("/roman", chatty)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with FakeRoman(webhook=f"http://127.0.0.1:{runner.addresses[0][1]}/roman") as roman:
        await roman.event(text())
        assert (await roman.next_message()).text == "oops"
        assert len(roman.violations) == 2
    await runner.cleanup()


def test_an_empty_bearer_would_let_everybody_in() -> None:
    clock = HandClock()
    reception = Reception(intake=RecordingIntake(), clock=clock, tokens=FleetingTokens(clock))
    with pytest.raises(ValueError, match="bearer"):
        Webhook(bearer=" ", reception=reception)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
_NAMES = ("botId", "userId", "messageId", "token", "text", "poll", "attachment", "refMessageId")
_ALMOST = st.fixed_dictionaries(
    {"type": st.sampled_from(sorted(KNOWN_TYPES)) | _JSON},
    optional=dict.fromkeys(_NAMES, st.uuids().map(str) | _JSON),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(body=st.binary() | _JSON.map(json.dumps) | _ALMOST.map(json.dumps))
async def test_whatever_comes_is_answered(stage: Stage, body: bytes | str) -> None:
    sent = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
    with structlog.testing.capture_logs() as logs:
        status, _ = await post(stage, sent)
    assert status in {200, 400}
    assert logs == []


def test_the_description_names_every_type_and_answer() -> None:
    words = json.dumps(OPENAPI)
    assert all(f'"{name}"' in words for name in KNOWN_TYPES)
    assert all(f'"{status}": {{' in words for status in (200, 400, 401, 409, 413, 503))
