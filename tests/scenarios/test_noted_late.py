"""What Wire has taken is said once, also when the database did not take the note of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.assembly import NothingOnFile
from bot.core.ids import Handle
from bot.core.ports import Alarm
from bot.play.bot_under_test import Scenery
from bot.rehearsal import example_organisation, rehearse
from bot.wire.simulated.clock import VirtualClock
from bot.wire.simulated.rules import TransportKind
from bot.wire.simulated.transport import Accepted
from bot.wire.simulated.wire import SimulatedWire

LEAFLET = "None"
"""Files have no template."""
TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)


class Operator:
    """Hears the alarms."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def raise_alarm(self, alarm: Alarm) -> None:
        self.heard.append(alarm.what)


@pytest.mark.parametrize("kind", [TransportKind.ROMAN, TransportKind.SERVICE])
async def test_a_lost_note_does_not_repeat_the_message(kind: TransportKind, tmp_path: Path) -> None:
    clock = VirtualClock(TUESDAY)
    wire = SimulatedWire(clock, kind)
    worker = wire.enrol("Frau Kaya", handle=Handle("kaya"), ours=True, service=False)
    mother = wire.enrol("Frau Demir", handle=None, ours=False, service=False)
    room = wire.open_room("chat", [worker, mother])
    scenery = Scenery(
        clock=clock,
        transport=wire.transport,
        organisation={**example_organisation(), "topics": {"packs": ["de"]}},
        register=NothingOnFile(),
        alarms=Operator(),
        data=tmp_path,
    )
    bot = rehearse(scenery)
    await bot.start()
    wire.mailbox.connect(bot.intake)
    said: list[str] = []

    def taken(accepted: Accepted) -> None:
        said.append(str(accepted.delivery.template))
        bot.break_store(True)

    wire.transport.listen(taken)
    wire.add_bot(room, worker)
    await wire.mailbox.deliver()
    await bot.settle()
    assert said == ["T-01"]
    bot.break_store(False)
    for _ in range(4):
        clock.advance_to(clock.now() + timedelta(seconds=40))
        await bot.settle()
    assert said == ["T-01", LEAFLET]
    await bot.drop()
