"""The pages that people read, and what they name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
README, HANDBOOK = ROOT / "README.md", ROOT / "docs" / "handbuch.md"
OPERATIONS, ARCHITECTURE = ROOT / "docs" / "operations.md", ROOT / "docs" / "architecture.md"
PAGES = (
    README,
    ROOT / "CHANGELOG.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
)
SCRIPTS = sorted((ROOT / "docs" / "scripts").glob("*.yaml"))

_FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def text(page: Path) -> str:
    """Return the page."""
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """Return the page without its fenced blocks."""
    return _FENCE.sub("", text(page))


def spans(page: Path) -> list[str]:
    """Return what stands between single backticks."""
    return _SPAN.findall(prose(page))


def code(page: Path) -> list[str]:
    """Return code spans and the lines of fenced blocks."""
    fenced = [line for block in _FENCE.findall(text(page)) for line in block.splitlines()]
    return [*spans(page), *fenced]


def links(page: Path) -> list[str]:
    """Return the targets of links."""
    return _LINK.findall(prose(page))


def anchors(page: Path) -> set[str]:
    """Return the anchors that headings make, as the usual viewers do."""
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(prose(page)))
    return {heading.strip().replace(" ", "-") for heading in kept}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table that a page marks with `<!-- mark -->`."""

    cells: tuple[str, ...]

    @property
    def first(self) -> list[str]:
        """Return the code spans of the first cell."""
        return _SPAN.findall(self.cells[0])


def rows(page: Path, mark: str) -> list[Row]:
    """Return the rows of all tables below such a mark, without their heads."""
    return [row for part in _below(page, mark) for row in _table(part)]


def block(page: Path, mark: str) -> str:
    """Return the first fenced block below the mark."""
    found = _FENCE.search(next(_below(page, mark)))
    assert found, f"no block below {mark} in {page.name}"
    return found[1]


def _below(page: Path, mark: str) -> Iterator[str]:
    parts = text(page).split(f"<!-- {mark}")[1:]
    assert parts, f"{page.name} has no <!-- {mark} -->"
    return (part.partition("-->")[2].lstrip("\n") for part in parts)


def _table(part: str) -> Iterator[Row]:
    lines = part.partition("\n\n")[0].splitlines()
    for line in lines[2:]:
        yield Row(tuple(cell.strip() for cell in line.strip("| ").split(" | ")))
