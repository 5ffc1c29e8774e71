"""`make eval`: the table of recall and alarms, rules alone and with the second reader.

The open part meets heads that have not seen the author, the locked part the shipped weights. Ends
with 1 when fewer acute messages are noticed, or called urgent, than noise explains since the
committed table. `--write` puts the new table in its place.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.content import second_reader
from config.organisation import Topics
from handlers.sensitive.finding import Finding
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category, Urgency
from tests.detector.labelled import Labelled, everyday, messages
from tests.detector.measure import interval, share
from tests.support.phrases import detector

TABLE = Path(__file__).parent / "table.json"
FEWEST = 20
"""Rows that a kind of look-alike must have to get a line of its own."""

Count = tuple[int, int]
"""Hits, and of how many."""
Table = dict[str, dict[str, Count]]
"""By "part language: phenomenon", then by way of reading."""
RULES, BOTH = "rules", "both"


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the table: of which rows, and what counts as a hit."""

    name: str
    counts: Callable[[Labelled], bool]
    hit: Callable[[Labelled, Finding], bool]


def _heard(_row: Labelled, finding: Finding) -> bool:
    return finding.sensitive


def _urgent(_row: Labelled, finding: Finding) -> bool:
    return finding.urgency is Urgency.ACUTE


def _is_acute(row: Labelled) -> bool:
    return row.urgency == "acute"


def _is_plain(row: Labelled) -> bool:
    return not row.sensitive and row.lookalike is None


_CORE = (
    Question("recall", lambda row: row.sensitive, _heard),
    Question("indirect", lambda row: row.indirect, _heard),
    Question("acute noticed", _is_acute, _heard),
    Question("acute urgent", _is_acute, _urgent),
    Question("look-alike alarms", lambda row: row.lookalike is not None, _heard),
    Question("ordinary alarms", _is_plain, _heard),
    Question("harmless called acute", lambda row: not row.sensitive, _urgent),
)


def _details(rows: Sequence[Labelled]) -> Iterator[Question]:
    """What is counted over all languages only: categories, and frequent kinds of look-alikes."""
    for category in Category:
        yield Question(f"{category} noticed", _belongs(category), _heard)
        yield Question(f"{category} named", _belongs(category), _named(category))
    kinds = [row.lookalike for row in rows if row.lookalike]
    for kind in sorted({kind for kind in kinds if kinds.count(kind) >= FEWEST}):
        yield Question(f"alarms on {kind}", _looks_like(kind), _heard)


def _belongs(category: Category) -> Callable[[Labelled], bool]:
    return lambda row: category in row.categories


def _named(category: Category) -> Callable[[Labelled, Finding], bool]:
    return lambda _row, finding: category in finding.categories


def _looks_like(kind: str) -> Callable[[Labelled], bool]:
    return lambda row: row.lookalike == kind


Read = Mapping[str, Sequence[Finding]]
"""Findings by way of reading, in the order of the rows."""


def counted(
    name: str, rows: Sequence[Labelled], read: Read, questions: Sequence[Question]
) -> Table:
    """Count what the questions ask, leaving out what there is none of."""
    table: Table = {}
    for question in questions:
        chosen = [index for index, row in enumerate(rows) if question.counts(row)]
        if chosen:
            table[f"{name}: {question.name}"] = {
                way: (sum(question.hit(rows[i], said[i]) for i in chosen), len(chosen))
                for way, said in read.items()
            }
    return table


def table() -> Table:
    """The whole table."""
    found: Table = {}
    opinions = _opinions()
    for part, rows in (
        ("open", (*messages(locked=False), *everyday())),
        ("locked", messages(locked=True)),
    ):
        read = {RULES: [detector().read(row.text) for row in rows]}
        if opinions is not None:
            read[BOTH] = [detector().read(row.text, "auto", opinions(row)) for row in rows]
        for lang in sorted({row.lang for row in rows}):
            keep = [index for index, row in enumerate(rows) if row.lang == lang]
            some = {way: [said[index] for index in keep] for way, said in read.items()}
            found |= counted(f"{part} {lang}", [rows[index] for index in keep], some, _CORE)
        found |= counted(f"{part} all", rows, read, [*_CORE, *_details(rows)])
    return found


def _opinions() -> Callable[[Labelled], SecondOpinion] | None:
    """Who says what the second reader makes of a row; None where it cannot read whole."""
    opened = second_reader(Topics())
    reader = opened.reader
    if reader is None or not opened.whole:
        return None
    from tests.detector.opinions import held, key  # noqa: PLC0415  needs numpy

    known = held()

    def asked(row: Labelled) -> SecondOpinion:
        kept = known.get(key(row))
        return kept or reader.opinion(row.text, detector().language(row.text))

    return asked


def fallen(old: Table, new: Table) -> list[str]:
    """Where fewer acute messages are noticed or called urgent than the old interval allows."""
    return [
        f"{name}, {way}: fell from {share(*old[name][way])} to {share(*count)}"
        for name, ways in new.items()
        for way, count in ways.items()
        if ": acute " in name
        and way in old.get(name, {})
        and count[0] / count[1] < interval(*old[name][way])[0]
    ]


def shown(old: Table, new: Table) -> Iterator[str]:
    """The lines to print; a figure that changed is followed by what it was."""
    for name, ways in new.items():
        cells = [f"{way} {share(*count)}" for way, count in ways.items()]
        before = old.get(name, ways)
        was = [f"{way} was {share(*before[way])}" for way in ways if before.get(way) != ways[way]]
        yield f"{name:<44}{'   '.join([*cells, *was])}"


def read_table(text: str) -> Table:
    """The committed table; its intervals are for people who read it."""
    told = json.loads(text)
    return {
        name: {way: (int(told[0]), int(told[1])) for way, told in ways.items()}
        for name, ways in told.items()
    }


def written_table(new: Table) -> str:
    """One line a phenomenon: hits, of how many, and the interval of 95 % in percent."""
    lines = [
        f" {json.dumps(name)}: {json.dumps({way: _told(count) for way, count in ways.items()})}"
        for name, ways in new.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _told(count: Count) -> list[float]:
    return [*count, *(round(100 * bound, 1) for bound in interval(*count))]


def main(arguments: Sequence[str]) -> int:
    """Print the table and compare it."""
    old = read_table(TABLE.read_text("utf-8")) if TABLE.is_file() else {}
    new = table()
    sys.stdout.writelines(f"{line}\n" for line in shown(old, new))
    if not any(BOTH in ways for ways in new.values()):
        sys.stdout.write("\nthe second reader does not work here; the rules alone were measured\n")
    if "--write" in arguments:
        TABLE.write_text(written_table(new), "utf-8")
    worse = fallen(old, new)
    sys.stdout.writelines(f"WORSE {line}\n" for line in worse)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
