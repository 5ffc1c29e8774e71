from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.errors import ContentError
from bot.core.ids import TemplateId
from bot.core.texts import Address, Param, Text, Voice
from handlers.texts import Catalogue

BERLIN = ZoneInfo("Europe/Berlin")


def text(template: str, **params: Param) -> Text:
    return Text(TemplateId(template), params)


@pytest.fixture
def small() -> Catalogue:
    return Catalogue(
        words={
            "de": {
                "T-1": "Notiert: {wochentag}, {datum}, {uhrzeit} bis {ende} Uhr, {ort}.",
                "T-2": "Wieder da: {naechste_dienstzeit}. {mensch}",
                "T-3": "Hallo {name}, 112: {nummer:de-112}",
                "P-ort": "Ort wie besprochen",
                "T-4": "Offen:\n{zeilen}",
                "T-5": "{anzahl} Termine",
                "T-6": "/termine{kuerzel|dazu} morgen",
                "T-7": "Meinten Sie „{vorschlag|wort}“?",
            },
            "de-du": {"T-3": "Hey {name}"},
            "en": {"T-1": "Noted: {wochentag}, {datum}, {uhrzeit}", "T-5": "{anzahl} dates"},
            "sv": {"T-2": "Tillbaka: {naechste_dienstzeit}. {mensch}"},
            "ar": {"T-3": "رقم {nummer:de-112} {name}"},
        },
        phrases={"T-1": {"ort": "P-ort"}},
        numbers={"nummer:de-112": "112"},
    )


def shown(of: Catalogue, what: Text, language: str = "de", *, du: bool = False) -> str:
    return of.render(what, Voice(language, Address.DU if du else Address.SIE))


APPOINTMENT: dict[str, Param] = {
    "wochentag": date(2026, 11, 24),
    "datum": date(2026, 11, 24),
    "uhrzeit": time(10),
    "ende": time(11, 5),
    "ort": "im Büro",
}


def test_an_appointment_has_full_words(small: Catalogue) -> None:
    assert shown(small, text("T-1", **APPOINTMENT)) == (
        "Notiert: Dienstag, 24.11.2026, 10:00 bis 11:05 Uhr, im Büro."
    )
    assert shown(small, text("T-1", **APPOINTMENT), "en") == (
        "Noted: Tuesday, 24 November 2026, 10:00"
    )


def test_an_unknown_place_is_said_as_agreed(small: Catalogue) -> None:
    for place in ({}, {"ort": ""}):
        params = {name: value for name, value in APPOINTMENT.items() if name != "ort"} | place
        assert shown(small, text("T-1", **params)).endswith("Ort wie besprochen.")


def test_parts_of_one_instant_and_a_missing_weekday(small: Catalogue) -> None:
    at = datetime(2026, 11, 24, 8, 30, tzinfo=BERLIN)
    assert shown(small, text("T-1", datum=at, uhrzeit=at, ende=at, ort="hier")) == (
        "Notiert: Dienstag, 24.11.2026, 8:30 bis 8:30 Uhr, hier."
    )


@pytest.mark.parametrize(
    ("language", "moment"),
    [("de", "Montag, 30.11.2026, 8:00 Uhr"), ("sv", "måndag 30 november 2026, kl. 08:00")],
)
def test_the_next_duty_time_with_a_text_inside(
    small: Catalogue, language: str, moment: str
) -> None:
    at = datetime(2026, 11, 30, 8, tzinfo=BERLIN)
    inner = text("T-5", anzahl=2)
    expected = {"de": "2 Termine", "sv": "2 dates"}[language]
    assert shown(small, text("T-2", naechste_dienstzeit=at, mensch=inner), language).endswith(
        f": {moment}. {expected}"
    )


def test_several_texts_are_one_a_line(small: Catalogue) -> None:
    lines = (text("T-5", anzahl=1), text("T-5", anzahl=2))
    assert shown(small, text("T-4", zeilen=lines)) == "Offen:\n1 Termine\n2 Termine"


def test_the_informal_form_falls_back_to_the_formal_one(small: Catalogue) -> None:
    assert shown(small, text("T-3", name="Mia"), du=True) == "Hey Mia"
    assert shown(small, text("T-5", anzahl=3), du=True) == "3 Termine"


@pytest.mark.parametrize(
    ("asked", "template", "begins"),
    [("tr", "T-5", "3 dates"), ("tr", "T-4", "Offen:"), ("en-GB", "T-5", "3 dates"),
     ("sv", "T-2", "Tillbaka:"), ("DE", "T-5", "3 Termine")],
)  # fmt: skip
def test_a_language_without_the_text_falls_back_to_english_then_german(
    small: Catalogue, asked: str, template: str, begins: str
) -> None:
    meant = text(template, anzahl=3, zeilen="eins", naechste_dienstzeit="morgen", mensch="wer")
    assert shown(small, meant, asked).startswith(begins)


def test_numbers_keep_their_order_between_arabic_words(small: Catalogue) -> None:
    said = shown(small, text("T-3", name="Kaya"), "ar")
    assert "\u2068112\u2069" in said
    assert "\u2068Kaya\u2069" in said


def test_a_value_is_never_read_as_a_placeholder(small: Catalogue) -> None:
    assert shown(small, text("T-3", name="{nummer:de-112}")).startswith("Hallo {nummer:de-112},")


def test_a_missing_value_is_named_without_the_other_values(small: Catalogue) -> None:
    with pytest.raises(ContentError) as caught:
        shown(small, text("T-1", ort="Geheimstraße 5", datum=date(2026, 1, 1)))
    assert "T-1" in str(caught.value)
    assert "{uhrzeit}" in str(caught.value)
    assert "Geheim" not in str(caught.value)


def test_an_unknown_text_and_an_unknown_number_are_content_errors(small: Catalogue) -> None:
    with pytest.raises(ContentError, match="T-99"):
        shown(small, text("T-99"))
    broken = Catalogue(words={"de": {"T-1": "{web:x}"}}, phrases={}, numbers={})
    with pytest.raises(ContentError, match="web:x"):
        shown(broken, text("T-1"))


def test_languages_of_a_text(small: Catalogue) -> None:
    assert small.languages(TemplateId("T-3")) == {"de", "ar"}


def test_a_text_inside_an_arabic_one_is_not_wrapped_again() -> None:
    words = {"ar": {"T-1": "أنا برنامج. {mensch}", "T-2": "{fachkraft} هنا {wann}"}}
    arabic = Catalogue(words=words, phrases={}, numbers={})
    at = datetime(2026, 11, 30, 8, tzinfo=BERLIN)
    inner = text("T-2", fachkraft="Frau Kaya", wann=at)
    said = shown(arabic, text("T-1", mensch=inner), "ar")
    assert said == ("أنا برنامج. \u2068Frau Kaya\u2069 هنا \u2068الاثنين، 30.11.2026، 08:00\u2069")


def test_a_value_that_is_only_added_may_be_missing(small: Catalogue) -> None:
    assert shown(small, text("T-6", kuerzel="K-1")) == "/termine K-1 morgen"
    assert shown(small, text("T-6", kuerzel="")) == "/termine morgen"
    assert shown(small, text("T-6")) == "/termine morgen"


def test_of_a_text_its_first_word_may_stand_alone(small: Catalogue) -> None:
    assert shown(small, text("T-7", vorschlag=text("T-6"))) == "Meinten Sie „/termine“?"
