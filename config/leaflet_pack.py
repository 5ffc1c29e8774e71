"""The long leaflet, `packs/<language>[-du]/leaflet.yaml`: "-du" is the version for young people.

`**words**` are printed bold; a line that begins with "- " is a point of a list. A line whose value is
unknown is left out, so every line has to make sense without its neighbours.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from config.contacts_pack import PACKS
from config.marked_yaml import Marked, read, validated
from config.problems import Misconfigured
from config.strict import Strict

LANGUAGES: Final = ("de", "en", "sv")
PLAIN: Final = ("de",)
"""Languages with a version in plain language, `packs/<language>-einfach`, for adults; the one for young
people is plain as it is."""

Condition = Literal[
    "DE", "SE", "leaves", "stays", "operator_reads", "second_reader", "rules_only",
    "documents", "no_documents", "on_call", "nobody_on_call", "alone",
]  # fmt: skip
"""Country of the organisation; whether the bot can leave by itself; whether the transport's operator
can read along; how it detects; whether documents may be sent; whether somebody is on call at night; `alone`: not
for a group, in which no line on violence is named (C-26)."""


def _line(written: object) -> object:
    return {"text": written} if isinstance(written, str) else written


class LeafletLine(Strict):
    """One paragraph or point; printed only where all of `when` hold."""

    text: str = Field(min_length=1)
    when: tuple[Condition, ...] = ()


Lines = tuple[Annotated[LeafletLine, BeforeValidator(_line)], ...]


class LeafletColumn(Strict):
    """One of two columns beside each other."""

    heading: str
    lines: Lines = Field(min_length=1)


class LeafletSection(Strict):
    """One part under a heading. The `contact` box begins with the workers and their duty hours."""

    heading: str = Field(min_length=1)
    look: Literal["plain", "danger", "contact", "small"] = "plain"
    lines: Lines = ()
    columns: tuple[LeafletColumn, ...] = Field(default=(), max_length=2)


class LeafletPack(Strict):
    """One file. `day` is the date of the wording, printed on the sheet: change it with the words."""

    language: str = Field(pattern="^[a-z]{2}$")
    address: Literal["sie", "du"] = "sie"
    plain: bool = False
    day: date
    file: str = Field(pattern=r"^[\w-]+\.pdf$")
    title: str
    subtitle: str
    foot: str
    sections: tuple[LeafletSection, ...] = Field(min_length=1)


@cache
def load_leaflet(
    language: str, *, young: bool, plain: bool = False, folder: Path = PACKS
) -> LeafletPack:
    """Load the leaflet in a language, for adults or for young people; raises Misconfigured."""
    name = f"{language}{'-einfach' if plain else ''}{'-du' if young else ''}"
    found = read(folder / name / "leaflet.yaml")
    marked = Marked(f"{name}/{found.name}", found.data, found.marks)
    pack = validated(LeafletPack.model_validate, marked)
    if (pack.language, pack.address == "du", pack.plain) != (language, young, plain):
        raise Misconfigured(
            f"{marked.name}:1:1: language, address and plain do not fit the folder {name}"
        )
    return pack
