"""How a slash-command is told from what is written behind it."""

import pytest

from bot.core.commands import Invocation, parse_command, without_command
from bot.core.ids import short_name


@pytest.mark.parametrize("blank", [" ", "\n", "\t", "\r\n", "\u00a0", " \n "])
def test_any_white_space_ends_the_word(blank: str) -> None:
    text = f" /Hilfe{blank}Mann schlägt mich\ngerade "
    assert without_command(text) == "Mann schlägt mich\ngerade"
    assert parse_command(text) == Invocation("hilfe", "Mann schlägt mich\ngerade")
    named = parse_command(f"/termine{blank}k-7,{blank}alle")
    assert named == Invocation("termine", "alle", short_name("K-7"))


@pytest.mark.parametrize("text", ["/hilfe", "/hilfe\n", " /hilfe "])
def test_a_word_alone_leaves_nothing(text: str) -> None:
    assert without_command(text) == ""
    assert parse_command(text) == Invocation("hilfe", "")


@pytest.mark.parametrize("sign", [",", ":", ".", "!", "-"])
def test_what_is_glued_to_the_word_is_read(sign: str) -> None:
    assert without_command(f"/hilfe{sign}er schlägt mich") == f"{sign}er schlägt mich"


@pytest.mark.parametrize("text", ["", "/", "/ hilfe", "/1", "hilfe\n/hilfe"])
def test_what_is_no_command_stays_whole(text: str) -> None:
    assert without_command(text) == text
    assert parse_command(text) is None


@pytest.mark.parametrize("number", ["", "0x1", "1234567890", "9" * 5000, "²", "٢", "-1", "1_0"])
def test_what_is_no_short_name_is_a_word(number: str) -> None:
    assert short_name(f"K-{number}") is None
    assert parse_command(f"/termine K-{number}") == Invocation("termine", f"K-{number}")


def test_a_short_name_is_read_in_any_case() -> None:
    assert short_name(" k-027 ") == "K-27"
    assert short_name("K-123456789") == "K-123456789"
