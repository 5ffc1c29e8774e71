"""Whoever is on call without being in the chat is told, cannot look there, and may settle it (X-06, M-34)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindner"
SATURDAY, MONDAY = "2026-11-28T12:00:00+01:00", "2026-11-30T10:00:00+01:00"
ON_CALL = {"escalation": {"on_call": "lindner"}}
SETTLED = "Erledigt: Chat K-1.\n– Nachsehen"


@pytest.fixture
async def night(tmp_path: Path) -> AsyncIterator[Story]:
    """Saturday, the mother has written in need; Herr Lindner is on call."""
    rooms = {LINDNERS: ("W2",)}
    async with family(tmp_path, organisation=ON_CALL, rooms=rooms) as story:
        await story.until(SATURDAY)
        await story.family_writes(CRISIS)
        yield story


async def test_x_06_nobody_is_said_to_look_who_cannot(night: Story) -> None:
    """Shows X-06."""
    said = night.family_sees("Herr Lindner bekommt jetzt einen Hinweis, liest hier aber nicht mit")
    assert "nachzusehen" not in said
    assert "Bereitschaft: Chat K-1" in night.said(LINDNERS)[0]


async def test_x_03_on_call_too_one_hears_of_no_numbers_that_nobody_named(tmp_path: Path) -> None:
    """Shows X-03, X-06, P-13."""
    rooms = {LINDNERS: ("W2",)}
    async with family(tmp_path, organisation=ON_CALL, rooms=rooms) as story:
        await story.until(SATURDAY)
        await story.family_writes("er liest hier mit. er hat mich gerade geschlagen")
        assert not story.said(FAMILY)
        assert "rufen Sie erst an, wenn es sicher ist" in story.said(LINDNERS)[0]
        assert "Notruf" not in story.said(LINDNERS)[0]


async def test_c_08_when_somebody_reads_is_said_to_the_next_question(night: Story) -> None:
    """Shows C-08, X-06."""
    await night.family_writes("kommt jetzt jemand?")
    night.family_sees("Montag, 30.11.2026, 8:00 Uhr. Bis dahin liest hier kein Mensch mit")
    await night.family_writes("hallo")
    night.nothing_said(room=FAMILY)


async def test_m_34_whoever_was_told_may_settle_it_and_the_worker_learns_it(night: Story) -> None:
    """Shows M-34, S-14."""
    await night.worker_writes("/erledigt K-1", who="W2", room=LINDNERS)
    assert night.said(LINDNERS) == [SETTLED]
    await night.until(MONDAY)
    assert night.said(PRIVATE) == [SETTLED]


async def test_d_04_who_was_not_told_reaches_nothing(tmp_path: Path) -> None:
    """Shows D-04."""
    async with family(tmp_path, organisation=ON_CALL, rooms={LINDNERS: ("W2",)}) as story:
        await story.family_writes("bitte zurückrufen")
        await story.worker_writes("/erledigt K-1", who="W2", room=LINDNERS)
        assert "gibt es für Sie nicht" in story.said(LINDNERS)[0]
