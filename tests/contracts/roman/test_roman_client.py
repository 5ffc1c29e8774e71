"""Sending and looking up: what Roman gets, and what its failures mean."""

import base64
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from bot.core.errors import Gone, Rejected, TransportError, TryAgain
from bot.core.events import Profile
from bot.core.ids import ConversationId, Handle, MessageId, TemplateId, UserId
from bot.core.outgoing import (
    Act,
    DeleteConversation,
    Leave,
    Outgoing,
    React,
    RemoveMembers,
    Say,
    SendFile,
    Settle,
)
from bot.core.ports import Capabilities, Delivery, Transport
from bot.core.texts import Text, Voice
from bot.wire.roman.address import address
from bot.wire.roman.client import RomanTransport
from bot.wire.roman.tokens import FleetingTokens
from tests.contracts.roman.stage import HandClock
from tests.fakes import roman_events as say
from tests.fakes.roman import FakeRoman, Fault

BOT = ConversationId("0b5a1c9e-7d1f-4a53-9c1b-000000000001")
ANN = UserId("7c110000-1111-4222-8333-000000000002")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TEXT = Say(Text(TemplateId("T-01")), Voice())


@dataclass
class Line:
    """A transport and the Roman behind it, for a bot that is in."""

    transport: RomanTransport
    roman: FakeRoman
    clock: HandClock
    tokens: FleetingTokens

    @property
    def token(self) -> str:
        return self.roman.tokens.issue(BOT, lasting=True)

    async def send(
        self, act: Act, text: str | None = None, buttons: tuple[str, ...] = (), mid: str = ""
    ) -> None:
        await self.transport.send(delivery(act, text, buttons, self.token, mid))


def delivery(
    act: Act,
    text: str | None = None,
    buttons: tuple[str, ...] = (),
    credential: str | None = None,
    mid: str = "",
) -> Delivery:
    outgoing = Outgoing(id=MessageId(mid or say.new_id()), conversation=BOT, act=act, made=NOW)
    return Delivery(outgoing, text=text, buttons=buttons, credential=credential)


@pytest_asyncio.fixture
async def line() -> AsyncIterator[Line]:
    clock = HandClock()
    tokens = FleetingTokens(clock)
    async with FakeRoman(now=clock.now) as roman:
        roman.bots.add(BOT)
        transport = RomanTransport(
            roman=address(roman.url), clock=clock, tokens=tokens, webhook=True, total_seconds=0.2
        )
        async with transport:
            yield Line(transport, roman, clock, tokens)
        assert roman.violations == []


def test_it_is_a_transport(line: Line) -> None:
    port: Transport = line.transport
    assert port.capabilities == Capabilities(reads_members=True, declines=True)


def test_a_websocket_cannot_decline() -> None:
    clock = HandClock()
    transport = RomanTransport(
        roman=address("https://roman.example.org/api"),
        clock=clock,
        tokens=FleetingTokens(clock),
        webhook=False,
    )
    assert transport.capabilities == Capabilities(reads_members=True)


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


_MADE_UP = {"code": 400, "message": "made up geheim"}


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault(400, _MADE_UP), Rejected),
        (Fault(401, _MADE_UP), Gone),
        (Fault(403, _MADE_UP), Gone),
        (Fault(404, _MADE_UP), TryAgain),
        (Fault(409, _MADE_UP), Gone),
        (Fault(413, _MADE_UP), Rejected),
        (Fault(420, _MADE_UP), TryAgain),
        (Fault(422, {"errors": ["geheim"]}), Rejected),
        (Fault(429, _MADE_UP), TryAgain),
        (Fault(500, _MADE_UP), TryAgain),
        (Fault(500, {"message": None}), TryAgain),
        (Fault(500, raw=b"<html>geheim"), TryAgain),
        (Fault(502, raw=b""), TryAgain),
        (Fault(503, _MADE_UP), TryAgain),
        (Fault.backend(404, "no-conversation"), Gone),
        (Fault.backend(404, "other"), Gone),
        (Fault.backend(403, "access-denied"), Gone),
        (Fault.backend(400, "other"), TryAgain),
        (Fault.backend(500, "server-error"), TryAgain),
        (Fault(200, null_id=True), TryAgain),
        (Fault(200, raw=b""), TryAgain),
        (Fault(200, raw=b"[]"), TryAgain),
        (Fault(204, raw=b""), TryAgain),
        (Fault(hang=True), TryAgain),
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
            with pytest.raises(TryAgain, match="cannot be reached"):
                await transport.send(delivery(TEXT, "hallo", credential="t"))


async def test_the_bot_was_removed(line: Line) -> None:
    line.roman.removed.add(BOT)
    with pytest.raises(Gone):
        await line.send(TEXT, "hallo")


async def test_without_a_lasting_token_the_short_one_helps_for_a_while(line: Line) -> None:
    line.tokens.keep(BOT, line.roman.tokens.issue(BOT), line.clock.now())
    line.clock.pass_(19)
    await line.transport.send(delivery(TEXT, "Notruf 112"))
    line.clock.pass_(1)
    with pytest.raises(Gone, match="remove the bot and add it again"):
        await line.transport.send(delivery(TEXT, "Notruf 112"))
    assert len(line.roman.received) == 1


async def test_a_short_token_that_ended_early_is_tried_once(line: Line) -> None:
    late = line.roman.tokens.issue(BOT)
    line.clock.pass_(15)
    line.tokens.keep(BOT, late, line.clock.now())
    line.clock.pass_(10)
    with pytest.raises(TryAgain):
        await line.transport.send(delivery(TEXT, "hallo"))
    with pytest.raises(Gone):
        await line.transport.send(delivery(TEXT, "hallo"))


async def test_a_lasting_token_is_used_before_a_short_one(line: Line) -> None:
    line.tokens.keep(BOT, "wrong", line.clock.now())
    line.clock.pass_(3600)
    await line.send(TEXT, "hallo")
    assert len(line.roman.received) == 1


async def test_a_profile_tells_handle_and_service_but_never_the_team(line: Line) -> None:
    line.roman.users[ANN] = {"id": ANN, "name": "Frau Kaya", "handle": "Kaya"}
    found = await line.transport.profile(ANN, BOT, line.token)
    assert found == Profile(ANN, Handle("kaya"), None, service=False)
    line.roman.users[ANN] = {"id": ANN, "service": {"id": "s", "provider": "p"}}
    assert await line.transport.profile(ANN, BOT, line.token) == Profile(ANN, service=True)


async def test_an_unknown_account_does_not_end_the_conversation(line: Line) -> None:
    with pytest.raises(Rejected):
        await line.transport.profile(ANN, BOT, line.token)
    with pytest.raises(Rejected):
        await line.transport.profile(UserId("../conversation"), BOT, line.token)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault(hang=True), TryAgain),
        (Fault(200, raw=b"{}"), TryAgain),
        (Fault(500, _MADE_UP), TryAgain),
        (Fault(401, _MADE_UP), Gone),
        (Fault.backend(404, "no-conversation"), Gone),
    ],
)
async def test_a_lookup_may_fail(line: Line, fault: Fault, kind: type[TransportError]) -> None:
    line.roman.faults.append(fault)
    with pytest.raises(kind):
        await line.transport.profile(ANN, BOT, line.token, within=timedelta(seconds=0.2))


async def test_members_are_ids_and_service_flags(line: Line) -> None:
    other = UserId("7c110000-1111-4222-8333-000000000003")
    line.roman.members[BOT] = [
        {"id": ANN, "status": 0},
        {"id": other.upper(), "status": 0, "service": {"id": "s", "provider": "p"}},
    ]
    assert await line.transport.members(BOT, line.token) == (
        Profile(ANN),
        Profile(other, service=True),
    )


async def test_members_of_a_place_that_is_gone(line: Line) -> None:
    line.roman.faults.append(Fault.backend(404, "no-conversation"))
    with pytest.raises(Gone):
        await line.transport.members(BOT, line.token)
    line.roman.faults.append(Fault(200, raw=b"null"))
    with pytest.raises(TryAgain):
        await line.transport.members(BOT, line.token)
