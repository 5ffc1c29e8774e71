"""A consent given for one by name, or pressed by mistake: what the button undoes, where none counts (P-12)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT
from tests.scenarios.test_closed_case import close
from tests.scenarios.test_consent_asked import ALL, BACK, PEOPLE, THERE, TWO
from tests.support.story import FAMILY, PRIVATE, Story

MORNING = "2026-11-25T08:00:00+01:00"


async def joined(story: Story, *who: str) -> None:
    for each in who:
        await story.play({"in": FAMILY, "join": each})


async def test_p_12_taking_back_leaves_a_yes_from_before(tmp_path: Path) -> None:
    """Shows P-12."""
    async with family(tmp_path, people=TWO) as story:
        await joined(story, "O", "J")
        await story.until(MORNING)
        await story.worker_writes("/auskunft K-1 Oma Demir", room=PRIVATE)
        await story.worker_presses(THERE)
        await story.worker_presses(ALL)
        await story.worker_presses(BACK)
        await story.family_writes(CONFLICT, who="J")
        assert not story.templates(FAMILY)
        await story.family_writes(CONFLICT, who="O")
        assert story.templates(FAMILY)


async def test_p_12_in_a_closed_case_no_yes_counts(tmp_path: Path) -> None:
    """Shows C-18, P-12: nor does it once the case is taken up again."""
    async with family(tmp_path, people=PEOPLE, transport="roman") as story:
        await joined(story, "O")
        await close(story)
        await story.worker_presses(THERE)
        story.worker_room_shows("Hier ist nichts zu tun")
        await story.worker_writes("/wiederaufnehmen")
        assert "W-22" in story.templates(PRIVATE)
        await story.family_writes(CONFLICT, who="O")
        assert not story.templates(FAMILY)


@pytest.mark.parametrize("decided", ["ja", "nein"])
async def test_p_12_of_a_young_person_one_thing_is_asked_after_the_other(
    tmp_path: Path, decided: str
) -> None:
    """Shows P-12, P-24."""
    async with family(tmp_path, people=TWO) as story:
        await joined(story, "J")
        await story.worker_writes("/auskunft K-1 Jonas", room=PRIVATE)
        assert story.templates(PRIVATE) == ["W-40"]
        await story.worker_writes(decided, room=PRIVATE)
        story.worker_room_shows("Die Einwilligung dieser Person fehlt noch")
        await story.worker_presses(THERE)
        await story.family_writes(CONFLICT, who="J")
        assert story.templates(FAMILY)
