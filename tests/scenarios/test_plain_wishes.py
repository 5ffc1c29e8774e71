"""Wishes in plain words: to complain, to have data deleted, to be left alone (M-21, P-10, P-27)."""

from pathlib import Path

import pytest

from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CONFLICT
from tests.support.story import FAMILY, PRIVATE, Story

COMPLAINT = "ich will mich über frau kaya beschweren"


async def test_m_21_after_a_suggestion_a_complaint_still_gets_its_way(story: Story) -> None:
    """Shows M-21: not the insisting text, which leads to whom the complaint is about."""
    await story.family_writes(CONFLICT)
    await story.family_writes(COMPLAINT)
    assert story.templates(FAMILY) == ["T-31"]
    assert "kaya" not in story.family_sees("0208 30008-10").lower()
    await story.family_writes("wo kann ich mich beschweren?")
    story.nothing_said()


async def test_m_21_in_a_group_as_well(tmp_path: Path) -> None:
    """Shows M-21, P-34."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes(CONFLICT)
        assert story.templates(FAMILY) == ["T-14"]
        await story.family_writes(COMPLAINT)
        assert story.templates() == ["T-31"]
        assert "Demir" not in story.family_sees("ombudschaft-nrw.de")


@pytest.mark.parametrize(
    "words",
    ["I want to complain about you", "Where can I make a complaint?", "jag vill klaga"],
)
async def test_m_21_in_english_and_swedish_too(story: Story, words: str) -> None:
    """Shows M-21."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-31"]


async def test_m_21_what_is_graver_than_a_complaint_goes_first(story: Story) -> None:
    """Shows M-21, C-39."""
    await story.family_writes("letzte woche hat er wieder zugehauen, ich will mich beschweren")
    assert story.templates(FAMILY) == ["T-13"]


@pytest.mark.parametrize("pause", ["/pause", "/pause 2 Stunden"])
async def test_m_21_a_pause_does_not_hide_where_to_complain(story: Story, pause: str) -> None:
    """Shows M-21: told once in a pause, to the family alone; suggestions stay silent (C-05)."""
    await story.worker_writes(pause)
    await story.family_writes(CONFLICT)
    story.nothing_said(room=FAMILY)
    await story.family_writes(COMPLAINT)
    assert story.templates() == ["T-31"]
    story.family_sees("ombudschaft-nrw.de")
    await story.family_writes("wo kann ich mich beschweren?")
    story.nothing_said()
    await story.worker_writes("/weiter")
    await story.worker_writes(pause)
    await story.family_writes("wo kann ich mich beschweren?")
    assert story.templates() == ["T-31"]


async def test_m_21_in_a_pause_a_group_is_told_as_well(tmp_path: Path) -> None:
    """Shows M-21."""
    own = {"complaints": {"contacts": ["nrw-kdsz"]}}
    async with family(tmp_path, GROUP, organisation=own) as story:
        await story.worker_writes("/pause")
        await story.family_writes(COMPLAINT)
        assert "ombudschaft" not in story.family_sees("katholisches-datenschutzzentrum.de")
        assert story.templates() == ["T-31"]


async def test_m_21_in_a_pause_not_into_an_exchange_with_a_worker(story: Story) -> None:
    """Shows M-21, C-22: afterwards it is told."""
    await story.worker_writes("/pause")
    await story.worker_writes("Wie war das Gespräch?")
    await story.family_writes(COMPLAINT)
    story.nothing_said()
    await story.advance("PT11M")
    await story.family_writes(COMPLAINT)
    assert story.templates() == ["T-31"]


async def test_m_21_in_a_pause_whoever_wants_silence_gets_it(story: Story) -> None:
    """Shows M-21, C-26."""
    await story.worker_writes("/pause")
    await story.family_writes("bitte nichts mehr schreiben, er kommt")
    await story.family_writes(COMPLAINT)
    story.nothing_said()


async def test_m_21_not_into_an_exchange_with_a_worker(story: Story) -> None:
    """Shows M-21, C-22."""
    await story.worker_writes("Wie war das Gespräch?")
    await story.family_writes(COMPLAINT)
    story.nothing_said()


@pytest.mark.parametrize("language", ["de", "en", "sv"])
async def test_m_21_the_organisation_names_its_own_places(tmp_path: Path, language: str) -> None:
    """Shows M-21."""
    own = {"complaints": {"phone": "0208 30008-10", "contacts": ["nrw-kdsz"]}}
    async with family(tmp_path, organisation=own) as story:
        await story.worker_writes(f"/sprache {language}")
        await story.family_writes("ich will mich beschweren")
        shown = story.family_sees("katholisches-datenschutzzentrum.de")
        assert "ombudschaft" not in shown
        assert "0208 30008-10" in shown
        assert story.templates(FAMILY) == ["T-31"]


@pytest.mark.parametrize(
    "words",
    [
        "bitte löschen Sie alles was ich geschrieben habe",
        "lösch meine daten",
        "Ich möchte, dass meine Daten gelöscht werden.",
        "kannst du den chat löschen?",
        "please delete my data",
        "radera mina uppgifter",
    ],
)
async def test_p_27_a_wish_to_have_data_deleted_is_heard(story: Story, words: str) -> None:
    """Shows P-26, P-27: a person deletes, and nothing is gone by a misunderstanding."""
    await story.worker_writes("/termin 26.11. 10:00 60min Büro")
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["L-20"]
    assert story.templates(PRIVATE) == ["W-60"]
    await story.family_writes(words)
    story.nothing_said()
    await story.worker_writes("/termine")
    story.family_sees("26.11.2026")


@pytest.mark.parametrize(
    "words",
    [
        "ich habe alle nachrichten von ihm gelöscht",
        "mein sohn hat alle daten auf dem handy gelöscht",
        "soll ich die fotos löschen?",
        "die schule soll meine daten löschen",
    ],
)
async def test_c_03_other_deleting_is_none_of_its_business(story: Story, words: str) -> None:
    """Shows C-03."""
    await story.family_writes(words)
    assert "L-20" not in story.templates()


@pytest.mark.parametrize(
    "words",
    [
        "ich will nicht dass der bot alles liest",
        "Ich möchte keinen Bot.",
        "der bot soll weg",
        "Bitte entfernen Sie den Bot!",
        "I don't want a bot here",
        "jag vill inte ha boten här",
    ],
)
async def test_p_10_no_is_enough_in_a_whole_sentence_too(story: Story, words: str) -> None:
    """Shows P-10, X-12."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-37"]
    assert story.templates(PRIVATE) == ["W-33"]


@pytest.mark.parametrize(
    "words", ["was macht der bot", "der bot soll mich morgen erinnern", "der bot ist nett"]
)
async def test_c_03_a_mention_sends_nobody_away(story: Story, words: str) -> None:
    """Shows C-03, P-10."""
    await story.family_writes(words)
    assert "T-37" not in story.templates()


async def test_c_02_who_tries_commands_is_told_once(story: Story) -> None:
    """Shows C-02, M-22."""
    await story.family_writes("/hilfe")
    assert story.templates() == ["L-05"]
    for words in ("/termin morgen 10:00", "/fertig", "/loeschen"):
        await story.family_writes(words)
        story.nothing_said()
    await story.family_writes("/hilfe ich will nicht mehr leben")
    assert story.templates(FAMILY) == ["T-09"]


async def test_m_22_what_is_stored_is_said_once(story: Story) -> None:
    """Shows M-22, P-22."""
    await story.family_writes("was weiß der bot über mich?")
    assert story.templates() == ["T-38", "W-47"] or story.templates() == ["W-47", "T-38"]
    await story.family_writes("Was ist über mich gespeichert?")
    story.nothing_said()


@pytest.mark.parametrize(
    "words",
    [
        "ich widerrufe meine einwilligung",
        "Hiermit widerrufe ich meine Einwilligung.",
        "ich ziehe meine einwilligung zurück",
        "ich möchte meine einwilligung widerrufen",
        "ich bin mit dem bot nicht mehr einverstanden",
        "I withdraw my consent",
        "jag återkallar mitt samtycke",
    ],
)
async def test_p_11_consent_is_taken_back_by_one_message(story: Story, words: str) -> None:
    """Shows P-11."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == ["T-37"]
    story.worker_room_shows("wurde dem Bot widersprochen")
    await story.family_writes("wann ist der termin?")
    story.nothing_said()


@pytest.mark.parametrize(
    "words",
    [
        "die schule braucht meine einwilligung",
        "ich bin nicht einverstanden mit dem hilfeplan",
        "er zieht seine einwilligung zurück",
        "wo kann ich meine einwilligung widerrufen?",
    ],
)
async def test_p_11_what_only_speaks_of_consent_sends_nobody_away(story: Story, words: str) -> None:
    """Shows P-11."""
    await story.family_writes(words)
    assert "T-37" not in story.templates(FAMILY)


@pytest.mark.parametrize(
    "words",
    [
        "liest das hier jemand?",
        "hört mich jemand?",
        "ist jemand da",
        "ist da wer?",
        "hallo ist jemand da",
        "ist da jemand der mir helfen kann?",
        "ist da jemand mit dem ich reden kann",
        "kann mich jemand hören?",
        "Hallo?? Niemand da??",
        "warum ist denn keiner da",
        "ist da keiner?",
        "kann mir hier jemand helfen?",
    ],
)
async def test_p_60_whoever_asks_for_somebody_learns_who_reads(story: Story, words: str) -> None:
    """Shows C-22, P-60."""
    await story.family_writes(words)
    story.family_sees("Ich bin ein Programm")
    await story.until("2026-11-24T22:00:00+01:00")
    await story.family_writes("ich will nicht mehr leben")
    await story.family_writes(words)
    story.family_sees("Frau Kaya ist wieder da: Mittwoch, 25.11.2026, 8:00 Uhr")


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("de", "ist da wer krank?", None),
        ("de", "ist da jemand für die Kinder?", None),
        ("de", "ist da jemand der mir beim Umzug helfen kann?", None),
        ("de", "war heute bei euch, niemand da", None),
        ("de", "bin vor der tür, keiner da", None),
        ("de", "heute ist einer da", None),
        ("de", "bei uns ist einer da", None),
        ("de", "bin gleich da, ist einer da?", None),
        ("de", "ist da jemand der mich abholt", None),
        ("de", "Niemand da?", "Ich bin ein Programm"),
        ("en", "is anyone there", "I am a program"),
        ("en", "is someone there for the kids?", None),
        ("en", "is there anyone I can talk to?", "I am a program"),
        ("en", "is there anyone who can help me with the form?", None),
        ("sv", "är det någon där", "Jag är ett program"),
        ("sv", "är det någon där för barnen?", None),
        ("sv", "finns det någon jag kan prata med?", "Jag är ett program"),
    ],
)
async def test_p_60_in_every_language_and_no_other_question_is_taken_for_it(
    story: Story, language: str, words: str, answer: str | None
) -> None:
    """Shows P-60, C-03."""
    await story.worker_writes(f"/sprache {language}")
    await story.family_writes(words)
    if answer is None:
        story.nothing_said(room=FAMILY)
    else:
        story.family_sees(answer)


async def test_m_23_no_promise_is_made_about_the_youth_office(story: Story) -> None:
    """Shows C-33, M-23."""
    await story.family_writes("versprechen Sie mir, dass Sie das Jugendamt nicht einschalten?")
    story.family_sees("Versprechen kann ich hier nichts")


@pytest.mark.parametrize("words", ["ja anrufen bitte", "Anruf bitte", "ja, bitte anrufen"])
async def test_x_10_the_plain_answer_to_the_three_ways_is_passed_on(
    story: Story, words: str
) -> None:
    """Shows C-02, X-09, X-10."""
    await story.family_writes("mein mann und ich streiten nur noch")
    await story.family_writes(words)
    story.worker_room_shows("Ein Rückruf ist gewünscht")


@pytest.mark.parametrize("words", ["ich muss noch anrufen", "beim Amt anrufen bringt nichts"])
async def test_x_10_who_speaks_of_calling_somebody_is_not_called(story: Story, words: str) -> None:
    """Shows X-10."""
    await story.family_writes(words)
    story.nothing_said()
