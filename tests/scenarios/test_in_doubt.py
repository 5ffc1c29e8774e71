"""In doubt nothing is called off or moved: the worker is asked what can be answered (C-23)."""

import pytest

from tests.support.story import FAMILY, PRIVATE, Story


@pytest.mark.parametrize(
    "typed",
    [
        "serie ab 14.12.",
        "serie am 7.12.",
        "serie bis 7.12.",
        "serie 9",
        "nur den 7.12. der serie",
        "serie nicht",
        "serie montag",
    ],
)
async def test_a_series_is_called_off_whole_only_where_nothing_else_is_said(
    story: Story, typed: str
) -> None:
    await story.worker_writes("/termin jeden Montag 9 Uhr Büro")
    await story.worker_writes(f"/absagen {typed}")
    assert story.templates(FAMILY) == ["W-03"]
    story.family_sees("2. Montag, 07.12.2026")


@pytest.mark.parametrize("typed", ["serie", "bitte die ganze Serie", "serie 1", "alle serie"])
async def test_a_series_is_called_off_by_its_plain_word(story: Story, typed: str) -> None:
    await story.worker_writes("/termin jeden Montag 9 Uhr Büro")
    await story.worker_writes(f"/absagen {typed}")
    story.family_sees("Die Terminreihe ist abgesagt")


async def test_all_that_is_one_series_is_asked_first(story: Story) -> None:
    await story.worker_writes("/termin jeden Montag 9 Uhr Büro")
    await story.worker_writes("/absagen K-1 alle", room=PRIVATE)
    story.nothing_said(room=FAMILY)
    story.worker_room_shows("jede Woche am Montag")
    await story.worker_presses("Ja")
    assert story.templates(FAMILY) == ["T-25"]
