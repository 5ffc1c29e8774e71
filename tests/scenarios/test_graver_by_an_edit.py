"""An edit brings nobody less help than the same words as a new message (M-09, M-34, C-24, X-06)."""

from pathlib import Path

import pytest

from tests.scenarios.editing import edits
from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

GRAVER = f"{CRISIS}, heute abend mache ich schluss"
HIT, HIT_AGAIN = "mein mann hat mich geschlagen", "mein mann hat mich gestern wieder geschlagen"
COLLEAGUE = "lindner"
ON_CALL = {"escalation": {"on_call": COLLEAGUE}}


async def _writes(story: Story, text: str) -> None:
    await story.play({"in": FAMILY, "from": "M", "text": text, "message": "m1"})


async def _edits(story: Story, text: str) -> None:
    await story.play({"in": FAMILY, "from": "M", "edit": "m1", "text": text})


@pytest.mark.parametrize("members", [("W1", "M"), ("W1", "M", "V")])
@pytest.mark.parametrize(
    ("first", "graver"),
    [
        (CRISIS, GRAVER),
        (CRISIS, f"{CRISIS}!"),
        ("I want to kill myself", "I want to kill myself tonight, I have the pills here"),
        (HIT, HIT_AGAIN),
    ],
)
@pytest.mark.parametrize("settles", ["/erledigt K-1", "/fehlalarm K-1"])
async def test_m_34_what_is_settled_is_asked_about_anew(
    tmp_path: Path, members: tuple[str, ...], first: str, graver: str, settles: str
) -> None:
    """Shows M-09, M-13, M-34: and the family is answered where somebody alone would be."""
    told = []
    for edited in (True, False):
        (data := tmp_path / str(edited)).mkdir()
        async with family(data, members) as story:
            await _writes(story, first)
            await story.advance("PT5M")
            await story.worker_writes(settles, room=PRIVATE)
            await story.advance("PT15M")
            await (_edits(story, graver) if edited else story.family_writes(graver))
            told.append(story.templates())
    assert "T-41" in told[0]
    assert told[0] == told[1]


@pytest.mark.parametrize("graver", [GRAVER, f"{CRISIS}!"])
async def test_x_06_whoever_is_on_call_by_now_is_told(tmp_path: Path, graver: str) -> None:
    """Shows X-06, M-34: what stands above names somebody who is gone."""
    rooms = {COLLEAGUE: ("W2",)}
    start = "2026-11-24T15:55:00+01:00"
    async with family(tmp_path, organisation=ON_CALL, start=start, rooms=rooms) as story:
        await _writes(story, CRISIS)
        assert story.templates(COLLEAGUE) == []
        await story.advance("PT10M")
        await _edits(story, graver)
        assert story.templates(COLLEAGUE) == ["T-41"]
        assert story.templates(FAMILY) == ["T-09"]


async def test_c_22_what_follows_a_workers_own_words_is_asked_about(story: Story) -> None:
    """Shows C-22, M-34: she looked before it was said."""
    await _writes(story, CRISIS)
    await story.advance("PT3M")
    await story.worker_writes("Ich bin da, ich rufe Sie gleich an.")
    await story.advance("PT20M")
    await _edits(story, GRAVER)
    assert story.templates() == ["T-41", "T-40"]


async def test_m_09_where_the_worker_has_left_it_is_answered(story: Story) -> None:
    """Shows M-09: the words above still promise her."""
    await _writes(story, CRISIS)
    await story.advance("PT5M")
    await story.play({"in": FAMILY, "leave": "W1"})
    await story.advance("PT5M")
    await _edits(story, GRAVER)
    assert story.templates(FAMILY) == ["T-40"]


@pytest.mark.parametrize(
    "graver",
    [
        GRAVER,
        f"{CRISIS} jetzt",
        "ich will nicht mehr weiterleben",
    ],
)
async def test_m_09_other_words_are_answered_while_it_is_open(story: Story, graver: str) -> None:
    """Shows M-09, M-34: nobody is asked twice."""
    await _writes(story, CRISIS)
    await story.advance("PT10M")
    await _edits(story, graver)
    assert story.templates() == ["T-40"]


@pytest.mark.parametrize(
    ("first", "graver"),
    [
        ("ich will sterben und habe kein messer", "ich will sterben und habe ein messer"),
        ("ich bringe mich um mit 5 tabletten", "ich bringe mich um mit 50 tabletten"),
    ],
)
async def test_m_09_a_letter_that_tells_something_else_is_no_slip(
    story: Story, first: str, graver: str
) -> None:
    """Shows M-09."""
    await _writes(story, first)
    assert "T-41" in story.templates()
    await story.advance("PT10M")
    await _edits(story, graver)
    assert story.templates(FAMILY) == ["T-40"]


async def test_m_22_signs_and_a_letter_are_a_slip(story: Story) -> None:
    """Shows M-22: measured by what was answered, so that many slips are none."""
    told = await edits(
        story,
        "ich will nich mehr lebn",
        "Ich will nicht mehr leben!",
        "ich will nicht mehr leben...",
    )
    assert told == [["T-41", "T-09"], [], []]
