"""Who is named before a substitution begins and before it ends is on duty then (C-13, S-36, X-06)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindner"
WEEKS = "/vertretung 30.11.-11.12. Herr Lindner"
QUESTION = "Haben Sie den Antrag schon gesehen?"
SUNDAY, FRIDAY_BEFORE = "2026-11-29T23:00:00+01:00", "2026-11-27T22:00:00+01:00"
LAST_EVENING = "2026-12-11T22:00:00+01:00"
FIRST_DUTY, BACK_ON_DUTY = "2026-11-30T08:00:00+01:00", "2026-12-14T08:00:00+01:00"
BEGIN, BACK = "Montag, 30.11.2026, 8:00 Uhr", "Montag, 14.12.2026, 8:00 Uhr"
LOOK = "Bitte sehen Sie in den Chat K-1"


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[Story]:
    """Herr Lindner, who will stand in, reads along and has a room for prompts."""
    async with family(tmp_path, ("W1", "W2", "M"), rooms={LINDNERS: ("W2",)}) as story:
        await story.worker_writes(WEEKS)
        yield story


@pytest.fixture
async def not_here(tmp_path: Path) -> AsyncIterator[Story]:
    """He has a room for prompts, but is not in the conversation yet."""
    async with family(tmp_path, ("W1", "M"), rooms={LINDNERS: ("W2",)}) as story:
        await story.worker_writes(WEEKS)
        yield story


@pytest.mark.parametrize("when", [FRIDAY_BEFORE, SUNDAY])
async def test_c_13_before_it_begins_the_substitute_reads_next(both: Story, when: str) -> None:
    """Shows C-13, X-06."""
    await both.until(when)
    await both.family_writes(CRISIS)
    both.family_sees(f"Herr Lindner liest ab {BEGIN} wieder mit")
    await both.until(FIRST_DUTY)
    assert LOOK in both.said(LINDNERS)[0]
    both.nothing_said(room=PRIVATE)


async def test_c_08_the_note_of_absence_names_the_substitute_to_come(both: Story) -> None:
    """Shows C-08, C-13."""
    await both.until(SUNDAY)
    await both.family_writes(QUESTION)
    both.family_sees(f"Herr Lindner ist wieder da: {BEGIN}")


async def test_c_13_a_call_back_too_is_noted_for_the_substitute_to_come(both: Story) -> None:
    """Shows C-13."""
    await both.until(SUNDAY)
    await both.family_writes("bitte zurückrufen")
    both.family_sees("Herr Lindner bekommt den Hinweis zur nächsten Dienstzeit")


async def test_c_13_until_her_last_duty_is_over_the_worker_is_named(both: Story) -> None:
    """Shows C-13."""
    await both.until("2026-11-26T22:00:00+01:00")
    await both.family_writes(CRISIS)
    both.family_sees("Frau Kaya liest ab Freitag, 27.11.2026, 8:00 Uhr wieder mit")


async def test_x_06_a_substitute_to_come_who_is_not_here_reads_nothing(not_here: Story) -> None:
    """Shows X-06, S-14: yet he is told, for the worker of the conversation is away."""
    await not_here.until(SUNDAY)
    await not_here.family_writes(QUESTION)
    said = not_here.family_sees("Gerade liest hier kein Mensch mit. Herrn Lindner erreichen Sie so")
    assert "Kaya" not in said
    await not_here.family_writes(CRISIS)
    assert "Kaya" not in not_here.family_sees("Gerade liest hier kein Mensch mit")
    await not_here.until(FIRST_DUTY)
    assert "Vertretung: Chat K-1 von Frau Kaya, Eingang Sonntag" in not_here.said(LINDNERS)[0]


async def test_c_13_after_the_last_duty_of_the_substitute_the_worker_is_named(both: Story) -> None:
    """Shows C-13, X-06."""
    await back_again(both)


async def test_c_13_so_she_is_where_the_substitute_never_was_here(not_here: Story) -> None:
    """Shows C-13, X-06."""
    await back_again(not_here)


async def back_again(story: Story) -> None:
    await story.until(LAST_EVENING)
    await story.family_writes(QUESTION)
    story.family_sees(f"Frau Kaya ist wieder da: {BACK}")
    await story.family_writes(CRISIS)
    story.family_sees(f"Frau Kaya liest ab {BACK} wieder mit")
    await story.until(BACK_ON_DUTY)
    story.worker_room_shows(LOOK)


async def test_c_13_who_is_to_stand_in_no_more_is_not_named(both: Story) -> None:
    """Shows C-13."""
    await both.worker_writes("/vertretung aus")
    await both.until(SUNDAY)
    await both.family_writes(QUESTION)
    both.family_sees(f"Frau Kaya ist wieder da: {BEGIN}")
    assert both.templates(FAMILY) == ["T-08"]
