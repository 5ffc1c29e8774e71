"""What families say in plain words, and when the bot rather keeps still."""

from pathlib import Path

import pytest

from bot import rehearsal
from tests.scenarios.telling import CONFLICT, CRISIS, TOPICS
from tests.support.story import PRIVATE, Story


async def test_a_workers_own_words_keep_the_bot_out_but_a_command_does_not(story: Story) -> None:
    await story.worker_writes("/termine")
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]
    await story.advance("PT7H")
    await story.worker_writes("Wie geht es Ihnen?")
    await story.advance("PT9M")
    await story.family_writes(CONFLICT)
    story.nothing_said()
    await story.advance("PT1M")
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]


async def test_what_a_worker_must_look_at_reaches_her_although_she_is_there(story: Story) -> None:
    """Shows C-22, M-09: a danger is answered once, what she has read is told once."""
    await story.worker_writes("Wie geht es Ihnen?")
    await story.family_writes("letzte woche hat er wieder zugehauen")
    assert story.templates("family") == ["T-13"]
    story.worker_room_shows("Bitte sehen Sie in den Chat K-1")
    await story.worker_writes("Das tut mir leid. Ich rufe Sie gleich an.")
    await story.family_writes("er hat mich schon öfter geschlagen")
    story.nothing_said()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("bitte zurückrufen", "Wann passt Ihnen ein Anruf?"),
        ("Können Sie mich bitte anrufen?", "Wann passt Ihnen ein Anruf?"),
        ("Rückruf", "Wann passt Ihnen ein Anruf?"),
        ("rufen sie mich morgen um 10 an", "sieht hier, wann es Ihnen passt"),
        ("please call me back", "Wann passt Ihnen ein Anruf?"),
    ],
)
async def test_a_wish_for_a_call_is_passed_on_once(story: Story, words: str, answer: str) -> None:
    """Shows C-29, X-09."""
    await story.family_writes(words)
    story.family_sees(answer)
    story.worker_room_shows("Chat K-1: Ein Rückruf ist gewünscht")
    await story.family_writes(words)
    story.nothing_said()


@pytest.mark.parametrize(
    "words",
    [
        "Sie müssen nicht zurückrufen",
        "ich rufe Sie später zurück",
        "die schule hat angerufen",
        "soll ich das amt anrufen?",
        "bitte rufen Sie mich nicht an",
    ],
)
async def test_other_calls_are_none_of_its_business(story: Story, words: str) -> None:
    await story.family_writes(words)
    story.nothing_said()


async def test_a_wish_for_a_call_comes_back_until_it_is_settled(story: Story) -> None:
    """Shows M-34, M-35."""
    await story.family_writes("bitte zurückrufen")
    await story.until("2026-11-25T08:00:00+01:00")
    story.worker_room_shows("Ein Rückruf ist gewünscht")
    await story.worker_writes("/fertig K-1", room=PRIVATE)
    story.worker_room_shows("ein gewünschter Rückruf")
    await story.worker_writes("/erledigt K-1", room=PRIVATE)
    story.worker_room_shows("Erledigt: Chat K-1.")
    await story.advance("P7D")
    story.nothing_said()
    await story.family_writes("bitte zurückrufen")
    assert story.templates(PRIVATE) == ["W-25"]


async def test_a_follow_up_ends_after_two_weeks_with_a_last_prompt(story: Story) -> None:
    """Shows M-34."""
    await story.family_writes(CRISIS)
    await story.advance("P30D")
    said = story.said(PRIVATE)
    assert len(said) == 10
    assert "letzte Hinweis" in said[-1]
    assert {acts.at.hour for acts in story.acts()} == {7}


async def test_a_suggestion_makes_a_bare_yes_mean_something_else(story: Story) -> None:
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.family_writes(CONFLICT)
    await story.family_writes("ja")
    story.nothing_said()


async def test_one_learns_how_to_ask_for_ones_data(story: Story) -> None:
    """Shows P-22, P-23."""
    await story.family_writes("Welche Daten habt ihr über mich gespeichert?")
    assert story.templates("family") == ["T-38"]


async def test_criticism_is_shown_its_way_and_no_button_to_the_criticised(story: Story) -> None:
    """Shows M-21, P-03."""
    await story.family_writes("ich will mich beschweren")
    assert story.templates("family") == ["T-31"]
    assert not story.acts()[0].delivery.buttons


async def test_nobody_is_called_absent_who_has_just_written(story: Story) -> None:
    """Shows C-22."""
    await story.until("2026-11-24T17:00:00+01:00")
    await story.worker_writes("Ich bin noch da, bis gleich.")
    await story.family_writes("danke")
    story.nothing_said()
    await story.advance("PT11M")
    await story.family_writes("noch eine frage")
    assert story.templates() == ["T-08"]


@pytest.mark.parametrize("first", ["haben sie den antrag?", CRISIS])
async def test_p_18_whoever_sends_a_voice_message_learns_that_nobody_heard_it(
    story: Story, first: str
) -> None:
    """Shows P-18: once an absence, whatever was said of the hour; with it the hour is told as well."""
    await story.until("2026-11-24T19:00:00+01:00")
    await story.family_writes(first)
    await story.family_sends("image/jpeg")
    story.nothing_said()
    await story.family_sends("audio/ogg")
    assert story.templates() == ["T-33"]
    await story.family_sends("audio/ogg")
    story.nothing_said()
    await story.until("2026-11-25T19:00:00+01:00")
    await story.family_sends("audio/ogg")
    assert story.templates() == ["T-33"]
    await story.family_writes("hallo?")
    story.nothing_said()


async def test_a_plain_answer_is_not_given_twice_in_a_row(story: Story) -> None:
    await story.family_writes("bist du ein mensch?")
    assert story.templates() == ["T-02"]
    await story.family_writes("bist du echt?")
    story.nothing_said()
    await story.advance("PT2H")
    await story.family_writes("bist du ein mensch?")
    assert story.templates() == ["T-02"]


async def test_a_young_person_who_is_hit_is_told_it_is_not_his_fault(tmp_path: Path) -> None:
    """Shows M-28, X-02."""
    alone = await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        tmp_path,
        family=("W1", "J"),
        organisation=TOPICS,
    )
    await alone.family_writes("papa hat mich gestern wieder geschlagen", who="J")
    assert "116016" not in alone.family_sees("Du bist nicht schuld")
    assert alone.templates(PRIVATE) == ["T-41", "T-42"]
    await alone.end()
