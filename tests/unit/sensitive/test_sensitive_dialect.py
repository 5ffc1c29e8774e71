"""Dialect is read a second time in the standard's words; standard German is not touched."""

import pytest

from handlers.sensitive.dialect import in_standard
from handlers.sensitive.normalise import tokens


@pytest.mark.parametrize(
    ("heard", "standard"),
    [
        ("er hod mi gschlogn", "er hat mich geschlagen"),
        ("he hett dat jeld wedder versteckt", "he hat dat geld wieder versteckt"),
    ],
)
def test_dialect_becomes_standard_place_for_place(heard: str, standard: str) -> None:
    typed = tokens(heard)
    read = in_standard(typed)
    assert read is not None
    assert read.joined == tokens(standard).joined
    assert read.spans == typed.spans


def test_standard_german_has_no_second_reading() -> None:
    assert (
        in_standard(tokens("gestern haben wir mit allen den garten gegossen, dann kam gott"))
        is None
    )
