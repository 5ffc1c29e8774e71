"""Two dangers within a moment have different numbers (M-09, M-17)."""

import pytest

from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("HILFE!!!", "T-40"),
        ("helft mir schnell er schlägt die tür ein", "T-12"),
        ("Hilfe! mein mann geht mit dem messer auf mich los", "T-12"),
        ("Notfall! mein sohn hat putzmittel getrunken", "T-18"),
        ("hilf mir bitte schnell ich will nicht mehr leben", "T-09"),
    ],
)
async def test_a_cry_for_help_says_nothing_of_which_danger(
    words: str, said: str, story: Story
) -> None:
    """Shows M-09, X-03: what stands beside it does; of a cry alone both numbers fit."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == [said]


async def test_a_cry_that_somebody_reads_along_with_is_met_with_silence(story: Story) -> None:
    """Shows X-03: with the knife named, numbers would be read by who holds it."""
    await story.family_writes("vorsicht er liest mit. helft mir schnell er hat ein messer")
    story.nothing_said(room=FAMILY)
    assert story.templates(PRIVATE) == ["T-41"]
