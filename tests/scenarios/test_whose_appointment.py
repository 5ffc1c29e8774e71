"""An appointment "nur NAME" in a group: only that person's word decides (P-33, P-35, S-33)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.wire.simulated.transport import Accepted
from tests.scenarios.families import GROUP, family
from tests.support.story import FAMILY, PRIVATE, Story

HINT = "Ob sie von der Person ist, für die er ist, weiß ich nicht"
STAYS = "Bis dahin bleibt der Termin, wie er ist."
ANNOUNCED = "Termin mit Frau Kaya, Donnerstag, 26.11.2026, 15:00"


@pytest.fixture
async def group(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a group of mother, father and Jonas with an appointment only for Jonas."""
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Jonas")
        story.family_sees(ANNOUNCED)
        yield story


def done(story: Story, room: str = FAMILY) -> list[Accepted]:
    return [act for act in story.acts() if act.room == room]


async def stands_unanswered(story: Story) -> None:
    await story.worker_writes("/termine", room=PRIVATE)
    await story.worker_writes("/termine K-1", room=PRIVATE)
    assert "bestätigt" not in story.worker_room_shows("1. Donnerstag, 26.11.2026, 15:00")


@pytest.mark.parametrize("words", ["ja", "ja passt", "Donnerstag 15 Uhr passt"])
async def test_the_yes_of_another_confirms_nothing_and_is_a_hint_at_most(
    group: Story, words: str
) -> None:
    await group.family_writes(words)
    assert not done(group)
    group.worker_room_shows(HINT)
    await group.family_writes("ja")
    group.nothing_said()
    await stands_unanswered(group)


async def test_the_yes_of_the_one_meant_counts_though_another_was_first(group: Story) -> None:
    await group.family_writes("ja")
    await group.family_writes("ja", who="J")
    group.worker_room_shows("Termin Donnerstag, 26.11.2026, 15:00 Uhr bestätigt")


async def test_a_late_yes_of_another_is_nothing_to_look_at(group: Story) -> None:
    await group.family_writes("ja", who="J")
    await group.family_writes("ja")
    group.nothing_said()


async def test_who_calls_off_after_a_yes_is_answered_all_the_same(group: Story) -> None:
    await group.family_writes("ja")
    await group.family_writes("den am donnerstag bitte absagen")
    group.family_sees(STAYS)
    group.worker_room_shows(HINT)


async def test_the_button_of_another_changes_nothing_and_says_so(group: Story) -> None:
    await group.family_presses("Passt", who="V")
    group.family_sees(STAYS)
    group.worker_room_shows(HINT)
    await stands_unanswered(group)
    await group.family_presses("Passt", who="J")
    group.worker_room_shows("bestätigt")


async def test_a_thumb_of_another_changes_nothing(group: Story) -> None:
    await group.play({"in": FAMILY, "from": "M", "react": "👍", "to": "last"})
    assert not done(group)
    group.worker_room_shows(HINT)
    await group.play({"in": FAMILY, "from": "J", "react": "👍", "to": "last"})
    group.worker_room_shows("bestätigt")


@pytest.mark.parametrize(
    "words", ["bitte absagen", "den am donnerstag bitte absagen", "donnerstag geht nicht"]
)
async def test_nobody_else_calls_it_off_or_moves_it(group: Story, words: str) -> None:
    await group.family_writes(words)
    assert group.templates(FAMILY) == ["L-19"]
    group.worker_room_shows(HINT)
    await stands_unanswered(group)


async def test_the_one_meant_calls_it_off(group: Story) -> None:
    await group.family_writes("bitte absagen", who="J")
    group.family_sees("ist abgesagt")


async def test_what_is_for_all_anybody_answers(group: Story) -> None:
    await group.worker_writes("/termin Fr 10 Uhr Büro")
    await group.family_writes("ja", who="V")
    group.worker_room_shows("Termin Freitag, 27.11.2026, 10:00 Uhr bestätigt")


async def test_without_a_name_that_fits_nobody_confirms(tmp_path: Path) -> None:
    async with family(tmp_path, GROUP, people={"J": {"name": "jojo08"}}) as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Jonas")
        await story.family_writes("ja", who="J")
        assert not done(story)
        story.worker_room_shows(HINT)


async def test_the_name_is_the_one_shown_now(group: Story) -> None:
    await group.play({"rename": "J", "to": "Jonas D. 🎮"})
    await group.family_writes("ja", who="J")
    group.worker_room_shows("bestätigt")


async def test_a_husband_does_not_answer_for_his_wife(tmp_path: Path) -> None:
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Frau Demir")
        await story.family_writes("ja", who="V")
        story.worker_room_shows(HINT)
        await story.family_writes("ja", who="M")
        story.worker_room_shows("bestätigt")


async def test_where_only_one_person_reads_her_word_counts(story: Story) -> None:
    """A child without a telephone of his own is answered for by the one who reads."""
    await story.worker_writes("/termin 26.11. 15:00 Beratung nur Jonas")
    await story.family_writes("ja")
    story.worker_room_shows("bestätigt")


async def test_where_nobody_can_be_told_the_family_reads_who_will_look(tmp_path: Path) -> None:
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/hinweise aus", room=PRIVATE)
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Jonas")
        await story.family_writes("bitte absagen")
        story.family_sees("Frau Kaya liest das hier in der Dienstzeit.")


@pytest.mark.parametrize("transport", ["roman", "service"])
async def test_over_every_transport(tmp_path: Path, transport: str) -> None:
    async with family(tmp_path, GROUP, transport=transport) as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Jonas")
        await story.family_writes("ja")
        story.worker_room_shows(HINT)
        await story.family_writes("ja", who="J")
        story.worker_room_shows("bestätigt")


async def test_a_name_that_cannot_be_looked_up_is_a_hint_and_loses_nothing(tmp_path: Path) -> None:
    async with family(tmp_path, GROUP, transport="roman") as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Jonas")
        await story.play({"rename": "J", "to": ""})
        await story.family_writes("ja", who="J")
        story.worker_room_shows(HINT)
        await story.family_presses("Passt", who="J")
        story.family_sees(STAYS)
        await story.play({"rename": "J", "to": "Jonas"})
        await story.family_writes("ja", who="J")
        story.worker_room_shows("bestätigt")


@pytest.mark.parametrize("transport", ["app", "roman", "service"])
@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
async def test_p_33_a_name_that_fits_both_parents_is_asked_about(
    tmp_path: Path, transport: str, room: str
) -> None:
    """Shows C-23, P-33."""
    async with family(tmp_path, GROUP, transport=transport) as story:
        where = "" if room == FAMILY else "K-1 "
        await story.worker_writes(f"/termin {where}26.11. 15:00 Beratung nur Demir", room=room)
        assert story.templates() == ["W-54"]
        assert not [said for said in story.said() if "Demir" in said]
        await story.family_writes("ja passt")
        story.nothing_said()
        await story.family_writes("ja passt", who="V")
        story.nothing_said()
        await story.worker_writes(f"/termin {where}26.11. 15:00 nur Frau Demir", room=room)
        story.family_sees(ANNOUNCED)
        await story.family_writes("ja", who="V")
        story.worker_room_shows(HINT)
        await story.family_writes("ja")
        story.worker_room_shows("bestätigt")


async def test_p_33_a_name_that_came_to_fit_both_lets_neither_confirm(tmp_path: Path) -> None:
    """Shows P-33."""
    async with family(tmp_path, GROUP, people={"V": {"name": "Papa"}}) as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Demir")
        await story.play({"rename": "V", "to": "Herr Demir"})
        await story.family_presses("Passt", who="V")
        story.family_sees(STAYS)
        await story.family_presses("Passt", who="M")
        await stands_unanswered(story)


@pytest.mark.parametrize("typed", ["Jonass", "Mama"])
@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
async def test_c_24_a_name_that_nobody_has_is_said_to_the_worker(
    tmp_path: Path, typed: str, room: str
) -> None:
    """Shows C-24, P-33."""
    async with family(tmp_path, GROUP) as story:
        where = "" if room == FAMILY else "K-1 "
        await story.worker_writes(f"/termin {where}26.11. 15:00 nur {typed}", room=room)
        assert "W-50" in story.templates(PRIVATE)
        assert typed not in story.worker_room_shows("heißt dort in Wire gerade niemand")
        assert "W-50" not in story.templates(FAMILY)


async def test_a_name_that_somebody_has_needs_no_word(tmp_path: Path) -> None:
    async with family(tmp_path, GROUP) as story:
        await story.worker_writes("/termin 26.11. 15:00 nur Jonas")
        assert "W-50" not in story.templates()


async def test_p_33_a_fuller_name_is_no_riddle(tmp_path: Path) -> None:
    """Shows P-33."""
    people = {"J": {"name": "Jonas"}, "V": {"name": "Jonas Demir"}}
    async with family(tmp_path, GROUP, people=people) as story:
        await story.worker_writes("/termin 26.11. 15:00 nur Jonas Demir")
        await story.family_writes("ja", who="J")
        story.worker_room_shows(HINT)
        await story.family_writes("ja", who="V")
        story.worker_room_shows("bestätigt")


async def test_c_02_the_one_meant_answers_which_one(group: Story) -> None:
    """Shows C-02."""
    await group.worker_writes("/termin 1.12. 14:00")
    await group.worker_writes("Bis dann!")
    await group.family_writes("können wir den termin verschieben?", who="J")
    await group.family_writes("den am donnerstag", who="J")
    group.worker_room_shows("Für den Termin Donnerstag, 26.11.2026, 15:00 Uhr")


async def test_p_27_what_was_for_the_one_who_leaves_is_gone(tmp_path: Path) -> None:
    """Shows P-25, P-27, P-34: nobody who stays is reminded of it, or hears that somebody left."""
    async with family(tmp_path, ("W1", "M", "O")) as story:
        await story.worker_writes("/termin 26.11. 15:00 Beratung nur Frau Demir")
        await story.worker_writes("/termin 27.11. 15:00 Büro")
        await story.play({"in": FAMILY, "leave": "M"})
        assert not done(story)
        story.worker_room_shows(
            "Der Termin Donnerstag, 26.11.2026, 15:00 Uhr war nur für eine Person"
        )
        await story.until("2026-11-26T14:00:00+01:00")
        assert not [said for said in story.said(FAMILY) if "26.11.2026, 15:00" in said]
        await story.until("2026-11-26T15:00:00+01:00")
        story.family_sees("Freitag, 27.11.2026, 15:00 Uhr, Büro")


async def test_p_33_whoever_is_left_alone_reads_nothing_more_than_before(tmp_path: Path) -> None:
    """Shows P-33: without a name that fits nothing is deleted, and nothing more is told."""
    people = {"J": {"name": "jojo08"}}
    async with family(tmp_path, ("W1", "V", "J"), people=people) as story:
        await story.worker_writes("/termin 26.11. 15:00 Praxis nur Jonas")
        await story.play({"in": FAMILY, "leave": "J"})
        await story.until("2026-11-25T15:00:00+01:00")
        assert "Praxis" not in story.family_sees("Termin mit Frau Kaya")
        await story.family_writes("ja", who="V")
        story.worker_room_shows(HINT)


async def test_beside_a_word_for_somebody_else_the_own_half_is_heard(group: Story) -> None:
    """Shows C-39, P-33."""
    await group.worker_writes("/termin 27.11. 14:00 Büro")
    group.templates()
    await group.family_writes("Donnerstag absagen, Freitag verschieben")
    group.worker_room_shows(HINT)
    group.worker_room_shows("Für den Termin Freitag, 27.11.2026, 14:00 Uhr")
