"""Whose consent is missing is asked for until it is there (P-09, P-12, S-34)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CONFLICT
from tests.support.story import FAMILY, PRIVATE, Story

PEOPLE = {"O": {"name": "Oma Demir", "consent": False}}
TWO = {**PEOPLE, "J": {"name": "Jonas", "age": "youth", "consent": False}}
ALL, BACK = "Alle liegen vor", "Zurücknehmen"
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
        story.worker_room_shows("Einwilligungen, die noch fehlen: 1")
        await story.worker_writes("/status")
        assert "Einwilligung" not in story.family_sees("Stand im Chat")
        await story.worker_presses(THERE)
        await story.worker_writes("/status K-1", room=PRIVATE)
        assert "Einwilligung" not in story.worker_room_shows("Stand im Chat")


async def test_p_12_once_the_case_is_closed_none_is_missing(tmp_path: Path) -> None:
    """Shows P-12, C-18: nobody can be asked for one there any more."""
    async with family(tmp_path, people=PEOPLE) as story:
        await joined(story)
        await story.worker_writes("/abschluss K-1", room=PRIVATE)
        await story.worker_presses("Abschließen")
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
        assert [
            text.startswith("Chat K-1: Die Einwilligung liegt vor.")
            for text in story.said(LINDNERS)
        ] == [True]
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
        story.worker_room_shows("Liegt sie jetzt vor?")


async def test_p_12_an_erasure_does_not_forget_to_ask(tmp_path: Path) -> None:
    """Shows P-12, P-27."""
    async with family(tmp_path, people=PEOPLE) as story:
        await joined(story)
        await story.worker_writes("/loeschen K-1", room=PRIVATE)
        await story.worker_presses("Löschen")
        await story.until(MORNING)
        story.worker_room_shows("fehlt noch eine Einwilligung")


async def both_joined(story: Story) -> None:
    for who in ("O", "J"):
        await story.play({"in": FAMILY, "join": who})


async def reads(story: Story, who: str) -> bool:
    await story.family_writes("wann ist der nächste Termin?", who=who)
    read = bool(story.acts())
    await story.advance("PT2H")
    return read


async def test_p_12_two_are_asked_for_together_and_no_yes_is_for_the_wrong_one(
    tmp_path: Path,
) -> None:
    """Shows P-09, P-12, D-02: without a name two questions could not be told apart."""
    async with family(tmp_path, people=TWO) as story:
        await both_joined(story)
        await story.until(MORNING)
        assert len(story.said(PRIVATE)) == 1
        shown = story.worker_room_shows("fehlen noch Einwilligungen: 2")
        assert "Jonas" not in shown
        await story.worker_presses(ALL)
        story.worker_room_shows("Die Einwilligung liegt vor")
        assert [await reads(story, who) for who in ("O", "J")] == [True, True]


async def test_p_12_who_joins_at_night_is_told_apart_by_the_time(tmp_path: Path) -> None:
    """Shows P-12: both questions arrive in the same minute."""
    async with family(tmp_path, people=TWO, start="2026-11-24T20:00:00+01:00") as story:
        await story.play({"in": FAMILY, "join": "O"})
        await story.advance("PT1H")
        await story.play({"in": FAMILY, "join": "J"})
        await story.until(MORNING)
        said = story.said(PRIVATE)
        assert [hour in text for hour, text in zip(("20:00", "21:00"), said, strict=True)] == [
            True,
            True,
        ]


async def test_p_12_of_two_the_one_whom_she_names_herself(tmp_path: Path) -> None:
    """Shows P-12, P-33: what is still missing is said, and nobody else is read."""
    async with family(tmp_path, people=TWO) as story:
        await both_joined(story)
        await story.worker_writes("/auskunft K-1 Oma Demir", room=PRIVATE)
        story.worker_room_shows("Die Einwilligung dieser Person fehlt noch")
        await story.worker_presses(THERE)
        story.worker_room_shows("Einwilligungen, die noch fehlen: 1")
        assert [await reads(story, who) for who in ("O", "J")] == [True, False]


async def test_p_12_a_yes_for_the_wrong_one_is_taken_back(tmp_path: Path) -> None:
    """Shows P-09: she is asked again as if it had never been said."""
    async with family(tmp_path, people=TWO) as story:
        await both_joined(story)
        await story.worker_presses(THERE)
        await story.worker_presses(BACK)
        story.worker_room_shows("Zurückgenommen")
        assert not await reads(story, "J")
        await story.until(MORNING)
        story.worker_room_shows("fehlen noch Einwilligungen: 2")
        await story.worker_presses(BACK)
        assert "Zurückgenommen" not in "".join(story.said(PRIVATE))
        await story.worker_presses(THERE)
        assert await reads(story, "J")


async def test_p_23_who_is_read_already_is_not_asked_for(tmp_path: Path) -> None:
    async with family(tmp_path) as story:
        await story.worker_writes("/auskunft K-1 Frau Demir", room=PRIVATE)
        assert story.templates(PRIVATE) == ["W-40"]
