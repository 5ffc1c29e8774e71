"""What the bot can do on the simulated Wire, and what is refused."""

import pytest

from bot.core.errors import Gone, Rejected, TryAgain
from bot.core.events import (
    MemberLeft,
)
from bot.core.ids import MessageId, TemplateId, UserId
from bot.core.outgoing import (
    Act,
    DeleteConversation,
    Leave,
    React,
    RemoveMembers,
    Say,
    SendFile,
)
from bot.core.ports import Delivery
from bot.core.texts import Text, Voice
from bot.wire.simulated.rules import TransportKind
from tests.unit.simulated.town import SECOND, Town


@pytest.mark.parametrize(
    ("kind", "known"), [("roman", (None, None)), ("service", (True, False)), ("app", (True, False))]
)
async def test_only_some_transports_know_the_team(
    kind: str, known: tuple[bool | None, bool | None]
) -> None:
    town = await Town(TransportKind(kind)).with_bot()
    membership = town.room.membership
    assert membership is not None
    profiles = [
        await town.wire.transport.profile(user, membership.conversation, membership.credential)
        for user in (town.worker, town.mother)
    ]
    assert (profiles[0].our_team, profiles[1].our_team) == known
    assert await town.wire.transport.members(
        membership.conversation, membership.credential
    ) == tuple(profiles)


async def test_failing_sends_leave_no_trace() -> None:
    town = await Town(TransportKind.APP).with_bot()
    town.wire.transport.fail_next(2, after=5 * SECOND)
    for _ in range(2):
        with pytest.raises(TryAgain) as refused:
            await town.says()
        assert refused.value.after == 5 * SECOND
    await town.says()
    assert len(town.wire.transport.accepted) == 1


@pytest.mark.parametrize(("kind", "seen"), [("roman", 2), ("service", 1), ("app", 1)])
async def test_a_repeated_message_is_seen_once_where_the_bot_chooses_its_id(
    kind: str, seen: int
) -> None:
    town = await Town(TransportKind(kind)).with_bot()
    town.wire.transport.lose_answer_next()
    with pytest.raises(TryAgain):
        await town.says()
    await town.says()
    assert len(town.wire.transport.accepted) == seen
    assert len(town.room.messages) == seen


@pytest.mark.parametrize(
    ("kind", "act", "able"),
    [
        ("roman", Leave(), False),
        ("roman", React(MessageId("m"), "👍"), False),
        ("service", Leave(), True),
        ("service", React(MessageId("m"), "👍"), True),
        ("service", RemoveMembers((UserId("u"),)), False),
        ("service", DeleteConversation(), False),
        ("app", RemoveMembers((UserId("u"),)), True),
        ("app", DeleteConversation(), True),
        ("roman", SendFile("a.ics", "text/calendar", b"x"), True),
    ],
)
async def test_what_a_transport_can_do(kind: str, act: Act, able: bool) -> None:
    town = await Town(TransportKind(kind)).with_bot()
    if able:
        await town.wire.transport.send(town.delivery(act))
    else:
        with pytest.raises(Rejected):
            await town.wire.transport.send(town.delivery(act))
    assert len(town.wire.transport.accepted) == int(able)


@pytest.mark.parametrize("act", [Leave(), DeleteConversation()])
async def test_after_leaving_or_deleting_the_room_is_gone(act: Act) -> None:
    town = await Town(TransportKind.APP).with_bot()
    gone = town.delivery(act)
    await town.wire.transport.send(gone)
    with pytest.raises(Gone):
        await town.wire.transport.send(gone)
    town.wire.write(town.room, town.mother, "noch da?")
    await town.wire.mailbox.deliver()
    assert town.bot.events == []


async def test_removed_members_are_reported_as_gone() -> None:
    town = await Town(TransportKind.APP).with_bot()
    await town.wire.transport.send(town.delivery(RemoveMembers((town.mother,))))
    await town.wire.mailbox.deliver()
    [left] = town.bot.events
    assert isinstance(left, MemberLeft)
    assert left.sender == town.mother
    assert town.room.members == [town.worker]


@pytest.mark.parametrize("kind", [TransportKind.ROMAN, TransportKind.SERVICE])
async def test_a_wrong_credential_is_refused(kind: TransportKind) -> None:
    town = await Town(kind).with_bot()
    right = town.delivery(Say(Text(TemplateId("T-01")), Voice()), text="Guten Tag.")
    with pytest.raises(Rejected):
        await town.wire.transport.send(Delivery(right.outgoing, right.text, credential="forged"))
    await town.wire.transport.send(right)
    assert [a.delivery for a in town.wire.transport.accepted] == [right]


async def test_a_message_without_words_is_refused() -> None:
    town = await Town(TransportKind.APP).with_bot()
    with pytest.raises(Rejected):
        await town.says(text="")


async def test_listeners_hear_what_wire_took() -> None:
    town = await Town(TransportKind.APP).with_bot()
    heard: list[str] = []
    town.wire.transport.listen(lambda accepted: heard.append(accepted.room))
    await town.says()
    assert heard == ["chat"]
