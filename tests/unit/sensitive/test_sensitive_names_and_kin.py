"""What a word means depends on who says it: names after titles, and words of another language."""

import pytest

from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Urgency
from tests.support.phrases import detector

_SENSES_DANGER = SecondOpinion(confirms=True, raises=(), version="", confirms_acute=True)


@pytest.mark.parametrize(
    "text",
    [
        "Hallo Frau Keller, Montag kann ich nicht mehr, da ist jetzt Elternabend",
        "hallo frau keller, das baby schreit viel aber die hebamme sagt normal",
        "Ich habe Herrn Messer angerufen, er kommt am Dienstag",
        "Guten Morgen Herr Wolf, der Kleine weint viel in der Kita",
    ],
)
def test_a_name_after_a_title_is_no_cellar_and_no_knife(text: str) -> None:
    assert detector().read(text).urgency is Urgency.NONE
    assert not detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    [
        "hallo frau kaya er schlägt mich wieder",
        "Herr Wolf hat mich eben geschlagen",
        "meine liebe frau schlägt mich",
        "er hat mich im Keller eingesperrt",
    ],
)
def test_beside_a_name_everything_is_heard(text: str) -> None:
    assert detector().read(text).sensitive


@pytest.mark.parametrize(
    "text",
    ["da e bine. multumesc mult pentru tot", "öyle oldu işte tamam olur", "tamam olur teşekkürler"],
)
def test_a_word_of_danger_in_another_language_is_none_in_this(text: str) -> None:
    """ "tot" is Romanian for everything; "olur", without its dots "ol…", Turkish for all right."""
    assert detector().read(text, "auto", _SENSES_DANGER).urgency is Urgency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "ich will nicht mehr aufwachen und donnerstag 10 uhr passt",
        "oma reagiert nicht ich krieg sie nicht wach und donnerstag 10 uhr passt",
    ],
)
def test_a_yes_to_an_hour_takes_no_danger_back(text: str) -> None:
    assert detector().read(text).urgency is Urgency.ACUTE


def test_waking_up_by_the_clock_is_none() -> None:
    assert not detector().read("am wochenende bin ich erst um 10 uhr wach").sensitive
