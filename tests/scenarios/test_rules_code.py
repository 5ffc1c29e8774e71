"""Rules of the Caritas code of conduct that no situation shows by itself; each test names its rule."""

from pathlib import Path

import pytest

from bot.core.outgoing import SendFile
from config.contacts_pack import load_directory
from config.organisation import WorkerEntry
from config.texts_pack import load_texts
from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CONFLICT, CRISIS
from tests.support.story import FAMILY, PRIVATE, Story

WEEKEND = "2026-11-28T11:20:00+01:00"


@pytest.mark.parametrize("transport", ["app", "roman"])
async def test_c_01_the_first_text_says_that_it_is_an_offer(tmp_path: Path, transport: str) -> None:
    """Shows C-01."""
    async with family(tmp_path, transport=transport) as story:
        await story.family_writes("Merkblatt")
        story.family_sees("Der Chat ist freiwillig. Telefon, E-Mail und Treffen bleiben")
    words = load_texts(load_directory()).words
    for pack, phrase in (
        ("de", "Das hat keine Nachteile"),
        ("en", "no disadvantage"),
        ("sv", "inga nackdelar"),
        ("de-du", "Das hat keine Nachteile"),
    ):
        assert phrase in words[pack]["T-01"]


async def test_c_04_a_worker_learns_what_it_does_and_how_to_switch_it_off(story: Story) -> None:
    """Shows C-04."""
    arrived = "\n".join(
        str(act.delivery.text)
        for act in story.player.transcript.entries
        if hasattr(act, "delivery")
    )
    for phrase in ("lese ich mit", "nie Nachrichten", "melde nichts", "„/pause“"):
        assert phrase in arrived
    await story.worker_writes("/hilfe", room=PRIVATE)
    shown = story.worker_room_shows("Das kann ich hier")
    for command in ("/termin", "/auskunft", "/einfach", "/probe", "/pause", "/loeschen"):
        assert command in shown


def test_c_07_there_is_no_place_for_a_private_number() -> None:
    """Shows C-07."""
    assert set(WorkerEntry.model_fields) == {
        "handle",
        "name",
        "phone",
        "email",
        "duty_hours",
        "substitute",
    }


async def test_c_11_a_display_name_commands_nothing(story: Story) -> None:
    """Shows C-11."""
    await story.play({"rename": "M", "to": "Frau Kaya (Caritas)"})
    await story.family_writes("/termin 26.11. 10:00 60min Hausbesuch")
    assert story.templates() == ["L-05"]
    await story.worker_writes("/termine")
    story.family_sees("kein Termin notiert")


async def test_c_14_without_a_running_case_nothing_is_suggested_but_a_crisis_is_answered(
    story: Story,
) -> None:
    """Shows C-14."""
    await story.worker_writes("/abschluss K-1", room=PRIVATE)
    await story.worker_presses("Abschließen")
    await story.play({"in": "family", "add": "bot", "by": "M"})
    await story.family_writes(CONFLICT)
    assert "T-03" not in story.templates(FAMILY)


async def test_c_15_c_16_closing_ends_everything_and_names_what_is_left(tmp_path: Path) -> None:
    """Shows C-15, C-16."""
    async with family(tmp_path, transport="roman") as story:
        await story.worker_writes("/termin 26.11. 10:00 60min Hausbesuch")
        await story.worker_writes("/abschluss K-1", room=PRIVATE)
        story.worker_room_shows("26.11.2026")
        await story.worker_presses("Abschließen")
        assert story.templates(FAMILY) == ["T-25", "T-28"]
        done = story.worker_room_shows("den Bot aus dem Chat entfernen")
        for words in ("Mitglieder entfernen", "direkte Verbindung", "in die Akte"):
            assert words in done
        await story.advance("P3D")
        story.nothing_said()


async def test_c_18_an_open_follow_up_is_shown_before_closing(story: Story) -> None:
    """Shows C-18."""
    await story.family_writes(CRISIS)
    await story.worker_writes("/abschluss K-1", room=PRIVATE)
    story.worker_room_shows("Nachfrage, die noch nicht erledigt ist")
    await story.worker_presses("Abbrechen")
    story.worker_room_shows("alles bleibt")


async def test_c_18_among_the_family_only_the_worker_reads_what_is_open(story: Story) -> None:
    """Shows C-18, P-34: "nothing" would be untrue, and the rest is hers to read."""
    await story.family_writes(CRISIS)
    await story.worker_writes("/abschluss")
    assert "Nachfrage" not in story.family_sees("Das steht jetzt in Ihrem eigenen Raum.")
    story.worker_room_shows("Nachfrage, die noch nicht erledigt ist")
    await story.worker_writes("/erledigt")
    await story.worker_writes("/abschluss")
    story.family_sees("nichts")
    story.nothing_said(room=PRIVATE)


async def test_c_19_c_28_c_29_a_suggestion_leaves_three_ways_and_books_nothing(
    story: Story,
) -> None:
    """Shows C-19, C-28, C-29, X-10."""
    await story.family_writes(CONFLICT)
    words = story.family_sees("Was passt Ihnen?")
    for way in ("Sie rufen an", "ruft Sie an", "beim nächsten Treffen"):
        assert way in words
    story.nothing_said(room=PRIVATE)
    await story.family_writes("und der antrag ist auch noch nicht da")
    story.nothing_said()


@pytest.mark.parametrize(
    "words", ["was soll der scheiss man ey", "isch kan nich gud schreibn", "HALLO???", "🙄🙄"]
)
async def test_c_20_form_and_tone_get_no_remark(story: Story, words: str) -> None:
    """Shows C-20."""
    await story.family_writes(words)
    story.nothing_said()


async def test_c_22_a_worker_who_is_there_is_not_interrupted(story: Story) -> None:
    """Shows C-22."""
    await story.worker_writes("Ich bin gleich am Telefon.")
    await story.family_writes(CONFLICT)
    story.nothing_said()


async def test_c_24_a_correction_says_so_and_an_edited_message_counts_as_said_now(
    story: Story,
) -> None:
    """Shows C-24."""
    await story.worker_writes("/termin 3.12. 14:00")
    await story.worker_writes("/verschieben 3.12. 15:00")
    story.family_sees("Korrektur: Jetzt gilt Donnerstag, 03.12.2026, 15:00")
    harmless = {"in": "family", "from": "M", "text": "heute war ein guter tag", "message": "m1"}
    await story.play(harmless)
    story.nothing_said()
    await story.play({"in": "family", "from": "M", "edit": "m1", "text": CRISIS})
    assert story.templates(FAMILY) == ["T-09"]


@pytest.mark.parametrize(
    "words",
    [CONFLICT, "der gerichtsvollzieher kommt morgen", "ich hab wieder angefangen zu trinken"],
)
async def test_c_25_c_26_no_topic_and_no_quotation_stands_in_a_group(
    tmp_path: Path, words: str
) -> None:
    """Shows C-25, C-26."""
    async with family(tmp_path, GROUP) as story:
        await story.family_writes(words)
        assert story.templates(FAMILY) == ["T-14"]
        said = story.said(FAMILY)[0].casefold()
        for word in ("schuld", "sucht", "gewalt", "trenn", "trink", "demir", "jonas"):
            assert word not in said


LONG = (
    "könnten sie mir bitte einmal erklären wie es mit dem antrag weitergeht und was ich machen kann. "
    * 9
)
QUESTIONS = (
    "wie ist das mit der schule? bekommen wir das kindergeld weiter? wann gibt es einen therapieplatz?"
    " und wie ist das mit den besuchen beim vater?"
)


async def test_c_30_c_32_many_questions_are_sorted_on_the_telephone(story: Story) -> None:
    """Shows C-30, C-32."""
    await story.family_writes(QUESTIONS)
    assert story.templates() == ["T-04"]
    await story.family_writes(QUESTIONS)
    assert story.templates() != ["T-04"]


async def test_c_30_a_long_request_belongs_into_a_talk(story: Story) -> None:
    """Shows C-30."""
    await story.family_writes(LONG)
    assert story.templates(FAMILY) == ["T-04"]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("ich hab wieder angefangen zu trinken", "T-19"),
        ("der gerichtsvollzieher kommt morgen", "T-20"),
        (CONFLICT, "T-03"),
        ("das jugendamt will mir das sorgerecht wegnehmen", "T-03"),
    ],
)
async def test_c_31_sensitive_matters_are_known(story: Story, words: str, answer: str) -> None:
    """Shows C-31."""
    await story.family_writes(words)
    assert story.templates(FAMILY) == [answer]


async def test_c_33_no_secrecy_is_promised(story: Story) -> None:
    """Shows C-33."""
    await story.family_writes("ich muss ihnen was sagen aber bitte sagen sie es keinem")
    assert story.templates(FAMILY) == ["T-05"]
    words = story.family_sees("Versprechen kann ich hier nichts")
    assert "sagen sie es keinem" not in words.casefold()


@pytest.mark.parametrize(
    "words",
    [
        "schauen sie mal das video: Trennung mit Kindern https://youtu.be/x",
        "was schreib ich bei unterhalt zeile 12?",
        "hier der bescheid vom jobcenter, abgelehnt",
    ],
)
async def test_c_35_c_36_c_37_links_forms_and_letters_are_welcome(story: Story, words: str) -> None:
    """Shows C-35, C-36, C-37."""
    await story.family_writes(words)
    story.nothing_said()


async def test_c_37_pictures_are_neither_opened_nor_spoken_of(story: Story) -> None:
    """Shows C-37."""
    for mime in ("image/jpeg", "application/pdf"):
        await story.family_sends(mime)
        story.nothing_said()


async def test_c_39_of_a_mixed_message_both_halves_are_heard_the_graver_first(
    story: Story,
) -> None:
    """Shows C-39."""
    await story.worker_writes("/termin 25.11. 10:00 60min Hausbesuch")
    await story.family_writes("Morgen 10 Uhr passt. Gestern hat er mich wieder geschlagen.")
    assert story.templates(FAMILY)[0] == "T-13"
    await story.worker_writes("/termine K-1", room=PRIVATE)
    story.worker_room_shows("bestätigt")


async def test_c_44_a_workers_long_message_gets_no_remark(story: Story) -> None:
    """Shows C-44."""
    await story.worker_writes(LONG)
    story.nothing_said()


async def test_c_12_no_file_is_sent_unasked(story: Story) -> None:
    """Shows C-12."""
    for words in (CONFLICT, CRISIS):
        await story.family_writes(words)
        assert not any(isinstance(a.delivery.outgoing.act, SendFile) for a in story.acts())
