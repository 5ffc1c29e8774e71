"""Ordinary sentences of public sets. Nothing of them is ever committed; `LICENCES` says who may learn.

Rows of sets with a free licence are trained on as harmless ones and set thresholds by the folds that
did not see them. Sets that allow no commercial use or no change only count alarms. The half whose
SHA-1 starts with 0–7 is left to whoever evaluates us.
"""

import csv
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
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
    r"|blood|wound|injur|accident|shot|shoot|attack|threat|victim|tortur|grave|funeral|bury|widow"
    r"|passcode|pin\b|password|lost|stress|fired|quarrel|fight|sick|doctor|affair|cheat|therap|psych"
    r"|take it any ?more|n't slept|repudiat|stranded|neglect|(?:living|lives?|left) alone|not feeling well)",
    re.IGNORECASE,
)
_WHOLE = 15
"""Characters from which on something is a sentence."""
_SMS = re.compile(r"<text>(.*?)</text>", re.DOTALL)
_TURN = "__eou__"

LICENCES: Mapping[str, str] = {
    "tatoeba": "facebookresearch/LASER data/tatoeba/v1, CC BY 2.0 FR",
    "manythings": "German and English of manythings.org's pairs from Tatoeba (in DarrenCarvalho/"
    "Language-Translation), CC BY 2.0 FR",
    "joined": "three to five sentences of the others, one after the other",
    "dressed": "a sentence of the others beside a remark of our own",
    "xsid": "mainlp/xsid 0.7 validation, CC BY-SA 4.0",
    "dstc8": "google-research-datasets/dstc8-schema-guided-dialogue dev, CC BY-SA 4.0",
    "ctparse": "comtravo/ctparse, MIT",
    "clinc": "clinc/oos-eval, CC BY 3.0",
    "banking": "PolyAI-LDN/task-specific-datasets banking_data, CC BY 4.0",
    "nlu": "xliuhw/NLU-Evaluation-Data, CC BY 4.0",
}
"""The sets that heads may learn from."""
COUNTED: Mapping[str, str] = {
    "dailydialog": "liuzeming01/XDailyDialog dev and test, CC BY-NC-SA 4.0",
    "sms": "kite1988/nus-sms-corpus, for research",
    "leyzer": "cartesinus/leyzer test, CC BY-NC-ND 4.0",
}
"""The sets that are only counted."""


@dataclass(frozen=True, slots=True)
class Ordinary:
    """One everyday sentence and the set it is from."""

    lang: str
    source: str
    text: str

    @property
    def learnable(self) -> bool:
        """Whether its licence lets shipped weights learn from it."""
        return self.source in LICENCES


def sentences(folder: Path) -> tuple[Ordinary, ...]:
    """Read all sets below `folder`, one folder each; raises OSError for one that is missing."""
    found = {row for read in _SETS for row in read(folder)}
    found.update(_joined(found))
    return tuple(sorted(found, key=lambda row: (row.lang, row.source, row.text)))


def _joined(found: Iterable[Ordinary]) -> Iterator[Ordinary]:
    """Long harmless messages: else length alone would look telling, for who suffers writes long."""
    by_lang: dict[str, list[str]] = {}
    for row in sorted(found, key=lambda row: _hash(row.text)):
        if row.source in {"tatoeba", "manythings", "dstc8"}:
            by_lang.setdefault(row.lang, []).append(row.text)
    for lang, texts in by_lang.items():
        for number in range(min(len(texts) // 5, 250)):
            few = texts[5 * number : 5 * number + 3 + number % 3]
            yield Ordinary(lang, "joined", " ".join(few))


def _hash(text: str) -> str:
    return hashlib.sha1(text.strip().encode(), usedforsecurity=False).hexdigest()


def _ours(text: str) -> bool:
    return _hash(text)[0] in "89abcdef"


def _some(lang: str, source: str, texts: Iterator[str], most: int) -> Iterator[Ordinary]:
    """At most so many of our half, always the same ones."""
    ours = sorted({text.strip() for text in texts if text.strip() and _ours(text)}, key=_hash)
    return (Ordinary(lang, source, text) for text in islice(ours, most))


def _tatoeba(folder: Path) -> Iterator[Ordinary]:
    for code, lang in _TATOEBA.items():
        here = _lines(folder / "tatoeba" / f"tatoeba.{code}-eng.{code}")
        english = _lines(folder / "tatoeba" / f"tatoeba.{code}-eng.eng")
        for text, meaning in zip(here, english, strict=True):
            if _NOT_ORDINARY.search(meaning):
                continue
            if _ours(text):
                yield Ordinary(lang, "tatoeba", text.strip())
            if code == "deu" and _ours(meaning):
                yield Ordinary("en", "tatoeba", meaning.strip())


def _manythings(folder: Path) -> Iterator[Ordinary]:
    lines = (line.split("\t")[:2] for line in _lines(folder / "manythings" / "deu.txt"))
    pairs = [(en, de) for en, de in lines if not _NOT_ORDINARY.search(en)]
    yield from _some("de", "manythings", (de for _, de in pairs if len(de) > _WHOLE), 6000)
    yield from _some("en", "manythings", (en for en, _ in pairs if len(en) > _WHOLE), 3000)


def _xsid(folder: Path) -> Iterator[Ordinary]:
    for name, lang in _XSID.items():
        for line in _lines(folder / "xsid" / f"{name}.valid.conll"):
            text = line.removeprefix("# text = ")
            if text != line and _ours(text):
                yield Ordinary(lang, "xsid", text.strip())


def _dstc8(folder: Path) -> Iterator[Ordinary]:
    def said() -> Iterator[str]:
        for path in sorted((folder / "dstc8").glob("*.json")):
            for dialogue in json.loads(path.read_text("utf-8")):
                yield from (t["utterance"] for t in dialogue["turns"] if t["speaker"] == "USER")

    return _some("en", "dstc8", _plain(said()), 900)


def _ctparse(folder: Path) -> Iterator[Ordinary]:
    told = json.loads((folder / "ctparse" / "corpus.json").read_text("utf-8"))
    for lang in ("de", "en"):
        yield from _some(lang, "ctparse", (t["text"] for t in told if t["language"] == lang), 150)


def _clinc(folder: Path) -> Iterator[Ordinary]:
    told = json.loads((folder / "clinc" / "data_full.json").read_text("utf-8"))
    return _some("en", "clinc", _plain(text for part in told.values() for text, _ in part), 700)


def _banking(folder: Path) -> Iterator[Ordinary]:
    told = csv.reader(_lines(folder / "banking" / "train.csv"))
    return _some("en", "banking", _plain(row[0] for row in told), 200)


def _nlu(folder: Path) -> Iterator[Ordinary]:
    paths = sorted((folder / "nlu").glob("*.csv"))
    told = (line.split(";")[-1].strip('"') for path in paths for line in _lines(path)[1:])
    return _some("en", "nlu", _plain(told), 500)


def _dailydialog(folder: Path) -> Iterator[Ordinary]:
    for part in ("dev", "test"):
        pairs = zip(
            *(_lines(folder / "dailydialog" / f"{lang}_{part}_human.txt") for lang in ("de", "en")),
            strict=True,
        )
        turns = [(d.split(_TURN), e.split(_TURN)) for d, e in pairs]
        told = [
            (de.strip(), en.strip())
            for german, english in turns
            if len(german) == len(english)
            for de, en in zip(german, english, strict=True)
            if not _NOT_ORDINARY.search(en)
        ]
        yield from _some("de", "dailydialog", (de for de, _ in told), 900)
        yield from _some("en", "dailydialog", (en for _, en in told), 300)


def _sms(folder: Path) -> Iterator[Ordinary]:
    told = _SMS.findall((folder / "sms" / "sms.xml").read_text("utf-8"))
    return _some("en", "sms", _plain(iter(told)), 900)


def _leyzer(folder: Path) -> Iterator[Ordinary]:
    told = (line.split("\t")[2] for line in _lines(folder / "leyzer" / "pl.tsv")[1:])
    return _some("pl", "leyzer", told, 300)


_SETS: tuple[Callable[[Path], Iterator[Ordinary]], ...] = (
    _tatoeba, _manythings, _xsid, _dstc8, _ctparse, _clinc, _banking, _nlu, _dailydialog, _sms, _leyzer,
)  # fmt: skip


def _plain(texts: Iterator[str]) -> Iterator[str]:
    return (text for text in texts if not _NOT_ORDINARY.search(text))


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()
