"""A worker's own room is for her and the bot, and is no family's (D-02, P-37)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

PROMPTS = {"T-41", "T-42", "W-25", "W-42"}
NIGHT = "2026-11-24T23:00:00+01:00"


@pytest.mark.parametrize("who", ["M", "W2", "B"])
@pytest.mark.parametrize("transport", ["app", "roman"])
async def test_d_02_no_prompt_comes_where_anybody_else_reads_along(
    tmp_path: Path, who: str, transport: str
) -> None:
    """Shows D-02, P-37; the worker hears of it in words that give nothing away."""
    people = {"B": {"name": "Anderer Dienst", "role": "bot"}}
    async with family(tmp_path, transport=transport, people=people) as story:
        await story.play({"in": PRIVATE, "join": who})
        assert story.templates(PRIVATE)[-1] == "W-12"
        assert story.alarms()
        await story.family_writes(CRISIS)
        assert story.templates() == ["T-09"]
        story.family_sees("Gerade liest hier kein Mensch mit")


async def test_d_02_who_joins_is_told_who_the_bot_is_before_all_else(story: Story) -> None:
    """Shows C-06, D-02."""
    await story.play({"in": PRIVATE, "join": "M"})
    said = story.templates(PRIVATE)
    assert said[0] == "T-01"
    assert said[-1] == "W-12"


async def test_d_02_what_waits_for_her_duty_does_not_come_either(tmp_path: Path) -> None:
    """Shows D-02, C-09: neither the prompt of the night nor the agenda."""
    async with family(tmp_path, start=NIGHT) as story:
        await story.worker_writes("/tagesplan an", room=PRIVATE)
        await story.family_writes(CRISIS)
        await story.play({"in": PRIVATE, "join": "M"})
        await story.advance("P3D")
        assert not PROMPTS & set(story.templates(PRIVATE))


async def test_d_02_in_a_new_room_of_hers_they_come_again(tmp_path: Path) -> None:
    """Shows D-02, M-34."""
    async with family(tmp_path, rooms={"neu": ["W1"]}) as story:
        await story.play({"in": "neu", "from": "W1", "text": "/hinweise aus"})
        await story.play({"in": PRIVATE, "join": "V"})
        await story.play({"in": PRIVATE, "leave": "V"})
        await story.family_writes(CRISIS)
        assert not PROMPTS & set(story.templates(PRIVATE))
        await story.play({"in": "neu", "from": "W1", "text": "/hinweise"})
        await story.family_writes("bitte zurückrufen")
        assert "W-25" in story.templates("neu")


@pytest.mark.parametrize(
    "typed",
    [
        "/abschluss",
        "/pause",
        "/termin {} 26.11. 10:00",
        "/loeschen",
        "/auskunft {} Demir",
        "/status",
    ],
)
async def test_d_02_the_number_of_her_own_room_names_no_family(story: Story, typed: str) -> None:
    """Shows D-02: she is asked which chat she means, and her room stays hers."""
    await story.worker_writes(
        typed.format("K-2") if "{}" in typed else f"{typed} K-2", room=PRIVATE
    )
    assert story.templates() == ["W-32"]
    await story.family_writes(CRISIS)
    assert "T-41" in story.templates(PRIVATE)


@pytest.mark.parametrize("erased", [True, False])
async def test_d_02_a_familys_chat_becomes_nobodys_own(tmp_path: Path, erased: bool) -> None:
    """Shows D-02, P-37: whoever comes back reads nothing that is for a worker."""
    async with family(tmp_path) as story:
        await story.play({"in": FAMILY, "leave": "M"})
        if erased:
            await story.worker_writes("/loeschen K-1", room=PRIVATE)
            await story.worker_presses("Löschen")
        await story.worker_writes("/hinweise")
        story.family_sees("In diesem Chat war schon eine Familie")
        await story.worker_writes("/status")
        story.family_sees("Stand im Chat K-1")
        await story.play({"in": FAMILY, "join": "M"})
        assert story.templates(FAMILY) == ["T-01"]


async def test_d_02_nor_does_a_closed_one(tmp_path: Path) -> None:
    """Shows C-14, D-02."""
    async with family(tmp_path, transport="roman") as story:
        await story.worker_writes("/abschluss")
        await story.worker_presses("Abschließen", room=FAMILY)
        await story.worker_writes("/hinweise")
        assert story.templates() == ["W-12"]
