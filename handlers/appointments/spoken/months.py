"""Months in full, and in short: "3. Dez", "Dec 4". Most of these are other words too, save beside a number."""

import re
from typing import Final

from handlers.dates.months import MONTH_NAMES, SHORT_MONTHS

MONTHS: Final = MONTH_NAMES
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
