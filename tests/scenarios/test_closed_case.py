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


async def left_open(story: Story) -> None:
    await story.family_writes("Bot bitte raus")
    assert "T-37" in story.templates(FAMILY)


async def test_c_18_a_no_leaves_it_open_whatever_yes_comes_later(story: Story) -> None:
    """Shows C-18."""
    await story.worker_writes("/abschluss")
    await story.worker_writes("nein")
    story.family_sees("alles bleibt, wie es ist")
    await story.worker_writes("ja")
    story.nothing_said()
    await left_open(story)


@pytest.mark.parametrize("who", ["W1", "M"])
async def test_c_18_a_yes_to_something_else_closes_nothing(story: Story, who: str) -> None:
    """Shows C-18, C-22: closing is deliberate; the buttons still do it."""
    await story.worker_writes("/abschluss")
    await story.worker_writes("Haben Sie noch Fragen?", who=who)
    await story.worker_writes("ja")
    story.nothing_said()
    await story.worker_presses("Abschließen", room=FAMILY)
    assert "T-28" in story.templates(FAMILY)


async def test_c_24_a_yes_answers_the_newest_question_only(story: Story) -> None:
    """Shows C-18, C-24."""
    await story.worker_writes("/abschluss")
    await story.worker_writes("/termin 26.11. 22:00")
    assert story.templates() == ["W-18"]
    await story.worker_writes("ja")
    assert story.templates(FAMILY) == ["T-22"]
    await story.worker_writes("ja")
    story.nothing_said()
    await left_open(story)


async def test_c_38_a_yes_to_the_family_calls_nothing_off(story: Story) -> None:
    """Shows C-22, C-38."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.worker_writes("/termin 1.12. 14:00")
    await story.worker_writes("/absagen alle")
    assert story.templates() == ["W-53"]
    await story.family_writes("Kommen Sie morgen auch zur Schule?")
    await story.worker_writes("ja")
    story.nothing_said()
