"""What is tried again, kept or lost on the way to the bot."""

from datetime import timedelta

import pytest

from bot.core.intake import Acceptance
from bot.wire.simulated.clock import VirtualClock
from bot.wire.simulated.rules import TransportKind
from tests.unit.simulated.town import SECOND, START, Town


@pytest.mark.parametrize(("kind", "kept"), [("roman", 0), ("service", 0), ("app", 2)])
async def test_what_was_written_while_the_bot_was_down(kind: str, kept: int) -> None:
    town = await Town(TransportKind(kind)).with_bot()
    town.wire.mailbox.disconnect()
    for text in ("eins", "zwei"):
        town.wire.write(town.room, town.mother, text)
        await town.wire.mailbox.deliver()
    await town.wait(10 * SECOND)
    town.wire.mailbox.connect(town.bot)
    await town.wire.mailbox.deliver()
    assert town.bot.texts == ["eins", "zwei"][:kept]
    assert town.wire.mailbox.lost == 2 - kept


async def test_a_service_that_is_back_within_seconds_loses_nothing() -> None:
    town = await Town(TransportKind.SERVICE).with_bot()
    town.wire.mailbox.disconnect()
    town.wire.write(town.room, town.mother, "eins")
    await town.wait(2 * SECOND)
    town.wire.mailbox.connect(town.bot)
    await town.wait(SECOND)
    assert town.bot.texts == ["eins"]


@pytest.mark.parametrize("kind", [TransportKind.ROMAN, TransportKind.SERVICE])
@pytest.mark.parametrize(("refusals", "arrives"), [(3, True), (4, False)])
async def test_three_further_tries_one_second_apart(
    kind: TransportKind, refusals: int, arrives: bool
) -> None:
    town = await Town(kind).with_bot()
    town.bot.answers = [Acceptance.UNAVAILABLE] * refusals
    town.wire.write(town.room, town.mother, "eins")
    await town.wire.mailbox.deliver()
    assert town.wire.mailbox.next_instant() == START + SECOND
    await town.wait(3 * SECOND)
    assert (town.bot.texts == ["eins"]) is arrives
    assert town.wire.mailbox.next_instant() is None


async def test_the_app_repeats_in_order_until_it_is_taken() -> None:
    town = await Town(TransportKind.APP).with_bot()
    town.bot.answers = [Acceptance.UNAVAILABLE] * 7
    for text in ("eins", "zwei"):
        town.wire.write(town.room, town.mother, text)
    await town.wait(120 * SECOND)
    assert town.bot.texts == ["eins", "zwei"]
    assert town.wire.mailbox.lost == 0


async def test_the_app_keeps_events_for_28_days() -> None:
    town = await Town(TransportKind.APP).with_bot()
    town.wire.mailbox.disconnect()
    town.wire.write(town.room, town.mother, "zu alt")
    town.clock.advance_to(START + timedelta(days=1))
    town.wire.write(town.room, town.mother, "noch da")
    town.clock.advance_to(START + timedelta(days=28, seconds=1))
    town.wire.mailbox.connect(town.bot)
    await town.wire.mailbox.deliver()
    assert town.bot.texts == ["noch da"]
    assert town.wire.mailbox.lost == 1


async def test_a_late_event_is_overtaken_and_a_duplicate_comes_twice() -> None:
    town = await Town(TransportKind.SERVICE).with_bot()
    town.wire.mailbox.delay_next(1, by=2 * SECOND)
    town.wire.write(town.room, town.mother, "erst")
    town.wire.mailbox.duplicate_next()
    town.wire.write(town.room, town.mother, "dann")
    await town.wait(2 * SECOND)
    assert town.bot.texts == ["dann", "dann", "erst"]
    assert town.bot.events[0].key == town.bot.events[1].key


async def test_redelivery_is_the_same_event() -> None:
    town = await Town(TransportKind.APP).with_bot()
    sent = town.wire.write(town.room, town.mother, "eins")
    assert sent.event is not None
    town.wire.redeliver(sent.event)
    await town.wire.mailbox.deliver()
    assert town.bot.events == [sent.event, sent.event]


def test_virtual_time_never_goes_back() -> None:
    clock = VirtualClock(START)
    clock.advance_to(START + SECOND)
    with pytest.raises(ValueError, match="cannot go back"):
        clock.advance_to(START)
    assert clock.now() == START + SECOND
