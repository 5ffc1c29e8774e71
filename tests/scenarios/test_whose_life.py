"""Whose life is in danger: the writer's own, or that of somebody she worries about (M-10)."""

import pytest

from tests.support.story import FAMILY, PRIVATE, Story


@pytest.mark.parametrize(
    "words",
    [
        "meine freundin ritzt sich, sie will sich umbringen",
        "Meine Freundin ritzt sich. Sie will sterben",
        "meine tochter schneidet sich in den arm und sagt sie will nicht mehr leben",
        "my friend cuts herself, she wants to kill herself",
        "min kompis skär sig, hon vill ta livet av sig",
        "meine freundin ritzt sich",
    ],
)
async def test_m_10_who_harms_herself_is_not_who_writes(story: Story, words: str) -> None:
    """Shows M-10."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-10"]
    assert story.templates(PRIVATE) == ["T-41"]


@pytest.mark.parametrize(
    "words",
    [
        "ich ritze mich und meine freundin will sich umbringen",
        "meine freundin ritzt sich und ich will auch nicht mehr leben",
        "will nicht mehr leben, meine freundin will sich umbringen",
        "wie bringt man sich um",
        "ich ritze mich",
    ],
)
async def test_m_10_one_sign_of_ones_own_and_it_is_ones_own(story: Story, words: str) -> None:
    """Shows M-08, M-10."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-09"]
