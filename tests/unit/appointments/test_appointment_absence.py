"""Who is away for days is read in the first person, and nothing else is (C-23, S-09)."""

import pytest

from handlers.appointments.spoken.absence import Absence, absences

SPAN, WEEK = Absence("7.12. - 14.12."), Absence("7.12.", length=7)
NAMED = Absence("7 december - 14 december")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("vom 7.12. bis 14.12. im Urlaub", SPAN),
        ("Wir sind vom 7.12. bis zum 14.12. nicht da.", SPAN),
        ("wir sind vom 7.12 bis 14.12 nicht da", SPAN),
        ("Vom 7.12. bis 14.12. kann ich nicht", SPAN),
        ("7.12.-14.12. geht es leider nicht", SPAN),
        ("Hallo Frau Kaya, wir sind vom 7.12. bis 14.12. im Urlaub. Danach geht es wieder.", SPAN),
        ("Hallo Frau Kaya wir sind vom 7.12. bis 14.12. leider nicht da", SPAN),
        ("Ich bin mit den Kindern vom 7.12. bis 14.12. verreist, danach passt es wieder", SPAN),
        ("wir fahren vom 7.12. bis 14.12. in den Urlaub", SPAN),
        ("Vom 7.12. bis 14.12. fliegen wir weg", SPAN),
        ("von Montag, 7.12. bis Freitag, 14.12. sind wir weg", SPAN),
        ("vom 7. bis 14. Dezember sind wir verreist", Absence("7 - 14 dezember")),
        ("vom 7.12.2026 bis 3.1.2027 im Urlaub", Absence("7.12.2026 - 3.1.2027")),
        ("von Montag bis Freitag sind wir nicht zu Hause", Absence("montag - freitag")),
        ("ab dem 7.12. eine Woche weg", WEEK),
        ("ab dem 7.12. sind wir eine Woche weg", WEEK),
        ("eine Woche lang ab dem 7.12. sind wir nicht da", WEEK),
        ("Wir sind ab dem 7.12. für zwei Wochen im Urlaub", Absence("7.12.", length=14)),
        ("from 7 December to 14 December we are on holiday", NAMED),
        ("we'll be away from December 7 to December 14", NAMED),
        ("We're away from the 7th to the 14th of December", Absence("7 - 14 december")),
        ("I can't come from 7 to 14 December", Absence("7 - 14 december")),
        ("we are abroad for a week from 7 December", Absence("7 december", length=7)),
        ("vi är på semester från 7 december till 14 december", NAMED),
        ("från 7 december till 14 december reser vi bort", NAMED),
        ("från den 7 december är vi borta i två veckor", Absence("7 december", length=14)),
    ],
)
def test_who_is_away_for_days_is_read(text: str, read: Absence) -> None:
    (found,) = absences(text)
    assert (found.days, found.length) == (read.days, read.length)


@pytest.mark.parametrize(
    "text",
    [
        "Oma ist vom 7.12. bis 14.12. im Urlaub",
        "Oma vom 7.12. bis 14.12. im Urlaub",
        "mein Mann ist vom 7.12. bis 14.12. nicht da",
        "Mein Sohn ist vom 7.12. bis 14.12. auf Klassenfahrt",
        "mein Sohn ist vom 7.12. bis 14.12. krank",
        "Grandma is on holiday from 7 December to 14 December",
        "min man är borta från 7 till 14 december",
        "Sie sind vom 7.12. bis 14.12. im Urlaub",
        "Sind Sie vom 7.12. bis 14.12. im Urlaub?",
        "Frau Kaya ist vom 7.12. bis 14.12. im Urlaub",
        "Frau Kaya kann vom 7.12. bis 14.12. nicht",
        "are you on holiday from 7 December to 14 December?",
        "du är på semester från 7 till 14 december",
        "wir waren vom 7.12. bis 14.12. im Urlaub",
        "we were on holiday from 7 December to 14 December",
        "wir sind vielleicht vom 7.12. bis 14.12. im Urlaub",
        "wenn wir vom 7.12. bis 14.12. im Urlaub sind",
        "ich glaube wir sind vom 7.12. bis 14.12. weg",
        "Mein Chef sagt, wir sind vom 7.12. bis 14.12. im Urlaub",
        "if we are away from 7 December to 14 December",
        "Wir sind vom 7.12. bis 14.12. nicht im Urlaub",
        "wir sind vom 7.12. bis 14.12. im Urlaub, aber der Termin passt trotzdem",
        "vom 7.12. bis 14.12. kann ich nicht schlafen",
        "vom 7.12. bis 14.12. ab 15 Uhr nicht da",
        "vom 7.12. bis 14.12. bin ich bei der Arbeit",
        "vom 7.12. bis 14.12. haben die Kinder Ferien",
        "Der Schlüssel ist vom 7.12. bis 14.12. weg",
        "mein Geld ist ab dem 7.12. eine Woche weg",
        "die Schule ist vom 7.12. bis 14.12. zu",
        "ab dem 7.12. sind wir weg",
        "vom 1.12. bis 3.12. und vom 7.12. bis 9.12. im Urlaub",
        "",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert not list(absences(text))
