"""What one word settles, what it leaves open, and that all that is open is one prompt (M-34, M-35, P-23)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.followups.kinds import ACCESS, CALL_BACK, ERASURE, FOLLOW_UP
from handlers.followups.settling import named_in
from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindner"
ACCESS_WANTED, ERASURE_WANTED = "Was ist über mich gespeichert?", "bitte lösch meine daten"
CALL_WANTED = "Bitte rufen Sie mich an"
MORNING, NEXT = "2026-11-25T08:00:00+01:00", "2026-11-26T08:00:00+01:00"
ON_CALL = {"escalation": {"on_call": "lindner"}}

ALL_WEEK = {"mon-fri": ["08:00-16:00"]}
WEDNESDAYS = {
    "workers": [
        {"handle": "kaya", "name": "Frau Kaya", "phone": "1", "duty_hours": ALL_WEEK},
        {
            "handle": "lindner",
            "name": "Herr Lindner",
            "phone": "2",
            "duty_hours": {"wed": ["13:00-15:00"]},
        },
    ]
}


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Story]:
    """Frau Kaya's chat; Herr Lindner has a room of his own, and is not in it."""
    async with family(tmp_path, rooms={LINDNERS: ("W2",)}) as story:
        yield story


async def all_is_open(story: Story) -> None:
    """The mother has asked for everything."""
    for wish in (ACCESS_WANTED, ERASURE_WANTED, CALL_WANTED, CRISIS):
        await story.family_writes(wish)


async def test_m_34_the_answer_names_what_is_settled_and_what_stays(two: Story) -> None:
    """Shows M-34, M-35, P-23, P-27."""
    await all_is_open(two)
    await two.worker_writes("/erledigt K-1", room=PRIVATE)
    settled, left = two.said(PRIVATE)
    assert settled == "Erledigt: Chat K-1.\n– Nachsehen\n– Rückruf"
    assert [line.split(" ")[1].strip(":,") for line in left.split("\n")[1:3]] == [
        "Auskunft",
        "Löschen",
    ]
    await two.until(MORNING)
    assert two.templates(PRIVATE) == ["W-58"]
    await two.worker_writes("/erledigt K-1 Auskunft und Löschen", room=PRIVATE)
    assert two.said(PRIVATE) == ["Erledigt: Chat K-1.\n– Auskunft\n– Löschen"]
    await two.until(NEXT)
    two.nothing_said()


async def test_p_23_what_was_given_settles_no_look(two: Story) -> None:
    """Shows M-34, P-23."""
    await all_is_open(two)
    await two.worker_writes("/erledigt K-1 auskunft", room=PRIVATE)
    two.worker_room_shows("Erledigt: Chat K-1.\n– Auskunft")
    await two.until(MORNING)
    said = two.worker_room_shows("Im Chat K-1 ist noch offen:")
    assert "– Nachsehen: Bitte sehen Sie hinein" in said
    assert "– Auskunft" not in said


@pytest.mark.parametrize("language", ["de", "en", "sv"])
async def test_m_35_each_line_begins_with_the_word_that_settles_it(
    two: Story, language: str
) -> None:
    """Shows M-35, D-06."""
    await two.worker_writes(f"/sprache {language}", room=PRIVATE)
    await all_is_open(two)
    await two.until(MORNING)
    (said,) = two.said(PRIVATE)
    words = [line[2:].split(" ")[0].strip(":,.") for line in said.split("\n") if line[:2] == "– "]
    kinds = [named_in(word) for word in words]
    assert kinds == [{FOLLOW_UP}, {CALL_BACK}, {ACCESS}, {ERASURE}]


@pytest.mark.parametrize("said", ["", "danke", "auskunft noch nicht", "auskunft?nein"])
def test_p_23_in_doubt_no_right_is_settled(said: str) -> None:
    """Shows P-23."""
    assert named_in(said) == {FOLLOW_UP, CALL_BACK}


async def test_p_25_the_family_does_not_read_what_is_open(two: Story) -> None:
    """Shows P-25, P-34, X-03."""
    await all_is_open(two)
    await two.worker_writes("/erledigt")
    assert two.said(FAMILY) == ["Erledigt: Chat K-1."]
    two.worker_room_shows("Im Chat K-1 ist noch offen:\n– Auskunft")


async def test_p_37_from_outside_nobody_settles_a_right(two: Story) -> None:
    """Shows C-13, P-23, P-37: he is given no command that refuses him."""
    await two.worker_writes("/vertretung 24.11.-4.12. Herr Lindner")
    await two.family_writes(ACCESS_WANTED)
    two.family_sees("Caritas Beispielstadt gibt Ihnen die Auskunft")
    (said,) = two.said(LINDNERS)
    assert "Sie sind dort nicht dabei" in said
    assert "„/" not in said
    await two.family_writes(CRISIS)
    await two.worker_writes("/erledigt K-1", who="W2", room=LINDNERS)
    settled, left = two.said(LINDNERS)
    assert settled == "Erledigt: Chat K-1.\n– Nachsehen"
    assert "– Auskunft: Das geht nur dort im Chat." in left
    assert "„/" not in left, "no command that refuses him"
    await two.worker_writes("/erledigt K-1 auskunft", who="W2", room=LINDNERS)
    assert two.templates(LINDNERS) == ["W-58"]
    await two.until(MORNING)
    assert two.templates(PRIVATE) == ["W-47"]


async def test_x_06_who_is_on_call_settles_what_she_was_asked(tmp_path: Path) -> None:
    """Shows M-34, P-37, X-06."""
    async with family(tmp_path, organisation=ON_CALL, rooms={LINDNERS: ("W2",)}) as story:
        await story.family_writes(CALL_WANTED)
        await story.until("2026-11-24T19:00:00+01:00")
        await story.family_writes(CRISIS)
        await story.worker_writes("/erledigt K-1", who="W2", room=LINDNERS)
        assert story.said(LINDNERS) == ["Erledigt: Chat K-1.\n– Nachsehen"]
        await story.until(MORNING)
        assert story.templates(PRIVATE) == ["W-24", "W-25"]


async def test_m_34_what_has_just_come_is_said_by_itself_and_first(two: Story) -> None:
    """Shows M-09, M-34: never a line among others."""
    await two.until("2026-11-24T19:00:00+01:00")
    await all_is_open(two)
    await two.until(MORNING)
    assert two.templates(PRIVATE) == ["T-41", "W-58"]
    assert "Nachsehen" not in two.said(PRIVATE)[1]
    await two.until(NEXT)
    assert two.templates(PRIVATE) == ["W-58"]
    assert "– Nachsehen" in two.said(PRIVATE)[0]


async def test_m_34_what_came_later_in_the_day_is_brought_up_with_the_rest(two: Story) -> None:
    """Shows C-03, M-34: one prompt a duty, and none less for the look."""
    await two.family_writes(CALL_WANTED)
    await two.until("2026-11-24T15:50:00+01:00")
    await two.family_writes(CRISIS)
    for morning in (MORNING, NEXT):
        await two.until(morning)
        assert two.templates(PRIVATE) == ["W-58"]
        await two.until(morning.replace("T08", "T17"))
        two.nothing_said()


async def test_m_36_she_may_still_let_the_bot_ask(two: Story) -> None:
    """Shows M-36."""
    await two.family_writes(CALL_WANTED)
    await two.family_writes(CRISIS)
    await two.until(MORNING)
    await two.worker_presses("Lotse fragt nach")
    assert two.said(FAMILY)


async def test_m_34_who_has_to_hear_of_it_yet_is_not_told_that_it_is_old(two: Story) -> None:
    """Shows M-34: Herr Lindner comes on duty when Frau Kaya is reminded."""
    await two.play({"in": FAMILY, "join": "W2"})
    await two.until("2026-11-24T18:30:00+01:00")
    await two.family_writes(CRISIS)
    await two.until(MORNING)
    assert two.templates(LINDNERS) == ["T-41"]
    assert "Eingang Dienstag" in two.said(LINDNERS)[0]


async def test_m_34_nor_where_she_is_reminded_before_his_duty_begins(tmp_path: Path) -> None:
    """Shows M-34: he has still to hear when it came."""
    both, rooms = ("W1", "W2", "M"), {LINDNERS: ("W2",)}
    async with family(tmp_path, both, rooms=rooms, organisation=WEDNESDAYS) as story:
        await story.family_writes(CRISIS)
        await story.until(MORNING)
        assert "noch offen" in story.said(PRIVATE)[0]
        await story.until("2026-11-25T13:00:00+01:00")
        (said,) = story.said(LINDNERS)
        assert "Eingang Dienstag, 24.11.2026, 10:00 Uhr" in said


async def test_m_34_who_joins_a_deserted_chat_is_asked_once_in_a_duty(two: Story) -> None:
    """Shows C-03, M-34."""
    await two.until("2026-11-24T19:00:00+01:00")
    await two.play({"in": FAMILY, "leave": "W1"})
    await all_is_open(two)
    await two.play({"in": FAMILY, "join": "W2"})
    await two.until(MORNING)
    assert two.templates(LINDNERS) == ["W-58"]
    await two.until("2026-11-26T07:59:00+01:00")
    assert not two.said(LINDNERS)
    await two.until(NEXT)
    assert two.templates(LINDNERS) == ["W-58"]


async def test_m_34_erasing_asks_nobody_again_who_was_just_asked(tmp_path: Path) -> None:
    """Shows C-03, M-34: it comes up when it would have."""
    both, rooms = ("W1", "W2", "M"), {LINDNERS: ("W2",)}
    async with family(tmp_path, both, rooms=rooms) as story:
        await story.family_writes(ACCESS_WANTED)
        await story.family_writes(CRISIS)
        await story.worker_writes("/loeschen K-1", room=PRIVATE)
        await story.worker_presses("Löschen")
        assert story.templates() == ["W-41"]
        await story.advance("PT2H")
        story.nothing_said()
        await story.until(MORNING)
        assert story.templates(PRIVATE) == story.templates(LINDNERS) == ["W-58"]


async def test_m_34_erasing_at_night_keeps_what_the_morning_is_to_hear(two: Story) -> None:
    """Shows M-34."""
    await two.until("2026-11-24T19:00:00+01:00")
    await two.family_writes(CRISIS)
    await two.worker_writes("/loeschen K-1", room=PRIVATE)
    await two.worker_presses("Löschen")
    await two.until(MORNING)
    assert "Eingang Dienstag, 24.11.2026, 19:00 Uhr" in two.worker_room_shows("Bitte sehen Sie")


async def test_x_06_where_only_she_is_reached_on_call_she_is_reminded_and_may_settle(
    tmp_path: Path,
) -> None:
    """Shows M-34, X-06: on the second morning as on the first."""
    async with family(tmp_path, organisation=ON_CALL, rooms={LINDNERS: ("W2",)}) as story:
        await story.play({"in": FAMILY, "leave": "W1"})
        story.worker_room_shows("erreicht außer im Notfall die Rufbereitschaft niemanden")
        assert story.alarms()[0].endswith("reaches anybody but whoever is on call")
        await story.family_writes(CRISIS)
        await story.until("2026-11-25T09:00:00+01:00")
        assert "Chat K-1 ist noch offen" in story.said(LINDNERS)[0]
        await story.until("2026-11-26T09:00:00+01:00")
        assert story.templates(LINDNERS) == ["T-41"]
        await story.worker_writes("/erledigt K-1", who="W2", room=LINDNERS)
        assert story.said(LINDNERS) == ["Erledigt: Chat K-1.\n– Nachsehen"]
        await story.play({"in": FAMILY, "join": "W1"})
        story.nothing_said(room=PRIVATE)


async def test_m_34_who_joins_after_her_who_is_on_call_is_asked_once_in_a_duty(
    tmp_path: Path,
) -> None:
    """Shows C-03, M-34, X-06."""
    async with family(tmp_path, organisation=ON_CALL, rooms={LINDNERS: ("W2",)}) as story:
        await story.until("2026-11-24T19:00:00+01:00")
        await story.play({"in": FAMILY, "leave": "W1"})
        await story.family_writes(CRISIS)
        await story.until("2026-11-25T09:00:00+01:00")
        await story.play({"in": FAMILY, "join": "W1"})
        assert story.templates(PRIVATE) == ["T-41"]
        await story.until("2026-11-25T20:00:00+01:00")
        story.nothing_said(room=PRIVATE)


async def test_m_37_a_no_after_it_was_settled_is_news(story: Story) -> None:
    """Shows C-24, M-37: what she has settled is not called open."""
    await story.family_writes(CRISIS)
    await story.until(MORNING)
    await story.worker_presses("Lotse fragt nach")
    await story.play({"in": FAMILY, "from": "M", "text": "ja", "message": "m1"})
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": "nein"})
    assert "noch offen" not in story.worker_room_shows("neuer Eingang")
