"""What stands in a `texts.yaml`."""

import re
from typing import Final, Literal

from pydantic import Field

from config.contacts_pack import Country, Directory
from config.strict import Strict

BASE = "de"
COMPLETE = ("de", "en", "sv")
HOME: Final = "DE"
"""The country whose numbers stand in `text`; others stand under `countries`."""

FORMS: Final = ("n", "dazu", "wort")
"""Forms of a value, "{fachkraft|n}": n is what stands after "mit", "durch", "fragen Sie": Herrn;
"/termine{kuerzel|dazu}": after a space, and nothing where it is not given; "{vorschlag|wort}": its
first word alone."""

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Template(Strict):
    """One entry. What is not the wording itself (`for`, `rules`, ...) stands in the base pack only."""

    audience: Literal["client", "group", "worker", "all"] | None = Field(default=None, alias="for")
    rules: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    hours: dict[str, str] = Field(default_factory=dict)
    parts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    phrases: dict[str, str] = Field(default_factory=dict)
    text: str = Field(min_length=1)
    countries: dict[Country, str] = Field(default_factory=dict)

    def wording(self, country: Country) -> str:
        """Return the text as it reads in that country."""
        return self.countries.get(country, self.text)


class Pack(Strict):
    """One file. `review: pending` until a native speaker has checked it.

    `plain`: in plain language, `/einfach`. `phrases` (base pack only) says which template stands for
    a value that is missing.
    """

    language: str = Field(pattern="^[a-z]{2}$")
    address: Literal["sie", "du"] = "sie"
    plain: bool = False
    review: Literal["done", "pending"]
    phrases: dict[str, str] = Field(default_factory=dict)
    texts: dict[str, Template]

    @property
    def name(self) -> str:
        """Return the name that the folder has to have: "de", "de-du", "de-einfach-du"."""
        plain, du = "-einfach" if self.plain else "", "-du" if self.address == "du" else ""
        return f"{self.language}{plain}{du}"


def shown_numbers(directory: Directory) -> dict[str, str]:
    """Return what "nummer:ID" and "web:ID" show, for every entry that has one."""
    found: dict[str, str] = {}
    for entry in directory.contacts:
        if entry.number and entry.number.dial:
            found[f"nummer:{entry.id}"] = entry.number.dial
        if entry.web_name:
            found[f"web:{entry.id}"] = entry.web_name
    return found


def placeholders(wording: str) -> tuple[str, ...]:
    """Return the names between braces, in order, references to the directory among them."""
    return tuple(PLACEHOLDER.findall(wording))


def parameters(wording: str) -> frozenset[str]:
    """Return the values that a wording needs from the caller, whatever the form asked for."""
    return frozenset(value_of(name) for name in placeholders(wording) if ":" not in name)


def value_of(placeholder: str) -> str:
    """Return the name of the value in "name" or "name|form"."""
    return placeholder.partition("|")[0]
