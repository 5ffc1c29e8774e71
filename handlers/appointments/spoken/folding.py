"""Words as the vocabulary writes them, and the sentences and clauses of a short message."""

import re
import unicodedata
from collections.abc import Iterator

from handlers.appointments.spoken.months import NO_END, in_full

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "é": "e", "'": "", "’": "", "`": ""}
)
JOINING = frozenset({"und", "and", "och"})
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
_LETTERS_ONLY = re.compile(r"[^\W\d_]+")
_SIGN_OFF = re.compile(
    r"""(?:^|[\s,.!;:–-])(?:(?:(?:viele|liebe|schoene|beste|herzliche|mit\s+freundlichen)\s+)?gr(?:ue|u)(?:ss|ß)e?n?
    |lg|vg|glg|mfg|(?:best|kind)\s+regards|best\s+wishes|(?:med\s+)?v(?:ae|a)nliga?\s+h(?:ae|a)lsningar|mvh)
    (?:\s+(?:von|aus|from|fraan))?[\s,.!:–-]*(?:[^\W\d_]+[\s,.!]*){0,3}$""",
    re.VERBOSE,
)
_GREETING = re.compile(
    r"\b(?:gute[nr]\s+(?:morgen|tag|abend|mittag)|good\s+(?:morning|afternoon|evening)|god\s+(?:morgon|kv\w+ll|dag))\b",
    re.IGNORECASE,
)
_SPLIT_DAY = re.compile(r"\bi (?=dag\b|morgon\b)")
_SHORT = "".join(
    rf"(?<!\b{word})"
    for word in [
        "evtl",
        "evt",
        "ev",
        "vllt",
        "vlt",
        "viell",
        "ggf",
        "ggfs",
        "ca",
        "bzw",
        "ung",
        "kl",
        "nr",
    ]
)
_SENTENCE = re.compile(rf"(?=[.!;])(?<!\d){_SHORT}(?i:{NO_END})[.!;]+(?=\s|$)|(?<=\?)(?=\s)|\n+")
_MAY_END, _MAY_PAUSE = re.compile(r"[.!;?\n]"), re.compile(r"[,()–—-]")
"""Most messages have none of these, and the full patterns take longer to say so."""
_CLAUSE = re.compile(r",(?=\s|$)|\s[-–—]+\s|[()]")


def fold(text: str) -> str:
    """Return the text in lower case with umlauts written out."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    return unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)


def without_greeting(text: str) -> str:
    """Leave out "Guten Morgen": it names no time."""
    return _GREETING.sub("", text)


def without_sign_off(folded: str) -> str:
    """Leave out "Liebe Grüße, Fatma" at the end of a folded text: it says nothing."""
    return _SIGN_OFF.sub("", folded)


def without_names(folded: str, names: frozenset[str]) -> str:
    """Leave out the names of those who are spoken to."""
    if names.isdisjoint(_WORD.findall(folded)):
        return folded
    return _LETTERS_ONLY.sub(lambda m: "" if m[0] in names else m[0], folded)


def words(text: str) -> tuple[str, ...]:
    """Return folded words, numbers, question marks and signs of approval; other signs are dropped."""
    return words_of(fold(text))


def words_of(folded: str) -> tuple[str, ...]:
    """Return the words of a text, or of a part of it, that is folded already."""
    if "i dag" in folded or "i morgon" in folded:
        folded = _SPLIT_DAY.sub("i", folded)
    return tuple(_WORD.findall(in_full(folded)))


def words_until(folded: str, stops: frozenset[str]) -> str:
    """Return a part up to the first of some words, which may begin it, also behind an "und"."""
    found = [one for one in _WORD.finditer(folded) if one[0] not in JOINING]
    cut = next((one.start() for one in found[1:] if one[0] in stops), None)
    return folded if cut is None else folded[:cut]


def is_number(word: str) -> bool:
    """Whether it begins with a digit: a day, an hour, a date."""
    return word[:1].isdecimal()


def sentences(text: str) -> tuple[str, ...]:
    """Split at full stops and line ends; the point of a date or of "evtl." is none."""
    return _parts(_SENTENCE, text) if _MAY_END.search(text) else _parts(None, text)


def clauses(text: str) -> tuple[str, ...]:
    """Split at sentence ends, commas and dashes."""
    at = _CLAUSE if _MAY_PAUSE.search(text) else None
    return tuple(clause for one in sentences(text) for clause in _parts(at, one))


def _parts(at: re.Pattern[str] | None, text: str) -> tuple[str, ...]:
    found = [text] if at is None else at.split(text)
    return tuple(part.strip() for part in found if part and part.strip())


def parts(text: str) -> Iterator[str]:
    """Yield what is joined by "und" or a comma: "Donnerstag und Dienstag"."""
    part: list[str] = []
    for word in text.replace(",", " und ").split():
        if word.casefold() in JOINING:
            yield from (" ".join(part),) if part else ()
            part = []
        else:
            part.append(word)
    if part:
        yield " ".join(part)
