"""Ordinary sentences of public sets: for means and thresholds only, never committed, never trained on.

`LASER/data/tatoeba/v1` (CC BY 2.0 FR) and xSID 0.7 (CC BY-SA 4.0), validation part. The half whose
SHA-1 starts with 0–7 is left to whoever evaluates us.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_TATOEBA = {
    "ara": "ar", "deu": "de", "pes": "fa", "pol": "pl", "ron": "ro",
    "rus": "ru", "swe": "sv", "tur": "tr", "ukr": "uk",
}  # fmt: skip
_XSID = {
    "ar": "ar", "de": "de", "de-ba": "de", "de-muc": "de", "de-st": "de",
    "gsw": "de", "en": "en", "tr": "tr",
}  # fmt: skip
_NOT_ORDINARY = re.compile(
    r"\b(kill|murder|die[ds]?\b|dying|dead|death|suicid|cancer|ill\b|disease|pregnan|abus|rape|raping"
    r"|beat|hit me|hurt|drunk|alcohol|drug|addict|divorc|depress|lonely|afraid|scared|cry|crie|prison"
    r"|jail|police|crime|stole|steal|thief|murd|gun|weapon|bomb|war\b|debt|poor\b|hungry|starv|hate"
    r"|surgery|operation|hospital|medicine|pain|suffer|miser|despair|help me|lawyer|court|guilty"
    r"|blood|wound|injur|accident|shot|shoot|attack|threat|victim|tortur|grave|funeral|bury|widow)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ordinary:
    """One everyday sentence and the set it is from."""

    lang: str
    source: str
    text: str


def sentences(folder: Path) -> tuple[Ordinary, ...]:
    """Everything usable below a folder with copies of the two sets, in a fixed order."""
    found = {*_tatoeba(folder), *_xsid(folder)}
    return tuple(sorted(found, key=lambda row: (row.lang, row.source, row.text)))


def _ours(text: str) -> bool:
    digest = hashlib.sha1(text.strip().encode(), usedforsecurity=False).hexdigest()
    return digest[0] in "89abcdef"


def _tatoeba(folder: Path) -> Iterator[Ordinary]:
    for code, lang in _TATOEBA.items():
        here = _lines(folder, f"tatoeba.{code}-eng.{code}")
        english = _lines(folder, f"tatoeba.{code}-eng.eng")
        for text, meaning in zip(here, english, strict=True):
            if _NOT_ORDINARY.search(meaning):
                continue
            if _ours(text):
                yield Ordinary(lang, "tatoeba", text.strip())
            if code == "deu" and _ours(meaning):
                yield Ordinary("en", "tatoeba", meaning.strip())


def _xsid(folder: Path) -> Iterator[Ordinary]:
    for name, lang in _XSID.items():
        for line in _lines(folder, f"{name}.valid.conll"):
            text = line.removeprefix("# text = ")
            if text != line and _ours(text):
                yield Ordinary(lang, "xsid", text.strip())


def _lines(folder: Path, name: str) -> list[str]:
    paths = sorted(folder.rglob(name))
    if not paths:
        raise FileNotFoundError(f"{name} is not below {folder}")
    return paths[0].read_text("utf-8").splitlines()
