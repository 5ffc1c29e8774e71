"""How people agree in dialect and in passing, in the words of the vocabulary: "jo passt scho", "mach ma so".

Only what ends there agrees: "ja ist recht spät" and "passt scho lange nicht mehr" stay as they are.
"""

import re
from typing import Final

_WE: Final = r"(?:mach(?:en|n)? ?(?:wir|ma|mer|mia)|mach(?:en|n) mir)"
_IT: Final = r"(?: (?:das|es|des|dat|s))?"
_ENDS: Final = r"(?=\s*(?:$|[.!,;]|(?:danke|dankeschoen|bitte|dann|bis dann)\b))(?!\s*,?\s*(?:danke|bitte)?\s*\?)"
_ALONE: Final = r"(?<!\bwie )(?<!\bwas )(?<!\bwarum )(?<!\bwieso )(?<!\bwenn )(?<!\bob )"

_AS: Final = (
    (re.compile(r"\bscho\b"), "schon"),
    (re.compile(r"\bba(?:ss|ß)[td]\b"), "passt"),
    (re.compile(r"\b(?:gu[ae][dt]|jut)\b"), "gut"),
    (re.compile(r"\b(?:des|dat|dit)(?= (?:is|ist|isch|passt|geht|klappt)\b)"), "das"),
    (re.compile(r"\bisch(?= (?:schon |mir |uns |so )*(?:gut|recht|in ordnung)\b)"), "ist"),
    (re.compile(rf"\b(?:ist|is) (?:(?:mir|uns|so|schon) )*recht(?: so)?{_ENDS}"), "ist gut"),
    (re.compile(rf"{_ALONE}\b(?:(?:das|des) )?{_WE}{_IT} (?:genau )?so{_ENDS}"), "ja"),
    (re.compile(rf"{_ALONE}\b(?:genau )?so {_WE}{_IT}{_ENDS}"), "ja"),
    (
        re.compile(
            rf"\b(ja|jo|jap|jep|jup|ok|okay|klar|gut|gern|gerne)[, ]+(?:d[ae]s )?{_WE}{_ENDS}"
        ),
        r"\1",
    ),
)
_MAY_BE: Final = re.compile(
    r"\b(?:scho|d[ei][st]\b|dat\b|ba(?:ss|ß)[td]|gu[ae][dt]|jut|recht|mach)"
)


def in_standard(folded: str) -> str:
    """Return a folded text with what agrees in it as the vocabulary says it."""
    if _MAY_BE.search(folded) is None:
        return folded
    for spoken, standard in _AS:
        folded = spoken.sub(standard, folded)
    return folded
