"""A yes to another time, or to half of it, is a wish: nothing is confirmed, the worker reads it (S-05)."""

import pytest

from tests.scenarios.editing import edits
from tests.support.story import FAMILY, PRIVATE, Story

TEN = "/termin 26.11. 10:00 60min Hausbesuch"


@pytest.mark.parametrize(
    "text",
    [
        "ja aber erst 11 uhr",
        "gerne, aber nicht vor 11",
        "ja, wenn es um 11 geht",
        "ja gerne, aber Freitag",
        "ja aber nur bis 10:30",
        "ok aber erst nachmittags",
        "ja aber nicht um 10",
        "10 ist mir zu früh",
        "Donnerstag nicht gut für mich",
        "yes but not before 11",
        "ja men först kl 11",
    ],
)
async def test_s_05_it_is_passed_on(story: Story, text: str) -> None:
    """Shows S-05, C-39."""
    await story.worker_writes(TEN)
    await story.family_writes(text)
    assert story.templates(FAMILY) == ["T-24"]
    assert story.templates(PRIVATE) == ["W-14"]


@pytest.mark.parametrize(
    "text",
    [
        "ja, wenn er nicht krank ist",
        "ja aber ich habe Angst",
        "mir geht es nicht gut",
        "ja aber nicht am 7.12.",
        "ja wenn ich bis dann noch da bin",
        "11 ist zu früh",
        "gestern war nicht gut",
        "ja aber nur kurz",
    ],
)
async def test_c_23_what_names_no_other_time_is_no_wish(story: Story, text: str) -> None:
    """Shows C-23, C-03."""
    await story.worker_writes(TEN)
    await story.family_writes(text)
    assert story.templates(PRIVATE) == []


async def test_c_24_a_yes_changed_into_half_of_one(story: Story) -> None:
    """Shows C-24, S-05."""
    await story.worker_writes(TEN)
    *_, told = await edits(story, "ja", "ja aber erst 11 uhr")
    assert sorted(told) == ["T-24", "W-14"]


async def test_unasked_it_may_be_about_anything(story: Story) -> None:
    """Shows S-09."""
    await story.worker_writes(TEN)
    await story.worker_writes("Bringen Sie bitte die Unterlagen mit")
    await story.family_writes("ja aber erst um 11")
    assert story.templates(PRIVATE) == []
