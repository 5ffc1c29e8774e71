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
from itertools import count, permutations, product
from sys import intern

from handlers.sensitive.normalise import SPELLED, fold

GAP = 4
_ITEM = re.compile(r"\([^()]*\)\??|\.\.\.\d*|[^\s()]+")
_MACRO = re.compile(r"\{(\w+)\}")
_SIGNS = re.compile(r"[-,§€+.](?<!\.\.)(?!(?<=\.)\.)")


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

    @property
    def only_words(self) -> bool:
        """Whether nothing but whole words fills it."""
        return not (self.stems or self.ends or self.inside)


def any_of(words: Iterable[str]) -> Element:
    """An element that any of these words fills, stars as in patterns."""
    listed = [word for word in words if " " not in word]
    # Folded together: one by one takes several times as long.
    whole = fold(" ".join(word for word in listed if "*" not in word)).split()
    return Element(
        words=frozenset(SPELLED.get(word, word) for word in whole),
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
_Chosen = tuple[int, int, tuple[_Part, ...]]


@dataclass(frozen=True, slots=True)
class Outline:
    """A pattern split into the items it is written with; each is read only when it is needed.

    `parts` may come in any order.
    """

    parts: tuple[tuple[str, ...], ...]
    at_start: bool
    at_end: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A plain sequence; elements `first` to `last` (included) stand for the item asked about.

    `alternative`: which of the item's it is; those of one word are the first together.
    """

    sequel: Sequel
    alternative: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Cache:
    """What was read before, so that patterns with the same pieces share them."""

    items: dict[str, _Alternatives] = field(default_factory=dict)
    elements: dict[str, Element] = field(default_factory=dict)

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
            found = self.elements[written] = _element(choices)
        return found


def outline(pattern: str, macros: Mapping[str, Sequence[str]]) -> Outline:
    """Split a pattern into its items. Raises `ValueError` on bad notation or an unknown macro."""
    text = _SIGNS.sub(" ", _expanded(pattern, macros)).strip()
    at_start, at_end = text.startswith("^"), text.endswith("$")
    parts = text.removeprefix("^").removesuffix("$").split("~")
    return Outline(tuple(map(_items, parts)), at_start, at_end)


def choices(item: str) -> list[str]:
    """Return the written alternatives of an item, without the sign of what may be missing."""
    written = item.removesuffix("?").strip("()").split("|")
    return [choice.strip() for choice in written] if " " in item else written


def sequels(pattern: Outline, cache: Cache, item: int) -> Iterator[Placed]:
    """All plain sequences that a pattern stands for, and where each has that item.

    Items are counted through all parts as written; that one must not be optional.
    """
    options = list(_options(pattern, cache))
    for order in permutations(options):
        for chosen in product(*(product(*part) for part in order)):
            yield _placed(list(_flat(chosen)), pattern, item)


def _options(pattern: Outline, cache: Cache) -> Iterator[list[list[_Chosen]]]:
    """For each part, the alternatives of each of its items."""
    number = count()
    for part in pattern.parts:
        yield [
            [(this, which, pieces) for which, pieces in enumerate(cache.read(item))]
            for item, this in zip(part, number, strict=False)
        ]


def _flat(parts: Iterable[Iterable[_Chosen]]) -> Iterator[tuple[int, int, _Part]]:
    for number, part in enumerate(parts):
        if number:
            yield -1, 0, _Gap(GAP)
        for item, which, pieces in part:
            for piece in pieces:
                yield item, which, piece


def _expanded(pattern: str, macros: Mapping[str, Sequence[str]]) -> str:
    """Macros written out: a group of its own, alternatives in a group, or `a/b` inside words."""
    if "{" not in pattern:
        return pattern
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


def _items(part: str) -> tuple[str, ...]:
    items = _ITEM.findall(part)
    if not items or "".join(items).replace(" ", "") != part.replace(" ", ""):
        raise ValueError(f"bad notation: {part.strip() or 'empty part'}")
    return tuple(items)


def _read_item(item: str, cache: Cache) -> Iterator[tuple[_Part, ...]]:
    if item.startswith("..."):
        yield (_Gap(int(item[3:] or GAP)),)
        return
    optional = item.endswith("?")
    written = choices(item)
    single = [choice for choice in written if " " not in choice and choice != "$"]
    if single:
        element = cache.element(single)
        yield (replace(element, optional=True) if optional else element,)
    elif optional:
        yield ()
    for choice in written:
        if " " in choice or choice == "$":
            yield tuple(
                _ClauseEnd() if word == "$" else cache.element(word.split("/"))
                for word in choice.split()
            )


def _element(written: Sequence[str]) -> Element:
    open_at: dict[tuple[bool, bool], list[str]] = {}
    for choice in written:
        sides = choice.startswith("*"), choice.endswith("*")
        open_at.setdefault(sides, []).append(intern(fold(choice.replace("*", ""))))
    return Element(
        words=frozenset(SPELLED.get(word, word) for word in open_at.get((False, False), ())),
        stems=tuple(open_at.get((False, True), ())),
        ends=tuple(open_at.get((True, False), ())),
        inside=tuple(open_at.get((True, True), ())),
    )


def _placed(pieces: Sequence[tuple[int, int, _Part]], pattern: Outline, item: int) -> Placed:
    elements: list[Element] = []
    gaps: list[int] = []
    asked: list[tuple[int, int]] = []
    gap, at_end = 0, pattern.at_end
    for number, which, piece in pieces:
        if isinstance(piece, Element):
            asked += [(which, len(elements))] if number == item else []
            elements.append(piece)
            gaps.append(gap)
            gap = 0
        elif isinstance(piece, _Gap):
            gap = max(gap, piece.words)
        else:
            at_end = True
    start = 0 if pattern.at_start else next(i for i, e in enumerate(elements) if not e.optional)
    while elements[-1].optional and not at_end:
        del elements[-1], gaps[-1]
    sequel = Sequel(tuple(elements[start:]), (0, *gaps[start + 1 :]), pattern.at_start, at_end)
    (which, first), (_, last) = asked[0], asked[-1]
    return Placed(sequel, which, first - start, last - start)
