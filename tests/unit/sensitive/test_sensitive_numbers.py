"""Check digits decide what is a secret number; quotations and links are not the writer's words."""

import pytest

from handlers.sensitive.mask import mask
from handlers.sensitive.numbers import secrets


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("meine iban ist DE89 3704 0044 0532 0130 00", "number.iban"),
        ("de89370400440532013000", "number.iban"),
        ("karte 4111 1111 1111 1111 gültig 12/27", "number.card"),
        ("visa 4111111111111111", "number.card"),
        ("شماره کارتم ۴۱۱۱ ۱۱۱۱ ۱۱۱۱ ۱۱۱۱", "number.card"),
        ("رقم بطاقتي ٤١١١ ١١١١ ١١١١ ١١١١", "number.card"),
        ("steuer id 86 095 742 719", "number.tax-id.de"),
        ("für die abrechnung: steuer-id 86 095 742 719", "number.tax-id.de"),
        ("rentenversicherung 15 070649 C 10 3", "number.pension.de"),
        ("versichertennummer A123456780", "number.health.de"),
        ("personnummer 19811218-9876", "number.personnummer.se"),
        ("pesel 44051401359", "number.pesel.pl"),
        ("kimlik 10000000146", "number.kimlik.tr"),
        ("mein passwort ist Sommer2019!", "number.credential"),
        ("pin 4711 vom konto", "number.credential"),
        ("mitt lösenord är Katt88", "number.credential"),
        ("die pin von omas handy ist 2580, falls sie ran müssen", "number.credential"),
        ("mein zugang zum portal: nutzer lena, passwort Wolke!88", "number.credential"),
        ("tan für die überweisung wäre 730 115", "number.credential"),
        ("пароль от почты Zima2020", "number.credential"),
        ("ausweisnummer: L01X00T47", "number.document.de"),
        ("der perso von meinem mann, nr. L01X00T47, für die akte", "number.document.de"),
    ],
)
def test_a_secret_number_is_found(text: str, rule: str) -> None:
    assert rule in [found for _, _, found in secrets(text)]


@pytest.mark.parametrize(
    "text",
    [
        "DE89 3704 0044 0532 0130 01",
        "welche iban soll ich eintragen?",
        "sendungsnummer 00340434161094027318",
        "karte 4111 1111 1111 1112",
        "meine nummer 0176 12345678",
        "hab mein passwort vergessen, wo kann ich das zurücksetzen?",
        "wie lang muss die pin sein?",
        "passwort ist zu kurz",
        "die pin soll 6 stellig sein",
        "der code kommt um 14:30 per sms",
        "passwort für das iphone13 hab ich vergessen",
        "neues passwort seit 2024, schick ich nicht",
        "ist der code mit 4 oder mit 6 zahlen?",
        "der reisepass ist da, abholen bis 30.11.",
        "login geht nicht, mail ist lena@example.org",
        "aktenzeichen 12 345 678 901",
        "termin 12.11.2026 14:00",
        "kundennummer 4111111111111111",
    ],
)
def test_other_numbers_and_questions_are_not(text: str) -> None:
    assert list(secrets(text)) == []


def test_the_span_is_the_number() -> None:
    text = "bitte: DE89 3704 0044 0532 0130 00 danke"
    ((start, end, _),) = secrets(text)
    assert text[start:end] == "DE89 3704 0044 0532 0130 00"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("siehe https://example.org/suizid jetzt", "siehe"),
        ("der film „Tod am Mittag“ läuft", "läuft"),
        ('muss ich bei feld "Schulden" was eintragen', "eintragen"),
        ('Sie haben geschrieben "bei Gewalt anrufen" gilt das', "gilt"),
    ],
)
def test_links_and_introduced_quotations_are_blanked(text: str, kept: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert kept in masked
    assert not {"suizid", "Tod", "Schulden", "Gewalt"} & set(masked.replace("/", " ").split())


def test_a_quoted_threat_is_kept() -> None:
    text = 'er hat gesagt "ich bring dich um"'
    assert mask(text) == text
