"""Of two appointments, one of them for somebody else, the own half of a message is done with (C-39, P-33)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.support.story import PRIVATE, Story

HINT = "Ob sie von der Person ist, für die er ist, weiß ich nicht"


@pytest.fixture
async def group(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a group of mother, father and Jonas with an appointment only for Jonas."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Jonas")
        yield story


@pytest.mark.parametrize(
    "text",
    [
        "Donnerstag absagen, Freitag absagen",
        "Donnerstag absagen und Freitag auch",
        "Donnerstag und Freitag absagen",
    ],
)
async def test_c_39_of_two_that_are_named_the_own_one_is_called_off(
    group: Story, text: str
) -> None:
    """Shows C-39, P-33, S-10: and no bare "ja" confirms it."""
    await group.worker_writes("/termin 27.11. 14:00 Büro")
    await group.family_writes(text)
    group.worker_room_shows(HINT)
    group.family_sees("Freitag, 27.11.2026, 14:00 Uhr ist abgesagt")
    await group.family_writes("ja")
    assert "W-13" not in group.templates(PRIVATE)


async def test_c_39_of_two_that_do_not_fit_the_own_one_is_passed_on(group: Story) -> None:
    """Shows C-39, P-33."""
    await group.worker_writes("/termin 27.11. 14:00 Büro")
    await group.family_writes("Donnerstag und Freitag gehen nicht")
    group.worker_room_shows(HINT)
    group.worker_room_shows("Für den Termin Freitag, 27.11.2026, 14:00 Uhr")


async def test_s_10_both_where_one_is_for_another_are_left_and_not_confirmed(group: Story) -> None:
    """Shows S-10, P-33."""
    await group.worker_writes("/termin 27.11. 14:00 Büro")
    await group.family_writes("beide absagen")
    group.worker_room_shows(HINT)
    await group.family_writes("ja")
    assert "W-13" not in group.templates(PRIVATE)
