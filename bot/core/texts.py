"""Which fixed text is meant, with which values; the wording itself lives in the content packs (D-06)."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Protocol, Union

from bot.core.ids import TemplateId

Param = Union[str, int, date, datetime, time, "Text", tuple["Text", ...]]
"""A value for a placeholder. Instants carry the wall time to be shown; texts are rendered in place,
several of them one a line."""


class Address(StrEnum):
    """How a conversation is addressed; never guessed (texts, part 5)."""

    SIE = "sie"
    DU = "du"


@dataclass(frozen=True, slots=True)
class Voice:
    """Language and form of address of a conversation."""

    language: str = "de"
    address: Address = Address.SIE
    plain: bool = False
    """In plain language, where a pack has it (`/einfach`)."""


@dataclass(frozen=True, slots=True)
class Text:
    """A fixed text and its values. Values are ours: never words that a client wrote (P-13)."""

    template: TemplateId
    params: Mapping[str, Param] = field(default_factory=dict)

    @property
    def base(self) -> TemplateId:
        """Return the identifier without the sub-wording, as reported to the outside."""
        return TemplateId(self.template.partition("/")[0])


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """The emergency text that needs no file (M-11); `words` takes a language.

    `instead_of`: what is answered with it, however urgent, when its own words cannot be had.
    """

    text: Text
    words: Callable[[str], str]
    instead_of: Collection[TemplateId] = ()


@dataclass(frozen=True, slots=True)
class Opens:
    """When a line that is closed now can be reached again, in its own wall time; `day` None: today."""

    day: date | None
    start: time
    end: time


class Texts(Protocol):
    """Turns a fixed text into words."""

    def render(self, text: Text, voice: Voice, closed: Mapping[str, Opens] | None = None) -> str:
        """Return the words; raises ContentError when a value is missing.

        `closed`: numbers of lines that are closed now; their hours are named behind them (M-19).
        """
        ...
