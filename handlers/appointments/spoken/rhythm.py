"""What is left over of a command may say how often: that is no place, and nothing to be guessed."""

import re
from typing import Final

from handlers.appointments.spoken.folding import fold, words
from handlers.appointments.spoken.vocabulary import A_SERIES

_SPELLED: Final = (
    {"zwei": 2, "drei": 3, "vier": 4, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
    | {"zehn": 10, "elf": 11, "zwoelf": 12, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
    | {
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "tvaa": 2,
        "tre": 3,
    }
    | {"fyra": 4, "fem": 5, "sex": 6, "sju": 7, "aatta": 8, "nio": 9, "tio": 10, "tolv": 12}
)
_TIMES: Final = "x|mal|times|gånger|ggr"
_MEETINGS: Final = "termine|treffen|appointments|meetings|tider|möten|tillfällen"
_NUMBER: Final = r"(?<![\w.:])(?P<count>\d+|[^\W\d_]+?)"
_COUNT: Final = re.compile(rf"{_NUMBER}\s?(?:{_TIMES}|{_MEETINGS})(?!\w)", re.IGNORECASE)
_COUNTED: Final = re.compile(rf"{_NUMBER}\s?(?:{_TIMES}|termine)(?!\w)", re.IGNORECASE)
_MOST: Final = 99
_NAMED: Final = re.compile(r"\b(?:als\s+|as\s+a\s+|som\s+)?(?P<word>[^\W\d_]+)\b", re.IGNORECASE)
_ENDLESS: Final = re.compile(
    r"\b(?:(?:bis\s+)?auf\s+weiteres|until\s+further\s+notice|tills\s+vidare)\b", re.IGNORECASE
)
_RHYTHM: Final = re.compile(
    r"""jd|jed(?:e[nmrs]?|n)|woech\w*|wtl|tg|taegl\w*|werktag\w*|monatl\w*|regelm\w*|turnus\w*
    |wiederhol\w*|wiederkehrend\w*|every|each|daily|weekly|biweekly|fortnightly|monthly|regular(?:ly)?
    |recurring|varje|varannan|veckovis|maanadsvis|regelbund\w*|aaterkommande""",
    re.VERBOSE,
)


def split_count(rest: str) -> tuple[str, int | None]:
    """Take "10 mal", "fünfmal" or "3 Termine" out of what is left over of a series."""
    for found in _COUNT.finditer(rest):
        count = _number(found)
        if count is not None and 1 < count <= _MOST:
            return f"{rest[: found.start()]} {rest[found.end() :]}", count
    return rest, None


def without_name(rest: str) -> str:
    """Leave out what a series is called, "als Reihe", and that it has no end."""
    return _NAMED.sub(
        lambda found: "" if fold(found["word"]) in A_SERIES else found[0], _ENDLESS.sub(" ", rest)
    )


def says_how_often(rest: str) -> bool:
    """Whether words are left that speak of a series, or of how many times."""
    if any(word in A_SERIES or _RHYTHM.fullmatch(word) for word in words(rest)):
        return True
    return any(_number(found) is not None for found in _COUNTED.finditer(rest))


def _number(found: re.Match[str]) -> int | None:
    count = found["count"]
    return int(count) if count.isdecimal() else _SPELLED.get(fold(count))
