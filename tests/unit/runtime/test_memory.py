"""What is remembered holds for its time, and is then gone from memory as well."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.memory import Memory, Recalled

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DAY = timedelta(days=1)
ROOM, OTHER = ("said", "room"), ("said", "other")
FIRST, SECOND = Recalled("T-09", NOW, NOW + DAY), Recalled("T-40", NOW, NOW + DAY)


@pytest.fixture
def memory() -> Memory:
    found = Memory()
    found.note({ROOM: FIRST})
    found.note({ROOM: SECOND, OTHER: FIRST})
    return found


def test_the_newest_of_each_place(memory: Memory) -> None:
    assert memory.find(ROOM, NOW) == SECOND
    assert memory.find(OTHER, NOW) == FIRST
    assert memory.find(("said", "a third"), NOW) is None
    assert memory.find(("answered", "room"), NOW) is None


def test_when_its_time_is_over_nothing_is_known(memory: Memory) -> None:
    """Shows P-14."""
    assert memory.find(ROOM, NOW + DAY) is None
    memory.note({OTHER: Recalled("T-09", NOW + DAY, NOW + 2 * DAY)})
    assert "T-40" not in str(vars(memory))
