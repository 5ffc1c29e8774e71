"""What is new reaches the worker, whatever she was asked before (M-34, S-14, P-73)."""

import pytest

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
    await story.family_writes(POISON)
    story.nothing_said(room=PRIVATE)
