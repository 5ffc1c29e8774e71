"""What stands on a leaflet, in order and in words: everything is filled in, nothing is laid out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Look(StrEnum):
    """How a part is set apart from the others."""

    PLAIN = "plain"
    DANGER = "danger"
    CONTACT = "contact"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Column:
    """One of two columns beside each other."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part. `**words**` are bold, a line that begins with "- " is a point."""

    heading: str
    look: Look = Look.PLAIN
    lines: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole leaflet. `day` is the date of its wording, and the only date in the file."""

    language: str
    title: str
    subtitle: str
    foot: str
    author: str
    day: date
    parts: tuple[Part, ...]
