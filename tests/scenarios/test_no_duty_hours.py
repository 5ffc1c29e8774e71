"""A worker without duty hours is never on duty: somebody else is told, or the family hears that nobody is."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindners"
NIGHT, MORNING = "2026-11-24T23:00:00+01:00", "2026-11-24T10:00:00+01:00"
HOURS: Mapping[str, Sequence[str]] = {"mon-fri": ["08:00-16:00"]}


@asynccontextmanager
async def chat(
    data: Path, *members: str, start: str = NIGHT, on_call: str | None = None
) -> AsyncIterator[Story]:
    """Frau Kaya has no duty hours, Herr Lindner has."""
    organisation = {
        "workers": [
            {"handle": "kaya", "name": "Frau Kaya", "phone": "1", "duty_hours": {}},
            {"handle": "lindner", "name": "Herr Lindner", "phone": "2", "duty_hours": HOURS},
        ],
        "escalation": {"on_call": on_call},
    }
    async with family(
        data, members, organisation=organisation, start=start, rooms={LINDNERS: ("W2",)}
    ) as story:
        await story.worker_writes("/hinweise", who="W2", room=LINDNERS)
        yield story


@pytest.mark.parametrize("start", [NIGHT, MORNING])
async def test_x_06_who_is_on_call_is_told_of_a_crisis(tmp_path: Path, start: str) -> None:
    """Shows X-06, M-09."""
    async with chat(tmp_path, "W1", "M", start=start, on_call="lindner") as story:
        await story.family_writes(CRISIS)
        assert story.templates(LINDNERS) == ["T-41"]
        assert "Herr Lindner" in story.family_sees("bekommt jetzt einen Hinweis")
        story.nothing_said(room=PRIVATE)


async def test_c_09_she_is_never_prompted_and_nobody_is_promised(tmp_path: Path) -> None:
    """Shows C-09, X-06."""
    async with chat(tmp_path, "W1", "M") as story:
        await story.family_writes(CRISIS)
        story.family_sees("Gerade liest hier kein Mensch mit")
        story.nothing_said(room=PRIVATE)
        await story.family_writes("bist du ein mensch?")
        assert "wieder mit" not in " ".join(story.said(FAMILY))
        await story.advance("P4D")
        story.nothing_said(room=PRIVATE)


async def test_c_08_a_colleague_who_has_hours_is_the_one_who_is_back(tmp_path: Path) -> None:
    """Shows C-08, C-09."""
    async with chat(tmp_path, "W1", "W2", "M") as story:
        await story.family_writes(CRISIS)
        story.family_sees("Herr Lindner")
        story.nothing_said(room=LINDNERS)
        await story.until("2026-11-25T08:00:00+01:00")
        assert story.templates(LINDNERS) == ["T-41"]
        story.nothing_said(room=PRIVATE)


async def test_her_agenda_comes_when_the_window_opens(tmp_path: Path) -> None:
    async with chat(tmp_path, "W1", "M") as story:
        await story.worker_writes("/termin 25.11. 15:00 60min Hausbesuch")
        await story.worker_writes("/tagesplan", room=PRIVATE)
        await story.until("2026-11-25T07:59:00+01:00")
        assert "W-42" not in story.templates(PRIVATE)
        await story.until("2026-11-25T08:00:00+01:00")
        assert "W-42" in story.templates(PRIVATE)
