"""Two dangers within a moment have different numbers (M-09, M-17)."""

from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, Story

POISON = "mein sohn 2 hat spülmittel getrunken was soll ich machen"


async def test_another_danger_is_answered_with_its_own_numbers(story: Story) -> None:
    """Shows M-09, M-17."""
    await story.family_writes(CRISIS)
    await story.advance("PT1M")
    await story.family_writes(POISON)
    assert story.templates(FAMILY) == ["T-18"]
    await story.family_writes(POISON)
    assert story.templates(FAMILY) == ["T-40"]
    await story.family_writes(POISON)
    story.nothing_said(room=FAMILY)
