"""Receiving over the websocket: frames, gaps, and the way back."""

import asyncio
import socket
from base64 import b64encode
from hashlib import sha1

import aiohttp
import pytest
import structlog
from aiohttp import web
from aiohttp.http_websocket import WS_KEY

from bot.core.intake import Acceptance
from bot.wire.roman import websocket
from bot.wire.roman.address import address, open_session
from bot.wire.roman.outage import DOWN, TURNED_AWAY
from bot.wire.roman.reception import LIMIT
from bot.wire.roman.websocket import CUT_SHORT, EVENT_LOST, LOST_BEFORE
from tests.contracts.roman.ear import Ear, WaitingIntake, place, words
from tests.contracts.roman.stage import HandClock, RecordingAlarms
from tests.fakes import roman_events as say
from tests.fakes.roman import LOST, PATIENCE, FakeRoman

BOT, ANN = say.new_id(), say.new_id()
GAP = "The connection to Roman was down {}: messages may be lost."


async def test_frames_come_in_their_order() -> None:
    intake = WaitingIntake()
    async with place() as ear, ear.listening(intake) as listener:
        assert listener.connected
        sent = [str(number) for number in range(200)]
        for text in sent:
            assert await ear.roman.event(say.new_text(BOT, ANN, text)) == 200
        assert words(await intake.came(200)) == sent
        assert ear.alarms.said == []


async def test_invitations_cannot_be_declined() -> None:
    intake = WaitingIntake()
    intake.next.append(Acceptance.DECLINED)
    async with place() as ear, ear.listening(intake):
        assert await ear.roman.event(say.bot_request(BOT, ANN)) == 200
        await intake.came()
        assert ear.roman.answered_to_wire == [201]


async def test_no_more_in_flight_than_there_are_places() -> None:
    intake = WaitingIntake()
    intake.gate.clear()
    async with place() as ear, ear.listening(intake, in_flight=3):
        for number in range(10):
            await ear.roman.event(say.new_text(BOT, ANN, str(number)))
        await intake.came(3)
        assert intake.most == 3
        intake.gate.set()
        await intake.came(7)
        assert intake.most == 3


async def test_a_broken_frame_is_counted_and_the_next_is_taken() -> None:
    intake = WaitingIntake()
    async with place() as ear, ear.listening(intake) as listener:
        for frame in ("", "{", "[]", b"\x00\xff", '{"type":7}', "x" * (LIMIT + 1)):
            await ear.roman.frame(frame)
        await ear.roman.frame('{"type":"conversation.new"}')
        await ear.roman.event(say.new_text(BOT, ANN, "hallo"))
        assert words(await intake.came()) == ["hallo"]
        assert listener.malformed == 6
        assert ear.roman.opened == 1


async def test_heartbeats_keep_a_silent_socket_open() -> None:
    """Without them the fake closes after 1.2 s and the text would come over a second socket."""
    intake = WaitingIntake()
    async with place(idle=1.2) as ear:
        ear.heartbeat = 0.5
        async with ear.listening(intake):
            with pytest.raises(TimeoutError):
                await ear.roman.next_socket(1.8)
            await ear.roman.event(say.new_text(BOT, ANN, "noch da"))
            await intake.came()
            assert ear.roman.opened == 1


async def test_the_fake_closes_a_silent_socket() -> None:
    async with place(idle=0.1) as ear, aiohttp.ClientSession() as session:
        roman = address(ear.roman.url)
        async with session.ws_connect(roman.socket(ear.roman.app_key)) as socket:
            assert (await socket.receive(PATIENCE)).type is aiohttp.WSMsgType.CLOSE


async def test_the_newest_socket_is_delivered_to() -> None:
    first, second = WaitingIntake(), WaitingIntake()
    async with place() as ear, ear.listening(first) as older, ear.listening(second):
        await ear.roman.event(say.new_text(BOT, ANN, "hallo"))
        await second.came()
        assert first.events == []
        assert older.connected


async def test_it_comes_back_and_tells_of_the_gap() -> None:
    intake = WaitingIntake()
    async with place() as ear, ear.listening(intake):
        await ear.roman.event(say.new_text(BOT, ANN, "vorher"))
        await intake.came()
        await ear.roman.drop_socket()
        assert await ear.roman.event(say.new_text(BOT, ANN, "verloren")) == LOST
        await ear.roman.next_socket()
        await ear.roman.event(say.new_text(BOT, ANN, "nachher"))
        assert words(await intake.came()) == ["nachher"]
        assert ear.alarms.said == [GAP.format("for less than a minute")]


async def test_the_first_connection_is_no_gap_unless_it_had_to_wait() -> None:
    async with place() as ear, ear.listening(WaitingIntake()):
        assert ear.alarms.said == []


async def test_a_wrong_key_alarms_once_and_tries_ever_more_slowly() -> None:
    """Shows P-55."""
    async with place() as ear:
        with structlog.testing.capture_logs() as logs:
            async with ear.listening(WaitingIntake(), key="wrong-key"):
                for _ in range(9):
                    await ear.roman.next_socket()
        assert ear.alarms.said[0] == TURNED_AWAY
        assert ear.alarms.said.count(TURNED_AWAY) == 1
        assert ear.pauses[:5] == [1.0, 2.0, 4.0, 8.0, 15.0]
        assert "wrong-key" not in str(logs)


async def test_a_long_outage_is_told_while_it_lasts() -> None:
    """Nobody listens at the address; the clock passes with the pauses."""
    enough = asyncio.Event()
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        async with place() as ear:
            ear.on_pause = lambda: enough.set() if len(ear.pauses) == 20 else None
            with structlog.testing.capture_logs() as logs:
                running = ear.socket(f"http://127.0.0.1:{held.getsockname()[1]}/api")
                async with running as deaf:
                    await asyncio.wait_for(enough.wait(), PATIENCE)
                    assert not deaf.connected
    assert ear.alarms.said == [DOWN]
    assert ear.pauses[:6] == [1.0, 2.0, 4.0, 8.0, 15.0, 15.0]
    assert "secret-key" not in str(logs)
    assert {log["event"] for log in logs} == {"roman.connect_failed"}


async def test_an_event_that_cannot_be_stored_is_tried_again() -> None:
    intake = WaitingIntake()
    intake.next.extend([Acceptance.UNAVAILABLE, RuntimeError("geheim"), Acceptance.UNAVAILABLE])
    with structlog.testing.capture_logs() as logs:
        async with place() as ear, ear.listening(intake):
            await ear.roman.event(say.new_text(BOT, ANN, "geheim"))
            came = await intake.came(4)
            assert len({event.key for event in came}) == 1
            assert ear.pauses == [1.0, 1.0, 1.0]
        assert ear.alarms.said == []
    assert "geheim" not in str(logs)


async def test_an_event_that_stays_unstored_is_told_to_the_operator() -> None:
    intake = WaitingIntake()
    intake.next.extend([Acceptance.UNAVAILABLE] * 4)
    async with place() as ear:
        async with ear.listening(intake):
            await ear.roman.event(say.new_text(BOT, ANN, "hallo"))
            await intake.came(4)
        assert ear.alarms.said == [EVENT_LOST]


async def test_stopping_finishes_what_is_in_hand() -> None:
    intake = WaitingIntake()
    intake.gate.clear()
    async with place() as ear:
        async with ear.listening(intake) as listener:
            await ear.roman.event(say.new_text(BOT, ANN, "hallo"))
            await intake.came()
            await listener.stop()
            assert intake.events == []
            intake.gate.set()
        assert words(intake.events) == ["hallo"]
        assert ear.alarms.said == []


async def test_stopping_takes_in_what_roman_has_delivered_already() -> None:
    """Also what waits outside a full house."""
    intake = WaitingIntake()
    intake.gate.clear()
    sent = [str(number) for number in range(400)]
    async with place() as ear:
        async with ear.listening(intake, in_flight=3) as listener:
            for text in sent:
                await ear.roman.event(say.new_text(BOT, ANN, text))
            await intake.came(3)
            stopping = asyncio.create_task(listener.stop())
            await asyncio.sleep(0)
            intake.gate.set()
            await stopping
        assert words(intake.events) == sent


async def test_stopping_waits_for_no_end_of_what_roman_has_to_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(websocket, "LAST_WORDS_SECONDS", 0.3)
    intake = WaitingIntake()
    async with place() as ear, ear.listening(intake) as listener:

        async def chatter() -> None:
            while await ear.roman.event(say.new_text(BOT, ANN, "und")) != LOST:
                pass

        talking = asyncio.create_task(chatter())
        await intake.came()
        await asyncio.wait_for(listener.stop(), PATIENCE)
        await asyncio.wait_for(talking, PATIENCE)
        assert ear.alarms.said == [CUT_SHORT]


@pytest.mark.parametrize("greets", [False, True])
async def test_a_stop_does_not_wait_for_a_roman_that_has_fallen_silent(*, greets: bool) -> None:
    met = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        if greets:
            writer.write(_welcome(head))
        met.set()
        await reader.read()
        writer.close()

    async with await asyncio.start_server(silent, "127.0.0.1", 0) as server, place() as ear:
        port = server.sockets[0].getsockname()[1]
        async with ear.socket(f"http://127.0.0.1:{port}/api") as listener:
            await met.wait()
            async with asyncio.timeout(5):
                await listener.stop()


def _welcome(head: bytes) -> bytes:
    key = next(
        line for line in head.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key")
    )
    word = sha1(key.split(b": ")[1] + WS_KEY, usedforsecurity=False).digest()
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + b64encode(word) + b"\r\n\r\n"
    )


async def test_what_is_in_hand_at_a_stop_is_not_waited_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(websocket, "WORK_SECONDS", 0.1)
    intake = WaitingIntake()
    intake.gate.clear()
    async with place() as ear:
        async with ear.listening(intake):
            await ear.roman.event(say.new_text(BOT, ANN, "hallo"))
            await intake.came()
        assert ear.alarms.said == [CUT_SHORT]
        intake.gate.set()


async def test_a_connection_that_comes_after_the_stop_is_closed() -> None:
    at_the_door, opened = asyncio.Event(), asyncio.Event()

    class Slow(FakeRoman):
        async def _await(self, request: web.Request) -> web.WebSocketResponse:
            at_the_door.set()
            await opened.wait()
            return await super()._await(request)

    clock = HandClock()
    async with Slow(now=clock.now) as roman:
        ear = Ear(roman, clock, RecordingAlarms())
        async with ear.socket(roman.url, key=roman.app_key) as listener:
            await asyncio.wait_for(at_the_door.wait(), PATIENCE)
            await listener.stop()
            opened.set()


async def test_the_first_connection_says_that_what_came_before_is_lost() -> None:
    """A start after a stop or a crash ends a gap of unknown length; a reconnection tells its own."""
    with structlog.testing.capture_logs() as logs:
        async with place() as ear, ear.listening(WaitingIntake()):
            await ear.roman.drop_socket()
            await ear.roman.next_socket()
    assert [log["event"] for log in logs].count(LOST_BEFORE) == 1


async def test_a_redirect_to_another_host_is_not_followed() -> None:
    """The websocket client would follow by itself."""
    async with FakeRoman() as other:
        elsewhere = address(other.url).socket(other.app_key).with_scheme("http")

        async def away(_: web.Request) -> web.Response:
            return web.Response(status=302, headers={"Location": str(elsewhere)})

        app = web.Application()
        app.router.add_get("/await/{key}", away)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        roman = address(f"http://127.0.0.1:{runner.addresses[0][1]}/api")
        async with open_session(roman) as session:
            with pytest.raises(aiohttp.ClientError, match="away"):
                await session.ws_connect(roman.socket("key"))
        await runner.cleanup()
        assert other.opened == 0
