"""The language of short messages, where one small word would mislead."""

import pytest

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
