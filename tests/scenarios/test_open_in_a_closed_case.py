"""What somebody asks in a closed case is open until it is settled or all is deleted (M-34, P-23)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.rows import sqlite_rows
from tests.support.story import FAMILY, PRIVATE, Story

DATA, ERASE = "Was ist über mich gespeichert?", "bitte lösch meine daten"
CALL = "bitte rufen Sie mich an"
MORNING, ERASED = "2026-11-25T08:00:00+01:00", "2026-11-25T10:01:00+01:00"
LAST = "Das ist der letzte Hinweis dazu."
OPEN = "Auskunft oder Löschen ist gewünscht"


async def close(story: Story) -> None:
    await story.worker_writes("/abschluss K-1", room=PRIVATE)
    await story.worker_presses("Abschließen")
    assert "T-28" in story.templates(FAMILY)


@pytest.fixture
async def closed(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a case closed at ten over Roman, where the bot cannot leave."""
    async with family(tmp_path, transport="roman") as story:
        await close(story)
        story.said()
        yield story


async def types(story: Story, command: str) -> None:
    await story.worker_writes(command, room=PRIVATE)


async def test_p_23_it_is_asked_for_at_each_duty_until_it_is_settled(closed: Story) -> None:
    """Shows P-23, M-34."""
    await closed.family_writes(DATA)
    assert "„/erledigt K-1 auskunft“" in closed.worker_room_shows("Im abgeschlossenen Chat K-1")
    await types(closed, "/status K-1")
    closed.worker_room_shows(OPEN)
    await closed.until(MORNING)
    closed.worker_room_shows("Im abgeschlossenen Chat K-1")
    await types(closed, "/auskunft K-1 Demir")
    closed.worker_room_shows("Das ist im Chat K-1 gespeichert")
    await types(closed, "/erledigt K-1 auskunft")
    closed.worker_room_shows("Erledigt: Chat K-1.")
    await closed.advance("P3D")
    closed.nothing_said()


async def test_p_23_when_all_is_deleted_it_is_said_for_the_last_time(
    closed: Story, tmp_path: Path
) -> None:
    """Shows P-23, C-15: the wish holds nothing back, and nothing of it stays."""
    await closed.family_writes(DATA)
    await closed.until(MORNING)
    closed.said()
    await closed.until(ERASED)
    closed.worker_room_shows(LAST)
    assert not sqlite_rows(tmp_path)["timers"]
    await closed.advance("P5D")
    closed.nothing_said()


async def test_p_27_a_wish_for_erasure_ends_with_the_erasure(closed: Story) -> None:
    """Shows P-27: it is granted by itself."""
    await closed.family_writes(ERASE)
    await closed.until(MORNING)
    assert "/loeschen" not in closed.worker_room_shows("wird von selbst gelöscht")
    await closed.advance("P5D")
    closed.nothing_said()


async def test_p_23_several_wishes_are_one_prompt(closed: Story) -> None:
    """Shows C-14: no line names a command that is refused there."""
    for words in (DATA, ERASE):
        await closed.family_writes(words)
    await closed.until(MORNING)
    assert "/loeschen" not in closed.worker_room_shows("Im Chat K-1 ist noch offen")
    await types(closed, "/erledigt K-1 löschen")
    closed.worker_room_shows("– Löschen")


async def test_p_23_it_outlives_taking_the_case_up_again(closed: Story) -> None:
    """Shows P-23, P-27: in the words of a running case."""
    for words in (DATA, ERASE):
        await closed.family_writes(words)
    await types(closed, "/wiederaufnehmen K-1")
    closed.said()
    await closed.until(MORNING)
    assert "/loeschen K-1" in closed.worker_room_shows("Im Chat K-1 ist noch offen")
    await types(closed, "/erledigt K-1 auskunft löschen")
    closed.worker_room_shows("Erledigt: Chat K-1.")
    await closed.advance("P5D")
    closed.nothing_said()


@pytest.mark.parametrize("transport", ["roman", "app"])
async def test_p_23_what_is_open_when_the_case_is_closed_stays_so(
    tmp_path: Path, transport: str
) -> None:
    """Shows P-23: also where the bot has left, it can be shown until it is deleted."""
    async with family(tmp_path, transport=transport) as story:
        await story.family_writes(DATA)
        story.said()
        await close(story)
        await types(story, "/status K-1")
        story.worker_room_shows(OPEN)
        await story.until(MORNING)
        story.worker_room_shows("Im abgeschlossenen Chat K-1")
        await types(story, "/auskunft K-1 Demir")
        story.worker_room_shows("Das ist im Chat K-1 gespeichert")
        await story.until(ERASED)
        story.worker_room_shows(LAST)
        await story.advance("P5D")
        story.nothing_said()


async def test_who_closes_after_hours_reads_it_once_in_the_morning(tmp_path: Path) -> None:
    """Shows C-09, P-23."""
    async with family(tmp_path, transport="roman", start="2026-11-24T20:00:00+01:00") as story:
        await story.family_writes(DATA)
        await close(story)
        story.said()
        await story.until(MORNING)
        told = [said for said in story.said(PRIVATE) if "gespeichert ist" in said]
        assert len(told) == 1
        assert "Im abgeschlossenen Chat K-1" in told[0]


@pytest.mark.parametrize(
    ("words", "prompt"), [(CALL, "Ein Rückruf ist gewünscht"), (CRISIS, "Bitte sehen Sie")]
)
@pytest.mark.parametrize("transport", ["roman", "app"])
async def test_m_34_what_was_open_is_open_again(
    tmp_path: Path, transport: str, words: str, prompt: str
) -> None:
    """Shows M-34: closed by mistake, a call and a look are not forgotten."""
    async with family(tmp_path, transport=transport) as story:
        await story.family_writes(words)
        await close(story)
        story.said()
        if transport == "roman":
            await types(story, "/wiederaufnehmen K-1")
        else:
            await story.play({"in": FAMILY, "add": "bot", "by": "W1"})
        await types(story, "/status K-1")
        story.worker_room_shows("bitte nachsehen")
        await story.until(MORNING)
        story.worker_room_shows(prompt)


async def test_m_35_what_is_settled_meanwhile_is_not(tmp_path: Path) -> None:
    """Shows M-35, C-18."""
    async with family(tmp_path, transport="roman") as story:
        await story.family_writes(CALL)
        await close(story)
        await types(story, "/status K-1")
        story.worker_room_shows("bitte nachsehen")
        await types(story, "/erledigt K-1")
        story.worker_room_shows("– Rückruf")
        await types(story, "/status K-1")
        assert "nachsehen" not in story.worker_room_shows("– abgeschlossen")
        await types(story, "/wiederaufnehmen K-1")
        story.said()
        await story.advance("P5D")
        story.nothing_said()


async def test_c_15_a_call_that_was_open_keeps_nothing(tmp_path: Path) -> None:
    """Shows C-15: without a case nobody is reminded of it."""
    async with family(tmp_path, transport="roman") as story:
        await story.family_writes(CALL)
        await close(story)
        story.said()
        await story.advance("P5D")
        story.nothing_said()
        assert not sqlite_rows(tmp_path)["timers"]


@pytest.mark.parametrize("words", [CRISIS, CALL])
async def test_m_34_a_last_word_that_waits_is_not_said_of_what_is_open_again(
    tmp_path: Path, words: str
) -> None:
    """Shows M-34, C-18: closed by mistake after duty, and taken up again."""
    async with family(tmp_path, transport="roman") as story:
        await story.family_writes(words)
        await story.until("2026-11-24T17:00:00+01:00")
        await close(story)
        await types(story, "/wiederaufnehmen K-1")
        await story.until("2026-11-25T08:05:00+01:00")
        assert LAST not in "".join(story.said(PRIVATE))
        assert len(story.said(PRIVATE)) == 1


async def test_m_34_a_last_word_that_waits_is_said_where_the_case_stays_closed(
    tmp_path: Path,
) -> None:
    """Shows M-34, C-09."""
    async with family(tmp_path, transport="roman") as story:
        await story.family_writes(CALL)
        await story.until("2026-11-24T17:00:00+01:00")
        await close(story)
        await story.until("2026-11-25T08:05:00+01:00")
        story.worker_room_shows(LAST)
