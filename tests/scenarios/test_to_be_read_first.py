"""That somebody is to read before she calls is said as long as it is open, to whoever is asked (X-03, M-34)."""

from pathlib import Path

import pytest

from bot.core.errors import SettingsError
from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

LISTENS = "bitte nicht anrufen, er hört mit"
AT_HOME = "bitte nicht anrufen, mein Mann ist da"
WISH = "Bitte rufen Sie mich an"
READ_FIRST = "Bitte lesen Sie dort, bevor Sie"
LINDNER = {"lindner": ("W2",)}


@pytest.mark.parametrize(
    "words",
    [
        "Rufen Sie mich morgen an, heute bitte nicht anrufen, mein Mann ist da",
        "Bitte rufen Sie mich an, aber bitte nicht heute anrufen, mein Mann ist da",
        "Please call me tomorrow, please don't call now, my husband is here",
    ],
)
async def test_x_03_a_plea_beside_the_wish_is_heard(story: Story, words: str) -> None:
    """Shows X-03, X-09: she is told to read first, whatever is asked."""
    await story.family_writes(words)
    story.worker_room_shows(READ_FIRST)
    assert all(READ_FIRST in said for said in story.said(PRIVATE))


@pytest.mark.parametrize("words", [(WISH, AT_HOME), (LISTENS,), (WISH, LISTENS)])
async def test_x_03_whoever_joins_hears_it_too(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Shows X-03, P-37: in every line, and nothing offers to write there."""
    async with family(tmp_path, rooms=LINDNER) as story:
        for each in words:
            await story.family_writes(each)
            await story.advance("PT5M")
        await story.play({"in": FAMILY, "join": "W2"})
        (shown,) = story.said("lindner")
        assert shown.count(READ_FIRST) == len(set(words) - {AT_HOME})


async def test_x_03_it_is_so_where_nobody_was_there_to_be_told(tmp_path: Path) -> None:
    """Shows X-03, C-38."""
    async with family(tmp_path, rooms=LINDNER) as story:
        await story.play({"in": FAMILY, "leave": "W1"})
        for each in (WISH, LISTENS):
            await story.family_writes(each)
        await story.play({"in": FAMILY, "join": "W2"})
        (shown,) = story.said("lindner")
        assert shown.count(READ_FIRST) == 2
        with pytest.raises(SettingsError, match="no button"):
            await story.worker_presses("Lotse fragt nach", who="W2", room="lindner")


async def test_x_03_the_next_day_it_is_said_again(story: Story) -> None:
    """Shows X-03, M-34: until it is settled."""
    await story.family_writes(LISTENS)
    await story.until("2026-11-25T08:05:00+01:00")
    story.worker_room_shows(READ_FIRST)
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.family_writes("mein mann hat mich geschlagen")
    story.worker_room_shows("Sprechen Sie die Person bitte direkt an")


@pytest.mark.parametrize("words", [(WISH, AT_HOME), (LISTENS,)])
async def test_x_03_it_outlives_closing_the_case(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Shows X-03, M-34: the last word says so, and the first of the case that is taken up again."""
    async with family(tmp_path, transport="roman") as story:
        for each in words:
            await story.family_writes(each)
        await story.advance("PT11M")
        await story.worker_writes("/abschluss K-1", room=PRIVATE)
        await story.worker_presses("Abschließen")
        if WISH in words:
            story.worker_room_shows(f"{READ_FIRST} anrufen. Das ist der letzte Hinweis dazu")
        await story.worker_writes("/wiederaufnehmen K-1", room=PRIVATE)
        story.worker_room_shows(READ_FIRST)


async def test_x_03_who_stands_in_without_being_there_calls_when_it_is_safe(
    tmp_path: Path,
) -> None:
    """Shows X-03, C-13: she cannot read there."""
    async with family(tmp_path, rooms=LINDNER) as story:
        await story.family_writes(LISTENS)
        await story.worker_writes("/vertretung K-1 25.11.-30.11. Herr Lindner", room=PRIVATE)
        await story.until("2026-11-25T08:05:00+01:00")
        (shown,) = story.said("lindner")
        assert "Vertretung: Chat K-1" in shown
        assert "rufen Sie erst an, wenn es sicher ist" in shown


async def test_x_03_who_cannot_read_there_is_told_to_have_herself_added(tmp_path: Path) -> None:
    """Shows X-03, X-09, C-13: before she calls."""
    async with family(tmp_path, rooms=LINDNER) as story:
        await story.worker_writes("/vertretung K-1 24.11.-30.11. Herr Lindner", room=PRIVATE)
        await story.family_writes(WISH)
        await story.family_writes(AT_HOME)
        (shown,) = story.said("lindner")
        assert f"Rückruf: {READ_FIRST} anrufen" in shown
        assert "lassen Sie sich dazuholen" in shown


async def test_x_03_what_stays_open_beside_it_says_so(story: Story) -> None:
    """Shows X-03, M-35: after the call is settled, to look is still to be done with care."""
    for each in (WISH, LISTENS):
        await story.family_writes(each)
    await story.worker_writes("/erledigt K-1 rückruf", room=PRIVATE)
    story.worker_room_shows(READ_FIRST)


async def test_x_03_a_button_from_before_asks_nothing_into_that_chat(story: Story) -> None:
    """Shows X-03, M-36: nobody knows who would read the question."""
    await story.family_writes("mein mann hat mich geschlagen")
    await story.until("2026-11-25T08:05:00+01:00")
    await story.family_writes(LISTENS)
    await story.advance("PT11M")
    await story.worker_presses("Lotse fragt nach")
    story.nothing_said(room=FAMILY)
    story.worker_room_shows(READ_FIRST)
    await story.advance("PT11M")
    story.nothing_said(room=FAMILY)
