"""The language of short messages, where one small word would mislead."""

import pytest

from handlers.sensitive.second_reader import SecondOpinion
from tests.support.phrases import detector


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("in Ordnung", "de"),
        ("In 10 Minuten", "de"),
        ("In seinem Brief …", "de"),
        ("Na klar", "de"),
        ("Ne, alles gut", "de"),
        ("Da sind wir", "de"),
        ("în Mülheim, mâine", "ro"),
        ("Am ajuns, mulțumesc", "ro"),
        ("Nu pot veni mâine", "ro"),
        ("Jestem już na miejscu", "pl"),
    ],
)
def test_one_small_word_does_not_make_german_another_language(text: str, lang: str) -> None:
    assert detector().language(text) == lang


def test_english_with_a_word_that_is_romanian_too() -> None:
    assert detector().language("I am da") == "de"
    assert detector().language("In ten minutes", "en") == "en"


@pytest.mark.parametrize(
    "text",
    [
        "او مرا میزند",
        "منو میزنه",
        "الان میام",
        "البته خوبه",
        "ﻣﯽ ﺧﻮﺍﻫﻢ ﺑﻤﯿﺮﻡ",
        "شوهرم منو زد",
        "چرا",
        "کی میای",
    ],
)
def test_persian_without_its_own_four_letters_is_persian(text: str) -> None:
    assert detector().language(text) == "fa"


@pytest.mark.parametrize(
    "text",
    [
        "مرحبا کیف حالک یا صدیقی",
        "ابنی فی المدرسة",
        "في المدرسة",
        "باچر عندي موعد بالشرطة",
        "شکرا جزیلا",
        "أنا تعبانة",
        "والله العظیم",
        "الیوم مو قادر",
    ],
)
def test_arabic_from_a_persian_keyboard_is_arabic(text: str) -> None:
    assert detector().language(text) == "ar"


@pytest.mark.parametrize(
    ("text", "room", "lang"),
    [
        ("تمام ماشي", "fa", "fa"),
        ("شوهرم منو زد", "ar", "ar"),
        ("الساعة كم", "fa", "ar"),
        ("من دیگه خیلی تنها هستم", "ar", "fa"),
        ("добре", "uk", "uk"),
        ("хочу померти", "ru", "ru"),
        ("суицид", "uk", "uk"),
        ("дитина не дихає", "ru", "uk"),
        ("ты где", "uk", "ru"),
        ("он меня бьет, помоги мне", "uk", "ru"),
    ],
)
def test_the_usual_language_decides_where_letters_and_small_words_do_not(
    text: str, room: str, lang: str
) -> None:
    assert detector().read(text, room).lang == lang


def test_small_words_tell_ukrainian_without_its_own_letters() -> None:
    assert detector().language("мене вдарив брат") == "uk"


@pytest.mark.parametrize("room", ["ar", "de"])
def test_a_mere_word_of_persian_is_none_of_danger_in_arabic(room: str) -> None:
    sensed = SecondOpinion(confirms=True, confirms_acute=True, raises=(), version="1")
    finding = detector().read("تمام ماشي. بس حبيت اشكرك على كل شي", room, sensed)
    assert (finding.lang, finding.sensitive) == ("ar", False)
