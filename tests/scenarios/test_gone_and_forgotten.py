"""Whoever sent the bot away, or whose case is over, is not stored anew by the next message (P-10, P-52).

What is said along with it is answered first; and somebody learns that nobody is left to be told.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.stored import stored
from tests.scenarios.telling import CRISIS
from tests.scenarios.test_closed_case import close
from tests.support.rows import sqlite_rows
from tests.support.story import FAMILY, PRIVATE, Story


async def test_after_the_bot_was_sent_away_nobody_is_stored_again(tmp_path: Path) -> None:
    async with family(tmp_path, transport="roman") as story:
        await story.family_writes("Bot raus")
        await story.advance("PT1H")
        await story.family_writes("danke")
        story.nothing_said()
        await story.worker_writes("/status")
        story.nothing_said()
        await story.play({"in": FAMILY, "join": "V"})
        await story.family_writes(CRISIS)
        story.nothing_said()
    kept = json.loads(await stored(tmp_path))
    assert kept["conversation"]["phase"] == "mute"
    assert kept["members"] == []


async def erased(story: Story, data: Path) -> int:
    """Close the case and let its data be erased; returns how many rooms are left."""
    await close(story)
    await story.advance("P3D")
    return sqlite_rows(data)["rooms"]


async def test_after_a_closed_case_was_erased_nobody_is_stored_again(tmp_path: Path) -> None:
    async with family(tmp_path, transport="roman") as story:
        left = await erased(story, tmp_path)
        await story.worker_writes("Alles Gute")
        story.nothing_said()
        await story.family_writes("danke")
        await story.advance("PT25H")
        await story.worker_writes("Alles Gute")
        assert sqlite_rows(tmp_path)["rooms"] == left


@pytest.mark.parametrize("words", ["hallo ich brauche wieder hilfe", "Merkblatt", "geht nicht"])
async def test_c_17_who_writes_there_is_told_where_to_turn(tmp_path: Path, words: str) -> None:
    """Shows C-14, C-17: once a day, for a month; a worker who is still there hears of it."""
    async with family(tmp_path, transport="roman") as story:
        await erased(story, tmp_path)
        await story.family_writes(words)
        assert "0208 30008-0" in story.family_sees("Dieser Chat ist beendet")
        assert story.templates(FAMILY) == ["T-29"]
        assert "Demir" not in story.worker_room_shows("mich dort entfernen und wieder hinzufügen")
        await story.family_writes("bitte zurückrufen")
        story.nothing_said()
        await story.advance("P2D")
        await story.family_writes(words)
        assert story.templates(FAMILY) == ["T-29"]
        await story.advance("P30D")
        await story.family_writes("noch da?")
        story.nothing_said()


async def test_c_17_after_a_crisis_text_nobody_is_sent_away_there_either(tmp_path: Path) -> None:
    """Shows C-14, M-09."""
    async with family(tmp_path, transport="roman") as story:
        await erased(story, tmp_path)
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-09"]
        await story.family_writes("hilft mir wer?")
        assert "T-29" not in story.templates()


async def test_m_09_a_crisis_there_reaches_the_worker_whatever_she_was_told(tmp_path: Path) -> None:
    """Shows C-14, M-09: once in an hour, and never what it is about."""
    async with family(tmp_path, transport="roman") as story:
        await erased(story, tmp_path)
        await story.family_writes("hallo?")
        story.worker_room_shows("Telefon und E-Mail genannt")
        await story.family_writes(CRISIS)
        assert "Telefon" not in story.worker_room_shows("Bitte sehen Sie dort nach")
        await story.family_writes(CRISIS)
        await story.family_writes("hallo?")
        story.nothing_said(room=PRIVATE)


async def test_c_06_in_a_closed_chat_no_leaflet_says_that_the_bot_reads(tmp_path: Path) -> None:
    """Shows C-14, X-06."""
    async with family(tmp_path, transport="roman") as story:
        await close(story)
        await story.family_writes("Merkblatt")
        assert story.templates(FAMILY) == ["T-29"]


def drop_rooms(data: Path) -> None:
    """Let the bot know of no conversation, though it is in them."""
    with closing(sqlite3.connect(data / "lotse.db", timeout=10)) as database:
        database.execute("DELETE FROM rooms")
        database.commit()


@pytest.mark.parametrize(("others", "said"), [(("V",), "T-14"), ((), "T-12")])
async def test_where_nothing_has_begun_a_violent_partner_may_read_along(
    tmp_path: Path, others: tuple[str, ...], said: str
) -> None:
    """Shows X-03."""
    async with family(tmp_path, ("W1", "M", *others)) as story:
        drop_rooms(tmp_path)
        await story.family_writes("Mein Mann schlägt mich gerade")
        assert story.templates(FAMILY) == [said]


def forget_family(data: Path) -> None:
    """Let the bot know of her own room alone."""
    with closing(sqlite3.connect(data / "lotse.db", timeout=10)) as database:
        database.execute("DELETE FROM rooms WHERE short = 1")
        database.commit()


@pytest.mark.parametrize("times", [0, 3])
async def test_a_crisis_after_that_is_answered_and_forgotten_in_a_day(
    tmp_path: Path, times: int
) -> None:
    async with family(tmp_path) as story:
        drop_rooms(tmp_path)
        await story.family_writes(CRISIS)
        assert story.templates(FAMILY) == ["T-09"]
        assert sqlite_rows(tmp_path)["rooms"] == 1
        for _ in range(times):
            await story.family_writes("danke")
        await story.advance("PT25H")
        rows = sqlite_rows(tmp_path)
        assert not [name for name in ("rooms", "timers", "outbox", "questions") if rows[name]]


@pytest.mark.parametrize(
    "typed", ["/wiederaufnehmen", "/termin 8.12. 10:00 Hausbesuch", "/status", "/hinweise"]
)
@pytest.mark.parametrize("transport", ["roman", "app"])
async def test_where_nothing_has_begun_nothing_is_noted(
    tmp_path: Path, transport: str, typed: str
) -> None:
    """Whatever was noted there would be gone in a day; how to begin is said instead (C-18)."""
    async with family(tmp_path, transport=transport) as story:
        drop_rooms(tmp_path)
        await story.worker_writes(typed)
        assert story.templates() == ["W-61"]
        await story.advance("PT25H")
        story.nothing_said()
        assert not sqlite_rows(tmp_path)["rooms"]


async def test_from_her_own_room_nothing_is_noted_there_either(tmp_path: Path) -> None:
    async with family(tmp_path) as story:
        forget_family(tmp_path)
        await story.family_writes(CRISIS)
        await story.worker_writes("Ich rufe an")
        await story.worker_writes("/termin K-3 8.12. 10:00 Hausbesuch", room=PRIVATE)
        assert story.templates() == ["W-61"]


async def test_a_follow_up_there_is_asked_for_until_it_is_settled(tmp_path: Path) -> None:
    """Shows M-34: the day after which such a chat is forgotten does not end it."""
    async with family(tmp_path, start="2026-11-27T15:00:00+01:00") as story:
        forget_family(tmp_path)
        await story.worker_writes("/status")
        await story.family_writes(CRISIS)
        await story.advance("P4D")
        assert "T-41" in story.templates(PRIVATE)
        await story.worker_writes("/erledigt K-3", room=PRIVATE)
        assert story.templates() == ["W-24"]
        await story.advance("P3D")
        story.nothing_said()
        assert sqlite_rows(tmp_path)["rooms"] == 1


async def test_who_is_added_anew_is_not_forgotten(tmp_path: Path) -> None:
    async with family(tmp_path, transport="service") as story:
        drop_rooms(tmp_path)
        await story.family_writes(CRISIS)
        await story.play({"in": FAMILY, "remove": "bot"})
        await story.play({"in": FAMILY, "add": "bot", "by": "W1"})
        await story.advance("PT25H")
        assert sqlite_rows(tmp_path)["rooms"] == 1


@pytest.mark.parametrize("said", ["Bot raus ich will nicht mehr leben", f"{CRISIS}. Bot raus!"])
async def test_p_11_an_objection_is_carried_out_beside_a_crisis(story: Story, said: str) -> None:
    """Shows P-11, C-39: the crisis first, then what was asked for."""
    await story.family_writes(said)
    assert story.templates(FAMILY) == ["T-09", "T-37"]
    assert story.templates(PRIVATE) == ["T-41", "W-33"]


@pytest.mark.parametrize(
    "said",
    [
        "Bot raus schreiben hab ich probiert",
        "Soll ich Bot raus schreiben?",
        "Der Bot ist ganz gut, oder soll er weg?",
        "hier steht Bot raus",
    ],
)
async def test_p_10_a_mention_is_no_objection(story: Story, said: str) -> None:
    """Shows P-10."""
    await story.family_writes(said)
    assert "T-37" not in story.templates(FAMILY)


async def test_m_34_the_operator_learns_that_the_last_worker_has_left(tmp_path: Path) -> None:
    """Shows M-34: whoever is told of a crisis there has to be added by somebody."""
    async with family(tmp_path, ("W1", "W2", "M")) as story:
        await story.play({"in": FAMILY, "leave": "W1"})
        assert story.alarms() == []
        await story.play({"in": FAMILY, "leave": "W2"})
        assert story.alarms() == [
            "the last worker has left a running chat; no prompt about it reaches anybody"
        ]
        story.nothing_said()


@pytest.mark.parametrize("transport", ["app", "roman"])
async def test_x_12_a_removal_is_told_to_whoever_relies_on_it(
    tmp_path: Path, transport: str
) -> None:
    """Shows P-11, X-12."""
    async with family(tmp_path, transport=transport) as story:
        await story.worker_writes("/termin 26.11. 15:00")
        await story.family_writes("ja")
        await story.play({"in": FAMILY, "remove": "bot", "by": "M"})
        assert "Demir" not in story.worker_room_shows("Der Bot ist nicht mehr im Chat K-1")
        await story.advance("P3D")
        story.nothing_said()


async def test_x_12_who_took_it_out_herself_is_told_nothing(tmp_path: Path) -> None:
    """Shows X-12: her colleague is."""
    async with family(tmp_path, ("W1", "W2", "M"), rooms={"lindner": ["W2"]}) as story:
        await story.play({"in": FAMILY, "remove": "bot", "by": "W1"})
        story.nothing_said(room=PRIVATE)
        assert story.templates("lindner") == ["W-33"]


async def test_x_12_after_a_goodbye_the_removal_is_no_news(tmp_path: Path) -> None:
    """Shows P-11, X-12."""
    async with family(tmp_path, transport="roman") as story:
        await story.family_writes("Bot raus")
        await story.play({"in": FAMILY, "remove": "bot", "by": "W1"})
        story.nothing_said()
