"""A greeting, thanks, a full stop or a heart change nothing of what the second reader hears."""

from time import process_time

import pytest

from bot.second_reader.courtesies import without_courtesies
from bot.second_reader.features import LONG, capped, parts
from bot.second_reader.opening import open_reader
from config.sensitive_pack import shipped_heads

_SAID = "heute ist mein letzter abend"


@pytest.mark.parametrize(
    "dressed",
    [
        "{}.",
        "{}!!",
        "{} …",
        "{} ❤️🙏🏽",
        "Hallo {}",
        "Hallo Frau Kaya, {}",
        "hi maria, {}",
        "merhaba zeynep hanım {}",
        "guten morgen, {}",
        "hej {}",
        "Moin moin, {}",
        "Bună ziua, {}.",
        "привет, {}",
        "سلام خانم رضایی، {}",
        "{}, danke",
        "{}. Vielen Dank im Voraus!",
        "{}. LG Anna",
        "Hi, {}. Danke 😊",
    ],
)
def test_what_is_put_around_it_is_left_out(dressed: str) -> None:
    assert without_courtesies(dressed.format(_SAID)) == _SAID


@pytest.mark.parametrize(
    "text",
    [
        "kommst du?",
        "ok 😂",
        "danke für alles",
        "hallo",
        "hijack the bus",
        "...",
        "❤️",
        "",
        "danke, dass es dich gibt",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    assert without_courtesies(text) == text


def test_whole_messages_and_parts_are_read_without_them() -> None:
    assert capped(f"Hallo {_SAID}.") == _SAID
    long = f"Hallo Frau Kaya, {_SAID}! " + "Der Termin passt uns gut, wir kommen gern dorthin. " * 6
    assert len(long) > LONG
    assert all(not part.endswith((".", "!")) for part in parts(long))


@pytest.mark.parametrize(
    ("lang", "dressed"), [("de", "Hallo Frau Kaya, {}! 🙏"), ("tr", "Merhaba, {}."), ("ru", "{}.")]
)
@pytest.mark.parametrize("said", [_SAID, "artık uyanmak istemiyorum", "опять руку поднял"])
def test_the_opinion_is_the_same(lang: str, dressed: str, said: str) -> None:
    reader = open_reader(shipped_heads()).reader
    assert reader is not None
    assert reader.opinion(dressed.format(said), lang) == reader.opinion(said, lang)


@pytest.mark.parametrize("piece", ["a", ".", "hallo ", ". danke", "danke ", "lg a b ", "🙏"])
def test_no_text_makes_it_slow(piece: str) -> None:
    text = piece * (8_000 // len(piece))
    begun = process_time()
    without_courtesies(text)
    assert process_time() - begun < 0.5
