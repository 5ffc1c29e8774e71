"""Slash-commands: parsed once, described once; the help is generated from the same list."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bot.core.ids import ShortName, TemplateId, short_name

_SLASH_WORD = re.compile(r"\s*/\w+")
_GAP = re.compile(r"\A\s*/[^\S\n]+")
_MARKS = ",.:;?!"
"""What ends up behind a word by habit."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "a", "é": "e"})
_LONG_A = {**_UMLAUTS, ord("å"): "aa"}
_BARE = {**_UMLAUTS, ord("ä"): "a", ord("ö"): "o", ord("ü"): "u"}


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """One command: German name, aliases in any language, and where it may be typed.

    `help` is the fixed text with usage and purpose; its wording "so" is typed by the reader as it stands.
    """

    name: str
    help: TemplateId
    aliases: tuple[str, ...] = ()
    needs_room: bool = True
    """Whether it concerns one family conversation (in a worker's own room its short name follows)."""
    unbegun: bool = False
    """Whether it may be typed where no case has begun, or for one where none has."""
    stands_in: bool = False
    """Whether whoever stands in may give it from outside the conversation."""
    unwatched: bool = False
    """Whether it depends on nobody else reading along: who is there is looked up first."""


@dataclass(frozen=True, slots=True)
class Invocation:
    """A typed command. `target` is the short name that followed it, if any."""

    word: str
    arguments: str
    target: ShortName | None = None


def fold(word: str) -> str:
    """Return a command word without case and umlauts, so that "/Rückgängig" and "/rueckgaengig" agree."""
    return _plain(word).translate(_UMLAUTS)


def _spellings(word: str) -> frozenset[str]:
    """Return how it is typed where its letters are not on the keyboard: "möte", "moete" or "mote"."""
    return frozenset(_plain(word).translate(each) for each in (_UMLAUTS, _LONG_A, _BARE))


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


def parse_command(text: str) -> Invocation | None:
    """Read a slash-command; None when the text is none.

    A short name ("K-27") directly after the command is taken out as its target.
    """
    if (parted := _parted(text)) is None:
        return None
    word, rest = parted[0].rstrip(_MARKS), parted[1]
    first, remaining = _first_word(rest)
    if short := short_name(first.strip(_MARKS)):
        return Invocation(fold(word), remaining, short)
    return Invocation(fold(word), rest)


def closed_up(text: str) -> str:
    """Return the text without a gap behind its slash: "/ termin" may be meant as "/termin"."""
    return _GAP.sub("/", text, count=1)


def without_command(text: str) -> str:
    """Return the text without the word of a slash-command: "/hilfe" is no cry for help."""
    return text if _parted(text) is None else _SLASH_WORD.sub("", text, count=1).strip()


def _parted(text: str) -> tuple[str, str] | None:
    """Part the word of a slash-command from all behind it; None when the text is none."""
    stripped = text.strip()
    if not stripped.startswith("/") or not stripped[1:2].isalpha():
        return None
    return _first_word(stripped[1:])


def _first_word(text: str) -> tuple[str, str]:
    word, rest, *_ = (*text.split(maxsplit=1), "", "")
    return word, rest


class CommandList:
    """All commands that exist here, in the order of the help.

    A spelling without the marks of a letter counts where it is no other command's.
    """

    def __init__(self, specs: Iterable[CommandSpec]) -> None:
        self.specs = tuple(specs)
        named = [(word, spec) for spec in self.specs for word in (spec.name, *spec.aliases)]
        meant: dict[str, set[CommandSpec]] = {}
        for word, spec in named:
            for spelling in _spellings(word):
                meant.setdefault(spelling, set()).add(spec)
        self._by_word: Mapping[str, CommandSpec] = {
            **{spelling: next(iter(specs)) for spelling, specs in meant.items() if len(specs) == 1},
            **{fold(word): spec for word, spec in named},
        }

    @property
    def spellings(self) -> Collection[str]:
        """Return every spelling that is understood."""
        return self._by_word.keys()

    def find(self, word: str) -> CommandSpec | None:
        """Return the command with that name or alias."""
        return self._by_word.get(fold(word))
