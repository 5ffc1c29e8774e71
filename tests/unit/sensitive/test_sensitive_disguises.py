"""What stands between a danger and the reader: quotation marks, foreign letters, blanks and pauses."""

import pytest

from handlers.sensitive.mask import mask
from handlers.sensitive.normalise import tokens
from handlers.sensitive.taxonomy import Category, Urgency
from tests.support.phrases import detector


@pytest.mark.parametrize(
    "text",
    [
        "Meine Tochter hat einen Zettel geschrieben: „Ich will nicht mehr leben“",
        "In seinem Brief steht: „Ich bringe dich um, wenn du gehst“",
        "in ihrem Tagebuch steht „ich will sterben“",
        "mein Mann heißt Ali und schreit „ich stech dich ab“",
        'Er hat in die Gruppe geschrieben "ich bring dich um"',
        "this line isn't helping, i want to kill myself, i can't go on",
        "the game's over, i want to kill myself, it's too much",
    ],
)
def test_what_somebody_wrote_or_shouts_is_no_title(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "im Film „Ich will sterben“ geht es um zwei Brüder",
        "wie heißt das Lied „ich will sterben“ noch?",
        "auf dem Merkblatt steht „bei Selbstmordgedanken 110“",
        "the movie 'don't kill me' was great",
    ],
)
def test_a_title_or_a_leaflet_is_no_statement(text: str) -> None:
    assert not detector().read(text).sensitive


def test_an_apostrophe_is_no_quotation_mark() -> None:
    text = "the film isn't on, i can't come"
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "я хoчу умереть",
        "хочу yмереть",
        "я   х о ч у   п о м е р т и",
        "I   w a n t   t o   d i e",
        "i c h   w i l l   s t e r b e n",
        "ich will $terben",
        "ich will 5terben",
        "ichwillsterben",
        "#ichwillnichtmehrleben",
        "iwanttodie",
        "i want 2 die",
        "я хочу ум3реть",
        "ﻻ ﺃﺭﻳﺪ ﺃﻥ ﺃﻋﻴﺶ",
        "ich will … nicht mehr leben",
        "Ich. Will. Nicht. Mehr. Leben.",
        "I. Want. To. Die.",
    ],
)
def test_letters_of_another_script_blanks_and_pauses_hide_nothing(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


def test_short_sentences_stay_apart() -> None:
    assert detector().read("Nein. Er schlägt mich gerade.").urgency is Urgency.ACUTE


def test_a_denied_danger_is_not_made_acute_by_its_own_words() -> None:
    opened, text = detector(), "ich will nicht sterben"
    assert opened.read(text).urgency is Urgency.SAME_DAY
    assert not opened.unsettled(text)


def test_another_word_of_danger_beside_a_denial_still_tells() -> None:
    assert detector().unsettled("ich will nicht sterben aber hier liegen so viele tabletten")


@pytest.mark.parametrize(
    "text", ["meine 5köpfige Familie kommt", "wir ziehen in 4zimmer um", "3tägig verreist"]
)
def test_a_number_before_a_word_stays_a_number(text: str) -> None:
    assert any(word[0].isdigit() for word in tokens(text).words)
    assert not detector().read(text).sensitive


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f", "\u2009"])
def test_a_code_is_one_whatever_blank_parts_it(blank: str) -> None:
    read = detector().read(f"Meine TAN:{blank}483{blank}921")
    assert read.categories == (Category.CONFIDENTIAL_DATA,)


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("er würgt mich nicht mehr", Urgency.SAME_DAY),
        ("er schlägt mich auch nicht mehr", Urgency.SAME_DAY),
        ("er würgt mich, ich kann nicht mehr", Urgency.ACUTE),
        ("ich bring mich um ich kann nicht mehr", Urgency.ACUTE),
    ],
)
def test_a_denial_that_ends_the_clause_belongs_to_the_danger(text: str, urgency: Urgency) -> None:
    assert detector().read(text).urgency is urgency


def test_what_has_ceased_is_not_made_acute_by_its_own_words() -> None:
    assert not detector().unsettled("er schlägt mich nicht mehr")


@pytest.mark.parametrize(
    "text",
    [
        "d'kontokart leit em brotkaschta, gheimzahl 1946",
        "meine passwörter sind alle Lilli2019",
        "unser wlan schlüssel Tulpe-8844-Zaun",
        "name meine konto, geheim zahl 3391",
    ],
)
def test_a_code_is_one_by_whatever_name(text: str) -> None:
    assert Category.CONFIDENTIAL_DATA in detector().read(text).categories


@pytest.mark.parametrize(
    "text",
    [
        "Passwort Änderung ging 2024 nicht",
        "Der Schlüssel 4512 liegt im Büro",
        "Pass 2024 abgelaufen",
    ],
)
def test_a_word_like_it_is_none(text: str) -> None:
    assert not detector().read(text).sensitive


def test_what_stands_behind_a_slash_is_read() -> None:
    assert detector().read("/selbstmordgedanken").urgency is Urgency.ACUTE
