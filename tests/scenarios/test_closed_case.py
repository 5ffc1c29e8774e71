"""Once a case is closed nothing begins in it any more but by starting afresh (C-14, C-18)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.families import family
from tests.scenarios.telling import CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

CALL = "bitte rufen Sie mich an"


async def close(story: Story) -> None:
    await story.worker_writes("/abschluss")
    await story.worker_writes("ja")
    assert "T-28" in story.templates(FAMILY)


@pytest.fixture
async def closed(tmp_path: Path) -> AsyncIterator[Story]:
    """Yield a closed case over Roman, where the bot cannot leave."""
    async with family(tmp_path, transport="roman") as story:
        await close(story)
        yield story


@pytest.mark.parametrize(
    "typed",
    ["/termin Do 10 Uhr", "/erinnern morgen 10 Uhr Ausweis", "/verschieben Fr 10 Uhr", "/absagen"],
)
@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
async def test_c_14_a_closed_case_takes_no_appointment_and_reminds_of_nothing(
    closed: Story, typed: str, room: str
) -> None:
    """Shows C-14, C-15."""
    word, _, rest = typed.partition(" ")
    await closed.worker_writes(typed if room == FAMILY else f"{word} K-1 {rest}", room=room)
    assert closed.templates() == ["W-55"]
    await closed.advance("P5D")
    closed.nothing_said()


async def test_c_14_the_crisis_text_stays_as_long_as_the_bot_is_there(closed: Story) -> None:
    """Shows C-14, M-09."""
    await closed.family_writes(CRISIS)
    assert closed.templates(FAMILY) == ["T-09"]


async def test_c_18_where_the_bot_has_left_it_says_how_to_begin_again(story: Story) -> None:
    """Shows C-18."""
    await close(story)
    await story.worker_writes("/wiederaufnehmen K-1", room=PRIVATE)
    story.worker_room_shows("Fügen Sie mich dort bitte wieder hinzu")
    assert not story.alarms()
    await story.play({"in": FAMILY, "add": "bot", "by": "W1"})
    assert story.templates(FAMILY)[0] == "T-01"
    await story.worker_writes("/termin Do 10 Uhr")
    story.family_sees("Notiert")


async def left_open(story: Story) -> None:
    await story.family_writes("Bot bitte raus")
    assert "T-37" in story.templates(FAMILY)


async def test_c_18_a_no_leaves_it_open_whatever_yes_comes_later(story: Story) -> None:
    """Shows C-18."""
    await story.worker_writes("/abschluss")
    await story.worker_writes("nein")
    story.family_sees("alles bleibt, wie es ist")
    await story.worker_writes("ja")
    story.nothing_said()
    await left_open(story)


@pytest.mark.parametrize("who", ["W1", "M"])
async def test_c_18_a_yes_to_something_else_closes_nothing(story: Story, who: str) -> None:
    """Shows C-18, C-22: closing is deliberate; the buttons still do it."""
    await story.worker_writes("/abschluss")
    await story.worker_writes("Haben Sie noch Fragen?", who=who)
    await story.worker_writes("ja")
    story.nothing_said()
    await story.worker_presses("Abschließen", room=FAMILY)
    assert "T-28" in story.templates(FAMILY)


async def test_c_18_a_yes_of_a_colleague_who_was_not_asked_closes_nothing(tmp_path: Path) -> None:
    """Shows C-18."""
    async with family(tmp_path, ("W1", "W2", "M")) as story:
        await story.worker_writes("/abschluss")
        await story.worker_writes("ja", who="W2")
        story.nothing_said()
        await left_open(story)


async def test_c_24_a_yes_answers_the_newest_question_only(story: Story) -> None:
    """Shows C-18, C-24."""
    await story.worker_writes("/abschluss")
    await story.worker_writes("/termin 26.11. 22:00")
    assert story.templates() == ["W-18"]
    await story.worker_writes("ja")
    assert story.templates(FAMILY) == ["T-22"]
    await story.worker_writes("ja")
    story.nothing_said()
    await left_open(story)


async def test_c_38_a_yes_to_the_family_calls_nothing_off(story: Story) -> None:
    """Shows C-22, C-38."""
    await story.worker_writes("/termin 26.11. 10:00")
    await story.worker_writes("/termin 1.12. 14:00")
    await story.worker_writes("/absagen alle")
    assert story.templates() == ["W-53"]
    await story.family_writes("Kommen Sie morgen auch zur Schule?")
    await story.worker_writes("ja")
    story.nothing_said()


async def test_c_14_after_a_crisis_text_nobody_is_sent_away(closed: Story) -> None:
    """Shows C-14, M-34: the chat stays open until a person has looked; then the closing text is back."""
    await closed.until("2026-11-24T23:00:00+01:00")
    await closed.family_writes(CRISIS)
    closed.family_sees("Frau Kaya liest ab Mittwoch, 25.11.2026, 8:00 Uhr wieder mit")
    await closed.family_writes("bitte helft mir")
    closed.nothing_said()
    await closed.until("2026-11-25T08:00:00+01:00")
    assert closed.templates() == ["T-41"]
    await closed.worker_writes("/erledigt K-1", room=PRIVATE)
    await closed.family_writes("Danke")
    assert closed.templates(FAMILY) == ["T-29"]


async def test_c_14_nobody_is_said_to_read_where_no_prompt_arrives(closed: Story) -> None:
    """Shows C-14, X-06."""
    await closed.worker_writes("/hinweise aus", room=PRIVATE)
    await closed.until("2026-11-24T23:00:00+01:00")
    await closed.family_writes(CRISIS)
    closed.family_sees("Gerade liest hier kein Mensch mit")


@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
@pytest.mark.parametrize(
    ("words", "again"), [(CRISIS, True), ("bitte zurückrufen", True), ("ok", False)]
)
async def test_c_18_what_came_after_the_question_is_warned_of_first(
    story: Story, room: str, words: str, again: bool
) -> None:
    """Shows C-18: by the button as by the word, once."""
    await story.worker_writes("/abschluss K-1", room=room)
    await story.family_writes(words)
    await story.worker_presses("Abschließen", room=room)
    assert ("T-28" in story.templates(FAMILY)) is not again
    if again:
        assert "W-07" in story.templates(room)
        await story.worker_presses("Abschließen", room=room)
        assert "T-28" in story.templates(FAMILY)


async def test_c_18_a_new_crisis_counts_though_one_follow_up_was_open(story: Story) -> None:
    """Shows C-18, M-34."""
    await story.family_writes(CRISIS)
    await story.advance("P1D")
    await story.worker_writes("/abschluss K-1", room=PRIVATE)
    story.worker_room_shows("noch nicht erledigt")
    await story.family_writes("ich bringe mich um")
    await story.worker_presses("Abschließen")
    assert "T-28" not in story.templates(FAMILY)


async def test_c_18_without_a_room_of_her_own_she_is_warned_in_neutral_words(story: Story) -> None:
    """Shows C-16, C-18, C-25."""
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    await story.family_writes(CRISIS)
    await story.worker_writes("/abschluss")
    asked = story.family_sees("bitte sehen Sie vorher noch einmal in diesen Chat")
    assert "dort „/hinweise“: dorthin kommt die Liste" in asked


async def test_c_16_who_closes_after_hours_has_the_list_at_once(story: Story) -> None:
    """Shows C-16."""
    await story.until("2026-11-24T16:05:00+01:00")
    await story.worker_writes("/abschluss K-1", room=PRIVATE)
    await story.worker_presses("Abschließen")
    assert story.templates(PRIVATE) == ["W-09"]
    await story.advance("P1D")
    story.nothing_said()


async def test_m_34_what_was_promised_is_said_once_more_before_it_ends(tmp_path: Path) -> None:
    """Shows C-16, M-34, P-23: with the short name of the chat, wherever it is closed."""
    async with family(tmp_path, transport="roman") as story:
        for wish in ("was ist über mich gespeichert?", "bitte lösch meine daten", CALL):
            await story.family_writes(wish)
        await story.worker_writes("/abschluss K-1", room=PRIVATE)
        await story.worker_presses("Abschließen")
        assert sorted(story.templates(PRIVATE)) == ["W-09", "W-25", "W-47", "W-60"]
        await story.advance("P3D")
        assert story.templates() == ["W-58", "W-47"]
        await story.advance("P3D")
        story.nothing_said()


async def test_m_34_what_nobody_wants_is_not_mentioned(tmp_path: Path) -> None:
    async with family(tmp_path, transport="roman") as story:
        await story.family_writes(CALL)
        await story.worker_writes("/erledigt K-1", room=PRIVATE)
        await close(story)
        assert story.templates(PRIVATE)[-1] == "W-09"


TWO, THEIRS = ("W1", "W2", "M"), {"lindner": ("W2",)}
RUNNING = "Stand im Chat K-1:\n– die Hilfe läuft"


@pytest.mark.parametrize(("room", "confirmed"), [(PRIVATE, [RUNNING]), (FAMILY, [])])
async def test_c_18_whoever_was_told_of_the_closing_is_told_of_the_reopening(
    tmp_path: Path, room: str, confirmed: list[str]
) -> None:
    """Shows C-18: she who does it in that chat sees it begin there."""
    async with family(tmp_path, TWO, transport="roman", rooms=THEIRS) as story:
        await close(story)
        assert story.templates("lindner") == ["W-09"]
        await story.worker_writes("/wiederaufnehmen K-1", room=room)
        assert story.said(PRIVATE) == confirmed
        assert story.said("lindner") == [RUNNING]
        assert story.templates(FAMILY) == ["T-01"]


async def test_c_18_what_is_no_longer_closed_is_not_said_to_be_at_the_next_duty(
    tmp_path: Path,
) -> None:
    """Shows C-09, C-18."""
    evening = "2026-11-24T17:00:00+01:00"
    async with family(tmp_path, TWO, transport="roman", rooms=THEIRS, start=evening) as story:
        await close(story)
        await story.worker_writes("/wiederaufnehmen K-1", room=PRIVATE)
        assert story.said(PRIVATE) == [RUNNING]
        story.nothing_said(room="lindner")
        await story.advance("P1D")
        assert story.said("lindner") == [RUNNING]
        story.nothing_said(room=PRIVATE)
