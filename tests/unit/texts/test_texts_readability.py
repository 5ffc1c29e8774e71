"""Client texts can be read by everybody (C-40, C-41; texts, parts 1 and 5)."""

import re
from collections.abc import Iterator
from statistics import mean

import pytest

from bot.core.ids import TemplateId
from bot.core.texts import Address, Param, Text, Voice
from config.contacts_pack import load_directory
from config.text_models import parameters
from config.text_samples import SAMPLES
from config.texts_pack import Content, load_texts
from handlers.texts import Catalogue
from tests.support.readability import Measured, measured, syllables

VALUES: dict[str, Param] = {
    **SAMPLES,
    "bot": "Lotse",
    "fachkraft": "Frau Kaya",
    "vertretung": "Herr Lindner",
    "mensch": Text(TemplateId("T-09/mensch-niemand")),
    "ort": "Büro",
    "rhythmus": Text(TemplateId("L-06/woche"), {"wochentag": "Montag"}),
    "zeilen": "Montag",
}
FORMAL = Voice("de")
DU = Voice("de", Address.DU)
PLAIN = Voice("de", plain=True)
PLAIN_DU = Voice("de", Address.DU, plain=True)
ENGLISH, SWEDISH = Voice("en"), Voice("sv")
EVERY = (FORMAL, DU, PLAIN, PLAIN_DU, ENGLISH, SWEDISH)
ENOUGH = 15
"""Words; an index says nothing about less."""

NOT_PLAIN = re.compile(
    r"B-.*|P-.*|L-03|L-1[67].*|L-06/(?!bis|korrektur).*|L-09.*|L-14.*|T-25/abschluss|W-.*"
)
"""Labels and parts, and texts that are plain as they stand."""
PLACE = "P-ort"
"""Plain texts say "Ort:" before it."""

ADDRESSED = re.compile(r"\b(?:Ihnen|Ihre?[nmrs]?|Sie)\b")


@pytest.fixture(scope="module")
def german() -> Content:
    return load_texts(load_directory(), country="DE")


@pytest.fixture(scope="module")
def catalogue(german: Content) -> Catalogue:
    return Catalogue(words=german.words, phrases=german.phrases, numbers=german.numbers)


def for_families(content: Content, catalogue: Catalogue, voice: Voice) -> Iterator[Measured]:
    for template, audience in content.audience.items():
        if audience == "worker" or template[0] not in "TL":
            continue
        said = catalogue.render(Text(TemplateId(template), VALUES), voice)
        yield measured(re.sub(r"\(\w*utomati[^)]*\)", "", said))


def test_the_formulas_count_as_they_are_documented() -> None:
    text = measured("Das ist ein Satz. Er hat Kommunikationswege: 0208 1, caritas.de.")
    assert text.sentences == [["Das", "ist", "ein", "Satz"], ["Er", "hat", "Kommunikationswege"]]
    assert text.lix == pytest.approx(3.5 + 100 / 7)
    assert [syllables(word) for word in ("Satz", "Freitag", "Termin", "Kommunikationswege")] == [
        1,
        2,
        2,
        8,
    ]


@pytest.mark.parametrize("voice", EVERY, ids=str)
def test_c_40_no_sentence_for_families_is_long(
    german: Content, catalogue: Catalogue, voice: Voice
) -> None:
    """Shows C-40."""
    most = 12 if voice.plain else 16
    for text in for_families(german, catalogue, voice):
        assert text.longest <= most, text


@pytest.mark.parametrize(
    ("voice", "each", "on_average"),
    [(FORMAL, 9, 5), (DU, 9, 5), (PLAIN, 8, 3.5), (PLAIN_DU, 8, 3.5)],
)
def test_c_41_german_needs_few_school_years(
    german: Content, catalogue: Catalogue, voice: Voice, each: float, on_average: float
) -> None:
    """Shows C-41."""
    texts = [t for t in for_families(german, catalogue, voice) if len(t.words) >= ENOUGH]
    assert len(texts) > 40
    for text in texts:
        assert text.wiener <= each, text
    assert mean(text.wiener for text in texts) <= on_average


@pytest.mark.parametrize("voice", EVERY, ids=str)
def test_c_41_every_language_is_easy(german: Content, catalogue: Catalogue, voice: Voice) -> None:
    """Shows C-41."""
    texts = [t for t in for_families(german, catalogue, voice) if len(t.words) >= ENOUGH]
    for text in texts:
        assert text.lix <= 48, text
    assert mean(text.lix for text in texts) <= (25 if voice.plain else 30)


def test_every_text_for_families_exists_in_plain_language(german: Content) -> None:
    plain = german.words["de-einfach"]
    wanted = {
        template
        for template, audience in german.audience.items()
        if audience != "worker" and (template == PLACE or not NOT_PLAIN.fullmatch(template))
    }
    assert plain.keys() == wanted


def test_plain_language_keeps_the_form_of_address(german: Content) -> None:
    plain, informal = german.words["de-einfach"], german.words["de-einfach-du"]
    for template, words in informal.items():
        assert not ADDRESSED.search(words), template
        assert words != plain[template], template
    for template, words in plain.items():
        said_to_all = re.sub(r"(?:^|[.?!:] )(?:Sie|Ihre?)\b", "", words)
        assert template in informal or not ADDRESSED.search(said_to_all), template


def test_plain_language_names_the_same_values_and_the_same_emergency_numbers(
    german: Content,
) -> None:
    for name in ("de-einfach", "de-einfach-du"):
        for template, words in german.words[name].items():
            base = german.words["de"][template]
            assert parameters(words) == parameters(base), template
            if re.search(r"\{nummer:de-11[02]\}", base):
                assert re.search(r"\{nummer:de-11[02]\}", words), template


def test_plain_language_has_no_abbreviations_or_brackets(german: Content) -> None:
    for name in ("de-einfach", "de-einfach-du"):
        for template, words in german.words[name].items():
            bare = re.sub(r"\(\w*utomatisch[^)]*\)|\(Mo–Sa 14–20 Uhr\)", "", words)
            assert not re.search(r"\(|\bz\. ?B\.|\bggf\b|\bbzw\b|;|[*/](?! English)", bare), (
                template
            )
