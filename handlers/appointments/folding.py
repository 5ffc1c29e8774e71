"""Words as the vocabulary writes them, and the sentences and clauses of a short message."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "é": "e", "'": "", "’": "", "`": ""}
)
APPROVALS = frozenset(
    {
        "\N{THUMBS UP SIGN}",
        "\N{OK HAND SIGN}",
        "\N{WHITE HEAVY CHECK MARK}",
        "\N{HEAVY CHECK MARK}",
    }
)
_SIGNS = "".join(sorted(APPROVALS))
_WORD = re.compile(rf"[^\W\d_]+|\d+(?:[.:]\d+)*|[?{_SIGNS}]")
_SPLIT_DAY = re.compile(r"\bi (?=dag\b|morgon\b)")
_SENTENCE = re.compile(r"(?<!\d)[.!;]+(?=\s|$)|\?+(?=\s)|\n+")
_CLAUSE = re.compile(r",(?=\s|$)|\s[-–—]+\s|[()]")


def fold(text: str) -> str:
    """Return the text in lower case with umlauts written out."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    return unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)


def words(text: str) -> tuple[str, ...]:
    """Return folded words, numbers, question marks and signs of approval; other signs are dropped."""
    return words_of(fold(text))


def words_of(folded: str) -> tuple[str, ...]:
    """Return the words of a text, or of a part of it, that is folded already."""
    if "i dag" in folded or "i morgon" in folded:
        folded = _SPLIT_DAY.sub("i", folded)
    return tuple(_WORD.findall(folded))


def is_number(word: str) -> bool:
    """Whether it begins with a digit: a day, an hour, a date."""
    return word[:1].isdecimal()


def sentences(text: str) -> tuple[str, ...]:
    """Split at full stops and line ends; the point of a date is none."""
    return _parts(_SENTENCE, text)


def clauses(text: str) -> tuple[str, ...]:
    """Split at sentence ends, commas and dashes."""
    return tuple(clause for one in sentences(text) for clause in _parts(_CLAUSE, one))


def _parts(at: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in at.split(text) if part and part.strip())
