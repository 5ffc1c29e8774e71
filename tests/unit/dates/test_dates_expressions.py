from __future__ import annotations

import json
from datetime import datetime

import pytest

from handlers.dates import describe
from tests.unit.dates.dates_reading import BERLIN, HERE, read, table, value_of

EXAMPLES = [
    json.loads(line) for line in (HERE / "examples.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"])
def test_example_of_the_design(example: dict[str, str | None]) -> None:
    text, lang = str(example["text"]), str(example["lang"])
    described = describe(read(text, lang), lang)
    value = "/".join(described[key] for key in ("value", "end") if key in described) or None
    assert (described["kind"], value) == (example["kind"], example["expected"])


@pytest.mark.parametrize(("text", "expected"), table("german"))
def test_german(text: str, expected: str) -> None:
    assert value_of(text, "de") == expected


@pytest.mark.parametrize(("text", "expected"), table("swedish"))
def test_swedish(text: str, expected: str) -> None:
    assert value_of(text, "sv") == expected


@pytest.mark.parametrize(("text", "expected"), table("english"))
def test_english(text: str, expected: str) -> None:
    assert value_of(text, "en") == expected


# The same rules seen from other days than the reference Saturday.
@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        # Wednesday: this week's Friday and next week's Friday are two readings of "nächsten".
        ("2026-11-25T09:00", "nächsten Freitag", "-"),
        ("2026-11-25T09:00", "nächsten Dienstag", "2026-12-01"),
        ("2026-11-25T09:00", "übernächsten Freitag", "-"),
        ("2026-11-25T09:00", "Freitag", "2026-11-27"),
        ("2026-11-25T09:00", "diesen Freitag", "2026-11-27"),
        ("2026-11-25T09:00", "diese Woche Freitag", "2026-11-27"),
        ("2026-11-25T09:00", "diese Woche Montag", "-"),
        ("2026-11-25T09:00", "nächste Woche Mittwoch", "2026-12-02"),
        ("2026-11-25T09:00", "Mittwoch", "-"),
        ("2026-11-25T09:00", "Freitag in einer Woche", "2026-12-04"),
        ("2026-11-25T09:00", "Freitag in zwei Wochen", "2026-12-11"),
        ("2026-11-25T09:00", "Montag in zwei Wochen", "-"),
        ("2026-11-25T09:00", "um 8:30", "-"),
        ("2026-11-25T09:00", "um 9:30", "2026-11-25T09:30"),
        ("2026-11-25T17:30", "um fünf", "-"),
        # Turn of the year.
        ("2026-12-30T12:00", "2. Januar 10 Uhr", "2027-01-02T10:00"),
        ("2026-12-30T12:00", "Freitag", "2027-01-01"),
        ("2026-12-30T12:00", "KW 1 Dienstag", "2027-01-05"),
        ("2026-12-30T12:00", "Donnerstag KW 53", "2026-12-31"),
        ("2026-12-30T12:00", "in 3 Tagen", "2027-01-02"),
        ("2027-01-05T12:00", "20.12.", "-"),
        ("2027-01-05T12:00", "20.3.", "2027-03-20"),
        ("2027-01-05T12:00", "Freitag KW 53", "-"),
        # A month without a 31st is skipped; the end of a month is not stretched.
        ("2027-01-31T12:00", "am 30.", "2027-03-30"),
        ("2027-01-31T12:00", "in einem Monat", "-"),
    ],
)
def test_from_another_day(now: str, text: str, expected: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=BERLIN)
    assert value_of(text, now=moment) == expected
