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
        ("Bestellung mit karte 4111 1111 1111 1111 bezahlt", "number.card"),
        ("paid my order by Visa: 4111111111111111", "number.card"),
        ("karte 4111-1111-1111-1111", "number.card"),
        ("karte 4111\u202f1111\u202f1111\u202f1111", "number.card"),
        ("steuer-id 86.095.742.719", "number.tax-id.de"),
        ("rentenversicherung 15\u00a0070649\u00a0C\u00a010\u00a03", "number.pension.de"),
        ("personnummer 19811218\u20119876", "number.personnummer.se"),
        ("mein pesel: 01211412341", "number.pesel.pl"),
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
        "Meine neue Handynummer ist 01511234566",
        "01621234560",
        "das büro: 02211234564",
        "+79051234564",
        "48881234567",
        "mit karte bezahlt, bestellnummer 4111 1111 1111 1111",
        "kundenkarte 4111 1111 1111 1111",
        "Fr20 Uhr43 kommen wir dann zu euch, tel 1234567",
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


@pytest.mark.parametrize("between", [" ", "", "\u00a0", "\u202f", "-", "\u2011", "."])
def test_the_span_is_the_number(between: str) -> None:
    number = between.join(("DE89", "3704", "0044", "0532", "0130", "00"))
    text = f"bitte: {number} danke"
    ((start, end, _),) = secrets(text)
    assert text[start:end] == number


@pytest.mark.parametrize(
    "iban",
    [
        "AL47212110090000000235698741",
        "BA391290079401028494",
        "DZ580002100001113000000570",
        "GE29NB0000000101904917",
        "IR580540105180021273113007",
        "LI21088100002324013AA",
        "MA64011519000001205000534921",
        "MD24AG000225100013104168",
        "ME25505000012345678951",
        "MK07250120000058984",
        "MT84MALT011000012345MTLCAST001S",
        "RS35260005601001611379",
        "TN5910006035183598478831",
        "XK051212012345678906",
    ],
)
def test_an_account_of_every_country_that_has_the_form(iban: str) -> None:
    assert [rule for _, _, rule in secrets(f"konto {iban}")] == ["number.iban"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("siehe https://example.org/suizid jetzt", "siehe"),
        ("der film „Tod am Mittag“ läuft", "läuft"),
        ('muss ich bei feld "Schulden" was eintragen', "eintragen"),
        ('Sie haben geschrieben "bei Gewalt anrufen" gilt das', "gilt"),
        ("Di 18 Uhr „Raus aus den Schulden“ im Rathaus", "Rathaus"),
        ('Thursday 7pm "Gewalt in families" at the library', "library"),
        ("kl 18 är det ”Schulden och suizid” på biblioteket", "biblioteket"),
    ],
)
def test_links_and_introduced_quotations_are_blanked(text: str, kept: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert kept in masked
    assert not {"suizid", "Tod", "Schulden", "Gewalt"} & set(masked.replace("/", " ").split())


@pytest.mark.parametrize(
    "text",
    [
        'er hat gesagt "ich bring dich um"',
        'um 18 uhr in der schule hat er "Schulden" an die tafel geschrieben',
        'um 3 uhr im krankenhaus: "Tod am Mittag"',
        'kl 3 på sjukhuset: "Tod am Mittag"',
        'Montag 8 Uhr vor der Schule: "du bist tot"',
        '"Schulden" ist das Thema beim Rathaus',
        '"Schulden" um 18 Uhr, ich kann nicht mehr',
    ],
)
def test_a_quoted_threat_is_kept_and_what_is_not_announced(text: str) -> None:
    assert mask(text) == text
