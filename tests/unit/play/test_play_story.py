"""The vocabulary of scenario tests tells the truth about what was said."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.errors import SettingsError
from tests.support.story import PRIVATE, Story
from tests.unit.play.echo_bot import EchoFactory

EXAMPLE = {"workers": [{"handle": "kaya", "name": "Frau Kaya"}]}


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    story = await Story.begin(EchoFactory(), EXAMPLE, tmp_path)
    yield story
    await story.end()


async def test_what_is_seen_is_what_came_after_the_last_deed(story: Story) -> None:
    assert story.family_sees("Guten") == "Guten Tag."
    assert story.worker_room_shows("Gehört") == "Gehört."
    await story.family_writes("/knopf")
    assert story.family_sees("Passt") == "Passt das?"
    assert story.templates() == ["T-91"]
    await story.family_presses("Passt")
    story.family_sees("Danke")
    story.nothing_said(room=PRIVATE)
    with pytest.raises(AssertionError, match="expected 'Passt' in family"):
        story.family_sees("Passt")
    with pytest.raises(AssertionError, match="expected silence"):
        story.nothing_said()


async def test_time_passes(story: Story) -> None:
    await story.worker_writes("/spaeter")
    story.nothing_said()
    await story.advance(timedelta(minutes=30))
    story.nothing_said()
    await story.until("2026-11-24T11:00:00+01:00")
    story.family_sees("Stunde")
    await story.advance("P1D")
    story.nothing_said()


async def test_anything_else_is_written_as_in_a_script(story: Story) -> None:
    await story.play({"in": "family", "remove": "bot"})
    await story.family_writes("hallo")
    story.nothing_said()
    await story.worker_writes("/alarm", room=PRIVATE)
    assert story.alarms() == ["Something fixed."]
    with pytest.raises(SettingsError, match="no button"):
        await story.worker_presses("Passt")


async def test_people_and_transport_can_be_chosen(tmp_path: Path) -> None:
    story = await Story.begin(
        EchoFactory(),
        EXAMPLE,
        tmp_path,
        family=("W1", "M", "J", "N"),
        transport="roman",
        people={"N": {"name": "Nachbarin"}},
    )
    await story.family_writes("hallo", who="N")
    story.family_sees("Gehört")
    await story.family_sends("image/png", who="J")
    story.nothing_said()
    assert story.player.stage.wire.rules.tells_time is False
    await story.end()
