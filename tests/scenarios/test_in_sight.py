"""The numbers of a crisis text stay in sight: a reminder can wait half an hour (M-09)."""

from pathlib import Path

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, Story


async def test_m_09_a_reminder_is_not_put_right_below_the_numbers(story: Story) -> None:
    """Shows M-09."""
    await story.worker_writes("/termin 25.11. 10:20 Hausbesuch")
    await story.until("2026-11-24T10:10:00+01:00")
    await story.family_writes(CRISIS)
    await story.until("2026-11-24T10:45:00+01:00")
    story.nothing_said(room=FAMILY)
    await story.until("2026-11-24T10:50:00+01:00")
    assert story.templates(FAMILY) == ["T-23"]
    await story.until("2026-11-25T10:00:00+01:00")
    assert "T-23" not in story.templates(FAMILY)


async def test_s_03_a_reminder_that_cannot_wait_is_not_lost(tmp_path: Path) -> None:
    """Shows S-03: what begins before the half hour is over is said all the same."""
    soon = {"reminders": {"leads": ["PT20M"]}}
    async with family(tmp_path, organisation=soon) as story:
        await story.worker_writes("/termin 24.11. 12:00 Hausbesuch")
        await story.until("2026-11-24T11:30:00+01:00")
        await story.family_writes(CRISIS)
        await story.until("2026-11-24T11:40:00+01:00")
        assert story.templates(FAMILY) == ["T-23"]
