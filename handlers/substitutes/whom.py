"""Who is named in a command on substitution, and what is left of its words for the days."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.commands import fold
from bot.core.staff import Staff, Worker

_FOR: Final = frozenset({"fuer", "foer", "for"})
_TITLES: Final = frozenset(
    {"frau", "herr", "herrn", "fru", "mr", "mrs", "ms", "kollegin", "kollege", "kollegen"}
)
_NO_NAMES: Final = frozenset(
    {
        "mich",
        "mir",
        "me",
        "mig",
        "die",
        "das",
        "den",
        "der",
        "diese",
        "diesen",
        "eine",
        "einen",
        "ein",
        "the",
        "this",
        "a",
        "en",
        "ett",
        "det",
        "zwei",
        "drei",
    }
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
            named = {n.worker.handle: n for n in self._in(words) if n.first == place + 1}
            if len(named) == 1:
                name = next(iter(named.values()))
                return Whom(name.worker, (*words[:place], *words[name.after :]))
            if _may_be_a_name(words[place + 1]):
                return Whom(None, tuple(words), unknown=True)
        return Whom(None, tuple(words))

    def substitute(self, words: Sequence[str]) -> Whom:
        """Return who is to stand in, by account or last name."""
        names = list(self._in(words))
        names = [n for n in names if not n.plain] or [
            n for n in names if not self.is_day(words[n.first])
        ]
        if len({name.worker.handle for name in names}) != 1:
            return Whom(None, tuple(words), unknown=True)
        name = names[0]
        return Whom(name.worker, (*words[: name.first], *words[name.after :]))

    def _in(self, words: Sequence[str]) -> Iterator[_Name]:
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
