"""Our own labelled messages: reads `labelled/<language>/<writer>.txt` and the locked part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

EVERYDAY = Path(__file__).parent / "everyday"
LABELLED = Path(__file__).parent / "labelled"
_AUTHOR = re.compile(r"# author: (\S+)")
_ROW = re.compile(r"(\S+) ([+-]) (\S+) (\S+) \[([^\]]*)\] \| (.*)")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One message with its labels; `tags` tell stance, form and kind, `place` the file and line.

    `urgency` is `none` where nothing is sensitive.
    """

    lang: str
    author: str
    id: str
    place: str
    sensitive: bool
    urgency: str
    categories: frozenset[str]
    tags: frozenset[str]
    text: str

    @property
    def lookalike(self) -> str | None:
        """The kind of harmless look-alike, None for other messages."""
        kinds = sorted(tag for tag in self.tags if tag.startswith("lookalike"))
        return kinds[0].partition(":")[2] or "other" if kinds else None

    @property
    def indirect(self) -> bool:
        """Whether a sensitive message says it without naming it."""
        return self.sensitive and "indirect" in self.tags


def messages(*, locked: bool, lang: str = "*") -> tuple[Labelled, ...]:
    """Every message of the open or of the locked part, in a fixed order.

    Raises ValueError naming file and line of what is no message, never its wording.
    """
    files = sorted(LABELLED.glob(f"{lang}/*.txt"))
    part = [path for path in files if path.name.endswith(".locked.txt") == locked]
    return tuple(
        row for path in part for row in parsed(path.read_text("utf-8"), path.parent.name, path.stem)
    )


def everyday() -> tuple[Labelled, ...]:
    """Our own sentences about nothing in particular, one a line, as harmless messages."""
    return tuple(
        Labelled(
            lang=path.stem,
            author=f"everyday-{number % 10}",
            id=f"everyday-{path.stem}-{number}",
            place=f"everyday:{number}",
            sensitive=False,
            urgency="none",
            categories=frozenset(),
            tags=frozenset({"everyday"}),
            text=line,
        )
        for path in sorted(EVERYDAY.glob("*.txt"))
        for number, line in enumerate(path.read_text("utf-8").splitlines())
    )


def parsed(text: str, lang: str, name: str) -> Iterator[Labelled]:
    """Read one file; raises ValueError with its name and the number of a line that fits no form."""
    author = ""
    for number, line in enumerate(text.splitlines(), 1):
        if found := _AUTHOR.match(line):
            author = found[1]
        elif line.strip() and not line.startswith("#"):
            yield _row(line, lang, author, f"{name}:{number}")


def _row(line: str, lang: str, author: str, place: str) -> Labelled:
    found = _ROW.fullmatch(line)
    if found is None or not author:
        raise ValueError(f"{place}: no labelled message")
    name, sign, urgency, categories, tags, text = found.groups()
    return Labelled(
        lang=lang,
        author=author,
        id=f"{author}-{name}",
        place=place,
        sensitive=sign == "+",
        urgency="none" if urgency == "-" else urgency,
        categories=frozenset() if categories == "-" else frozenset(categories.split(",")),
        tags=frozenset(tag.strip() for tag in tags.split(",") if tag.strip()),
        text=text,
    )
