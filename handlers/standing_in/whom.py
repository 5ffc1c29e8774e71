"""Who is named in a command on substitution, and what is left of its words for the days."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.commands import fold
from bot.core.staff import Staff, Worker


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


_FOR: Final = _words("fuer foer for")
_TITLES: Final = _words("frau herr herrn fru mr mrs ms kollegin kollege kollegen")
_NO_NAMES: Final = _words(
    "mich mir me mig die das den der diese diesen eine einen ein the this a en ett det "
    "naechste kommende next naesta zwei drei"
)
"""What may follow "for" without naming anybody: "for a week", "for me"."""


@dataclass(frozen=True, slots=True)
class Whom:
    """The one who is named, if anybody, and the words without her. `unknown`: nobody who is listed."""

    worker: Worker | None
    rest: tuple[str, ...]
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    worker: Worker
    first: int
    after: int
    plain: bool
    """Whether it is a bare word, without a title, an "@" or another name of hers."""


@dataclass(frozen=True, slots=True)
class Names:
    """Finds the listed. `is_day`: whether a word is one; only a title makes a name of "Freitag"."""

    staff: Staff
    is_day: Callable[[str], bool]

    def absent(self, words: Sequence[str]) -> Whom:
        """Return who is said to be away: "für Frau Kaya"."""
        for place, word in enumerate(words[:-1]):
            if _bare(word) not in _FOR:
                continue
            there = (name for name in self._names(words) if name.first == place + 1)
            named = {name.worker.handle: name for name in there}
            if len(named) == 1:
                name = next(iter(named.values()))
                return Whom(name.worker, (*words[:place], *words[name.after :]))
            if _may_be_a_name(words[place + 1]) and not self.is_day(words[place + 1]):
                return Whom(None, tuple(words), unknown=True)
        return Whom(None, tuple(words))

    def substitute(self, words: Sequence[str]) -> Whom:
        """Return who is to stand in, by account or last name."""
        names = list(self._names(words))
        names = [name for name in names if not name.plain] or names
        if len({name.worker.handle for name in names}) != 1:
            return Whom(None, tuple(words), unknown=True)
        name = names[0]
        return Whom(name.worker, (*words[: name.first], *words[name.after :]))

    def _names(self, words: Sequence[str]) -> Iterator[_Name]:
        for name in self._all(words):
            if not (name.plain and self.is_day(words[name.first])):
                yield name

    def _all(self, words: Sequence[str]) -> Iterator[_Name]:
        for worker in self.staff.all():
            *others, last = map(_bare, worker.name.split())
            before = _TITLES.union(others)
            for place, word in enumerate(words):
                if _bare(word) not in {fold(worker.handle), last}:
                    continue
                first = place
                while first and _bare(words[first - 1]) in before:
                    first -= 1
                plain = first == place and not word.startswith("@")
                yield _Name(worker, first, place + 1, plain)


def _bare(word: str) -> str:
    return fold(word).lstrip("@(").rstrip(".,;:!)")


def _may_be_a_name(word: str) -> bool:
    return not any(map(str.isdigit, word)) and _bare(word) not in _NO_NAMES
