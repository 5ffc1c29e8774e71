"""Shared by the tests of dates: the reference now, and the tables of expressions."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from handlers.dates import Mode, Reading, describe, read_when

BERLIN = ZoneInfo("Europe/Berlin")
# Saturday morning, so that "nächste Woche" and "nächsten Dienstag" agree and Saturday is today.
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=BERLIN)
HERE = Path(__file__).parent


def read(
    text: str, lang: str = "de", *, now: datetime = NOW, mode: Mode = Mode.FREE_TEXT
) -> Reading:
    return read_when(text, now=now, zone=BERLIN, lang=lang, mode=mode)


def value_of(text: str, lang: str = "de", *, now: datetime = NOW) -> str:
    """The value as the tables write it: wall time, start/end of a range, "-" for a question."""
    described = describe(read(text, lang, now=now), lang)
    if described["kind"] == "reject":
        return "-"
    ends = [described["value"], described["end"]] if "end" in described else [described["value"]]
    return "/".join(_wall(end) for end in ends)


def _wall(iso: str) -> str:
    if "T" not in iso:
        return iso
    instant = datetime.fromisoformat(iso)
    assert instant.utcoffset() == instant.astimezone(BERLIN).utcoffset()
    return instant.strftime("%Y-%m-%dT%H:%M")


def table(name: str) -> list[tuple[str, str]]:
    """Pairs of expression and expected value from a table beside this file."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line for line in lines if line and not line.startswith("#"))
    return [(text, expected) for text, _, expected in (row.rpartition(" = ") for row in rows)]
