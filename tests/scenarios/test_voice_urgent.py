"""T-33 asks whether a voice message is urgent: the answer is heard (M-09, P-18, X-06)."""

import pytest

from tests.support.story import FAMILY, PRIVATE, Story

EVENING = "2026-11-24T18:00:00+01:00"


@pytest.mark.parametrize(
    "text", ["ja", "Ja, dringend!", "es ist dringend", "yes it's urgent", "ja det är brådskande"]
)
async def test_m_09_whoever_says_so_reads_the_ways_out_once(story: Story, text: str) -> None:
    """Shows M-09, X-06, M-22: though the hour was named already."""
    await story.until(EVENING)
    await story.family_sends("audio/ogg")
    story.family_sees("Ist es dringend?")
    await story.family_writes(text)
    assert "Zum Reden, Tag und Nacht" in story.family_sees("liest hier kein Mensch mit")
    await story.family_writes(text)
    story.nothing_said()


async def test_x_09_a_call_may_be_wished_below_it(story: Story) -> None:
    """Shows X-09: the worker hears of it in her duty."""
    await story.until(EVENING)
    await story.family_sends("audio/ogg")
    await story.family_writes("ja")
    await story.family_presses("Ruft mich an")
    assert story.templates(FAMILY) == ["L-12"]
    await story.until("2026-11-25T08:05:00+01:00")
    assert story.templates(PRIVATE) == ["W-25"]


@pytest.mark.parametrize("text", ["nein", "nicht dringend", "ja?", "ja aber morgen reicht"])
async def test_c_03_any_other_answer_draws_no_word(story: Story, text: str) -> None:
    """Shows C-03."""
    await story.until(EVENING)
    await story.family_sends("audio/ogg")
    await story.family_writes(text)
    story.nothing_said()


async def test_c_23_such_a_yes_confirms_no_appointment(story: Story) -> None:
    """Shows C-23: the newest question is another one."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.until(EVENING)
    await story.family_sends("audio/ogg")
    await story.family_writes("ja")
    assert story.templates() == ["T-08"]


async def test_c_22_once_somebody_is_there_she_is_meant(story: Story) -> None:
    """Shows C-22."""
    await story.until(EVENING)
    await story.family_sends("audio/ogg")
    await story.worker_writes("Ich höre es gleich an")
    await story.family_writes("ja")
    assert story.templates(FAMILY) == []
