"""After one refusal was taken up the next one is heard, however short it is (S-05, C-23)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.support.story import PRIVATE, Story

THURSDAY, FRIDAY = "/termin 26.11. 10:00 60min Büro", "/termin 27.11. 11:00 60min Büro"


@pytest.fixture
async def refused(story: Story) -> Story:
    """Thursday and Friday stand, Friday does not fit."""
    await story.worker_writes(THURSDAY)
    await story.worker_writes(FRIDAY)
    await story.family_writes("freitag geht nicht")
    return story


@pytest.mark.parametrize(
    "text",
    [
        "donnerstag nicht",
        "Und Donnerstag leider auch nicht.",
        "donnerstag um 10 uhr auch nicht",
        "ne, donnerstag doch nicht",
        "not thursday either",
        "torsdag inte heller",
    ],
)
async def test_s_05_the_next_day_needs_no_verb(refused: Story, text: str) -> None:
    """Shows S-05."""
    await refused.family_writes(text)
    assert refused.templates(PRIVATE) == ["W-14"]
    refused.worker_room_shows("Donnerstag, 26.11.2026")


async def test_s_05_nor_after_the_first_refusal_was_taken_back(refused: Story) -> None:
    """Shows S-05."""
    await refused.family_writes("freitag geht doch")
    assert refused.templates(PRIVATE) == ["W-13"]
    await refused.family_writes("donnerstag nicht")
    assert refused.templates(PRIVATE) == ["W-14"]


@pytest.mark.parametrize(
    "text",
    [
        "donnerstag noch nicht",
        "donnerstag nicht?",
        "mittwoch nicht",
        "donnerstag oder mittwoch nicht",
        "donnerstag war er nicht",
    ],
)
async def test_c_23_what_leaves_it_open_refuses_nothing(refused: Story, text: str) -> None:
    """Shows C-23."""
    await refused.family_writes(text)
    refused.nothing_said()


async def test_c_22_after_a_workers_words_it_may_be_meant_for_her(refused: Story) -> None:
    """Shows C-22."""
    await refused.worker_writes("Wann hat Jonas Training?")
    await refused.family_writes("donnerstag nicht")
    refused.nothing_said()


async def test_c_23_it_does_not_go_on_from_somebody_elses_word(tmp_path: Path) -> None:
    """Shows C-23: they talk to each other as well."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes(THURSDAY)
        await story.worker_writes(FRIDAY)
        await story.family_writes("freitag geht nicht")
        await story.family_writes("donnerstag nicht", who="V")
        story.nothing_said()
        await story.family_writes("donnerstag nicht")
        assert story.templates(PRIVATE) == ["W-14"]
