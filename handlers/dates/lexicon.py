"""Word tables compiled to one look-up per language: spelling variants, phrases, compounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from handlers.dates.kinds import Kind

# A word stands for one or several meanings ("Freitagabend" is a weekday and a part of the day).
Meaning = tuple[tuple[Kind, int], ...]
# (kind, value, words): words are separated by blanks, phrases joined by "_", "!" in front of a
# word keeps it from being read without its umlaut dots ("mån" is Monday, "man" is not).
Row = tuple[Kind, int, str]

_FULL = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ß": "ss", "é": "e", "à": "a", "’": "'"}
)
_BARE = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "å": "a", "ß": "s", "é": "e", "à": "a"})


_SHORTEST_NAME, _LONG_NAME = 5, 7
# One letter from a day or month, but words of every day themselves.
_EVERYDAY_WORDS = frozenset(
    [
        "moegen",
        "mogen",
        "sorgen",
        "borgen",
        "beute",
        "haeute",
        "laute",
        "laeute",
        "leute",
        "haute",
        "heuer",
        "match",
        "mach",
        "marsch",
        "today's",
        "reach",
        "toady",
        "money",
        "fryday",
        "monty",
        "freytag",
        "donnert",
        "diensttag",
        "jaguar",
        "sundry",
        "sundae",
    ]
)


def fold(word: str) -> str:
    """Small letters, umlauts written out: the form in which words are compared."""
    return word.lower().translate(_FULL)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded word to meaning, folded first word of a phrase to its continuations."""

    words: dict[str, Meaning]
    phrases: dict[str, list[tuple[tuple[str, ...], Meaning]]]
    day_names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    spelled_out: frozenset[str] = frozenset()
    """Those of the names that are written with their umlauts, and name nothing but a day or month."""


@dataclass(slots=True)
class _Builder:
    words: dict[str, Meaning]
    phrases: dict[str, dict[tuple[str, ...], Meaning]]

    def add(self, text: str, meaning: Meaning, *, overwrite: bool) -> None:
        first, *rest = text.split("_")
        if rest:
            table = self.phrases.setdefault(first, {})
            key = tuple(rest)
            if overwrite or key not in table:
                table[key] = meaning
        elif overwrite or first not in self.words:
            self.words[first] = meaning


def compile_lexicon(rows: Iterable[Row], compounds: Iterable[tuple[str, Meaning]] = ()) -> Lexicon:
    """Build the look-up; a word written with its umlaut always beats another one's bare variant."""
    entries: list[tuple[str, Meaning]] = [
        (word, ((kind, value),)) for kind, value, words in rows for word in words.split()
    ]
    entries.extend(compounds)
    builder = _Builder({}, {})
    for word, meaning in entries:
        builder.add(fold(word.lstrip("!")), meaning, overwrite=True)
    for word, meaning in entries:
        if not word.startswith("!"):
            builder.add(word.lower().translate(_BARE), meaning, overwrite=False)
    phrases = {first: _longest(table) for first, table in builder.phrases.items()}
    spelled = frozenset(
        fold(word.lstrip("!"))
        for word, meaning in entries
        if meaning[0][0] is not Kind.MORNING_OR_TOMORROW
    )
    names = _day_names(builder.words)
    units = tuple(word for word, meaning in builder.words.items() if meaning[0][0] is Kind.UNIT)
    return Lexicon(builder.words, phrases, names, units, spelled.intersection(names))


def _day_names(words: dict[str, Meaning]) -> tuple[str, ...]:
    """Names long enough to be recognised when mistyped."""
    kinds = {Kind.WEEKDAY, Kind.RELDAY, Kind.MONTH, Kind.MORNING_OR_TOMORROW}
    return tuple(
        word
        for word, meaning in words.items()
        if meaning[0][0] in kinds and len(meaning) == 1 and len(word) >= _SHORTEST_NAME
    )


def mistyped_day(word: str, lexicon: Lexicon) -> Meaning | None:
    """The only day or month one slip away ("Donerstag"); "Sontag" may be two, and is none.

    A slip in the first letter is another word ("Sorgen"), and so is what goes on after a name
    ("Montage"); an "s" at the end says more than the day ("i tisdas").
    """
    if len(word) < _SHORTEST_NAME or word in _EVERYDAY_WORDS:
        return None
    near = [n for n in (*lexicon.day_names, *lexicon.units) if _one_slip(word, n)]
    meanings = {lexicon.words[name] for name in near}
    sure = lexicon.spelled_out.issuperset(near) and all(_surely(word, name) for name in near)
    return meanings.pop() if sure and len(meanings) == 1 else None


def _one_slip(word: str, name: str) -> bool:
    return abs(len(word) - len(name)) <= 1 and OSA.distance(word, name, score_cutoff=1) == 1


def _surely(word: str, name: str) -> bool:
    long_enough = len(name) > _SHORTEST_NAME
    inflected = word.startswith(name) or word.endswith("s")
    return long_enough and word[0] == name[0] and not inflected


def resembles_day(word: str, lexicon: Lexicon) -> bool:
    """A day typed worse than that, or one inside another word ("Montagsgruppe"): never guessed."""
    if len(word) < _SHORTEST_NAME or word in _EVERYDAY_WORDS:
        return False
    if any(word.startswith(name) for name in lexicon.day_names if len(name) > _SHORTEST_NAME):
        return True
    slips = 2 if len(word) > _LONG_NAME else 1
    return any(
        OSA.distance(word, name, score_cutoff=slips) <= slips
        for name in lexicon.day_names
        if abs(len(word) - len(name)) <= slips
    )


def _longest(
    table: dict[tuple[str, ...], Meaning],
) -> list[tuple[tuple[str, ...], Meaning]]:
    return sorted(table.items(), key=lambda item: -len(item[0]))


def listed(text: str) -> tuple[str, ...]:
    """A long list in short: commas part the entries."""
    return tuple(entry.strip() for entry in text.split(","))


def numbered(kind: Kind, first: int, groups: Sequence[str]) -> list[Row]:
    """Rows for words that count up from ``first``, one group of spellings a number."""
    return [(kind, first + offset, words) for offset, words in enumerate(groups)]
