"""Who wants to know or erase what is stored is passed on, one by one, until it is done (P-22 to P-27)."""

import json
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.stored import stored
from tests.support.story import FAMILY, PRIVATE, Story

ASKS = {"T-38": "Was ist über mich gespeichert?", "L-20": "bitte lösch meine daten"}
PROMPT = {"T-38": "W-47", "L-20": "W-60"}
MORNING, NEXT = "2026-11-25T08:00:00+01:00", "2026-11-26T08:00:00+01:00"


@pytest.mark.parametrize("answer", ASKS)
async def test_p_23_it_is_asked_for_until_it_is_settled(story: Story, answer: str) -> None:
    """Shows P-23, P-27."""
    await story.family_writes(ASKS[answer])
    assert story.templates() == [PROMPT[answer], answer]
    await story.worker_writes("/status K-1", room=PRIVATE)
    story.worker_room_shows("Auskunft oder Löschen ist gewünscht")
    await story.until(MORNING)
    assert story.templates() == [PROMPT[answer]]
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    assert story.templates() == ["W-58"]
    word = story.worker_room_shows("\n– ").split("– ")[1].split(" ")[0]
    await story.worker_writes(f"/erledigt K-1 {word}", room=PRIVATE)
    story.worker_room_shows("Erledigt: Chat K-1.")
    await story.until(NEXT)
    story.nothing_said()


@pytest.mark.parametrize("answer", ASKS)
async def test_p_25_each_of_a_family_is_heard(tmp_path: Path, answer: str) -> None:
    """Shows P-25, P-34: who has asked is stored nowhere."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        for who in ("M", "V"):
            await story.family_writes(ASKS[answer], who=who)
            assert story.templates() == [PROMPT[answer], answer]
            await story.family_writes(ASKS[answer], who=who)
            story.nothing_said()
        await story.worker_writes("/status")
        assert "gewünscht" not in story.family_sees("Stand im Chat")
    kept = json.loads(await stored(tmp_path))
    assert {timer["kind"] for timer in kept["timers"]} == {
        {"T-38": "rights.access", "L-20": "rights.erasure"}[answer]
    }
    assert {timer["subject"] for timer in kept["timers"]} == {""}
    users = [member["user"] for member in kept["members"]]
    marks = json.dumps(kept["conversation"]["marks"])
    assert marks != "{}"
    assert not [user for user in users if user in marks]


async def test_p_27_erasing_settles_the_one_and_not_the_other(story: Story) -> None:
    """Shows P-23, P-27: what is stored is still to be told."""
    for words in ASKS.values():
        await story.family_writes(words)
    await story.worker_writes("/loeschen K-1", room=PRIVATE)
    await story.worker_presses("Löschen")
    await story.until(NEXT)
    assert set(story.templates()) == {"W-47"}


async def test_p_23_showing_is_not_yet_passing_on(story: Story) -> None:
    """Shows P-23; alone with her it is among what is stored."""
    await story.family_writes(ASKS["T-38"])
    await story.worker_writes("/auskunft K-1 Demir", room=PRIVATE)
    story.worker_room_shows("eine offene Bitte um Auskunft oder Löschen: nur der Zeitpunkt")
    await story.until(MORNING)
    assert story.templates() == ["W-47"]


async def test_p_23_closing_warns_of_it(story: Story) -> None:
    """Shows C-18, P-23."""
    await story.family_writes(ASKS["T-38"])
    await story.worker_writes("/abschluss K-1", room=PRIVATE)
    story.worker_room_shows("eine gewünschte Auskunft")


async def test_p_27_a_closed_case_is_erased_by_itself(tmp_path: Path) -> None:
    """Shows C-15, P-27: nobody is sent to what does nothing there."""
    async with family(tmp_path, transport="roman") as story:
        await story.worker_writes("/abschluss")
        await story.worker_presses("Abschließen", room=FAMILY)
        await story.family_writes(ASKS["L-20"])
        assert "Kaya" not in story.family_sees("wird von selbst gelöscht")
        told = story.worker_room_shows("wird von selbst gelöscht")
        assert "„/erledigt K-1 löschen“" in told
        assert "/loeschen" not in told


async def test_p_22_what_is_said_to_be_stored_is_what_is_shown(story: Story) -> None:
    """Shows P-22, P-26."""
    await story.family_writes(ASKS["L-20"])
    said = story.family_sees("Gespeichert sind")
    assert all(word in said for word in ("Termine", "Einwilligung", "Einstellungen", "offen"))


@pytest.mark.parametrize(
    "end",
    [
        {"in": FAMILY, "from": "M", "text": "Bot raus"},
        {"in": FAMILY, "leave": "M"},
        {"in": FAMILY, "remove": "bot", "by": "W1"},
    ],
)
async def test_p_23_it_does_not_end_with_the_bot(story: Story, end: dict[str, str]) -> None:
    """Shows P-23, M-34: the family has read who will answer."""
    await story.until("2026-11-24T19:00:00+01:00")
    await story.family_writes(ASKS["T-38"])
    await story.play(end)
    await story.until(MORNING)
    story.worker_room_shows("Bitte antworten Sie persönlich oder schriftlich")
    assert len([said for said in story.said(PRIVATE) if "gespeichert ist" in said]) == 1
