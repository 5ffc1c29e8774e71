"""Organisation files for tests: the shipped example, on duty at all hours, quick to load."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from config.contacts_pack import PACKS
from config.organisation import EXAMPLE

WORKER = "kaya"
_ALWAYS = {"mon-sun": ["00:00-24:00"]}
_CHANGES: Mapping[str, object] = {
    "closing_days": [],
    "client_window": "00:00-24:00",
    "topics": {"packs": ["de"], "second_reader": False},
}


def organisation(**changes: object) -> dict[str, object]:
    """Return the example, with UTC as its time zone and whatever is changed on top."""
    example = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    for worker in example["workers"]:
        worker["duty_hours"] = _ALWAYS
    example["organisation"]["timezone"] = "UTC"
    return {**example, **_CHANGES, **changes}


def write_organisation(path: Path, **changes: object) -> Path:
    """Write such a file and return its path."""
    path.write_text(json.dumps(organisation(**changes)), encoding="utf-8")
    return path


def words(template: str) -> str:
    """Return how a German text of ours begins, up to its first value."""
    return str(_texts()[template]["text"]).partition("{")[0].strip()


def reading(template: str) -> re.Pattern[str]:
    """Return how a German text of ours reads, whatever its values and numbers."""
    parts = re.split(r"\{[^}]*\}", str(_texts()[template]["text"]).strip())
    literal = (re.escape(re.sub(r"\d+", "0", part)) for part in parts)
    return re.compile(".*".join(literal), re.DOTALL)


@cache
def _texts() -> Mapping[str, Mapping[str, object]]:
    texts: Mapping[str, Mapping[str, object]] = yaml.safe_load(
        (PACKS / "de" / "texts.yaml").read_text(encoding="utf-8")
    )["texts"]
    return texts
