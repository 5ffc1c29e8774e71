"""Control and covered marks bring the text on violence, and the worker looks; meals and scores bring nothing."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

CHILD = ("W1", "J")


@pytest.mark.parametrize(
    "words",
    [
        "mein geld geht alles auf sein konto und ich muss um jeden euro fragen",
        "ich sag beim arzt immer ich bin gefallen",
        "mein ex steht jeden morgen vor der kita im auto",
    ],
)
async def test_m_09_control_is_answered_and_the_worker_looks(story: Story, words: str) -> None:
    """Shows M-09."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-13"]
    assert story.templates(PRIVATE) == ["T-41"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("sie haben eine gruppe gemacht nur um mich fertig zu machen", "T-16"),
        ("der trainer will immer das ich als letzte dusche", "T-17"),
    ],
)
async def test_x_05_a_young_person_under_pressure_is_heard(
    tmp_path: Path, words: str, said: str
) -> None:
    """Shows X-05, M-33."""
    async with family(tmp_path, CHILD) as story:
        await story.family_writes(words, who="J")
        assert story.templates(FAMILY) == [said]
        assert story.templates(PRIVATE) == ["T-41", "T-42"]


@pytest.mark.parametrize(
    "words",
    [
        "die kinder essen nur nudeln mit ketchup",
        "ich halt es nicht mehr aus so gespannt bin ich auf die noten",
        "die haben uns gestern sowas von geschlagen 0:7",
        "er spielt jetzt beim SV Meiderich",
        "meine mutter bringt mich um wenn sie das sieht 😂",
    ],
)
async def test_s_26_what_only_sounds_like_danger_is_left_alone(story: Story, words: str) -> None:
    """Shows S-26, M-38."""
    await story.family_writes(words)
    story.nothing_said()
