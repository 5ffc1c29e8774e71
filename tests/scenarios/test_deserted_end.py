"""Where the last worker has left, somebody still hears that the bot has ended there (M-34, X-12)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

ENDED = "a chat without a worker has ended; requests open there reach nobody"
STEPS = {"Bot raus": "W-33", "remove": "W-33", "leave": "T-44"}


async def ends(story: Story, how: str) -> None:
    match how:
        case "remove":
            await story.play({"in": FAMILY, "remove": "bot", "by": "M"})
        case "leave":
            await story.play({"in": FAMILY, "leave": "M"})
        case words:
            await story.family_writes(words)


@pytest.mark.parametrize("transport", ["app", "service"])
@pytest.mark.parametrize("how", STEPS)
async def test_x_12_who_made_an_appointment_hears_that_it_is_gone(
    tmp_path: Path, how: str, transport: str
) -> None:
    """Shows X-12, M-34: once, and the operator with her."""
    async with family(tmp_path, transport=transport) as story:
        await story.worker_writes("/termin 26.11. 15:00")
        await story.family_writes("ja")
        await story.play({"in": FAMILY, "leave": "W1"})
        await ends(story, how)
        assert story.templates(PRIVATE) == [STEPS[how]]
        assert story.alarms() == [ENDED]
        await story.advance("P3D")
        story.nothing_said()


async def test_m_34_without_an_appointment_the_operator_hears_of_it(tmp_path: Path) -> None:
    """Shows M-34."""
    async with family(tmp_path) as story:
        await story.family_writes("bitte zurückrufen")
        await story.play({"in": FAMILY, "leave": "W1"})
        await ends(story, "Bot raus")
        assert ENDED in story.alarms()
        story.nothing_said(room=PRIVATE)


@pytest.mark.parametrize("how", STEPS)
async def test_m_34_where_a_worker_is_there_the_operator_is_left_in_peace(
    story: Story, how: str
) -> None:
    await ends(story, how)
    assert ENDED not in story.alarms()
    assert story.templates(PRIVATE) == [STEPS[how]]
