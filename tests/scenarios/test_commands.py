"""What workers type around a conversation, and the plain words that do the same for families."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import rehearsal
from tests.support.story import PRIVATE, Story

TOPICS = {"topics": {"packs": ["de", "en", "sv"], "second_reader": False}}
CONFLICT = "mein mann und ich streiten nur noch, ich weiss nicht ob ich mich trennen soll"
CRISIS = "ich will nicht mehr leben"
QUESTION = "sag mir einfach ob ihr die hilfe verlängert ja oder nein"


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    story = await Story.begin(
        rehearsal.rehearse, rehearsal.example_organisation(), tmp_path, organisation=TOPICS
    )
    yield story
    await story.end()


async def test_a_pause_ends_by_itself_and_never_holds_a_crisis_text_back(story: Story) -> None:
    await story.worker_writes("/pause 2 Stunden")
    story.family_sees("Pause im Chat K-1 bis Dienstag, 24.11.2026, 12:00 Uhr")
    await story.worker_writes("/status K-1", room=PRIVATE)
    story.worker_room_shows("Pause bis Dienstag, 24.11.2026, 12:00 Uhr")
    await story.family_writes(CONFLICT)
    story.nothing_said()
    await story.family_writes(CRISIS)
    assert story.templates("family") == ["T-09"]
    await story.advance("PT2H")
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]


async def test_a_pause_without_a_length_lasts_until_it_is_ended(story: Story) -> None:
    await story.worker_writes("/pause")
    story.family_sees("Pause im Chat K-1. Notfalltexte")
    await story.advance("P3D")
    await story.family_writes(CONFLICT)
    story.nothing_said()
    await story.worker_writes("/weiter K-1", room=PRIVATE)
    story.worker_room_shows("beendet")
    await story.worker_writes("/weiter")
    story.family_sees("Hier ist nichts zu tun")
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]


@pytest.mark.parametrize("length", ["bald", "0 Stunden", "9999 Wochen", "2", "Stunden"])
async def test_what_is_no_length_pauses_nothing(story: Story, length: str) -> None:
    await story.worker_writes(f"/pause {length}")
    story.family_sees("/pause 2 Stunden")
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]


async def test_a_paused_bot_still_says_what_it_is(story: Story) -> None:
    await story.worker_writes("/pause")
    await story.family_writes("bist du ein mensch?")
    assert story.templates("family") == ["T-02"]


async def test_a_false_alarm_is_not_repeated_that_day(story: Story) -> None:
    await story.worker_writes("/fehlalarm", room=PRIVATE)
    story.worker_room_shows("Welcher Chat?")
    await story.worker_writes("/fehlalarm K-1", room=PRIVATE)
    story.worker_room_shows("Hier ist nichts zu tun")
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]
    await story.worker_writes("/fehlalarm K-1", room=PRIVATE)
    story.worker_room_shows("als Fehlalarm notiert")
    story.nothing_said(room="family")
    await story.family_writes(CONFLICT.upper() + "!!")
    story.nothing_said()
    await story.family_writes("der gerichtsvollzieher kommt morgen")
    assert story.templates("family") == ["T-20"]
    await story.until("2026-11-25T10:00:00+01:00")
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]


async def test_a_crisis_text_is_not_silenced_by_a_false_alarm(story: Story) -> None:
    await story.family_writes(CRISIS)
    await story.worker_writes("/fehlalarm K-1", room=PRIVATE)
    await story.advance("PT10M")
    await story.family_writes(CRISIS)
    assert story.templates("family") == ["T-09"]


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
    await story.worker_writes("Wie geht es Ihnen?")
    await story.family_writes("letzte woche hat er wieder zugehauen")
    story.nothing_said(room="family")
    story.worker_room_shows("Dort passt ein Gespräch besser als der Chat")


@pytest.mark.parametrize(
    ("asked", "told", "greeting"),
    [
        ("en", "English", "I cannot answer that"),
        ("Englisch", "English", "I cannot answer that"),
        ("sv", "svenska", "Det kan jag inte svara"),
        ("uk", "українська", "I cannot answer that"),
    ],
)
async def test_the_language_of_a_conversation_is_set(
    story: Story, asked: str, told: str, greeting: str
) -> None:
    await story.worker_writes(f"/sprache K-1 {asked}", room=PRIVATE)
    story.worker_room_shows(told)
    await story.family_writes(QUESTION)
    story.family_sees(greeting)


async def test_an_unknown_language_changes_nothing(story: Story) -> None:
    await story.worker_writes("/sprache klingonisch")
    story.family_sees("Ganz: de, en, sv. Nur Notfalltexte: tr, ar, uk, ru, pl, ro, fa")
    await story.family_writes(QUESTION)
    story.family_sees("Das kann ich nicht beantworten")


async def test_the_form_of_address_is_set(story: Story) -> None:
    await story.worker_writes("/anrede du")
    story.family_sees("du")
    await story.family_writes(QUESTION)
    story.family_sees("Bitte frag Frau Kaya")
    await story.worker_writes("/anrede Sie")
    await story.advance("PT7H")
    await story.worker_writes("/anrede ihr")
    story.family_sees("/anrede du")
    await story.family_writes(QUESTION)
    story.family_sees("Bitte fragen Sie Frau Kaya")


async def test_duty_hours_are_shown(story: Story) -> None:
    await story.worker_writes("/dienstzeit", room=PRIVATE)
    story.worker_room_shows("Montag bis Freitag, 8:00–16:00 Uhr")


async def test_erasure_asks_first_and_tells_the_family_what_ends(story: Story) -> None:
    await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
    await story.worker_writes("/anrede du")
    await story.worker_writes("/loeschen K-1", room=PRIVATE)
    await story.worker_presses("Abbrechen")
    await story.worker_writes("/termine")
    story.family_sees("26.11.2026")
    await story.worker_writes("/löschen K-1", room=PRIVATE)
    await story.worker_presses("Löschen")
    story.worker_room_shows("Gelöscht")
    assert story.templates("family") == ["T-25"]
    await story.advance("P2D")
    story.nothing_said()
    await story.worker_writes("/termine")
    story.family_sees("kein Termin notiert")
    await story.family_writes(QUESTION)
    story.family_sees("Bitte fragen Sie Frau Kaya")


@pytest.mark.parametrize(
    "command", ["/loeschen", "/pause", "/fehlalarm", "/vertretung heute Lindner"]
)
async def test_from_a_client_a_command_does_nothing(story: Story, command: str) -> None:
    await story.family_writes(command)
    assert story.templates() == ["L-05"]
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]


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
    await story.family_writes("Welche Daten habt ihr über mich gespeichert?")
    assert story.templates() == ["T-38"]


async def test_criticism_is_shown_its_way_and_no_button_to_the_criticised(story: Story) -> None:
    await story.family_writes("ich will mich beschweren")
    assert story.templates("family") == ["T-31"]
    assert not story.acts()[0].delivery.buttons


async def test_a_substitution_begins_today_and_can_be_ended(story: Story) -> None:
    await story.worker_writes("/vertretung heute bis 27.11. Herr Lindner weil ich krank bin")
    assert "krank" not in story.family_sees("Herr Lindner, 0208 30008-1235")
    await story.worker_writes("/vertretung aus")
    await story.family_writes(QUESTION)
    story.family_sees("Frau Kaya: 0208 30008-1234")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("30.11.-11.12. Frau Unbekannt", "Diesen Namen kenne ich nicht"),
        ("Herr Lindner", "Noch nichts eingetragen"),
        ("1.10.2026-2.10.2026 Herr Lindner", "Noch nichts eingetragen"),
        ("", "/vertretung 30.11.-11.12. Herr Lindner"),
    ],
)
async def test_an_unclear_substitution_is_not_arranged(
    story: Story, typed: str, answer: str
) -> None:
    await story.worker_writes(f"/vertretung {typed}")
    story.family_sees(answer)
    await story.advance("P14D")
    story.nothing_said()


async def test_nobody_is_called_absent_who_has_just_written(story: Story) -> None:
    await story.until("2026-11-24T17:00:00+01:00")
    await story.worker_writes("Ich bin noch da, bis gleich.")
    await story.family_writes("danke")
    story.nothing_said()
    await story.advance("PT11M")
    await story.family_writes("noch eine frage")
    assert story.templates() == ["T-08"]


async def test_a_plain_answer_is_not_given_twice_in_a_row(story: Story) -> None:
    await story.family_writes("bist du ein mensch?")
    assert story.templates() == ["T-02"]
    await story.family_writes("bist du echt?")
    story.nothing_said()
    await story.advance("PT2H")
    await story.family_writes("bist du ein mensch?")
    assert story.templates() == ["T-02"]


async def test_a_young_person_who_is_hit_is_told_it_is_not_his_fault(tmp_path: Path) -> None:
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
