"""Once a case is closed nothing begins in it any more but by starting afresh (C-14, C-18)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story


async def close(story: Story) -> None:
    await story.worker_writes("/abschluss")
    await story.worker_writes("ja")
    assert "T-28" in story.templates(FAMILY)


@pytest.fixture
async def closed(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a closed case over Roman, where the bot cannot leave."""
    async with family(tmp_path, transport="roman") as story:
        await close(story)
        yield story


@pytest.mark.parametrize(
    "typed",
    ["/termin Do 10 Uhr", "/erinnern morgen 10 Uhr Ausweis", "/verschieben Fr 10 Uhr", "/absagen"],
)
@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
async def test_c_14_a_closed_case_takes_no_appointment_and_reminds_of_nothing(
    closed: Story, typed: str, room: str
) -> None:
    """Shows C-14, C-15."""
    word, _, rest = typed.partition(" ")
    await closed.worker_writes(typed if room == FAMILY else f"{word} K-1 {rest}", room=room)
    assert closed.templates() == ["W-55"]
    await closed.advance("P5D")
    closed.nothing_said()


async def test_c_14_the_crisis_text_stays_as_long_as_the_bot_is_there(closed: Story) -> None:
    """Shows C-14, M-09."""
    await closed.family_writes(CRISIS)
    assert closed.templates(FAMILY) == ["T-09"]


async def test_c_18_where_the_bot_has_left_it_says_how_to_begin_again(story: Story) -> None:
    """Shows C-18."""
    await close(story)
    await story.worker_writes("/wiederaufnehmen K-1", room=PRIVATE)
    story.worker_room_shows("Fügen Sie mich dort bitte wieder hinzu")
    assert not story.alarms()
    await story.play({"in": FAMILY, "add": "bot", "by": "W1"})
    assert story.templates(FAMILY)[0] == "T-01"
    await story.worker_writes("/termin Do 10 Uhr")
    story.family_sees("Notiert")
