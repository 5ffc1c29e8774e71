"""Sending: what Roman gets, and what its failures mean."""

import base64
import socket
from datetime import timedelta

import pytest

from bot.core.errors import CredentialRefused, Gone, Rejected, TransportError, TryAgain
from bot.core.ids import MessageId
from bot.core.outgoing import (
    Act,
    DeleteConversation,
    Leave,
    React,
    RemoveMembers,
    SendFile,
    Settle,
)
from bot.core.ports import Capabilities, Transport
from bot.wire.roman.address import address
from bot.wire.roman.client import RomanTransport
from bot.wire.roman.tokens import FleetingTokens
from bot.wire.simulated.rules import RULES, TransportKind
from tests.contracts.roman.line import ANN, BOT, MADE_UP, TEXT, Line, delivery
from tests.contracts.roman.stage import HandClock
from tests.fakes import roman_events as say
from tests.fakes.roman import FakeRoman
from tests.fakes.roman_faults import Fault


def test_it_is_a_transport(line: Line) -> None:
    port: Transport = line.transport
    assert port.capabilities == Capabilities(
        declines=True, operator_reads=True, needs_credential=True
    )
    assert port.capabilities == RULES[TransportKind.ROMAN].capabilities


def test_a_websocket_cannot_decline() -> None:
    clock = HandClock()
    transport = RomanTransport(
        roman=address("https://roman.example.org/api"),
        clock=clock,
        tokens=FleetingTokens(clock),
        webhook=False,
    )
    assert transport.capabilities == Capabilities(operator_reads=True, needs_credential=True)


async def test_a_text(line: Line) -> None:
    await line.send(TEXT, "Guten Tag 👋")
    assert line.roman.received[0].body == {"type": "text", "text": {"data": "Guten Tag 👋"}}


async def test_buttons_are_a_poll_whose_message_is_ours(line: Line) -> None:
    message = say.new_id()
    await line.send(TEXT, "Passt der Termin?", ("Passt", "Passt nicht"), message)
    posted = line.roman.received[0]
    assert posted.body == {
        "type": "poll",
        "text": {"data": "Passt der Termin?"},
        "poll": {"id": message, "type": "create", "buttons": ["Passt", "Passt nicht"]},
    }
    assert posted.message == message


async def test_a_file(line: Line) -> None:
    content = b"BEGIN:VCALENDAR\r\n" * 9
    await line.send(SendFile("termin.ics", "text/calendar", content))
    assert line.roman.received[0].body == {
        "type": "attachment",
        "attachment": {
            "name": "termin.ics",
            "mimeType": "text/calendar",
            "size": len(content),
            "data": base64.b64encode(content).decode(),
        },
    }


async def test_settle_is_nothing_for_wire(line: Line) -> None:
    await line.send(Settle())
    await line.transport.send(delivery(Settle()))
    assert line.roman.received == []


@pytest.mark.parametrize(
    "act",
    [Leave(), React(MessageId("m"), "👍"), RemoveMembers((ANN,)), DeleteConversation()],
)
async def test_what_roman_cannot_do_is_said(line: Line, act: Act) -> None:
    with pytest.raises(Rejected, match="Roman offers no"):
        await line.send(act)
    assert line.roman.received == []


async def test_the_longest_text_goes_out(line: Line) -> None:
    await line.send(TEXT, "x" * 63_998 + "👋")
    assert len(line.roman.received) == 1


@pytest.mark.parametrize(
    ("act", "text", "buttons", "mid"),
    [
        (TEXT, None, (), ""),
        (TEXT, "", (), ""),
        (TEXT, " \n", (), ""),
        (TEXT, "x" * 64_001, (), ""),
        (TEXT, "x" * 63_999 + "👋", (), ""),
        (TEXT, "half \ud83d", (), ""),
        (TEXT, "", ("Ja",), ""),
        (TEXT, "Ja?", ("Ja", " "), ""),
        (TEXT, "Ja?", ("x" * 201,), ""),
        (TEXT, "Ja?", ("Ja",), "no-uuid"),
        (SendFile("a.ics", "text/calendar", b""), None, (), ""),
        (SendFile(" ", "text/calendar", b"x"), None, (), ""),
        (SendFile("a.ics", "calendar", b"x"), None, (), ""),
        (SendFile("a.bin", "application/x", bytes(10 * 1024 * 1024 + 1)), None, (), ""),
        (SendFile("a.png", "image/png", b"x"), None, (), ""),
        (SendFile("a.mp3", "audio/mpeg", b"x"), None, (), ""),
    ],
)
async def test_our_own_mistakes_do_not_leave_the_house(
    line: Line, act: Act, text: str | None, buttons: tuple[str, ...], mid: str
) -> None:
    with pytest.raises(Rejected) as caught:
        await line.send(act, text, buttons, mid)
    assert text is None or not text.strip() or text not in str(caught.value)
    assert line.roman.received == []


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault(400, MADE_UP), Rejected),
        (Fault(401, MADE_UP), CredentialRefused),
        (Fault(403, MADE_UP), CredentialRefused),
        (Fault(404, MADE_UP), TryAgain),
        (Fault(409, MADE_UP), Gone),
        (Fault(413, MADE_UP), Rejected),
        (Fault(420, MADE_UP), TryAgain),
        (Fault(422, {"errors": ["geheim"]}), Rejected),
        (Fault(429, MADE_UP), TryAgain),
        (Fault(500, MADE_UP), TryAgain),
        (Fault(500, {"message": None}), TryAgain),
        (Fault(500, raw=b"<html>geheim"), TryAgain),
        (Fault(502, raw=b""), TryAgain),
        (Fault(503, MADE_UP), TryAgain),
        (Fault.backend(404, "no-conversation"), Gone),
        (Fault.backend(404, "other"), Gone),
        (Fault.backend(403, "access-denied"), Gone),
        (Fault.backend(400, "other"), TryAgain),
        (Fault.backend(500, "server-error"), TryAgain),
        (Fault(200, null_id=True), TryAgain),
        (Fault(200, raw=b""), TryAgain),
        (Fault(200, raw=b"[]"), TryAgain),
        (Fault(204, raw=b""), TryAgain),
        (Fault(200, raw=bytes(5 * 1024 * 1024)), TryAgain),
    ],
)
async def test_every_failure_has_its_class(
    line: Line, fault: Fault, kind: type[TransportError]
) -> None:
    line.roman.faults.append(fault)
    with pytest.raises(kind) as caught:
        await line.send(TEXT, "geheim")
    assert type(caught.value) is kind
    assert "geheim" not in f"{caught.value!r}"
    await line.send(TEXT, "danach")
    assert [posted.text for posted in line.roman.received] == ["danach"]


async def test_a_roman_that_hangs_is_tried_again(line: Line) -> None:
    line.roman.faults.append(Fault(hang=True))
    async with line.impatient() as transport:
        with pytest.raises(TryAgain):
            await transport.send(delivery(TEXT, "geheim", credential=line.token))
    await line.send(TEXT, "danach")
    assert [posted.text for posted in line.roman.received] == ["danach"]


@pytest.mark.parametrize(
    ("said", "pause"),
    [
        ("7", timedelta(seconds=7)),
        ("Tue, 24 Nov 2026 09:00:30 GMT", timedelta(seconds=30)),
        ("Tue, 24 Nov 2026 08:00:00 GMT", None),
        ("0", None),
        ("-5", None),
        ("soon", None),
        ("99999999", timedelta(hours=1)),
        ("9" * 30, None),
        (None, None),
    ],
)
@pytest.mark.parametrize("status", [420, 429, 503])
async def test_a_wish_to_wait_is_passed_on(
    line: Line, status: int, said: str | None, pause: timedelta | None
) -> None:
    headers = {} if said is None else {"Retry-After": said}
    line.roman.faults.append(Fault(status, headers=headers))
    with pytest.raises(TryAgain) as caught:
        await line.send(TEXT, "hallo")
    assert caught.value.after == pause


async def test_a_redirect_leads_nowhere(line: Line) -> None:
    async with FakeRoman() as other:
        other.bots.add(BOT)
        headers = {"Location": f"{other.url}/conversation"}
        line.roman.faults.append(Fault(307, headers=headers))
        with pytest.raises(TryAgain, match="LOTSE_ROMAN_URL"):
            await line.send(TEXT, "hallo")
        assert other.received == []


async def test_nobody_answers() -> None:
    clock = HandClock()
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        roman = address(f"http://127.0.0.1:{held.getsockname()[1]}/api")
        transport = RomanTransport(
            roman=roman, clock=clock, tokens=FleetingTokens(clock), webhook=True
        )
        async with transport:
            await transport.check()
            with pytest.raises(TryAgain, match="cannot be reached"):
                await transport.send(delivery(TEXT, "hallo", credential="t"))
            with pytest.raises(TransportError, match="cannot be reached"):
                await transport.check()


async def test_the_bot_was_removed(line: Line) -> None:
    line.roman.removed.add(BOT)
    with pytest.raises(Gone):
        await line.send(TEXT, "hallo")


async def test_a_roman_that_does_not_answer_is_told_until_it_does(line: Line) -> None:
    await line.transport.check()
    line.roman.faults.append(Fault(502))
    with pytest.raises(TryAgain):
        await line.send(TEXT, "Guten Tag")
    await line.transport.check()
