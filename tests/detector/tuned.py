"""Layers tuned without each fold and on everything, and the embeddings that they give. Needs torch.

Both are kept in the training's cache, found again by digests; nothing of a text is.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from bot.second_reader.features import Numbers, capped, for_embedding, parts
from tests.detector import tuning
from tests.detector.learning import (
    FOLDS,
    LAYERS,
    TUNED_LAYERS,
    folds,
    importance,
    packed,
    wanted,
)
from tests.detector.lower import Indices, Lower
from tests.detector.taught import Row, learnable, means, middle, ordered
from tests.detector.tuning import Task, Tuned, tune
from tests.support.phrases import detector

_NUMBERS = range(LAYERS - TUNED_LAYERS, LAYERS)


class TunedEmbeddings:
    """Embeds the texts of the rows it was made for, and no others."""

    def __init__(self, rows: Sequence[Row], held: Path) -> None:
        """Tune, or take from `held` what was tuned on the same rows: some hours at first."""
        rows = ordered(rows)
        whole = [for_embedding(capped(row.text)) for row in rows]
        some = [for_embedding(part) for row in rows for part in parts(row.text)]
        texts = [*whole, *some]
        self._place = {text: place for place, text in reversed([*enumerate(texts)])}
        self._lower = Lower(texts, LAYERS - TUNED_LAYERS, held)
        task = self._task(rows)
        seen, fold = learnable(rows), folds(rows)
        self._tensors = [
            _kept(held, task, np.flatnonzero(seen & (fold != part)), part)
            for part in range(FOLDS + 1)
        ]
        self._numbers = [
            Tuned(_NUMBERS, each).all(self._lower, np.arange(len(texts))) for each in self._tensors
        ]

    @property
    def tensors(self) -> Mapping[str, bytes]:
        """The tensors of the layers that have seen everything."""
        return self._tensors[FOLDS]

    def __call__(self, texts: Sequence[str], fold: int) -> Numbers:
        """Return one row a text, by the layers that have not seen this fold."""
        return self._numbers[fold][[self._place[text] for text in texts]]

    def _task(self, rows: Sequence[Row]) -> Task:
        plain = Tuned(_NUMBERS).all(self._lower, np.arange(len(rows)))
        langs = [detector().language(row.text) for row in rows]
        middles = middle(langs, means(rows, langs, plain))
        return Task(self._lower, wanted(rows), importance(rows), plain, middles)


def _kept(held: Path, task: Task, seen: Indices, part: int) -> Mapping[str, bytes]:
    told = hashlib.sha256(repr((_NUMBERS, part, tuning.HOW)).encode())
    for array in (seen, task.wanted, task.weight, task.lower.lengths):
        told.update(np.ascontiguousarray(array).tobytes())
    file = held / f"tuned-{told.hexdigest()[:16]}.npz"
    if not file.is_file():
        found = tune(task, seen, _NUMBERS, part)
        arrays = {name: np.frombuffer(each, np.uint8) for name, each in found.items()}
        file.write_bytes(packed(arrays))
    with np.load(file) as kept:
        return {name: kept[name].tobytes() for name in kept.files}
