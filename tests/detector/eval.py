"""`make eval`: the table of recall and alarms, rules alone and with the second reader.

The open part meets the second reader cross-validated by author; the locked part meets the shipped
weights. Ends with 1 when fewer acute messages are noticed than noise explains since the committed
table. `--write` puts the new table in its place.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import sqrt
from pathlib import Path

from bot.content import second_reader
from config.organisation import Topics
from config.sensitive_pack import read_sensitive_packs, shipped_heads, shipped_packs
from handlers.sensitive.detector import Detector
from handlers.sensitive.finding import Finding
from handlers.sensitive.pack import build_pack
from handlers.sensitive.second_reader import SecondOpinion, SecondReader
from handlers.sensitive.taxonomy import Category, Urgency
from tests.detector.labelled import Labelled, everyday, messages

TABLE = Path(__file__).parent / "table.json"
_Z = 1.96

Table = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with its Wilson interval."""

    hits: int
    total: int

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval; nothing is known of nothing."""
        if not self.total:
            return 0.0, 1.0
        rate, n = self.hits / self.total, self.total
        middle = (rate + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z / (1 + _Z**2 / n) * sqrt(rate * (1 - rate) / n + _Z**2 / (4 * n**2))
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        if not self.total:
            return "-"
        low, high = self.interval
        return f"{100 * self.hits / self.total:5.1f} % [{100 * low:3.0f}-{100 * high:3.0f}]"


def measured(rows: Sequence[Labelled], findings: Sequence[Finding]) -> Table:
    """Count everything the table holds, by its name."""
    table: Table = {}
    for name, counts, hit in _questions():
        pairs = [(r, f) for r, f in zip(rows, findings, strict=True) if counts(r)]
        table[name] = sum(hit(r, f) for r, f in pairs), len(pairs)
    return table


_Question = tuple[str, Callable[[Labelled], bool], Callable[[Labelled, Finding], bool]]


def _questions() -> Iterator[_Question]:
    def heard(_row: Labelled, finding: Finding) -> bool:
        return finding.sensitive

    def urgent(_row: Labelled, finding: Finding) -> bool:
        return finding.urgency is Urgency.ACUTE

    yield "recall", lambda row: row.sensitive, heard
    yield "indirect", lambda row: row.indirect, heard
    yield "acute noticed", lambda row: row.urgency == "acute", heard
    yield "acute urgent", lambda row: row.urgency == "acute", urgent
    yield "alarms on all harmless ones", _harmless, heard
    yield "harmless called acute", _harmless, urgent
    yield "alarms on ordinary messages", lambda row: "ordinary" in row.tags, heard
    yield "alarms on everyday sentences", lambda row: "everyday" in row.tags, heard
    yield from _by_category()
    yield from _by_kind()


def _harmless(row: Labelled) -> bool:
    return not row.sensitive and "everyday" not in row.tags


def _by_category() -> Iterator[_Question]:
    for category in Category:
        belongs = partial(_belongs, category.value)
        yield f"{category.value} noticed", belongs, lambda _row, finding: finding.sensitive
        yield f"{category.value} named", belongs, partial(_named, category)


def _belongs(name: str, row: Labelled) -> bool:
    return name in row.categories


def _named(category: Category, _row: Labelled, finding: Finding) -> bool:
    return category in finding.categories


def _by_kind() -> Iterator[_Question]:
    kinds = {row.lookalike for row in messages(locked=False) if row.lookalike}
    for kind in sorted(kinds):
        yield f"alarms on {kind}", partial(_looks_like, kind), lambda _row, found: found.sensitive


def _looks_like(kind: str, row: Labelled) -> bool:
    return row.lookalike == kind


def tables() -> dict[str, Table]:
    """All tables by part, language and way of reading."""
    packs = read_sensitive_packs(shipped_packs(), Topics().packs)
    rules = Detector([build_pack(pack) for pack in packs])
    found: dict[str, Table] = {}
    for part, locked in (("open", False), ("locked", True)):
        rows = messages(locked=True) if locked else (*messages(locked=False), *everyday())
        opinions = _opinions(rows, rules, locked=locked)
        for way, given in (("rules", None), ("both", opinions)):
            if way == "both" and given is None:
                continue
            said = [
                rules.read(row.text, "auto", given[index] if given else None)
                for index, row in enumerate(rows)
            ]
            for lang in sorted({row.lang for row in rows}):
                keep = [index for index, row in enumerate(rows) if row.lang == lang]
                found[f"{part} {lang} {way}"] = measured(
                    [rows[index] for index in keep], [said[index] for index in keep]
                )
    return found


def _opinions(
    rows: Sequence[Labelled], rules: Detector, *, locked: bool
) -> Sequence[SecondOpinion] | None:
    """What the second reader says; None where there is none, or it was trained on other text."""
    opened = second_reader(Topics())
    if opened.reader is None or not opened.whole:
        return None
    if locked:
        return [_asked(opened.reader, rules, row) for row in rows]
    from tests.detector.validated import opinions  # noqa: PLC0415  needs numpy

    return opinions(rows, [rules.language(row.text) for row in rows], shipped_heads())


def _asked(reader: SecondReader, rules: Detector, row: Labelled) -> SecondOpinion:
    return reader.opinion(row.text, rules.language(row.text))


def fallen(old: Mapping[str, Table], new: Mapping[str, Table]) -> list[str]:
    """Where fewer acute messages are noticed or called urgent than the old interval allows."""
    return [
        f"{part}: {name} fell from {Share(*old[part][name])} to {Share(*share)}"
        for part, table in new.items()
        for name, share in table.items()
        if name.startswith("acute ") and part in old and share[1]
        and share[0] / share[1] < Share(*old[part].get(name, (0, 0))).interval[0]
    ]  # fmt: skip


def shown(old: Mapping[str, Table], new: Mapping[str, Table]) -> Iterator[str]:
    """The lines to print; a figure that changed is followed by what it was."""
    for part, table in new.items():
        yield f"\n{part}"
        for name, share in table.items():
            if share[1]:
                before = tuple(old.get(part, {}).get(name, share))
                was = f"   was {Share(*before)}" if before != share else ""
                yield f"  {name:<32} {Share(*share)!s:<18} {share[0]}/{share[1]}{was}"


def main(arguments: Sequence[str]) -> int:
    """Print the table and compare it."""
    old: dict[str, Table] = json.loads(TABLE.read_text("utf-8")) if TABLE.is_file() else {}
    new = tables()
    sys.stdout.writelines(f"{line}\n" for line in shown(old, new))
    if not any(part.endswith("both") for part in new):
        sys.stdout.write("\nthe second reader is not installed, or not trained on this text\n")
    if "--write" in arguments:
        TABLE.write_text(json.dumps(new, indent=1) + "\n", "utf-8")
    worse = fallen(old, new)
    sys.stdout.writelines(f"WORSE {line}\n" for line in worse)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
