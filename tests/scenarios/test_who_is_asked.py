"""Who is asked to look is decided when she is asked, not when the message came (P-37, M-34)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindner"
EVENING = "2026-11-24T20:00:00+01:00"
MORNING = "2026-11-25T08:00:00+01:00"
NEXT_MORNING = "2026-11-26T08:00:00+01:00"
RECEIVED = "Dienstag, 24.11.2026, 20:00 Uhr"
LOOK = f"Bitte sehen Sie in den Chat K-1, Eingang {RECEIVED}."
OPEN = "Chat K-1 ist noch offen. Bitte sehen Sie hinein"


@pytest.fixture
async def one(tmp_path: Path) -> AsyncIterator[Story]:
    """Frau Kaya alone is in the conversation; Herr Lindner has a room for prompts."""
    async with family(tmp_path, ("W1", "M"), rooms={LINDNERS: ("W2",)}) as story:
        yield story


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Story]:
    """Both workers are in the conversation."""
    async with family(tmp_path, ("W1", "W2", "M"), rooms={LINDNERS: ("W2",)}) as story:
        yield story


async def at_night(story: Story) -> None:
    await story.until(EVENING)
    await story.family_writes(CRISIS)


async def test_p_37_who_has_left_is_not_asked_and_who_has_come_is(one: Story) -> None:
    """Shows P-37, M-34."""
    await at_night(one)
    await one.play({"in": FAMILY, "join": "W2"})
    await one.play({"in": FAMILY, "leave": "W1"})
    await one.until(MORNING)
    one.nothing_said(room=PRIVATE)
    assert LOOK in one.said(LINDNERS)[0]
    await one.until(NEXT_MORNING)
    assert len(one.said(LINDNERS)) == 1


async def test_p_37_of_two_the_one_who_has_left_is_not_asked(two: Story) -> None:
    """Shows P-37."""
    await at_night(two)
    await two.play({"in": FAMILY, "leave": "W1"})
    await two.until(MORNING)
    two.nothing_said(room=PRIVATE)
    assert LOOK in two.said(LINDNERS)[0]


async def test_m_34_who_joins_an_open_crisis_hears_of_it_at_once(one: Story) -> None:
    """Shows M-34; who was asked before is not asked again."""
    await one.family_writes(CRISIS)
    await one.play({"in": FAMILY, "join": "W2"})
    assert OPEN in one.said(LINDNERS)[0]
    one.nothing_said(room=PRIVATE)


async def test_m_34_who_joins_where_nothing_is_open_hears_nothing(one: Story) -> None:
    """Shows C-03."""
    await one.family_writes(CRISIS)
    await one.worker_writes("/erledigt K-1", room=PRIVATE)
    await one.play({"in": FAMILY, "join": "W2"})
    one.nothing_said(room=LINDNERS)


@pytest.mark.parametrize("settles", ["W1", "W2"])
async def test_s_34_what_is_settled_at_night_is_not_asked_in_the_morning(
    two: Story, settles: str
) -> None:
    """Shows S-34, M-35: nobody is told that it is done who was not asked to do it."""
    await at_night(two)
    room = PRIVATE if settles == "W1" else LINDNERS
    await two.worker_writes("/erledigt K-1", who=settles, room=room)
    await two.until(NEXT_MORNING)
    two.nothing_said()


async def test_s_34_nor_is_a_call_that_was_made(one: Story) -> None:
    """Shows M-35."""
    await one.until(EVENING)
    await one.family_writes("bitte rufen sie mich an")
    await one.worker_writes("/erledigt K-1", room=PRIVATE)
    await one.until(NEXT_MORNING)
    one.nothing_said()


async def test_m_34_who_makes_her_room_later_is_asked_there(one: Story) -> None:
    """Shows M-34."""
    await one.worker_writes("/hinweise aus", room=PRIVATE)
    await one.family_writes(CRISIS)
    await one.advance("PT1H")
    one.nothing_said()
    await one.worker_writes("/hinweise", room=PRIVATE)
    await one.advance("PT15M")
    one.worker_room_shows("Bitte sehen Sie in den Chat K-1, Eingang 10:00.")
    await one.advance("PT3H")
    one.nothing_said()


ENDS = pytest.mark.parametrize(
    "step",
    [
        {"in": FAMILY, "from": "M", "text": "Bot raus"},
        {"in": FAMILY, "leave": "M"},
        {"in": FAMILY, "remove": "bot", "by": "M"},
    ],
)


@ENDS
async def test_m_34_where_nothing_can_be_planned_any_more_it_is_said_for_the_last_time(
    one: Story, step: dict[str, object]
) -> None:
    """Shows M-34: and no command is named that finds nothing any more."""
    await at_night(one)
    await one.play(step)
    one.nothing_said(room=PRIVATE)
    await one.until(MORNING)
    one.worker_room_shows(f"{LOOK} Das ist der letzte Hinweis dazu")
    assert not any("/erledigt" in text for text in one.said(PRIVATE))


@ENDS
async def test_x_09_nor_is_a_promised_call_lost(one: Story, step: dict[str, object]) -> None:
    """Shows X-09, C-29, M-34: whoever ends it, and whoever had asked for the call."""
    await one.until(EVENING)
    await one.family_writes("bitte zurückrufen")
    await one.play(step)
    await one.until(MORNING)
    one.worker_room_shows(f"Ein Rückruf ist gewünscht, Eingang {RECEIVED}. Das ist der letzte")


@ENDS
async def test_x_09_one_that_she_was_told_of_is_named_once_more(
    one: Story, step: dict[str, object]
) -> None:
    """Shows X-09: she would have been reminded on the next day."""
    await one.family_writes("bitte zurückrufen")
    await one.advance("PT1H")
    await one.play(step)
    one.worker_room_shows("Ein Rückruf ist gewünscht und noch nicht erledigt. Das ist der letzte")


async def test_m_34_a_call_that_nobody_makes_is_named_for_the_last_time(one: Story) -> None:
    """Shows M-34: without a command that finds nothing any more."""
    await one.family_writes("bitte zurückrufen")
    await one.until("2026-12-08T07:00:00+01:00")
    await one.until("2026-12-09T12:00:00+01:00")
    one.worker_room_shows("Ein Rückruf ist gewünscht und noch nicht erledigt. Das ist der letzte")


async def test_c_18_erasing_does_not_settle_what_is_open(one: Story) -> None:
    """Shows C-18, M-34, X-07."""
    await one.family_writes(CRISIS)
    await one.advance("PT1H")
    await one.worker_writes("/loeschen K-1", room=PRIVATE)
    await one.worker_presses("Löschen")
    assert one.templates(PRIVATE) == ["W-41"], "it says that what is open has stayed"
    await one.until(MORNING)
    one.worker_room_shows(OPEN)
    await one.worker_writes("/erledigt K-1", room=PRIVATE)
    one.worker_room_shows("Erledigt: Chat K-1.")


STANDS_IN = "/vertretung 24.11.-4.12. Herr Lindner"


async def test_c_13_who_stands_in_from_outside_is_told_what_he_can_do(one: Story) -> None:
    """Shows C-13, P-37: he has no button that speaks in a chat he is not in."""
    await one.worker_writes(STANDS_IN)
    await one.family_writes(CRISIS)
    said = one.said(LINDNERS)
    assert "Vertretung: Chat K-1 von Frau Kaya, Eingang 10:00." in said[0]
    await one.until(MORNING)
    acts = [act for act in one.acts() if act.room == LINDNERS]
    assert "ist noch offen. Sie sind dort nicht dabei" in (acts[0].delivery.text or "")
    assert not acts[0].delivery.buttons
    await one.worker_writes("/status K-1", who="W2", room=LINDNERS)
    assert "Einen Chat K-1 gibt es für Sie nicht" in one.said(LINDNERS)[0]
    await one.worker_writes("/erledigt K-1", who="W2", room=LINDNERS)
    assert one.said(LINDNERS) == ["Erledigt: Chat K-1.\n– Nachsehen"]


async def test_d_04_nobody_else_settles_from_outside(one: Story) -> None:
    """Shows P-37."""
    await one.family_writes(CRISIS)
    await one.worker_writes("/erledigt K-1", who="W2", room=LINDNERS)
    assert "Einen Chat K-1 gibt es für Sie nicht" in one.said(LINDNERS)[0]


async def test_p_37_who_has_left_cannot_let_the_bot_ask(one: Story) -> None:
    """Shows M-36, P-37."""
    await one.family_writes(CRISIS)
    await one.until(MORNING)
    await one.play({"in": FAMILY, "leave": "W1"})
    await one.worker_presses("Lotse fragt nach")
    one.nothing_said(room=FAMILY)
    one.worker_room_shows("Einen Chat K-1 gibt es für Sie nicht")


async def test_m_34_a_closed_case_is_kept_while_somebody_is_to_look(tmp_path: Path) -> None:
    """Shows M-34, X-12: and it is not asked about help that has ended."""
    async with family(tmp_path, ("W1", "M"), transport="roman") as story:
        await story.worker_writes("/abschluss K-1", room=PRIVATE)
        await story.worker_presses("Abschließen")
        await story.until("2026-11-25T09:00:00+01:00")
        await story.family_writes(CRISIS)
        await story.until(NEXT_MORNING)
        acts = [act for act in story.acts() if act.room == PRIVATE]
        assert OPEN in (acts[-1].delivery.text or "")
        assert not acts[-1].delivery.buttons
        await story.worker_writes("/erledigt K-1", room=PRIVATE)
        story.worker_room_shows("Erledigt: Chat K-1.")
        await story.advance("P2D")
        await story.worker_writes("/erledigt K-1", room=PRIVATE)
        story.worker_room_shows("Einen Chat K-1 gibt es für Sie nicht")


AGAIN = "Bitte sehen Sie noch einmal in den Chat K-1, neuer Eingang 11:00."


async def test_m_34_who_writes_on_unanswered_is_brought_up_once_more(one: Story) -> None:
    """Shows M-34, C-03."""
    await one.family_writes(CRISIS)
    await one.advance("PT30M")
    await one.family_writes("warum antwortet keiner")
    one.nothing_said(room=PRIVATE)
    await one.advance("PT30M")
    await one.family_writes("mir geht es schlecht")
    one.worker_room_shows(AGAIN)
    await one.advance("PT2H")
    await one.family_writes("hallo")
    one.nothing_said(room=PRIVATE)


async def test_c_03_not_where_a_worker_has_answered(one: Story) -> None:
    """Shows C-03."""
    await one.family_writes(CRISIS)
    await one.worker_writes("Ich rufe Sie an.")
    await one.advance("PT2H")
    await one.family_writes("danke")
    one.nothing_said(room=PRIVATE)
