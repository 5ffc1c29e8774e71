"""The second reader's opinions on the labelled messages, kept so that a table takes seconds.

`opinions.npz` holds a few bits a message, by file: of the open part as heads said that had not seen
the author, of the locked part as the shipped weights say. A file that has changed since, or weights
that have, make its opinions worthless: then the reader is asked anew.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.embedding import Embedding
from bot.second_reader.features import Numbers
from bot.second_reader.heads import WITH, load_heads
from bot.second_reader.reader import HeadsReader, judged
from config.sensitive_pack import shipped_heads
from handlers.sensitive.second_reader import SecondOpinion
from handlers.sensitive.taxonomy import Category
from tests.detector.labelled import Labelled, messages
from tests.detector.learning import packed
from tests.detector.ordinary import Ordinary
from tests.support.phrases import detector

OPINIONS = Path(__file__).parent / "opinions.npz"
_CONFIRMS, _ACUTE = 1, 2
_RAISES = {category: 4 << place for place, category in enumerate(Category)}

Bits = NDArray[np.uint16]


def written(
    rows: Sequence[Labelled | Ordinary], langs: Sequence[str], scores: Numbers, embed: Embedding
) -> None:
    """Write the opinions on all labelled messages, after the weights."""
    heads = load_heads(shipped_heads())
    reader = HeadsReader(heads, embed)
    said = {
        key(row): judged(heads, found, lang, WITH)
        for row, lang, found in zip(rows, langs, scores, strict=True)
        if isinstance(row, Labelled)
    }
    said |= {
        key(row): reader.opinion(row.text, detector().language(row.text))
        for row in messages(locked=True)
    }
    arrays: dict[str, NDArray[np.generic]] = {"weights": np.array(_digest(shipped_heads()))}
    for file, group in by_file((*messages(locked=False), *messages(locked=True))):
        arrays[f"{file}@{_told(group)}"] = _bits([said[key(row)] for row in group])
    OPINIONS.write_bytes(packed(arrays))


def held() -> Mapping[tuple[str, str, str], SecondOpinion]:
    """The opinions that still hold, by `key`; none where other weights are shipped."""
    if not OPINIONS.is_file():
        return {}
    with np.load(OPINIONS, allow_pickle=False) as found:
        arrays = {name: found[name] for name in found.files}
    if str(arrays.pop("weights")) != _digest(shipped_heads()):
        return {}
    version = load_heads(shipped_heads()).version
    known: dict[tuple[str, str, str], SecondOpinion] = {}
    for file, group in by_file((*messages(locked=False), *messages(locked=True))):
        bits = arrays.get(f"{file}@{_told(group)}")
        if bits is not None:
            known |= {
                key(row): _opinion(int(each), version)
                for row, each in zip(group, bits, strict=True)
            }
    return known


def key(row: Labelled) -> tuple[str, str, str]:
    """What a message is found by."""
    return row.lang, row.place, row.text


def by_file(rows: Sequence[Labelled]) -> Iterator[tuple[str, Sequence[Labelled]]]:
    """The rows of each file, in its order."""
    files: dict[str, list[Labelled]] = {}
    for row in rows:
        files.setdefault(f"{row.lang}/{row.place.partition(':')[0]}", []).append(row)
    yield from sorted(files.items())


def _told(rows: Sequence[Labelled]) -> str:
    return hashlib.sha256("\n".join(row.text for row in rows).encode()).hexdigest()[:12]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def _bits(opinions: Sequence[SecondOpinion]) -> Bits:
    return np.array(
        [
            _CONFIRMS * each.confirms
            + _ACUTE * each.confirms_acute
            + sum(_RAISES[category] for category in each.raises)
            for each in opinions
        ],
        dtype=np.uint16,
    )


def _opinion(bits: int, version: str) -> SecondOpinion:
    return SecondOpinion(
        confirms=bool(bits & _CONFIRMS),
        raises=tuple(category for category, bit in _RAISES.items() if bits & bit),
        version=version,
        confirms_acute=bool(bits & _ACUTE),
    )
