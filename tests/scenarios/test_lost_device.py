"""A worker's device is lost: whoever is taken out of the list is nobody's worker any more (P-59)."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import rehearsal
from bot.play.bot_under_test import BotUnderTest, Scenery
from tests.scenarios.telling import CRISIS, TOPICS
from tests.support.story import FAMILY, PRIVATE, Story

RESTART = {"restart": "kill"}


class ListOfWorkers:
    """Builds the real bot with the list as it stands in the organisation file at each start."""

    def __init__(self) -> None:
        self.gone: set[str] = set()

    def __call__(self, scenery: Scenery) -> BotUnderTest:
        listed = scenery.organisation["workers"]
        assert isinstance(listed, list)
        left = [worker for worker in listed if worker["handle"] not in self.gone]
        assert len(left) == len(listed) - len(self.gone)
        organisation = {**scenery.organisation, "workers": left}
        return rehearsal.rehearse(replace(scenery, organisation=organisation))


@pytest.fixture
def workers() -> ListOfWorkers:
    return ListOfWorkers()


@pytest.fixture
async def with_both(tmp_path: Path, workers: ListOfWorkers) -> AsyncIterator[Story]:
    """A mother with two workers, whose second one stays in the list."""
    story = await Story.begin(
        workers,
        rehearsal.example_organisation(),
        tmp_path,
        family=("W1", "W2", "M"),
        organisation=TOPICS,
    )
    yield story
    await story.end()


async def test_p_59_a_lost_device_commands_nothing_and_is_told_nothing(
    with_both: Story, workers: ListOfWorkers
) -> None:
    """Shows P-59."""
    story = with_both
    await story.worker_writes("/tagesplan an", room=PRIVATE)
    await story.family_writes("bitte zurückrufen")
    assert story.templates(PRIVATE) == ["W-25"]
    workers.gone.add("kaya")
    await story.play(RESTART)
    for command in ("/termin 26.11. 10:00 60min Büro", "/auskunft Frau Demir", "/status"):
        await story.worker_writes(command)
        assert set(story.templates(FAMILY)) <= {"L-05"}
        story.nothing_said(room=PRIVATE)
    await story.worker_writes("/status K-1", room=PRIVATE)
    assert set(story.templates(PRIVATE)) <= {"L-05"}
    await story.family_writes(CRISIS)
    story.nothing_said(room=PRIVATE)
    await story.advance("P3D")
    story.nothing_said(room=PRIVATE)


async def test_p_59_who_reads_along_with_a_lost_device_reads_no_more_than_a_group(
    with_both: Story, workers: ListOfWorkers
) -> None:
    """Shows P-59."""
    await with_both.family_writes(CRISIS)
    assert with_both.templates(FAMILY) == ["T-09"]
    workers.gone.add("kaya")
    await with_both.play(RESTART)
    await with_both.advance("PT31M")
    await with_both.family_writes("letzte woche hat er wieder zugehauen")
    assert with_both.templates(FAMILY) == ["T-14"]


async def test_p_59_back_in_the_list_she_is_a_worker_again(
    with_both: Story, workers: ListOfWorkers
) -> None:
    """Shows P-59."""
    workers.gone.add("kaya")
    await with_both.play(RESTART)
    await with_both.worker_writes("Hallo")
    workers.gone.clear()
    await with_both.play(RESTART)
    await with_both.worker_writes("/status")
    assert with_both.templates(FAMILY) == ["W-02"]
