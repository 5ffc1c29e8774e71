"""Names of commands, as different keyboards type them."""

import pytest

from bot.core.commands import CommandList, CommandSpec
from bot.core.ids import TemplateId


def _command(name: str, *aliases: str) -> CommandSpec:
    return CommandSpec(name=name, help=TemplateId("H"), aliases=aliases)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("språk", "språk SPRÅK sprak spraak"),
        ("återuppta", "ateruppta aateruppta"),
        ("öppna", "öppna oeppna oppna"),
        ("hjälp", "hjaelp hjalp"),
        ("löschen", "loeschen loschen"),
    ],
)
def test_a_name_is_typed_with_the_letters_of_any_keyboard(name: str, typed: str) -> None:
    known = CommandList([_command("andere"), _command("eins", name)])
    for word in typed.split():
        found = known.find(word)
        assert found is not None, word
        assert found.name == "eins"
    assert {"eins", *filter(str.isascii, typed.lower().split())} <= set(known.spellings)


def test_a_spelling_that_fits_two_names_is_neither() -> None:
    known = CommandList([_command("höra"), _command("hora"), _command("mätt"), _command("mått")])
    (_, hora, *_) = known.specs
    assert known.find("hora") is hora, "its own name comes first"
    assert known.find("hoera") is known.specs[0]
    assert known.find("matt") is known.specs[3], "å is a by itself"
    two = CommandList([_command("rögen"), _command("rogén"), _command("rogën")])
    assert two.find("rogen") is two.specs[1]
