"""`/loeschen` ends appointments and reminders, not what protects a family (X-03, P-26, P-27)."""

import json
from pathlib import Path

from tests.scenarios.families import family
from tests.scenarios.stored import stored
from tests.scenarios.telling import CONFLICT
from tests.support.story import FAMILY, PRIVATE, Story

PLEA = "bitte nichts mehr schreiben er liest mit"


async def erase(story: Story) -> None:
    await story.worker_writes("/loeschen K-1", room=PRIVATE)
    await story.worker_presses("Löschen")


async def test_x_03_silence_asked_for_is_kept(story: Story) -> None:
    """Shows X-03."""
    await story.family_writes(PLEA)
    await erase(story)
    await story.family_writes("er hat mich gestern geschlagen")
    story.nothing_said(room=FAMILY)
    await story.advance("PT11M")
    await story.family_writes("er hat mich gestern geschlagen")
    assert story.templates(FAMILY) == ["T-13"]


async def test_p_26_a_restriction_is_kept(story: Story) -> None:
    """Shows P-26."""
    await story.worker_writes("/pause 2 Wochen")
    await erase(story)
    await story.family_writes(CONFLICT)
    story.nothing_said()


async def test_p_43_who_stands_in_now_or_later_is_kept(story: Story) -> None:
    """Shows P-43, S-36: she is away all the same, and somebody has to be named."""
    await story.worker_writes("/sprache en")
    await story.worker_writes("/vertretung 24.11.-4.12. Herr Lindner")
    await story.worker_writes("/vertretung 14.12.-18.12. Herr Lindner")
    await erase(story)
    story.worker_room_shows("Sprache, Anrede, Pause, Vertretung")
    await story.worker_writes("/status K-1", room=PRIVATE)
    shown = story.worker_room_shows("– Vertretung bis Freitag, 04.12.2026: Herr Lindner")
    assert "– Vertretung: Herr Lindner, Montag, 14.12.2026 bis Freitag, 18.12.2026" in shown
    await story.family_writes("are you a human?")
    story.family_sees("You reach Herr Lindner here")


async def test_p_27_no_other_mark_and_nothing_planned_is_kept(tmp_path: Path) -> None:
    """Shows P-27: what stays is no data on anybody but who is there."""
    async with family(tmp_path) as story:
        await story.worker_writes("/anrede du")
        await story.family_writes("Merkblatt")
        await story.family_writes(CONFLICT)
        await story.worker_writes("/pause 2 Wochen")
        await story.worker_writes("/termin 26.11. 10:00 Hausbesuch")
        await story.family_writes("ja")
        await erase(story)
        await story.advance("PT1M")
    kept = json.loads(await stored(tmp_path))
    assert list(kept["conversation"]["marks"]) == ["paused"]
    assert kept["conversation"]["address"] == "du"
    assert [kept[what] for what in ("appointments", "notes", "timers", "questions")] == [[]] * 4
