"""What is new reaches the worker, whatever she was asked before (M-34, S-14)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

POISON = "ich hab jetzt die tabletten genommen"


@pytest.mark.parametrize(("words", "template"), [(POISON, "T-18"), ("ich bringe mich um", "T-40")])
async def test_m_34_what_comes_after_it_was_settled_is_new(
    story: Story, words: str, template: str
) -> None:
    """Shows M-09, M-34."""
    await story.family_writes(CRISIS)
    await story.advance("PT20M")
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.advance("PT5M")
    await story.family_writes(words)
    assert story.templates(FAMILY) == [template]
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1, Eingang 10:25.")
    await story.until("2026-11-25T10:00:00+01:00")
    story.worker_room_shows("Chat K-1 ist noch offen")


async def test_m_34_what_is_settled_in_the_conversation_itself_as_well(story: Story) -> None:
    """Shows M-34."""
    await story.family_writes(CRISIS)
    await story.worker_writes("/erledigt")
    await story.family_writes(POISON)
    assert story.templates(PRIVATE) == ["T-41"]


async def test_c_03_what_is_not_settled_is_not_asked_twice_within_half_an_hour(
    story: Story,
) -> None:
    """Shows C-03."""
    await story.family_writes(CRISIS)
    await story.advance("PT20M")
    await story.family_writes("ich bringe mich um")
    story.nothing_said(room=PRIVATE)


TUESDAY_EVENING, WEDNESDAY_EVENING = "2026-11-24T18:00:00+01:00", "2026-11-25T20:00:00+01:00"
THURSDAY = "2026-11-26T08:00:00+01:00"
AGAIN = (
    "Bitte sehen Sie noch einmal in den Chat K-1, neuer Eingang Mittwoch, 25.11.2026, 20:00 Uhr."
)


async def test_s_14_the_next_night_reaches_her_with_its_own_time(story: Story) -> None:
    """Shows S-14, M-34: what was not settled does not hide what is new."""
    await story.until(TUESDAY_EVENING)
    await story.family_writes(CRISIS)
    await story.until(WEDNESDAY_EVENING)
    story.worker_room_shows("Eingang Dienstag, 24.11.2026, 18:00 Uhr")
    await story.family_writes(CRISIS)
    story.family_sees("liest ab Donnerstag, 26.11.2026, 8:00 Uhr wieder mit")
    story.nothing_said(room=PRIVATE)
    await story.until(THURSDAY)
    story.worker_room_shows(AGAIN)
    assert story.templates(PRIVATE) == ["T-41"]
    await story.until("2026-11-27T08:00:00+01:00")
    story.worker_room_shows("Chat K-1 ist noch offen")


async def test_s_14_so_does_the_evening_of_a_day_on_which_she_was_prompted(story: Story) -> None:
    """Shows S-14, M-34."""
    await story.until("2026-11-25T15:00:00+01:00")
    await story.family_writes(CRISIS)
    await story.until(WEDNESDAY_EVENING)
    await story.family_writes(CRISIS)
    await story.until(THURSDAY)
    story.worker_room_shows(AGAIN)


async def test_m_34_one_night_is_one_prompt(story: Story) -> None:
    """Shows C-03, M-34."""
    await story.until(WEDNESDAY_EVENING)
    await story.family_writes(CRISIS)
    await story.advance("PT2H")
    await story.family_writes(CRISIS)
    await story.until(THURSDAY)
    assert story.templates(PRIVATE) == ["T-41"]
    story.worker_room_shows("Eingang Mittwoch, 25.11.2026, 20:00 Uhr")


async def test_m_36_a_no_at_night_is_one_prompt_too(story: Story) -> None:
    """Shows M-34, M-36."""
    await story.until("2026-11-25T10:00:00+01:00")
    await story.family_writes(CRISIS)
    await story.until("2026-11-26T10:00:00+01:00")
    await story.worker_presses("Lotse fragt nach")
    await story.until("2026-11-26T20:00:00+01:00")
    await story.family_writes("nein")
    await story.until("2026-11-27T08:00:00+01:00")
    assert story.templates(PRIVATE) == ["T-41"]
    story.worker_room_shows("Chat K-1 ist noch offen")


async def test_m_34_what_comes_right_after_duty_waits_for_no_routine_reminder(
    story: Story,
) -> None:
    """Shows S-14, M-34: within the half hour in which on duty nothing is asked twice."""
    await story.until("2026-11-24T15:50:00+01:00")
    await story.family_writes(CRISIS)
    await story.until("2026-11-24T16:10:00+01:00")
    await story.family_writes(POISON)
    story.nothing_said(room=PRIVATE)
    await story.until("2026-11-25T08:00:00+01:00")
    story.worker_room_shows("neuer Eingang Dienstag, 24.11.2026, 16:10 Uhr")


async def test_x_06_whoever_is_on_call_is_told_right_after_duty(tmp_path: Path) -> None:
    """Shows X-06: the family reads that a hint is on its way, so it is."""
    on_call = {"escalation": {"on_call": "lindner"}}
    rooms = {"lindner": ("W2",)}
    async with family(tmp_path, organisation=on_call, rooms=rooms) as story:
        await story.until("2026-11-24T15:50:00+01:00")
        await story.family_writes(CRISIS)
        await story.until("2026-11-24T16:10:00+01:00")
        await story.family_writes(CRISIS)
        story.family_sees("Herr Lindner bekommt jetzt einen Hinweis")
        assert story.templates("lindner") == ["T-41"]


async def test_c_22_who_has_come_and_writes_is_not_asked_a_second_time(tmp_path: Path) -> None:
    """Shows C-22: what was written before her duty was asked of her when it began."""
    async with family(tmp_path, start="2026-11-24T07:50:00+01:00") as story:
        await story.family_writes(CRISIS)
        await story.until("2026-11-24T08:05:00+01:00")
        assert story.templates(PRIVATE) == ["T-41"]
        await story.worker_writes("Ich bin da, rufe gleich an.")
        await story.advance("PT3M")
        await story.family_writes("ich bringe mich um")
        story.nothing_said(room=PRIVATE)
        await story.advance("PT8M")
        await story.family_writes("ich bringe mich um")
        assert story.templates(PRIVATE) == ["T-41"], "once she is silent she is asked anew"


async def test_x_06_who_is_on_call_is_told_once_though_the_worker_writes(tmp_path: Path) -> None:
    """Shows X-06, C-22: when somebody was asked is not reckoned from when that is over."""
    on_call = {"escalation": {"on_call": "lindner"}}
    rooms = {"lindner": ("W2",)}
    start = "2026-11-24T16:02:00+01:00"
    async with family(tmp_path, organisation=on_call, rooms=rooms, start=start) as story:
        await story.family_writes(CRISIS)
        assert story.templates("lindner") == ["T-41"]
        await story.advance("PT3M")
        await story.worker_writes("Ich rufe gleich noch an.")
        await story.advance("PT3M")
        await story.family_writes("ich bringe mich um")
        story.nothing_said(room="lindner")


async def test_m_34_an_objection_in_the_same_message_at_night_takes_nothing_back(
    story: Story,
) -> None:
    """Shows M-09, M-34, P-10: who was promised a reader in the morning has one."""
    await story.until(TUESDAY_EVENING)
    await story.family_writes(f"bot raus {CRISIS}")
    assert story.templates(FAMILY)[-1] == "T-37"
    await story.until("2026-11-25T09:00:00+01:00")
    assert story.templates(PRIVATE) == ["T-41", "W-33"]
    story.worker_room_shows("Eingang Dienstag, 24.11.2026, 18:00 Uhr")
