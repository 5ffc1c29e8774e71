"""What waits for a duty reaches whoever is there then, and nobody acts in a chat she has left (P-37, D-02)."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.support.story import FAMILY, PRIVATE, Story

LINDNERS = "lindner"
EVENING = "2026-11-24T20:00:00+01:00"
MORNING = "2026-11-25T08:00:00+01:00"
MOVE, CONSENT = "ein anderer Zeitpunkt gewünscht", "Liegt die Einwilligung vor?"
COMES, LEAVES = {"in": FAMILY, "join": "W2"}, {"in": FAMILY, "leave": "W1"}
GOES = {"in": FAMILY, "leave": "W2"}
NEWCOMER = {"in": FAMILY, "join": "O"}
INHERITED = "wer sie vereinbart hat, ist nicht mehr dabei"
NOT_HERS = "Einen Chat K-1 gibt es für Sie nicht"


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """An appointment is confirmed; at night somebody wants to move it, and a newcomer has no consent."""
    people = {"O": {"name": "Oma Demir", "consent": False}}
    rooms = {LINDNERS: ("W2",)}
    async with family(tmp_path, ("W1", "M"), people=people, rooms=rooms) as story:
        await story.worker_writes("/termin Do 15 Uhr")
        await story.family_writes("ja passt")
        await story.until(EVENING)
        await story.family_writes("können wir den termin verschieben")
        await story.play(NEWCOMER)
        yield story


@pytest.mark.parametrize("steps", [(COMES, LEAVES), (LEAVES, COMES)])
async def test_p_37_what_waits_goes_to_whoever_takes_over(
    story: Story, steps: Sequence[dict[str, object]]
) -> None:
    """Shows P-37, D-02, C-38."""
    for step in steps:
        await story.play(step)
    await story.until(MORNING)
    story.nothing_said(room=PRIVATE)
    said = story.said(LINDNERS)
    assert len(said) == 3
    assert all(any(part in text for text in said) for part in (MOVE, "Einwilligung", INHERITED))
    await story.worker_presses("Einwilligung liegt vor", who="W2", room=LINDNERS)
    await story.family_writes("wann ist der termin", who="O")
    story.family_sees("Der nächste Termin")


async def test_p_37_who_joins_hears_of_it_beside_the_other(story: Story) -> None:
    """Shows C-38: and nobody hears of it twice."""
    await story.play(COMES)
    await story.until(MORNING)
    assert len(story.said(PRIVATE)) == len(story.said(LINDNERS)) == 2


async def test_p_37_where_nobody_takes_over_it_is_not_lost(story: Story) -> None:
    """Shows X-09."""
    await story.play(LEAVES)
    await story.until(MORNING)
    story.worker_room_shows(MOVE)


async def test_d_04_who_has_left_is_not_asked(story: Story) -> None:
    """Shows D-04: a button that does nothing for her is not offered; whoever comes is asked at once."""
    await story.play(LEAVES)
    await story.until(MORNING)
    assert not [text for text in story.said(PRIVATE) if "Einwilligung" in text]
    await story.play(COMES)
    assert [text for text in story.said(LINDNERS) if "fehlt noch eine Einwilligung" in text]
    await story.worker_presses("Einwilligung liegt vor", who="W2", room=LINDNERS)
    await story.family_writes("wann ist der termin", who="O")
    story.family_sees("Der nächste Termin")


async def test_d_04_who_has_left_decides_nothing_there(story: Story) -> None:
    """Shows D-04, P-37."""
    await story.until(MORNING)
    story.worker_room_shows(CONSENT)
    await story.play(COMES)
    await story.play(LEAVES)
    await story.worker_presses("Einwilligung liegt vor")
    story.worker_room_shows(NOT_HERS)
    await story.family_writes("wann ist der termin", who="O")
    story.nothing_said()


@pytest.mark.parametrize(
    "step", [{"in": FAMILY, "leave": "O"}, {"in": FAMILY, "from": "M", "text": "Bot raus"}]
)
async def test_p_12_nobody_is_asked_about_who_has_gone(
    story: Story, step: dict[str, object]
) -> None:
    """Shows C-03: a button that does nothing any more is not offered."""
    await story.play(step)
    await story.until(MORNING)
    assert not [text for text in story.said(PRIVATE) if CONSENT in text]
    story.worker_room_shows(MOVE)


async def test_p_24_who_has_left_is_shown_nothing(tmp_path: Path) -> None:
    """Shows P-24, P-37."""
    async with family(tmp_path, ("W1", "W2", "J"), rooms={LINDNERS: ("W2",)}) as story:
        await story.worker_writes("/auskunft K-1 Jonas", room=PRIVATE)
        await story.play(LEAVES)
        await story.worker_presses("Ja")
        story.worker_room_shows(NOT_HERS)


@pytest.mark.parametrize("steps", [(COMES, LEAVES), (LEAVES, COMES)])
async def test_s_36_who_takes_over_learns_of_the_appointment(
    tmp_path: Path, steps: Sequence[dict[str, object]]
) -> None:
    """Shows S-36, P-43: the reminder names him."""
    async with family(tmp_path, rooms={LINDNERS: ("W2",)}) as story:
        await story.worker_writes("/termin Do 15 Uhr")
        await story.play(steps[0])
        assert not [text for text in story.said(LINDNERS) if INHERITED in text]
        await story.play(steps[1])
        assert "Demir" not in shown_to_lindner(story)
        await story.worker_writes("/termine K-1", who="W2", room=LINDNERS)
        assert any("Donnerstag, 26.11.2026" in text for text in story.said(LINDNERS))


async def test_s_36_who_goes_and_comes_back_at_once_is_not_told_twice(tmp_path: Path) -> None:
    """Shows C-03: an hour later he is."""
    async with family(tmp_path, rooms={LINDNERS: ("W2",)}) as story:
        await story.worker_writes("/termin Do 15 Uhr")
        await story.play(COMES)
        await story.play(LEAVES)
        shown_to_lindner(story)
        await story.play(GOES)
        await story.play(COMES)
        assert not [text for text in story.said(LINDNERS) if INHERITED in text]
        await story.play(GOES)
        await story.advance("PT1H")
        await story.play(COMES)
        shown_to_lindner(story)


@pytest.mark.parametrize("words", ["/termine", "/termin 25.11. 10 Uhr"])
async def test_s_36_nothing_is_taken_over_where_its_worker_is_there(
    tmp_path: Path, words: str
) -> None:
    async with family(tmp_path, rooms={LINDNERS: ("W2",)}) as story:
        await story.worker_writes(words)
        await story.play(COMES)
        story.nothing_said()


def shown_to_lindner(story: Story) -> str:
    (text,) = story.said(LINDNERS)
    assert INHERITED in text
    return text
