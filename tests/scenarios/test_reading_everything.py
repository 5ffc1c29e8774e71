"""Who reads everything here hears nothing, and whoever calls is told to read first (X-03, C-26, X-09)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT
from tests.support.story import FAMILY, PRIVATE, Story

FIRST_READ = "Bitte lesen Sie dort, bevor Sie"


@pytest.mark.parametrize(
    "words",
    [
        "mein mann liest alles hier",
        "mein vater liest alles auf meinem handy",
        "vorsicht, er liest alles",
        "mein mann kann alles lesen was ich schreibe",
        "mein freund hat zugriff auf mein wire und liest alles",
        "mein mann schlägt mich. vorsicht, er liest alles",
        "mein mann liest hier",
        "my husband reads everything here",
    ],
)
async def test_x_03_the_worker_reads_there_before_she_writes_or_calls(
    story: Story, words: str
) -> None:
    """Shows X-03, C-26: whatever else is heard in it."""
    await story.family_writes(words)
    assert not story.said(FAMILY)
    story.worker_room_shows(f"{FIRST_READ} schreiben oder anrufen")


async def test_x_03_nor_does_a_young_person_read_a_number_there(tmp_path: Path) -> None:
    """Shows X-03, C-26."""
    async with family(tmp_path, ("W1", "J")) as story:
        await story.family_writes("mein vater liest alles auf meinem handy", who="J")
        assert not story.said(FAMILY)
        story.worker_room_shows(FIRST_READ)


@pytest.mark.parametrize("words", ["mein mann liest alles hier", "my husband reads this chat"])
@pytest.mark.parametrize("later", ["PT5M", "PT40M"])
async def test_x_03_so_it_is_where_numbers_were_named_before(
    story: Story, words: str, later: str
) -> None:
    """Shows X-03, M-34: she was asked to speak with her directly."""
    await story.family_writes("mein mann schlägt mich")
    assert story.templates(FAMILY) == ["T-13"]
    await story.advance(later)
    await story.family_writes(words)
    assert not story.said(FAMILY)
    story.worker_room_shows(FIRST_READ)
    await story.family_writes(words)
    story.nothing_said()
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.family_writes(words)
    story.worker_room_shows(FIRST_READ)


@pytest.mark.parametrize("words", ["bitte rufen Sie mich an", "please call me back"])
async def test_x_03_so_it_is_with_a_wish_for_a_call(story: Story, words: str) -> None:
    """Shows X-03, X-09: the telephone rings beside him."""
    await story.family_writes("mein mann liest hier")
    await story.family_writes(words)
    assert not story.said(FAMILY)
    assert story.templates(PRIVATE) == ["W-25"]
    story.worker_room_shows(f"{FIRST_READ} anrufen")


@pytest.mark.parametrize("settled", [True, False])
async def test_x_09_and_with_the_button_but_not_once_she_has_looked(
    story: Story, *, settled: bool
) -> None:
    """Shows X-03, X-09: silence ends by itself, the warning when a worker says so."""
    await story.family_writes(CONFLICT)
    await story.family_writes("mein mann liest hier")
    await story.advance("PT11M")
    if settled:
        await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.family_presses("Ruft mich an")
    shown = story.worker_room_shows("Ein Rückruf ist gewünscht")
    assert (FIRST_READ in shown) is not settled


@pytest.mark.parametrize(
    "words",
    [
        "mein sohn kann jetzt lesen, er liest alles",
        "der kleine lernt lesen, er liest alles laut",
        "jonas geht es super in der schule. er liest alles",
        "mein mann liest mir hier alles vor",
        "mein mann liest alles für mich weil ich nicht lesen kann",
        "er liest die nachrichten in der zeitung",
        "min son läser allt",
    ],
)
async def test_m_13_of_other_reading_nobody_hears(story: Story, words: str) -> None:
    """Shows M-13, C-36."""
    await story.family_writes(words)
    story.nothing_said()
    await story.family_writes("Merkblatt")
    assert story.said(FAMILY)
