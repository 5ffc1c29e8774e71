"""What is stored on one person: to the worker, redacted, never into the chat (P-22 to P-27)."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import rehearsal
from bot.core.outgoing import SendFile
from tests.scenarios.families import GROUP, family
from tests.scenarios.stored import ask_as_one_string
from tests.scenarios.telling import CONFLICT, CRISIS, TOPICS
from tests.scenarios.test_closed_case import close
from tests.support.story import FAMILY, PRIVATE, Story


@pytest.fixture
async def group(tmp_path: Path) -> AsyncIterator[Story]:
    """A mother, a father and their son."""
    story = await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        tmp_path,
        family=("W1", "M", "V", "J"),
        organisation=TOPICS,
    )
    yield story
    await story.end()


def files(story: Story) -> list[tuple[str, dict[str, object]]]:
    """Return the files just sent, with the room they went to."""
    sent = [(act.room, act.delivery.outgoing.act) for act in story.acts()]
    return [(room, json.loads(act.content)) for room, act in sent if isinstance(act, SendFile)]


@pytest.mark.parametrize(
    "words",
    [
        "Was ist über mich gespeichert?",
        "Ich will wissen, was über mich gespeichert ist",
        "Was weiß der Bot über mich?",
        "Welche Daten haben Sie über uns?",
        "What data do you have about me?",
        "vad har ni sparat om mig",
    ],
)
async def test_p_22_who_asks_what_is_stored_is_told_the_way_and_so_is_the_worker(
    story: Story, words: str
) -> None:
    """Shows P-22."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-38"]
    story.worker_room_shows("Chat K-1: Jemand möchte wissen, was gespeichert ist")


async def test_p_23_access_goes_to_her_own_room_and_never_into_the_chat(story: Story) -> None:
    """Shows P-23."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes(CONFLICT)
    await story.worker_writes("/auskunft Frau Demir")
    assert story.said(FAMILY) == ["Das steht jetzt in Ihrem eigenen Raum."]
    shown = story.worker_room_shows("Donnerstag, 26.11.2026, 10:00 bis 11:00 Uhr, Hausbesuch")
    for word in ("Einwilligung: liegt vor", "keine Nachrichten", "„/pause“", "„/loeschen“"):
        assert word in shown
    assert "Demir" not in shown
    (room, stored), *more = files(story)
    assert not more
    assert room == PRIVATE
    assert stored["messages"] == []
    assert "streiten" not in json.dumps(stored)


async def test_p_23_without_a_room_of_her_own_she_is_told_how(story: Story) -> None:
    """Shows P-23."""
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.worker_writes("/export Frau Demir")
    assert "Hausbesuch" not in story.family_sees("lotse export --conversation K-1")
    assert not files(story)


@pytest.mark.parametrize("word", ["/auskunft", "/export", "/utdrag"])
async def test_p_22_the_command_has_its_words(group: Story, word: str) -> None:
    """Shows P-22."""
    await group.worker_writes(f"{word} K-1 Frau Demir", room=PRIVATE)
    assert [room for room, _ in files(group)] == [PRIVATE]


async def test_p_24_of_a_young_person_only_after_people_have_decided(group: Story) -> None:
    """Shows P-24."""
    await group.worker_writes("/auskunft K-1 Jonas", room=PRIVATE)
    group.worker_room_shows("Ist mit der Leitung")
    assert not files(group)
    await group.worker_presses("Nein")
    assert not files(group)
    await group.worker_writes("/auskunft K-1 Jonas", room=PRIVATE)
    await group.worker_presses("Ja")
    group.worker_room_shows("Das ist im Chat K-1 gespeichert")
    assert files(group)


@pytest.mark.parametrize(("typed", "shown"), [("ja", True), ("nein", False)])
async def test_p_24_her_plain_word_decides_it(group: Story, typed: str, *, shown: bool) -> None:
    """Shows C-04, P-24: in her own room, while nothing else was asked there."""
    await group.worker_writes(typed, room=PRIVATE)
    assert not files(group)
    await group.worker_writes("/auskunft K-1 Jonas", room=PRIVATE)
    await group.worker_writes(typed, room=PRIVATE)
    assert bool(files(group)) is shown
    await group.worker_writes("ja", room=PRIVATE)
    assert not files(group)


async def test_p_24_a_question_from_before_the_first_release_is_answered(tmp_path: Path) -> None:
    """Shows P-24: what it was about was one string, and the name in it may be of several words."""
    people = {"J": {"name": "Jonas Demir", "age": "youth"}}
    async with family(tmp_path, GROUP, people=people) as story:
        await story.worker_writes("/auskunft K-1 Jonas Demir", room=PRIVATE)
        ask_as_one_string(tmp_path)
        await story.worker_presses("Ja")
        story.worker_room_shows("Das ist im Chat K-1 gespeichert")


async def test_p_25_nobody_learns_what_is_for_somebody_else(group: Story) -> None:
    """Shows P-25."""
    await group.worker_writes("/termin 26.11. 10:00 60min Praxis nur Jonas")
    await group.worker_writes("/termin 27.11. 11:00 60min Büro")
    await group.family_writes(CRISIS, who="J")
    await group.worker_writes("/auskunft K-1 Herr Demir", room=PRIVATE)
    shown = group.worker_room_shows("Büro")
    for word in ("Praxis", "26.11.", "Jonas", "Nachfrage", "Altersgruppe: jung"):
        assert word not in shown
    assert "Praxis" not in json.dumps([stored for _, stored in files(group)])
    await group.worker_writes("/auskunft K-1 jonas", room=PRIVATE)
    await group.worker_presses("Ja")
    group.worker_room_shows("26.11.2026")


async def test_p_25_a_family_name_shared_is_no_key_to_the_others_entries(group: Story) -> None:
    """Shows P-25."""
    await group.worker_writes("/termin 26.11. 10:00 60min Praxis nur Frau Demir")
    for name, sees in (("Herr Demir", False), ("Frau Demir", True)):
        await group.worker_writes(f"/auskunft K-1 {name}", room=PRIVATE)
        assert ("26.11.2026" in group.worker_room_shows("gespeichert")) is sees
        assert ("2026-11-26" in json.dumps([stored for _, stored in files(group)])) is sees
    await group.worker_writes("/auskunft K-1 Demir", room=PRIVATE)
    group.worker_room_shows("passt dieser Name auf mehrere")
    assert not files(group)


@pytest.mark.parametrize(("name", "age"), [("Frau Demir", "adult"), ("Jonas", "youth")])
async def test_p_25_what_is_shown_is_of_the_person_named(group: Story, name: str, age: str) -> None:
    """Shows P-24, P-25."""
    await group.worker_writes(f"/auskunft K-1 {name}", room=PRIVATE)
    if age == "youth":
        await group.worker_presses("Ja")
    ((_, stored),) = files(group)
    assert stored["person"] == {"role": "client", "age_group": age, "consent": True}


@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
@pytest.mark.parametrize("name", ["Ganzanders", "Frau Kaya", "Herr Demir"])
async def test_p_25_under_a_name_that_is_nobodys_nothing_is_shown(
    story: Story, name: str, room: str
) -> None:
    """Shows P-23, P-25."""
    short = "K-1 " if room == PRIVATE else ""
    await story.worker_writes(f"/auskunft {short}{name}", room=room)
    story.worker_room_shows("niemand aus der Familie so")
    assert not files(story)


async def test_p_25_names_that_cannot_be_looked_up_open_nothing(group: Story) -> None:
    """Shows P-25."""
    await group.play({"rename": "V", "to": ""})
    await group.worker_writes("/auskunft K-1 Frau Demir", room=PRIVATE)
    group.worker_room_shows("nicht nachsehen")
    assert not files(group)


async def test_p_26_the_ways_to_correct_and_restrict_work(story: Story) -> None:
    """Shows P-26."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.worker_writes("/verschieben 26.11. 11:00")
    await story.worker_writes("/auskunft K-1 Demir", room=PRIVATE)
    assert "10:00 bis" not in story.worker_room_shows("11:00 bis 12:00 Uhr")
    await story.worker_writes("/pause")
    await story.family_writes(CONFLICT)
    story.nothing_said()


async def test_p_27_after_erasure_nothing_is_left_to_show(story: Story) -> None:
    """Shows P-27."""
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.worker_writes("/loeschen K-1", room=PRIVATE)
    await story.worker_presses("Löschen")
    await story.worker_writes("/auskunft K-1 Demir", room=PRIVATE)
    assert "26.11." not in story.worker_room_shows("keine Nachrichten")


async def test_p_23_from_a_client_or_on_a_foreign_chat_it_shows_nothing(story: Story) -> None:
    """Shows P-23."""
    await story.family_writes("/auskunft Frau Demir")
    assert story.templates() == ["L-05"]
    await story.worker_writes("/auskunft K-99 Demir", room=PRIVATE)
    assert not files(story)
    await story.worker_writes("/auskunft K-1", room=PRIVATE)
    story.worker_room_shows("/auskunft K-1 Jonas")


async def test_p_23_all_that_is_stored_is_named_to_read_and_as_fields(story: Story) -> None:
    """Shows P-23, P-26: and the worker's own `/status` shows what she has set."""
    for command in (
        "/erinnern morgen 9 Uhr Ausweis mitbringen",
        "/vertretung 30.11.-4.12. Herr Lindner",
        "/pause 2 Wochen",
        "/sprache en",
        "/anrede du",
        "/einfach an",
    ):
        await story.worker_writes(command)
    await story.family_writes("bitte zurückrufen")
    await story.family_writes(CRISIS)
    await story.worker_writes("/auskunft K-1 Demir", room=PRIVATE)
    shown = story.worker_room_shows("gespeichert")
    set_here = ("Sprache: English", "Anrede: du", "einfache Sprache", "Pause bis", "Herr Lindner")
    kept = ("9:00 Uhr: Ausweis mitbringen", "offene Nachfrage", "gewünschter Rückruf", "Zeitmarken")
    for word in (*set_here, *kept):
        assert word in shown
    ((_, stored),) = files(story)
    assert stored["reminders"] == [
        {"due": "2026-11-25T09:00:00+01:00", "text": "Ausweis mitbringen"}
    ]
    assert stored["open"] == ["followup", "callback"]
    assert stored["substitutes"] == [{"name": "Herr Lindner", "until": "2026-12-04"}]
    assert (stored["address"], stored["plain_language"]) == ("du", True)
    assert str(stored["paused_until"]).startswith("2026-12-08")
    assert stored["technical_marks_until"]
    await story.worker_writes("/status K-1", room=PRIVATE)
    status = story.worker_room_shows("Stand im Chat K-1")
    for word in set_here:
        assert word in status


async def test_p_25_in_a_group_it_says_what_it_leaves_out(group: Story) -> None:
    """Shows P-25: what is open may be about somebody else."""
    await group.worker_writes("/erinnern morgen 9 Uhr Ausweis mitbringen")
    await group.family_writes("bitte zurückrufen", who="V")
    await group.worker_writes("/auskunft K-1 Frau Demir", room=PRIVATE)
    shown = group.worker_room_shows("In einer Gruppe können sie andere betreffen")
    assert "Erinnerungen, die Sie geschrieben haben: 1" in shown
    ((_, stored),) = files(group)
    for word in ("Ausweis", "Rückruf", "callback"):
        assert word not in shown + json.dumps(stored)


async def test_p_26_of_a_closed_case_no_way_is_named_that_is_none(tmp_path: Path) -> None:
    """Shows P-26."""
    async with family(tmp_path, transport="roman") as story:
        await close(story)
        await story.worker_writes("/auskunft K-1 Demir", room=PRIVATE)
        assert "/" not in story.worker_room_shows("keine Nachrichten, keine Themen")
