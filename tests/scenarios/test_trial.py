"""Trying it out (C-05): `topics: {simulate: true}` and `/probe`."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from bot import rehearsal
from bot.storage.sqlite import SqliteDatabase, open_file
from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CONFLICT, CRISIS, QUESTION, TOPICS
from tests.support.story import FAMILY, PRIVATE, Story

DEBTS = "der gerichtsvollzieher kommt morgen"
BEATEN = "letzte woche hat er wieder zugehauen"


@pytest.fixture
async def trial(tmp_path: Path) -> AsyncIterator[Story]:
    """A family while suggestions are tried out only."""
    story = await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        tmp_path,
        organisation={"topics": {**TOPICS["topics"], "simulate": True}},
    )
    yield story
    await story.end()


async def test_c_05_in_a_trial_the_family_hears_no_suggestion_the_worker_does(
    trial: Story,
) -> None:
    """Shows C-05."""
    await trial.worker_writes("/probe", room=PRIVATE)
    trial.worker_room_shows("– nichts")
    for words in (CONFLICT, DEBTS, QUESTION):
        await trial.family_writes(words)
        trial.nothing_said()
        await trial.advance("PT24H")
        trial.nothing_said(room=FAMILY)
    await trial.worker_writes("/probe", room=PRIVATE)
    shown = trial.worker_room_shows("– K-1: 3-mal, zuletzt Donnerstag, 26.11.2026, 10:00 Uhr")
    for word in ("T-20", "Schulden", "streiten", "Demir"):
        assert word not in shown
    await trial.worker_writes("/probe", room=PRIVATE)
    trial.worker_room_shows("– nichts")


async def test_c_03_the_ladder_counts_in_a_trial_as_it_would(trial: Story) -> None:
    """Shows C-03."""
    for _ in range(4):
        await trial.family_writes(CONFLICT)
    await trial.worker_writes("/probe", room=PRIVATE)
    trial.worker_room_shows("– K-1: 2-mal")


async def test_m_09_crisis_texts_go_out_in_a_trial(trial: Story) -> None:
    """Shows M-09."""
    await trial.family_writes(CRISIS)
    assert trial.templates(FAMILY) == ["T-09"]
    assert trial.templates(PRIVATE) == ["T-41"]


async def test_m_09_a_danger_is_no_mere_suggestion_in_a_trial_either(trial: Story) -> None:
    """Shows M-09, X-05: told of again it is answered in fewer words, and no more."""
    await trial.family_writes(BEATEN)
    assert trial.templates(FAMILY) == ["T-13"]
    assert "Notrufnummern" in trial.worker_room_shows("Bitte sehen Sie in den Chat K-1")
    await trial.advance("PT1H")
    await trial.family_writes(BEATEN)
    assert trial.templates(FAMILY) == ["T-40"]
    trial.worker_room_shows("Bitte sehen Sie in den Chat K-1")
    await trial.family_writes(BEATEN)
    trial.nothing_said(room=FAMILY)


async def test_s_32_nor_in_a_group(tmp_path: Path) -> None:
    """Shows S-32, M-24."""
    simulated = {"topics": {**TOPICS["topics"], "simulate": True}}
    async with family(tmp_path, GROUP, organisation=simulated) as story:
        await story.family_writes(CONFLICT)
        story.nothing_said()
        await story.family_writes("papa hat mama gestern wieder gehauen", who="J")
        assert story.templates(FAMILY) == ["T-14"]
        assert story.templates(PRIVATE) == ["T-41", "T-42"]


async def test_p_60_what_it_is_is_said_in_a_trial_too(trial: Story) -> None:
    """Shows P-60."""
    await trial.family_writes("bist du ein mensch?")
    assert trial.templates(FAMILY) == ["T-02"]


async def test_m_21_nor_is_the_way_to_complain_held_back(trial: Story) -> None:
    """Shows M-21: it is no suggestion, and none is counted."""
    await trial.family_writes("ich will mich beschweren")
    assert trial.templates(FAMILY) == ["T-31"]
    await trial.worker_writes("/probe", room=PRIVATE)
    trial.worker_room_shows("– nichts")


async def test_c_38_appointments_go_on_in_a_trial(trial: Story) -> None:
    """Shows C-38."""
    await trial.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await trial.family_writes(CONFLICT)
    trial.nothing_said()
    await trial.family_writes("ja")
    trial.worker_room_shows("Termin Donnerstag, 26.11.2026, 10:00 Uhr bestätigt")


async def test_c_08_absence_is_told_in_a_trial(trial: Story) -> None:
    """Shows C-08."""
    await trial.until("2026-11-24T18:00:00+01:00")
    await trial.family_writes(CONFLICT)
    assert trial.templates(FAMILY) == ["T-08"]


async def test_p_37_a_trial_shows_a_worker_only_her_own_chats(trial: Story) -> None:
    """Shows P-37."""
    await trial.family_writes(CONFLICT)
    await trial.worker_writes("/probe")
    trial.family_sees("Das geht nur in einem Raum")


async def test_outside_a_trial_she_is_told_so(story: Story) -> None:
    await story.worker_writes("/probe", room=PRIVATE)
    story.worker_room_shows("Die Probe ist nicht eingeschaltet")
    await story.family_writes("/probe")
    assert story.templates() == ["L-05"]


async def test_c_05_what_was_not_committed_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shows C-05: the same event comes again after a failed commit and counts once."""
    opened: list[SqliteDatabase] = []

    def open_and_remember(file: Path) -> SqliteDatabase:
        opened.append(open_file(file))
        return opened[-1]

    monkeypatch.setattr(rehearsal, "open_file", open_and_remember)
    story = await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        tmp_path,
        organisation={"topics": {**TOPICS["topics"], "simulate": True}},
    )
    refused: list[Connection] = []

    def refuse_once(connection: Connection) -> None:
        if not refused:
            refused.append(connection)
            raise OperationalError("COMMIT", None, OSError("out of order"))

    event.listen(opened[0].engine, "commit", refuse_once)
    await story.family_writes(CONFLICT)
    await story.advance("PT1M")
    assert refused
    await story.worker_writes("/probe", room=PRIVATE)
    story.worker_room_shows("– K-1: 1-mal, zuletzt Dienstag, 24.11.2026, 10:00 Uhr")
    await story.end()
