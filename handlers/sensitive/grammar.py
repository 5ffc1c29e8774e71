"""The notation of the packs: how a written pattern becomes a sequence of elements.

| sign | means |
|---|---|
| `word` | this word; `stem*`, `*end`, `*inside*` leave the star's side open |
| `(a|b*|c d)` | one of these; `?` behind a word or group: may be missing |
| `(a/b c|d)` | inside an alternative of several words: a or b, then c |
| `{name}` | a macro of the pack |
| `...` | up to four words between; `...8` up to eight |
| `~` | the parts beside it in either order, up to four words between |
| `^` `$` | the beginning, the end of a clause |

A single `*` is any word; `$` may be an alternative; a hyphen separates words. Signs of emoji
are words. No pattern reaches over the end of a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import permutations, product
from sys import intern

from handlers.sensitive.normalise import fold

GAP = 4
_ITEM = re.compile(r"\([^()]*\)\??|\.\.\.\d*|[^\s()]+")
_MACRO = re.compile(r"\{(\w+)\}")
_SIGNS = re.compile(r"[-.,§€+]")
_WORD = re.compile(r"[^\W_]+")
_MOST_VARIANTS = 400
_NO_LETTERS = "an alternative without letters"


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a pattern, filled by one word."""

    words: frozenset[str]
    stems: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    optional: bool = False

    def fits(self, word: str) -> bool:
        """Whether the folded word may stand here."""
        if word in self.words or (self.stems and word.startswith(self.stems)):
            return True
        if self.ends and word.endswith(self.ends):
            return True
        return bool(self.inside) and any(part in word for part in self.inside)


def any_of(words: Iterable[str]) -> Element:
    """An element that any of these words fills, stars as in patterns."""
    listed = [word for word in words if " " not in word]
    return Element(
        words=frozenset(fold(word) for word in listed if "*" not in word),
        stems=tuple(fold(word[:-1]) for word in listed if word.endswith("*")),
    )


@dataclass(frozen=True, slots=True)
class Sequel:
    """Elements in order; `gaps[i]` is how many words may stand before element i."""

    elements: tuple[Element, ...]
    gaps: tuple[int, ...]
    at_start: bool
    at_end: bool


@dataclass(frozen=True, slots=True)
class _Gap:
    words: int


@dataclass(frozen=True, slots=True)
class _ClauseEnd:
    pass


_Part = Element | _Gap | _ClauseEnd
_Alternatives = tuple[tuple[_Part, ...], ...]


@dataclass(frozen=True, slots=True)
class Cache:
    """What was read before, so that patterns with the same pieces share them."""

    items: dict[str, _Alternatives] = field(default_factory=dict)
    elements: dict[str, Element] = field(default_factory=dict)
    folded: dict[str, str] = field(default_factory=dict)

    def read(self, item: str) -> _Alternatives:
        """Return the alternatives that a written item stands for."""
        found = self.items.get(item)
        if found is None:
            found = self.items[item] = tuple(_read_item(item, self))
        return found

    def element(self, choices: Sequence[str]) -> Element:
        """Return the element that one of these words fills."""
        written = "|".join(choices)
        found = self.elements.get(written)
        if found is None:
            found = self.elements[written] = _element(choices, self)
        return found

    def fold_ahead(self, patterns: Iterable[str]) -> None:
        """Fold the words of all patterns at once, as one text: one by one takes several times as long."""
        words = list({word for pattern in patterns for word in _WORD.findall(pattern)})
        folded = fold(" ".join(words)).split(" ")
        if len(folded) == len(words):
            self.folded.update(zip(words, map(intern, folded), strict=True))

    def fold(self, word: str) -> str:
        """Return a word as the matcher sees it."""
        found = self.folded.get(word)
        if found is None:
            found = self.folded[word] = intern(fold(word))
        return found


def sequels(
    pattern: str, macros: Mapping[str, Sequence[str]], cache: Cache | None = None
) -> Iterator[Sequel]:
    """All plain sequences that a pattern stands for. Raises `ValueError` on bad notation."""
    text = _expanded(pattern, macros).strip()
    at_start, at_end = text.startswith("^"), text.endswith("$")
    parts = text.removeprefix("^").removesuffix("$").split("~")
    options = [_options(part, cache or Cache()) for part in parts]
    count = 0
    for order in permutations(options):
        for chosen in product(*order):
            count += 1
            if count > _MOST_VARIANTS:
                raise ValueError(f"pattern stands for too many variants: {pattern}")
            yield _sequel(chosen, pattern, at_start=at_start, at_end=at_end)


def _expanded(pattern: str, macros: Mapping[str, Sequence[str]]) -> str:
    """Macros written out: a group of its own, alternatives in a group, or `a/b` inside words."""
    pieces: list[str] = []
    before = 0
    for match in _MACRO.finditer(pattern):
        if match[1] not in macros:
            raise ValueError(f"unknown macro {match[0]}")
        left, right = pattern[: match.start()], pattern[match.end() :]
        words = macros[match[1]]
        if left.count("(") == left.count(")"):
            text = f"({'|'.join(words)})"
        elif left.rstrip()[-1:] in "(|" and right.lstrip()[:1] in "|)":
            text = "|".join(words)
        else:
            text = "/".join(word for word in words if " " not in word)
        pieces += [pattern[before : match.start()], text]
        before = match.end()
    return "".join([*pieces, pattern[before:]])


def _options(part: str, cache: Cache) -> list[tuple[_Part, ...]]:
    items = _ITEM.findall(part)
    if not items or "".join(items).replace(" ", "") != part.replace(" ", ""):
        raise ValueError(f"bad notation: {part.strip() or 'empty part'}")
    alternatives = [cache.read(item) for item in items]
    return [
        tuple(piece for group in chosen for piece in group) for chosen in product(*alternatives)
    ]


def _read_item(item: str, cache: Cache) -> Iterator[tuple[_Part, ...]]:
    if item.startswith("..."):
        yield (_Gap(int(item[3:] or GAP)),)
        return
    optional = item.endswith("?")
    item = item.removesuffix("?")
    choices = [choice.strip() for choice in _SIGNS.sub(" ", item.strip("()")).split("|")]
    single = [choice for choice in choices if " " not in choice and choice != "$"]
    if single:
        element = cache.element(single)
        yield (replace(element, optional=True) if optional else element,)
    elif optional:
        yield ()
    for choice in choices:
        if " " in choice or choice == "$":
            yield tuple(
                _ClauseEnd() if word == "$" else cache.element(word.split("/"))
                for word in choice.split()
            )


def _element(choices: Sequence[str], cache: Cache) -> Element:
    starred = [choice for choice in choices if "*" in choice]
    open_at: dict[tuple[bool, bool], list[str]] = {}
    for choice in starred:
        word = cache.fold(choice.replace("*", ""))
        if not word and choice != "*":
            raise ValueError(_NO_LETTERS)
        open_at.setdefault((choice.startswith("*"), choice.endswith("*")), []).append(word)
    whole = open_at.get((False, False), [])
    words = frozenset((*map(cache.fold, (c for c in choices if "*" not in c)), *whole))
    if "" in words:
        raise ValueError(_NO_LETTERS)
    return Element(
        words=words,
        stems=tuple(open_at.get((False, True), ())),
        ends=tuple(open_at.get((True, False), ())),
        inside=tuple(open_at.get((True, True), ())),
    )


def _sequel(
    parts: Sequence[Sequence[_Part]], pattern: str, *, at_start: bool, at_end: bool
) -> Sequel:
    elements: list[Element] = []
    gaps: list[int] = []
    gap = 0
    for number, part in enumerate(parts):
        gap = max(gap, GAP if number else 0)
        for piece in part:
            if isinstance(piece, _ClauseEnd):
                at_end = True
                continue
            if isinstance(piece, _Gap):
                gap = max(gap, piece.words)
                continue
            elements.append(piece)
            gaps.append(gap)
            gap = 0
    while elements and elements[-1].optional and not at_end:
        del elements[-1], gaps[-1]
    while elements and elements[0].optional and not at_start:
        del elements[0], gaps[0]
    if not elements:
        raise ValueError(f"pattern without words: {pattern}")
    gaps[0] = 0
    return Sequel(tuple(elements), tuple(gaps), at_start, at_end)
