"""A short name is for a worker's own room: in a family's chat it leads nowhere else (P-34, P-37)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

OTHERS = "others"
WHEN = "26.11. 10:00 Hausbesuch"


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a story of two families (K-1, K-3); the second has an appointment."""
    async with family(tmp_path, rooms={OTHERS: ("W1", "O"), "hers": ("W1",)}) as story:
        await story.worker_writes(f"/termin {WHEN}", room=OTHERS)
        yield story


@pytest.mark.parametrize(
    "typed",
    [
        "/status K-3",
        "/termine K-3",
        f"/termin K-3 {WHEN}",
        "/absagen K-3 1",
        "/abschluss K-3",
        "/loeschen K-3",
        "/auskunft K-3 Frau Demir",
        "/status K-99",
    ],
)
async def test_p_37_a_family_reads_nothing_of_another(two: Story, typed: str) -> None:
    """Shows P-34, P-37."""
    await two.worker_writes(typed)
    assert two.templates() == ["W-12"]
    assert two.said(FAMILY) == two.said()


async def test_its_own_short_name_may_be_typed_in_a_chat(two: Story) -> None:
    await two.worker_writes(f"/termin K-1 {WHEN}")
    assert "T-22" in two.templates(FAMILY)


@pytest.mark.parametrize("room", [PRIVATE, "hers"])
async def test_where_she_is_alone_it_leads_to_the_family(two: Story, room: str) -> None:
    await two.worker_writes("/termine K-3", room=room)
    assert "Hausbesuch" in "".join(two.said(room))


@pytest.mark.parametrize("typed", ["/status K-99", "/status K-1"])
async def test_a_chat_that_is_not_there_is_called_so(tmp_path: Path, typed: str) -> None:
    async with family(tmp_path, members=("W2", "M")) as story:
        await story.worker_writes(typed, room=PRIVATE)
        assert typed.split()[1] in story.worker_room_shows("gibt es für Sie nicht")


@pytest.mark.parametrize("typed", ["/status k1", "/status K1:", "/Termine, K-1", "/ termine? K-1"])
async def test_a_command_is_understood_as_people_type_it(story: Story, typed: str) -> None:
    await story.worker_writes(f"/termin {WHEN}")
    await story.worker_writes(typed, room=PRIVATE)
    story.worker_room_shows("26.11.")


@pytest.mark.parametrize("said", ["/ ja passt", "/ Bis Donnerstag"])
async def test_a_lonely_slash_is_no_command(story: Story, said: str) -> None:
    await story.worker_writes(said)
    story.nothing_said()
