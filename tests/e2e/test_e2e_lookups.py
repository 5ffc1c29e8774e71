"""A look-up that fails while the bot arrives: in doubt a family reads along (P-22, P-37, C-26)."""

import pytest

from tests.e2e.conftest import Start
from tests.support.chat import LEAFLET, Chat, Wire
from tests.support.gated_roman import GatedRoman
from tests.support.organisations import words


@pytest.mark.parametrize("failing", ["conversation", "mother"])
async def test_a_family_is_greeted_though_nobody_could_be_looked_up(
    start: Start, roman: GatedRoman, wire: Wire, failing: str
) -> None:
    await start()
    mother = wire.client()
    family = Chat(wire, mother)
    roman.unreadable = [mother if failing == "mother" else family.bot]
    await family.invite()
    await family.hears(words("T-01"))
    await family.hears(LEAFLET)
    assert not roman.unreadable
    await family.worker_writes("/hinweise")
    await family.hears(words("W-12"))


async def test_her_own_room_waits_until_it_is_certain_that_she_is_alone(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    await start()
    own = await Chat.opened(wire)
    roman.unreadable = [own.bot]
    await own.worker_writes("/hinweise")
    await own.hears(words("W-12/unklar"))
    await own.worker_writes("/hinweise")
    await own.hears(words("W-10"))


@pytest.mark.parametrize("still_failing", [False, True])
async def test_whoever_could_not_be_looked_up_may_be_a_second_reader(
    start: Start, roman: GatedRoman, wire: Wire, *, still_failing: bool
) -> None:
    await start()
    mother, father = wire.client(), wire.client("demir2")
    family = Chat(wire, mother, father)
    roman.unreadable = [father] * (2 if still_failing else 1)
    await family.invite()
    await family.hears(words("T-01"))
    await family.client_writes("Mein Mann schlägt mich")
    await family.hears(words("T-14"))


async def test_nobody_looks_at_every_message_while_roman_cannot_tell(
    start: Start, roman: GatedRoman, wire: Wire
) -> None:
    await start()
    family = Chat(wire, wire.client())
    at_the_arrival, at_the_first_message, left = [family.bot], [family.bot], [family.bot] * 3
    roman.unreadable = at_the_arrival + at_the_first_message + left
    await family.invite()
    await family.hears(words("T-01"))
    for _ in range(3):
        await family.client_writes("bis morgen dann")
    assert roman.unreadable == left
