"""Whose consent is missing is asked for until it is there (P-09, P-12, S-34)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT
from tests.support.story import FAMILY, PRIVATE, Story

PEOPLE = {"O": {"name": "Oma Demir", "consent": False}}
LINDNERS = "lindner"
THERE, NOT_YET = "Einwilligung liegt vor", "Noch nicht"
MORNING = "2026-11-25T08:00:00+01:00"


async def joined(story: Story) -> None:
    await story.play({"in": FAMILY, "join": "O"})


async def is_read(story: Story) -> bool:
    await story.family_writes(CONFLICT, who="O")
    return bool(story.templates(FAMILY))


async def test_p_12_not_yet_is_not_for_ever(tmp_path: Path) -> None:
    """Shows P-12: the button that stands there is as good as the next one."""
    async with family(tmp_path, people=PEOPLE) as story:
        await joined(story)
        await story.worker_presses(NOT_YET)
        story.worker_room_shows("fehlt noch")
        assert not await is_read(story)
        await story.worker_presses(THERE)
        story.worker_room_shows("Die Einwilligung liegt vor")
        assert await is_read(story)
        await story.until(MORNING)
        story.nothing_said(room=PRIVATE)


@pytest.mark.parametrize("pressed", [True, False])
async def test_p_12_she_is_asked_again_on_her_next_duty(tmp_path: Path, pressed: bool) -> None:
    """Shows P-12: for two weeks at most."""
    async with family(tmp_path, people=PEOPLE) as story:
        await joined(story)
        if pressed:
            await story.worker_presses(NOT_YET)
        await story.until(MORNING)
        assert "Demir" not in story.worker_room_shows("Im Chat K-1 fehlt noch eine Einwilligung")
        await story.worker_presses(NOT_YET)
        await story.advance("P21D")
        assert 8 <= story.templates(PRIVATE).count("W-22") <= 10
        await story.worker_presses(THERE)
        assert await is_read(story)


async def test_p_12_who_joins_after_hours_is_asked_for_once_in_the_morning(tmp_path: Path) -> None:
    """Shows P-12."""
    friday = "2026-11-27T20:00:00+01:00"
    async with family(tmp_path, people=PEOPLE, start=friday) as story:
        await joined(story)
        story.nothing_said(room=PRIVATE)
        await story.until("2026-11-30T16:00:00+01:00")
        assert story.templates(PRIVATE) == ["W-22"]


async def test_p_12_who_leaves_is_not_asked_for(tmp_path: Path) -> None:
    async with family(tmp_path, people=PEOPLE) as story:
        await joined(story)
        await story.play({"in": FAMILY, "leave": "O"})
        await story.advance("P3D")
        story.nothing_said()


async def test_p_12_a_room_of_her_own_that_comes_later_is_not_too_late(tmp_path: Path) -> None:
    """Shows P-12."""
    async with family(tmp_path, people=PEOPLE) as story:
        await story.worker_writes("/hinweise aus", room=PRIVATE)
        await joined(story)
        await story.advance("PT1H")
        await story.worker_writes("/hinweise", room=PRIVATE)
        await story.advance("PT15M")
        story.worker_room_shows("fehlt noch eine Einwilligung")


async def test_p_12_what_is_missing_stands_in_the_state(tmp_path: Path) -> None:
    """Shows P-12, P-34: in her own room, not where the family reads."""
    async with family(tmp_path, people=PEOPLE) as story:
        await joined(story)
        await story.worker_writes("/status K-1", room=PRIVATE)
        story.worker_room_shows("eine Einwilligung fehlt noch")
        await story.worker_writes("/status")
        assert "Einwilligung" not in story.family_sees("Stand im Chat")
        await story.worker_presses(THERE)
        await story.worker_writes("/status K-1", room=PRIVATE)
        assert "Einwilligung" not in story.worker_room_shows("Stand im Chat")


async def test_p_12_a_colleague_undoes_no_yes(tmp_path: Path) -> None:
    """Shows P-12: both learn which it is."""
    async with family(
        tmp_path, ("W1", "W2", "M"), people=PEOPLE, rooms={LINDNERS: ["W2"]}
    ) as story:
        await joined(story)
        await story.worker_presses(THERE)
        await story.worker_presses(NOT_YET, who="W2", room=LINDNERS)
        assert story.said(LINDNERS) == ["Chat K-1: Die Einwilligung liegt vor."]
        assert await is_read(story)


async def test_p_12_beginning_again_asks_for_whoever_came_meanwhile(tmp_path: Path) -> None:
    """Shows P-12, C-18."""
    async with family(tmp_path, people=PEOPLE, transport="roman") as story:
        await story.worker_writes("/abschluss")
        await story.worker_presses("Abschließen", room=FAMILY)
        await joined(story)
        story.nothing_said(room=PRIVATE)
        await story.worker_writes("/wiederaufnehmen")
        assert story.templates(FAMILY) == ["T-01"]
        story.worker_room_shows("Liegt die Einwilligung vor?")


async def test_p_12_an_erasure_does_not_forget_to_ask(tmp_path: Path) -> None:
    """Shows P-12, P-27."""
    async with family(tmp_path, people=PEOPLE) as story:
        await joined(story)
        await story.worker_writes("/loeschen K-1", room=PRIVATE)
        await story.worker_presses("Löschen")
        await story.until(MORNING)
        story.worker_room_shows("fehlt noch eine Einwilligung")
