"""The hint to a worker who writes after hours: to herself, once, unlogged (C-09, P-70, T-45)."""

import pytest

from tests.support.story import FAMILY, PRIVATE, Story

EVENING = "2026-11-24T21:30:00+01:00"
FRIDAY = "2026-11-27T18:00:00+01:00"


async def test_c_09_she_is_told_once_in_an_absence_and_only_she(story: Story) -> None:
    """Shows C-09."""
    await story.until(EVENING)
    await story.worker_writes("Denken Sie morgen an den Ausweis.")
    story.nothing_said(room=FAMILY)
    story.worker_room_shows("Sie beginnt wieder: Mittwoch, 25.11.2026, 8:00 Uhr")
    await story.worker_writes("Und an das Heft.")
    story.nothing_said()
    await story.until(FRIDAY)
    await story.worker_writes("Schönes Wochenende!")
    story.worker_room_shows("Montag, 30.11.2026, 8:00 Uhr")


async def test_c_09_not_in_duty_hours_for_commands_or_in_her_own_room(story: Story) -> None:
    """Shows C-09."""
    await story.worker_writes("Guten Morgen")
    story.nothing_said()
    await story.until(EVENING)
    await story.worker_writes("/termine")
    assert story.templates(PRIVATE) == []
    await story.worker_writes("nur für mich", room=PRIVATE)
    story.nothing_said()


async def test_p_70_it_can_be_switched_off_alone(story: Story) -> None:
    """Shows P-70."""
    await story.worker_writes("/hinweise dienstzeit aus", room=PRIVATE)
    story.worker_room_shows("Alle anderen Hinweise bleiben")
    await story.until(EVENING)
    await story.worker_writes("Denken Sie morgen an den Ausweis.")
    story.nothing_said()
    await story.worker_writes("/hints duty on", room=PRIVATE)
    await story.worker_writes("Und an das Heft.")
    assert story.templates(PRIVATE) == ["T-45"]
    await story.worker_writes("/hinweise dienstzeit aus")
    story.family_sees("Das geht nur in einem Raum")


async def test_p_70_without_a_room_of_her_own_nothing_is_said(story: Story) -> None:
    """Shows P-70."""
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    await story.until(EVENING)
    await story.worker_writes("Denken Sie morgen an den Ausweis.")
    story.nothing_said()


@pytest.mark.parametrize("late", ["2026-11-24T10:05:00+01:00"])
async def test_what_arrives_late_was_not_written_late(story: Story, late: str) -> None:
    await story.until(EVENING)
    await story.play({"in": "family", "from": "W1", "text": "Bis gleich", "sent": late})
    story.nothing_said()


async def test_c_13_nothing_is_said_of_duty_while_somebody_stands_in(story: Story) -> None:
    """Shows C-13."""
    await story.worker_writes("/vertretung 24.11.-27.11. Herr Lindner")
    await story.until(EVENING)
    await story.worker_writes("Alles Gute!")
    story.nothing_said()


async def test_m_09_she_is_not_asked_to_wait_while_she_answers_a_crisis(story: Story) -> None:
    """Shows M-09, C-09."""
    await story.until(EVENING)
    await story.family_writes("mein kind hat fieber 41 und krampft")
    assert story.templates(FAMILY) == ["T-18"]
    await story.worker_writes("ich bin da, ich ruf an")
    story.nothing_said()
    await story.until(FRIDAY)
    await story.worker_writes("Schönes Wochenende!")
    assert story.templates(PRIVATE) == ["T-45"]
