"""Months in full, and in short: "3. Dez", "Dec 4". Most of these are other words too, save beside a number."""

import re
from collections.abc import Mapping
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS: Final = _words(
    """
    januar februar maerz april mai juni juli august september oktober november dezember
    january february march june july october december
    januari februari mars maj augusti
    """
)
"""In full and folded: words that mean nothing else; "may" is a verb."""

_SHORT_FOR: Final = {
    "januar": "jan jaenner janner",
    "februar": "feb feber",
    "maerz": "mrz maer mar marz",
    "april": "apr",
    "mai": "may",
    "juni": "jun juno",
    "juli": "jul julei",
    "august": "aug",
    "september": "sep sept",
    "oktober": "okt oct",
    "november": "nov",
    "dezember": "dez dec",
}
SHORT_MONTHS: Final[Mapping[str, str]] = {
    short: month for month, shorts in _SHORT_FOR.items() for short in shorts.split()
}
"""Each other spelling to its month, as `handlers.dates` reads it, which nothing here may know: tests compare."""

_ANY: Final = "|".join(sorted({*MONTHS, *SHORT_MONTHS}, key=len, reverse=True))
BEGINS_WITH_MONTH: Final = re.compile(rf"\s*(?:{_ANY})\b\.?(?!\s+\d\d?(?:\s|$))")
"""What follows the day of a month, folded; in "1 Dec 4" it would follow the number of an appointment."""

_NAMES: Final = "|".join(sorted(SHORT_MONTHS, key=len, reverse=True))
_SHORT: Final = re.compile(
    rf"""
    (?<![\d.,:])(?<!\bum\s)(?<!\bat\s)(?<!\bkl\s)(?:0?[1-9]|[12]\d|3[01])(?:\.|st|nd|rd|th|:[ae])?\s?(?:of\s)?
    (?P<behind>{_NAMES})\b(?:\.(?=\s|$))?
    | \b(?P<before>{_NAMES})\.?(?=\s(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:$|[^\w.:](?!(?:uhr|h|am|pm)\b)))
    """,
    re.VERBOSE,
)
NO_END: Final = "".join(rf"(?<!\d {name})(?<!\d\. {name})" for name in sorted(SHORT_MONTHS))
"""Before a full stop, in any case: that of "3. Dez. kann ich nicht" ends no sentence."""

_NUMBER: Final = re.compile(r"\d")


def in_full(folded: str) -> str:
    """Write out the short months of a folded text."""
    return _SHORT.sub(_spelled, folded) if _NUMBER.search(folded) else folded


def written(folded: str) -> frozenset[str]:
    """Return the short months of a folded text."""
    return frozenset(found["behind"] or found["before"] for found in _SHORT.finditer(folded))


def _spelled(found: re.Match[str]) -> str:
    short = found["behind"] or found["before"]
    return found[0].rstrip(".").removesuffix(short) + SHORT_MONTHS[short]
