"""What a bug costs, and in which order things are decided."""

from datetime import timedelta

import pytest

from bot.core.commands import CommandSpec
from bot.core.dispatch import TOO_OLD
from bot.core.events import Event, TextReceived
from bot.core.ids import TemplateId
from bot.core.intake import Acceptance
from bot.core.outgoing import Urgency
from bot.core.ports import Alarm
from tests.contracts.storage.scenery import NOW
from tests.unit.core.stage import (
    CRISIS,
    EMERGENCY,
    KAYA,
    YES,
    Stage,
    breaks,
    press_of,
    says,
    text_of,
)

_NOTE = CommandSpec(name="note", help=TemplateId("H-note"), example="/note")


async def test_a_broken_apology_costs_no_crisis_text(stage: Stage) -> None:
    stage.router.observe(TextReceived, says(CRISIS, Urgency.CRISIS))
    stage.router.on(TextReceived, breaks)  # type: ignore[arg-type]
    stage.etiquette.broken.add("failed")
    assert await stage.intake()(text_of()) is Acceptance.ACCEPTED
    assert await stage.said() == [CRISIS]
    assert stage.bugs == ["TextReceived: KeyError"] * 2


@pytest.mark.parametrize(
    ("event", "answer", "said"),
    [
        (text_of("/unheard", sender=KAYA), "unknown_command", ["failed"]),
        (text_of("/note K-99", sender=KAYA), "overheard", ["failed"]),
        (press_of("long gone"), "stale_press", ["failed"]),
        (text_of(at=NOW - TOO_OLD - timedelta(hours=1)), "too_old", []),
    ],
)
async def test_a_broken_answer_costs_an_apology(
    stage: Stage, event: Event, answer: str, said: list[str]
) -> None:
    stage.router.command(_NOTE, says("noted"))
    stage.etiquette.broken.add(answer)
    assert await stage.intake()(event) is Acceptance.ACCEPTED
    assert await stage.said() == said
    assert len(stage.bugs) == 1
    stage.etiquette.broken.clear()
    assert await stage.intake()(event) is Acceptance.ACCEPTED
    assert await stage.said() == [], "it was committed, and is not decided twice"


async def test_a_broken_command_costs_an_apology(stage: Stage) -> None:
    stage.router.command(_NOTE, breaks)
    await stage.intake()(text_of("/note", sender=KAYA))
    assert await stage.said() == ["failed"]


async def test_a_broken_press_can_be_repeated(stage: Stage) -> None:
    await stage.asks("m-1")
    stage.router.press(YES, breaks)
    await stage.intake()(press_of("m-1"))
    await stage.intake()(press_of("m-1"))
    assert await stage.said() == ["failed", "failed"]


async def test_where_all_breaks_the_built_in_text_is_sent(stage: Stage) -> None:
    def wanted(_text: str, _language: str) -> bool:
        raise KeyError("a slip")

    stage.opinion_wanted = wanted
    stage.router.observe(TextReceived, says(CRISIS, Urgency.CRISIS))
    assert await stage.intake()(text_of("something acute")) is Acceptance.ACCEPTED
    assert stage.line.sent == [EMERGENCY]
    assert stage.bugs == ["TextReceived: KeyError"]
    assert stage.alarms.said == ["a bug has kept an event from being decided"]


async def test_a_broken_ear_leaves_the_intake_standing(stage: Stage) -> None:
    def deaf(_text: str) -> bool:
        raise KeyError("a slip")

    await stage.last_resort(deaf).answer(text_of(), Alarm("out of order"))
    assert stage.alarms.said == ["out of order", "an emergency text could not be sent"]
