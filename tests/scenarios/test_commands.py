"""What workers type around a conversation."""

import pytest

from tests.scenarios.telling import CONFLICT, CRISIS, QUESTION
from tests.support.story import FAMILY, PRIVATE, Story


async def test_a_pause_ends_by_itself_and_never_holds_a_crisis_text_back(story: Story) -> None:
    """Shows M-09, P-26, P-68."""
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


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        ("bis Freitag", "Freitag, 27.11.2026, 23:59 Uhr"),
        ("bis morgen 12 Uhr", "Mittwoch, 25.11.2026, 12:00 Uhr"),
    ],
)
async def test_a_pause_lasts_until_a_day_that_is_named(story: Story, end: str, shown: str) -> None:
    await story.worker_writes(f"/pause {end}")
    story.family_sees(f"Pause im Chat K-1 bis {shown}")


@pytest.mark.parametrize("end", ["bis gestern", "bis bald", "bis", "bis Freitag Urlaub", "Freitag"])
async def test_what_names_no_end_pauses_nothing(story: Story, end: str) -> None:
    await story.worker_writes(f"/pause {end}")
    story.family_sees("So geht es: /pause 2 Stunden")


@pytest.mark.parametrize(
    ("typed", "example"),
    [
        ("/sprache en", "/sprache K-1 en"),
        ("/vertretung 30.11.", "/vertretung K-1 30.11.-11.12. Herr Lindner"),
        ("/sprache K-1", "/sprache K-1 en"),
        ("/pause K-1 lange", "/pause K-1 2 Stunden"),
    ],
)
async def test_an_example_is_typed_as_it_stands(story: Story, typed: str, example: str) -> None:
    """Shows C-04: in her own room with the short name, and what is to follow it."""
    await story.worker_writes(typed, room=PRIVATE)
    assert story.worker_room_shows(example).endswith(example)
    await story.worker_writes(example, room=PRIVATE)
    story.worker_room_shows("im Chat K-1")


@pytest.mark.parametrize(
    ("named", "language"),
    [
        ("turkiska", "Türkçe"),
        ("arabiska", "العربية"),
        ("ukrainska", "українська"),
        ("dari", "فارسی"),
    ],
)
async def test_a_language_is_known_by_its_swedish_name(
    story: Story, named: str, language: str
) -> None:
    await story.worker_writes(f"/sprache {named}")
    story.family_sees(language)


async def test_in_plain_language_a_place_is_named_once(story: Story) -> None:
    await story.worker_writes("/einfach an")
    await story.worker_writes("/termin Do 15 Uhr")
    story.family_sees("Ort: wie besprochen.")


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


async def test_what_is_noted_of_a_false_alarm_is_not_read_by_the_family(story: Story) -> None:
    """Shows C-25, P-34."""
    await story.family_writes(CONFLICT)
    await story.worker_writes("/fehlalarm")
    story.worker_room_shows("als Fehlalarm notiert")
    story.nothing_said(room="family")


async def test_without_a_room_of_her_own_a_false_alarm_is_done_and_nothing_else(
    story: Story,
) -> None:
    """Shows C-25, P-34."""
    await story.worker_writes("/hinweise aus", room=PRIVATE)
    await story.family_writes(CONFLICT)
    await story.worker_writes("/fehlalarm")
    assert story.said() == ["Erledigt: Chat K-1."]


async def test_a_crisis_text_is_not_silenced_by_a_false_alarm(story: Story) -> None:
    """Shows M-09, M-13."""
    await story.family_writes(CRISIS)
    await story.worker_writes("/fehlalarm K-1", room=PRIVATE)
    await story.advance("PT10M")
    await story.family_writes(CRISIS)
    assert story.templates("family") == ["T-40"]
    story.family_sees("112")


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


async def test_plain_language_is_set_and_kept_apart_from_the_form_of_address(story: Story) -> None:
    await story.worker_writes("/einfach K-1 an", room=PRIVATE)
    story.worker_room_shows("Einfache Sprache im Chat K-1: an")
    await story.family_writes(CONFLICT)
    story.family_sees("Danke für Ihre Nachricht. Das ist wichtig. Der Chat ist dafür nicht sicher")
    await story.worker_writes("/anrede du")
    await story.worker_writes("/status K-1", room=PRIVATE)
    story.worker_room_shows("einfache Sprache")
    await story.family_writes(CRISIS)
    story.family_sees("Bist du in Gefahr? Ruf jetzt 112 an.")
    await story.worker_writes("/einfach vielleicht")
    story.family_sees("/einfach an")
    await story.worker_writes("/plain off")
    story.family_sees("Einfache Sprache im Chat K-1: aus")
    await story.advance("PT7H")
    await story.family_writes(QUESTION)
    story.family_sees(
        "Bitte frag Frau Kaya: 0208 30008-1234 oder Rückruf. Dann bekommst du eine verl"
    )


async def test_plain_language_says_that_it_is_german_only(story: Story) -> None:
    await story.worker_writes("/sprache en")
    await story.worker_writes("/plain on")
    story.family_sees("It exists in German only")
    await story.family_writes(QUESTION)
    story.family_sees("I cannot answer that")


async def test_duty_hours_are_shown(story: Story) -> None:
    await story.worker_writes("/dienstzeit", room=PRIVATE)
    story.worker_room_shows("Montag bis Freitag, 8:00–16:00 Uhr")


@pytest.mark.parametrize(("word", "answer"), [("ja", "Gelöscht"), ("nein", "alles bleibt")])
@pytest.mark.parametrize("room", [FAMILY, PRIVATE])
async def test_erasure_takes_a_plain_word_for_its_button(
    story: Story, word: str, answer: str, room: str
) -> None:
    await story.worker_writes("/loeschen K-1" if room == PRIVATE else "/loeschen", room=room)
    await story.worker_writes(word, room=room)
    assert answer in story.said(room)[-1]


async def test_erasure_asks_first_and_tells_the_family_what_ends(story: Story) -> None:
    """Shows P-27."""
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
    story.family_sees("Bitte frag Frau Kaya")


@pytest.mark.parametrize(
    "command", ["/loeschen", "/pause", "/fehlalarm", "/vertretung heute Lindner"]
)
async def test_from_a_client_a_command_does_nothing(story: Story, command: str) -> None:
    """Shows C-02, P-44."""
    await story.family_writes(command)
    assert story.templates() == ["L-05"]
    await story.family_writes(CONFLICT)
    assert story.templates("family") == ["T-03"]


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


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("büro", "11:00 Uhr, Büro,"), ("BÜRO", "11:00 Uhr, Büro,"), ("Café", "11:00 Uhr, Café,")],
)
async def test_a_usual_place_is_written_as_the_organisation_writes_it(
    story: Story, typed: str, shown: str
) -> None:
    await story.worker_writes(f"/termin 26.11. 10:00 60min {typed}")
    story.family_sees(shown)
    await story.worker_writes("/verschieben 27.11. 10:00 hausbesuch")
    story.family_sees("27.11.2026, 10:00 bis 11:00 Uhr, Hausbesuch,")


@pytest.mark.parametrize("word", ["/hilfe", "/Hilfe\n", "/hilfe\u00a0", "/termin\t"])
async def test_m_09_a_crisis_behind_a_slash_word_is_heard(story: Story, word: str) -> None:
    await story.family_writes(f"{word}\nselbstmordgedanken")
    assert story.templates("family")[:1] == ["T-09"]


@pytest.mark.parametrize("number", ["9" * 10, "9" * 20, "9" * 5000])
async def test_a_number_nobody_has_been_given_harms_nothing(story: Story, number: str) -> None:
    await story.worker_writes(f"/termine K-{number}", room=PRIVATE)
    story.worker_room_shows("Welcher Chat?")
    assert story.alarms() == []


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("25.11. 6:00 Ausweis mitbringen", "06:00 Uhr, oder Mittwoch, 25. November, 18:00 Uhr"),
        ("24.11. 9:00 Ausweis", "schon vorbei"),
        ("25.11. Ausweis", "Um wie viel Uhr genau"),
    ],
)
async def test_c_23_a_reminder_asks_about_the_hour_that_was_typed(
    story: Story, typed: str, asked: str
) -> None:
    """Shows C-23."""
    await story.worker_writes(f"/erinnern {typed}")
    story.family_sees(asked)
