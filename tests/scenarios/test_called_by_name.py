"""In a group somebody else speaks of an appointment "nur NAME" by that name: a hint at most (P-33, S-33)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.support.story import FAMILY, PRIVATE, Story


@pytest.fixture
async def group(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a group with an appointment only for Jonas and one for all."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Jonas")
        await story.worker_writes("/termin 27.11. 9:00 60min Hausbesuch")
        yield story


@pytest.mark.parametrize(
    "text",
    [
        "den Termin von Jonas sagen wir ab",
        "Den Termin von Jonas bitte absagen",
        "Jonas sagt ab",
        "Jonas kann nicht",
        "Jonas kann Donnerstag nicht",
        "Jonas kommt nicht",
        "Können wir den Termin von Jonas verschieben?",
        "please cancel the appointment of Jonas",
    ],
)
async def test_p_33_it_is_a_hint_and_nothing_changes(group: Story, text: str) -> None:
    """Shows P-33, C-23."""
    await group.family_writes(text)
    assert group.templates(FAMILY) == ["L-19"]
    assert "Donnerstag, 26.11.2026, 15:00" in group.worker_room_shows("kam eine Antwort")
    await group.worker_writes("/termine K-1", room=PRIVATE)
    assert "26.11.2026" in group.worker_room_shows("27.11.2026")


@pytest.mark.parametrize(
    "text",
    [
        "Jonas kann Freitag nicht",
        "Jonas kann nicht schlafen",
        "Jonas will nicht mehr",
        "heute kann Jonas nicht zur Schule",
        "Jonas kommt",
    ],
)
async def test_c_03_what_is_not_about_his_is_no_hint(group: Story, text: str) -> None:
    """Shows C-03, C-23."""
    await group.family_writes(text)
    assert "W-52" not in group.templates(PRIVATE)


async def test_p_33_he_himself_still_decides(group: Story) -> None:
    """Shows P-33, S-10."""
    await group.family_writes("den Termin von Jonas sagen wir ab")
    await group.family_writes("ich sage Donnerstag ab", who="J")
    assert group.templates(FAMILY) == ["T-25"]
