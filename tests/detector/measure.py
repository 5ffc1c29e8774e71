"""How well the rules read the labelled text beside this file: `python -m tests.detector.measure`.

Files `*.locked.txt` are only counted (`--locked`): their wording is never printed.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from handlers.sensitive.finding import Finding
from handlers.sensitive.taxonomy import Urgency
from tests.detector.labelled import Labelled, messages
from tests.support.phrases import detector

LANGUAGES = ("de", "en", "sv", "tr", "ar", "uk", "ru", "pl", "ro", "fa")
_Z = 1.96

Read = tuple[Labelled, Finding]


def interval(hits: int, of: int) -> tuple[float, float]:
    """The Wilson interval of 95 % around a share; nothing is known of nothing."""
    if not of:
        return 0.0, 1.0
    p, z2 = hits / of, _Z * _Z
    middle, half = p + z2 / (2 * of), _Z * sqrt(p * (1 - p) / of + z2 / (4 * of * of))
    return max(0.0, (middle - half) / (1 + z2 / of)), min(1.0, (middle + half) / (1 + z2 / of))


def share(hits: int, of: int) -> str:
    """A share with its interval."""
    if not of:
        return "-"
    low, high = interval(hits, of)
    return f"{100 * hits / of:5.1f} %  [{100 * low:4.1f}-{100 * high:5.1f}]  {hits}/{of}"


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
            yield f"{row.place} {row.urgency} {about} {rules} | {row.text}"


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
        read = [
            (row, detector().read(row.text)) for row in messages(locked=chosen.locked, lang=lang)
        ]
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
