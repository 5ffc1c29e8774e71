"""A street with its number is neither shown nor stored (S-01, P-17); the worker is told each time."""

import re

_STREET = re.compile(
    r"""\b(?:[^\W\d_][\w-]*\s+(?:stra(?:ß|ss)e|str\.?|weg|platz|allee|gasse|ring|damm|ufer)
    |[^\W\d_][\w-]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|gatan|vägen))
    \s+(?:(?:2[5-9]|[3-9]\d|\d{3})\s?[-–]\s?\d{1,3}|\d{1,3}\s?[a-z]?)
    \b(?![:.–-]\d|\s*(?:uhr|h|min|minuten|stunden?)\b)
    (?:,?\s*\b\d{5}\s+[^\W\d_][\w-]*(?:\s+an\s+der\s+[^\W\d_]+)?)?[,;]?""",
    re.IGNORECASE | re.VERBOSE,
)
"""A street with a house number, and the town behind it; "Spielplatz 15 Uhr" is none, nor "Spielplatz 10-12"."""


def without_address(arguments: str) -> str:
    """Leave out a street, its number and the town behind it."""
    return _STREET.sub("", arguments)


def has_address(arguments: str) -> bool:
    """Whether something of the kind would be left out."""
    return _STREET.search(arguments) is not None
