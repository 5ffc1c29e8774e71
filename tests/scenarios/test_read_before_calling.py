"""Who was told to speak to somebody hears that another reads along, before she calls (X-03, M-34)."""

from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

HIT = "mein mann hat mich geschlagen"
PLEA = "bitte nicht anrufen, er liest mit"
READ_FIRST = "lesen Sie dort, bevor Sie schreiben oder anrufen"
NIGHT = "2026-11-24T22:00:00+01:00"


@pytest.mark.parametrize("first", [HIT, CRISIS, "er schlägt mich gerade"])
@pytest.mark.parametrize("plea", [PLEA, "bitte nichts mehr schreiben"])
@pytest.mark.parametrize("edited", [True, False])
async def test_x_03_it_reaches_her_once(
    story: Story, first: str, plea: str, *, edited: bool
) -> None:
    """Shows X-03, C-24: written or edited, and not once more with every such word."""
    await story.play({"in": FAMILY, "from": "M", "text": first, "message": "m1"})
    story.worker_room_shows("Sprechen Sie die Person bitte direkt an")
    await story.advance("PT3M")
    said = {"edit": "m1", "text": f"{first}, {plea}"} if edited else {"text": plea}
    await story.play({"in": FAMILY, "from": "M", **said})
    if first != CRISIS or not edited:
        story.worker_room_shows(READ_FIRST)
        story.nothing_said(room=FAMILY)
        await story.family_writes(said["text"])
        story.nothing_said()


async def test_x_03_after_another_request_it_is_said_again(story: Story) -> None:
    """Shows X-03, M-34: that one said nothing of it."""
    await story.family_writes(PLEA)
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.advance("PT11M")
    await story.family_writes(CRISIS)
    await story.family_writes(PLEA)
    story.worker_room_shows(READ_FIRST)


async def test_x_03_in_the_morning_it_is_what_she_reads(tmp_path: Path) -> None:
    """Shows X-03: in place of the request that told her to speak to the person."""
    async with family(tmp_path, start=NIGHT) as story:
        await story.family_writes(HIT)
        await story.family_writes(PLEA)
        await story.until("2026-11-25T08:30:00+01:00")
        assert [READ_FIRST in said for said in story.said(PRIVATE)] == [True]


async def test_x_03_whoever_is_on_call_hears_of_it_at_once(tmp_path: Path) -> None:
    """Shows X-03, X-06."""
    organisation = {"escalation": {"on_call": "lindner"}}
    rooms = {"lindner": ("W2",)}
    async with family(tmp_path, organisation=organisation, start=NIGHT, rooms=rooms) as story:
        await story.family_writes(HIT)
        assert story.templates("lindner") == ["T-41"]
        await story.family_writes(PLEA)
        (said,) = story.said("lindner")
        assert "rufen Sie erst an, wenn es sicher ist" in said


async def test_x_03_in_a_group_silence_may_be_meant_for_another_a_refused_call_is_not(
    tmp_path: Path,
) -> None:
    """Shows X-03, C-26."""
    async with family(tmp_path, ("W1", "M", "V")) as story:
        await story.family_writes(HIT)
        await story.family_writes("bitte nichts mehr schreiben")
        story.nothing_said(room=PRIVATE)
        await story.family_writes(PLEA)
        story.worker_room_shows(READ_FIRST)


@pytest.mark.parametrize("words", ["Bitte nicht anrufen", "rufen Sie mich nicht an!"])
async def test_x_03_not_to_be_called_is_passed_on_and_silences_nothing(
    story: Story, words: str
) -> None:
    """Shows X-03, M-34: she was asked to speak to her, and nobody is said to read."""
    await story.family_writes(words)
    story.nothing_said()
    await story.family_writes(HIT)
    await story.advance("PT3M")
    await story.family_writes(words)
    assert story.templates() == ["T-41"]
    assert "geschrieben" not in story.worker_room_shows(READ_FIRST)
    await story.family_writes(words)
    story.nothing_said()
    await story.family_writes("ist da wer?")
    assert story.templates(FAMILY) == ["T-02"]


async def test_x_03_who_has_her_telephone_hears_nothing_and_the_worker_is_told(
    story: Story,
) -> None:
    """Shows X-03, C-26."""
    await story.family_writes("er hat mein handy, bitte nicht schreiben")
    story.worker_room_shows(READ_FIRST)
    await story.family_writes("Merkblatt")
    story.nothing_said()


async def test_x_03_where_a_life_is_answered_no_prompt_says_that_nothing_was(story: Story) -> None:
    """Shows X-03, M-09: the numbers stand right there."""
    await story.family_writes(f"{CRISIS}, er liest mit")
    assert story.templates(FAMILY) == ["T-09"]
    shown = story.worker_room_shows(READ_FIRST)
    assert "geschrieben" not in shown


@pytest.mark.parametrize("words", ["Bitte rufen Sie mich nicht an", "bitte nichts mehr schreiben"])
@pytest.mark.parametrize("edited", [True, False])
async def test_x_03_who_is_to_call_back_hears_that_she_is_to_read_first(
    story: Story, words: str, *, edited: bool
) -> None:
    """Shows X-03, X-09, C-24: once."""
    wish = {"in": FAMILY, "from": "M", "text": "Bitte rufen Sie mich an"}
    await story.play({**wish, "message": "m1"})
    assert story.templates(PRIVATE) == ["W-25"]
    await story.play({**wish, "text": words, **({"edit": "m1"} if edited else {})})
    assert story.templates(PRIVATE) == ["W-25"]
    story.worker_room_shows("Bitte lesen Sie dort, bevor Sie anrufen")
    await story.family_writes(words)
    story.nothing_said(room=PRIVATE)
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    await story.advance("PT11M")
    await story.play(wish)
    await story.family_writes(words)
    story.worker_room_shows("Bitte lesen Sie dort, bevor Sie anrufen")
