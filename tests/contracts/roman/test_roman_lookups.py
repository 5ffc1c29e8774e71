"""Tokens and looking up: who somebody is, and with which credential the bot asks."""

from datetime import timedelta

import pytest

from bot.core.errors import (
    CredentialRefused,
    Gone,
    Rejected,
    TransportError,
    TryAgain,
    WithoutCredential,
)
from bot.core.events import Profile
from bot.core.ids import Handle, UserId
from tests.contracts.roman.line import ANN, BOT, MADE_UP, TEXT, Line, delivery
from tests.fakes.roman_faults import Fault


async def test_without_a_lasting_token_the_short_one_helps_for_a_while(line: Line) -> None:
    line.tokens.keep(BOT, line.roman.tokens.issue(BOT), line.clock.now())
    line.clock.pass_(19)
    await line.transport.send(delivery(TEXT, "Notruf 112"))
    line.clock.pass_(1)
    with pytest.raises(WithoutCredential):
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


async def test_where_the_lasting_token_is_refused_the_short_one_helps(line: Line) -> None:
    void = line.token
    line.roman.tokens.renew()
    line.tokens.keep(BOT, line.roman.tokens.issue(BOT), line.clock.now())
    await line.transport.send(delivery(TEXT, "Guten Tag", credential=void))
    assert len(line.roman.received) == 1
    line.roman.members[BOT] = [{"id": ANN}]
    assert [one.user for one in await line.transport.members(BOT, void)] == [ANN]
    line.clock.pass_(20)
    with pytest.raises(CredentialRefused):
        await line.transport.send(delivery(TEXT, "Guten Tag", credential=void))


async def test_a_short_token_that_is_refused_too_is_dropped(line: Line) -> None:
    void = line.token
    line.tokens.keep(BOT, line.roman.tokens.issue(BOT), line.clock.now())
    line.roman.tokens.renew()
    with pytest.raises(TryAgain):
        await line.transport.send(delivery(TEXT, "Guten Tag", credential=void))
    with pytest.raises(CredentialRefused):
        await line.transport.send(delivery(TEXT, "Guten Tag", credential=void))


async def test_a_lasting_token_is_used_before_a_short_one(line: Line) -> None:
    line.tokens.keep(BOT, "wrong", line.clock.now())
    line.clock.pass_(3600)
    await line.send(TEXT, "hallo")
    assert len(line.roman.received) == 1


async def test_a_profile_tells_names_and_service_but_never_the_team(line: Line) -> None:
    line.roman.users[ANN] = {"id": ANN, "name": "Frau Kaya", "handle": "Kaya"}
    found = await line.transport.profile(ANN, BOT, line.token)
    assert found == Profile(ANN, Handle("kaya"), None, service=False, name="Frau Kaya")
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
        (Fault(200, raw=b"{}"), TryAgain),
        (Fault(500, MADE_UP), TryAgain),
        (Fault(401, MADE_UP), CredentialRefused),
        (Fault.backend(404, "no-conversation"), Gone),
    ],
)
async def test_a_lookup_may_fail(line: Line, fault: Fault, kind: type[TransportError]) -> None:
    line.roman.faults.append(fault)
    with pytest.raises(kind):
        await line.transport.profile(ANN, BOT, line.token)


async def test_a_lookup_waits_no_longer_than_it_may(line: Line) -> None:
    line.roman.faults.append(Fault(hang=True))
    with pytest.raises(TryAgain):
        await line.transport.profile(ANN, BOT, line.token, within=timedelta(seconds=0.1))


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
