"""How well the rules read the labelled text beside this file: `python -m tests.detector.measure`.

A line of a labelled file is `id sign urgency categories [tags] | text`, the sign `+` for sensitive;
a line that begins with `#` names the author and the register. Files `*.locked.txt` are only counted
(`--locked`): their wording is never printed.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path

from config.sensitive_pack import read_sensitive_packs, shipped_packs
from handlers.sensitive.detector import Detector
from handlers.sensitive.finding import Finding
from handlers.sensitive.pack import build_pack
from handlers.sensitive.taxonomy import Urgency

LANGUAGES = ("de", "en", "sv", "tr", "ar", "uk", "ru", "pl", "ro", "fa")
_LABELLED = Path(__file__).parent / "labelled"
_LINE = re.compile(r"(\S+) ([+-]) (\S+) (\S+) \[([^\]]*)\] \| (.*)")
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled sentence; `urgency` is `-` where nothing is sensitive."""

    id: str
    text: str
    sensitive: bool
    urgency: str
    categories: frozenset[str]
    tags: frozenset[str]

    @property
    def lookalike(self) -> str | None:
        """The kind of harmless look-alike it is, if it is one."""
        kinds = [tag.partition(":")[2] for tag in self.tags if tag.startswith("lookalike")]
        return kinds[0] if kinds else None


Read = tuple[Row, Finding]


@cache
def detector() -> Detector:
    """The shipped packs without a second reader."""
    return Detector([build_pack(m) for m in read_sensitive_packs(shipped_packs(), LANGUAGES)])


def rows(lang: str, *, locked: bool) -> Iterator[Row]:
    """All rows of a language. Raises `ValueError` naming file and line of what is not a row."""
    for path in sorted((_LABELLED / lang).glob("*.txt")):
        if path.name.endswith(".locked.txt") != locked:
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                yield _row(line, f"{path.stem}:{number}")


def _row(line: str, place: str) -> Row:
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"{place}: not a labelled line")
    _, sign, urgency, categories, tags, text = match.groups()
    named = frozenset() if categories == "-" else frozenset(categories.split(","))
    return Row(place, text, sign == "+", urgency, named, frozenset(tags.split(",")))


def share(hits: int, of: int) -> str:
    """A share with its Wilson interval of 95 %."""
    if not of:
        return "-"
    p, z2 = hits / of, _Z * _Z
    middle, half = p + z2 / (2 * of), _Z * sqrt(p * (1 - p) / of + z2 / (4 * of * of))
    low, high = (middle - half) / (1 + z2 / of), (middle + half) / (1 + z2 / of)
    return f"{100 * p:5.1f} %  [{100 * low:4.1f}-{100 * high:5.1f}]  {hits}/{of}"


def table(read: Sequence[Read]) -> Iterator[str]:
    """The figures of the design notes, part 11, one a line."""
    positive = [(row, finding) for row, finding in read if row.sensitive]
    acute = [(row, finding) for row, finding in positive if row.urgency == "acute"]
    harmless = [(row, finding) for row, finding in read if not row.sensitive]
    like = [(row, finding) for row, finding in harmless if row.lookalike]
    plain = [(row, finding) for row, finding in harmless if not row.lookalike]
    yield _noticed("recall", positive)
    yield _noticed("  indirect", [r for r in positive if "indirect" in r[0].tags])
    yield _noticed("acute noticed", acute)
    yield _urgent("acute called urgent", acute)
    yield _noticed("look-alike alarms", like)
    yield _urgent("look-alikes called acute", like)
    yield _noticed("ordinary alarms", plain)
    for name in sorted({name for row, _ in positive for name in row.categories}):
        of = [r for r in positive if name in r[0].categories]
        named = sum(name in finding.categories for _, finding in of)
        yield f"{_noticed('  ' + name, of)}  named {100 * named / len(of):.0f} %"


def _noticed(name: str, read: Sequence[Read]) -> str:
    return f"{name:26}{share(sum(finding.sensitive for _, finding in read), len(read))}"


def _urgent(name: str, read: Sequence[Read]) -> str:
    urgent = sum(finding.urgency is Urgency.ACUTE for _, finding in read)
    return f"{name:26}{share(urgent, len(read))}"


def alarms_by_kind(read: Iterable[Read]) -> str:
    """How many look-alikes of each kind gave an alarm, the kinds with none left out."""
    kinds = Counter(row.lookalike for row, finding in read if row.lookalike and finding.sensitive)
    return ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()) or "none"


def errors(read: Iterable[Read], category: str) -> Iterator[str]:
    """Open rows read wrongly: misses (of one category, or `all`) and, for `alarms`, false alarms."""
    for row, finding in read:
        missed = row.sensitive and not finding.sensitive and category != "alarms"
        alarm = not row.sensitive and finding.sensitive and category == "alarms"
        low = row.urgency == "acute" and finding.sensitive and category == "low"
        if category == "low" and not (low and finding.urgency is not Urgency.ACUTE):
            continue
        if alarm or low or (missed and (category == "all" or category in row.categories)):
            rules = ",".join(sorted({item.rule for item in finding.evidence}))
            about = ",".join(sorted(row.categories)) or row.lookalike or "ordinary"
            yield f"{row.id} {row.urgency} {about} {rules} | {row.text}"


def main() -> None:
    """Print the tables; exits 0 whatever they say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=["de", "en", "sv"])
    parser.add_argument("--locked", action="store_true", help="the locked part, totals only")
    parser.add_argument("--errors", metavar="WHICH", help="a category, all, low or alarms")
    chosen = parser.parse_args()
    if chosen.locked and chosen.errors:
        parser.error("the locked part is only counted")
    for lang in chosen.languages:
        read = [(row, detector().read(row.text)) for row in rows(lang, locked=chosen.locked)]
        if chosen.errors:
            _say("\n".join(errors(read, chosen.errors)))
            continue
        _say(f"== {lang} {'locked' if chosen.locked else 'open'}")
        _say("\n".join(table(read)))
        _say(f"alarms by kind: {alarms_by_kind(read)}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
