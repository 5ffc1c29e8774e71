"""The shipped packs, and the labelled sentences beside this file."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from config.sensitive_pack import read_sensitive_packs, shipped_packs
from handlers.sensitive.pack import Pack, build_pack

LANGUAGES = ("de", "en", "sv", "tr", "ar", "uk", "ru", "pl", "ro", "fa")
_SETS = Path(__file__).parent / "sets"


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled sentence. `part`: open (tuned on), locked (only counted), blind… (later)."""

    id: str
    part: str
    text: str
    sensitive: bool
    urgency: str
    categories: tuple[str, ...]


@cache
def shipped() -> tuple[Pack, ...]:
    """All packs that ship with the product."""
    return tuple(build_pack(model) for model in read_sensitive_packs(shipped_packs(), LANGUAGES))


@cache
def rows(name: str) -> tuple[Row, ...]:
    """One file of labelled sentences."""
    lines = (_SETS / f"{name}.jsonl").read_text("utf-8").splitlines()
    return tuple(_row(json.loads(line)) for line in lines)


def _row(data: dict[str, object]) -> Row:
    categories = data["categories"]
    assert isinstance(categories, list)
    return Row(
        id=str(data["id"]),
        part=str(data["part"]),
        text=str(data["text"]),
        sensitive=data["sensitive"] is True,
        urgency=str(data["urgency"]),
        categories=tuple(map(str, categories)),
    )
