"""What of people's deeds reaches the bot, by transport."""

import pytest

from bot.core.errors import Gone
from bot.core.events import (
    BotAdded,
    BotInvited,
    BotRemoved,
    MemberJoined,
    MemberLeft,
    MessageDeleted,
    ReactionReceived,
    TextEdited,
    TextReceived,
)
from bot.core.ids import Handle, MessageId
from bot.core.intake import Acceptance
from bot.wire.simulated.rules import TransportKind
from bot.wire.simulated.world import SimulatedMessage, SimulatedRoom
from tests.unit.simulated.town import ALL, START, Town


@pytest.mark.parametrize("kind", ALL)
async def test_the_bot_is_invited_and_then_added(kind: TransportKind) -> None:
    town = Town(kind)
    town.wire.add_bot(town.room, town.worker)
    await town.wire.mailbox.deliver()
    invited, added = town.bot.events
    assert isinstance(invited, BotInvited)
    assert isinstance(added, BotAdded)
    assert added.running is False
    assert invited.conversation == added.conversation
    assert [profile.user for profile in added.members] == [town.worker, town.mother]
    assert [profile.handle for profile in added.members] == [Handle("kaya"), None]


@pytest.mark.parametrize(("kind", "member"), [("roman", False), ("service", False), ("app", True)])
async def test_a_declined_invitation(kind: str, member: bool) -> None:
    town = Town(TransportKind(kind))
    town.bot.answers = [Acceptance.DECLINED]
    town.wire.add_bot(town.room, town.mother)
    await town.wire.mailbox.deliver()
    assert any(isinstance(event, BotAdded) for event in town.bot.events) is member
    assert (town.room.membership is not None) is member


@pytest.mark.parametrize("kind", [TransportKind.ROMAN, TransportKind.SERVICE])
async def test_a_bot_that_is_down_cannot_be_added_to_proteus_rooms(kind: TransportKind) -> None:
    town = Town(kind)
    town.wire.mailbox.disconnect()
    town.wire.add_bot(town.room, town.worker)
    await town.wire.mailbox.deliver()
    assert town.room.membership is None


def _everything(town: Town) -> None:
    wire, room, mother = town.wire, town.room, town.mother
    grandmother = wire.enrol("Oma")
    written = wire.write(room, mother, "eins")
    edited = wire.edit(room, mother, written.message, "zwei")
    wire.react(room, mother, edited.message, "👍")
    wire.delete(room, mother, edited.message)
    wire.join(room, grandmother)
    wire.leave(room, grandmother)


@pytest.mark.parametrize("kind", [TransportKind.SERVICE, TransportKind.APP])
async def test_everything_reaches_service_and_app(kind: TransportKind) -> None:
    town = await Town(kind).with_bot()
    _everything(town)
    await town.wire.mailbox.deliver()
    assert [type(event) for event in town.bot.events] == [
        *(TextReceived, TextEdited, ReactionReceived, MessageDeleted, MemberJoined, MemberLeft)
    ]
    assert all(event.at == START for event in town.bot.events)


async def test_roman_loses_edits_deletions_leaves_and_times() -> None:
    town = await Town(TransportKind.ROMAN).with_bot()
    _everything(town)
    await town.wire.mailbox.deliver()
    kinds = [type(event) for event in town.bot.events]
    assert kinds == [TextReceived, ReactionReceived, MemberJoined]
    assert all(event.at is None for event in town.bot.events)


async def test_an_edit_has_a_new_id_and_names_the_old_one() -> None:
    town = await Town(TransportKind.APP).with_bot()
    first = town.wire.write(town.room, town.mother, "eins")
    second = town.wire.edit(town.room, town.mother, first.message, "zwei")
    assert isinstance(second.event, TextEdited)
    assert second.event.replaces == first.message
    assert town.room.message(first.message) is None
    assert town.room.message(second.message) is not None


@pytest.mark.parametrize("kind", ALL)
async def test_nothing_is_heard_where_the_bot_is_not_a_member(kind: TransportKind) -> None:
    town = await Town(kind).with_bot()
    town.wire.remove_bot(town.room)
    town.wire.write(town.room, town.mother, "unter uns")
    await town.wire.mailbox.deliver()
    assert [type(event) for event in town.bot.events] == [BotRemoved]
    with pytest.raises(Gone):
        await town.says()


@pytest.mark.parametrize(("kind", "same"), [("roman", False), ("service", False), ("app", True)])
async def test_added_again_the_bot_is_somebody_new_except_as_an_app(kind: str, same: bool) -> None:
    town = await Town(TransportKind(kind)).with_bot()
    before = town.room.membership
    town.wire.remove_bot(town.room)
    town.wire.write(town.room, town.mother, "schon einmal etwas")
    town.wire.add_bot(town.room, town.worker)
    await town.wire.mailbox.deliver()
    added = town.bot.events[-1]
    assert isinstance(added, BotAdded)
    assert added.running is True
    assert before is not None
    assert (added.conversation == before.conversation) is same


async def test_two_runs_make_the_same_ids() -> None:
    towns = [await Town(TransportKind.SERVICE).with_bot() for _ in range(2)]
    sent = [town.wire.write(town.room, town.mother, "eins") for town in towns]
    assert sent[0] == sent[1]


async def test_a_deleted_room_is_reported_and_closed() -> None:
    town = await Town(TransportKind.APP).with_bot()
    town.wire.delete_room(town.room)
    await town.wire.mailbox.deliver()
    assert len(town.bot.events) == 1
    with pytest.raises(Gone):
        await town.says()


def test_the_newest_button_with_that_label_is_meant() -> None:
    room = SimulatedRoom("chat", [])
    for name, buttons in (("a", ("Ja", "Nein")), ("b", ("Später", "Nein")), ("c", ())):
        message = SimulatedMessage(id=MessageId(name), author=None, at=START, buttons=buttons)
        room.messages.append(message)
    assert room.button("Nein") == (MessageId("b"), 1)
    assert room.button("Ja") == (MessageId("a"), 0)
    assert room.button("Vielleicht") is None
    assert room.labels() == ("Später", "Nein", "Ja")
