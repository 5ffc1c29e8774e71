"""Messages in other languages: a crisis is answered in its own, everything else once (C-02, T-34)."""

from pathlib import Path

import pytest

from bot import rehearsal
from bot.core.outgoing import Say
from handlers.tongues.words import foreign
from tests.scenarios.families import GROUP, family
from tests.scenarios.telling import CONFLICT, EVERY_PACK, QUESTION
from tests.support.story import FAMILY, Story

TURKISH = "Merhaba, yarın gelemiyorum çünkü çocuğum hasta"
RUSSIAN = "здравствуйте, завтра я не могу прийти"


@pytest.mark.parametrize(
    ("words", "language", "fragment"),
    [
        ("kendimi öldüreceğim", "tr", "112"),
        ("я не хочу больше жить", "ru", "112"),
        ("i want to kill myself", "en", "please call 112"),
    ],
)
async def test_m_09_a_crisis_is_answered_in_its_own_language(
    tower: Story, words: str, language: str, fragment: str
) -> None:
    """Shows M-09."""
    await tower.family_writes(words)
    assert tower.templates(FAMILY) == ["T-09"]
    tower.family_sees(fragment)
    said = [act.delivery.outgoing.act for act in tower.acts() if act.room == FAMILY]
    assert [act.voice.language for act in said if isinstance(act, Say)] == [language]


@pytest.mark.parametrize(
    ("room", "words"), [("uk", "суицид"), ("ru", "хочу померти"), ("uk", "хочу умереть")]
)
async def test_m_09_what_two_languages_write_alike_is_answered_in_the_one_set_here(
    tower: Story, room: str, words: str
) -> None:
    """Shows M-09."""
    await tower.worker_writes(f"/sprache {room}")
    await tower.family_writes(words)
    assert spoken(tower) == [("T-09", room)]


def spoken(story: Story, room: str = FAMILY) -> list[tuple[str, str]]:
    """Return the texts just said there with their languages."""
    acts = [act.delivery.outgoing.act for act in story.acts() if act.room == room]
    return [(str(a.text.base), a.voice.language) for a in acts if isinstance(a, Say)]


HIT_LAST_WEEK = "geçen hafta kocam bana yine vurdu"


async def test_m_09_what_few_languages_have_is_followed_by_the_short_text(tower: Story) -> None:
    """Shows M-09, M-17: the reply keeps the chat's language, the numbers are read in the writer's."""
    await tower.family_writes(HIT_LAST_WEEK)
    assert spoken(tower) == [("T-13", "de"), ("T-40", "tr")]
    assert "112" in tower.family_sees("Otomatik mesaj")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("kocam çocuğu dövüyor", "tr"),
        ("o beni dövüyor", "tr"),
        ("bije mnie", "pl"),
        ("mă bate", "ro"),
        ("меня бьет муж", "ru"),
        ("زوجي ضربني الأسبوع الماضي", "ar"),
        ("هو يضربني", "ar"),
    ],
)
async def test_m_09_a_crisis_text_is_said_in_the_writers_language_when_it_is_no_crisis_yet(
    tower: Story, words: str, language: str
) -> None:
    """Shows M-09."""
    await tower.family_writes(words)
    assert spoken(tower) == [("T-12", language)]


@pytest.mark.parametrize(
    "words", ["letzte woche hat er wieder zugehauen", "last week he hit me again"]
)
async def test_c_02_what_we_speak_is_answered_in_the_language_of_the_chat(
    tower: Story, words: str
) -> None:
    """Shows C-02."""
    await tower.family_writes(words)
    assert spoken(tower) == [("T-13", "de")]


async def test_c_26_a_group_reads_the_neutral_text_alone(tmp_path: Path) -> None:
    """Shows C-26."""
    async with family(tmp_path, GROUP, organisation=EVERY_PACK) as story:
        await story.family_writes(HIT_LAST_WEEK)
        assert spoken(story) == [("T-14", "de")]


async def test_m_09_in_a_pause_both_are_said_and_once(tower: Story) -> None:
    """Shows M-09, C-05."""
    await tower.worker_writes("/pause")
    await tower.family_writes(HIT_LAST_WEEK)
    assert spoken(tower) == [("T-13", "de"), ("T-40", "tr")]
    await tower.family_writes(HIT_LAST_WEEK)
    tower.nothing_said()


async def test_whoever_wants_silence_reads_no_short_text_either(tower: Story) -> None:
    await tower.family_writes("bitte nichts mehr schreiben, er kommt")
    await tower.family_writes(HIT_LAST_WEEK)
    tower.nothing_said(room=FAMILY)


async def test_c_02_another_language_gets_one_answer_in_the_life_of_a_chat(tower: Story) -> None:
    """Shows C-02."""
    await tower.family_writes(TURKISH)
    assert tower.templates() == ["T-34"]
    tower.family_sees("Ihre Nachricht bleibt für Frau Kaya sichtbar")
    await tower.advance("P2D")
    for words in (TURKISH, RUSSIAN):
        await tower.family_writes(words)
        tower.nothing_said()


async def test_c_03_a_language_is_no_matter_while_a_worker_writes_or_in_a_pause(
    tower: Story,
) -> None:
    """Shows C-03."""
    await tower.worker_writes("Merhaba!")
    await tower.family_writes(TURKISH)
    tower.nothing_said()
    await tower.worker_writes("/pause")
    await tower.advance("PT1H")
    await tower.family_writes(TURKISH)
    tower.nothing_said()


async def test_c_08_the_next_message_after_hours_still_hears_who_is_back_when(
    tower: Story,
) -> None:
    """Shows C-08."""
    await tower.until("2026-11-28T11:00:00+01:00")
    await tower.family_writes(TURKISH)
    assert tower.templates() == ["T-34"]
    await tower.family_writes(TURKISH)
    assert tower.templates() == ["T-08"]


async def test_c_02_english_is_spoken_when_asked_for(tower: Story) -> None:
    """Shows C-02."""
    await tower.family_writes("English please")
    tower.family_sees("From now on I write English.")
    await tower.family_writes(QUESTION)
    tower.family_sees("I cannot answer that")
    await tower.family_writes("Deutsch bitte")
    tower.family_sees("Ab jetzt schreibe ich Deutsch.")


async def test_in_a_group_one_wish_does_not_change_the_language_for_all(tmp_path: Path) -> None:
    story = await Story.begin(
        rehearsal.rehearse,
        rehearsal.example_organisation(),
        tmp_path,
        family=("W1", "M", "V"),
        organisation=EVERY_PACK,
    )
    await story.family_writes("English")
    story.family_sees("In a group Frau Kaya sets the language")
    await story.family_writes(QUESTION, who="V")
    story.family_sees("Manche Themen bespricht man besser persönlich")
    await story.end()


@pytest.mark.parametrize(
    "words",
    [
        TURKISH,
        RUSSIAN,
        "perşembe gelemem çocuk hasta",
        "bugün gelemiyorum hasta",
        "Dzień dobry, jutro nie mogę przyjść",
        "Bună ziua, mâine nu pot veni",
        "Përshëndetje, nesër nuk mund të vij",
        "Bonjour, je ne peux pas venir demain",
        "Καλημέρα δεν μπορώ να έρθω αύριο",
        "明天我不能来",
        "مرحبا لا أستطيع الحضور غدا",
        "voglio morire",
        "no quiero morir",
        "Ayuda!",
    ],
)
def test_a_foreign_message_is_known_as_one(words: str) -> None:
    assert foreign(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "ok 👍",
        "شكرا",
        "Ich treffe Şeyma und Gülşen Yıldız",
        "lg Ayşe",
        "Frau Perşembe kommt morgen",
        "hab dat nich verstanden wat meinen se",
        "moin, dat wird nix mit dienstag, de lütte is krank",
        "i cannot come tomorrow, my child is ill",
        "jag kan inte komma i morgon",
        "https://exemple.fr/une-page-pour-vous",
        "Termin bei Frau Łukaszewicz um 10",
        "der film mourir war gut",
    ],
)
def test_in_doubt_a_message_is_ours(words: str) -> None:
    assert not foreign(words)


LAST_WEEK = {
    "tr": ("kocam beni dövdü geçen hafta", "Beni arayın"),
    "ar": ("زوجي ضربني الأسبوع الماضي", "اتصلوا بي"),
    "ru": ("муж избил меня на прошлой неделе", "Позвоните мне"),
    "uk": ("чоловік побив мене минулого тижня", "Зателефонуйте мені"),
    "pl": ("mąż pobił mnie w zeszłym tygodniu", "Proszę o telefon"),
    "ro": ("soțul m-a bătut săptămâna trecută", "Sunați-mă"),
    "fa": ("شوهرم هفته پیش مرا کتک زد", "با من تماس بگیرید"),
}


@pytest.mark.parametrize("language", LAST_WEEK)
async def test_c_02_the_buttons_speak_the_language_of_their_text(
    tower: Story, language: str
) -> None:
    """Shows C-02, X-09."""
    words, call = LAST_WEEK[language]
    await tower.family_writes(words)
    assert spoken(tower) == [("T-12", language)]
    labels = [label for act in tower.acts() for label in act.delivery.buttons]
    assert labels == [call]
    await tower.family_presses(call)
    tower.worker_room_shows("Ein Rückruf ist gewünscht")


async def test_c_02_a_worker_types_dates_in_her_own_language_whatever_the_family_reads(
    story: Story,
) -> None:
    """Shows C-38: the law and the worker stay German where the family reads English."""
    await story.worker_writes("/sprache en")
    await story.worker_writes("/termin Do 10 Uhr")
    story.family_sees("Noted: Thursday, 26 November 2026, 10:00")
    await story.worker_writes("/verschieben nächsten Montag um 11 Uhr")
    story.family_sees("30 November 2026, 11:00")
    await story.worker_writes("/termin übermorgen 14-15 Uhr Büro")
    story.family_sees("Noted: Thursday, 26 November 2026, 14:00 to 15:00, Büro")
    await story.worker_writes("/termin next Friday 10:00")
    story.family_sees("Do you mean Friday, 27 November")


async def test_c_02_a_worker_is_answered_in_the_language_of_the_house(tower: Story) -> None:
    """Shows C-02, D-06: what is for the family, and does not exist in its language, is English."""
    await tower.worker_writes("/sprache tr")
    tower.family_sees("Sprache im Chat K-1: Türkçe, aber nur in Not")
    await tower.worker_writes("/termin Do 10 Uhr")
    tower.family_sees("Noted: Thursday")


async def test_a_text_that_is_said_in_english_has_english_buttons(tower: Story) -> None:
    """Shows D-06: in Arabic there are the buttons, and not the text above them."""
    await tower.worker_writes("/sprache ar")
    await tower.family_writes(CONFLICT)
    tower.family_sees("For some topics the chat is not safe enough")
    (said,) = [act.delivery for act in tower.acts() if act.room == FAMILY]
    assert said.buttons == ("Call me", "At the next meeting", "Not now")
