"""What the layers that stay as they are make of each text: computed once, kept outside the repository.

Numbers of every piece of every text, some 800 bytes a piece: kept as float16 in one file. Needs torch.
"""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from bot.second_reader.embedding import WIDTH
from tests.detector.pieces import Pieces
from tests.detector.tensors import opened
from tests.detector.transformer import Beginning, layers, through

Indices = NDArray[np.int64]
_AT_ONCE = 8192
"""Pieces that go through the model together."""
_PADDING = 1


class Lower:
    """Texts behind the first layers."""

    def __init__(self, texts: Sequence[str], count: int, held: Path) -> None:
        """Take what `held` keeps of before, else compute it: some minutes for 100,000 texts."""
        image = opened()
        cut = Pieces(image)
        self._pieces = [np.array(cut(text), dtype=np.int64) for text in texts]
        self.lengths = np.array([len(each) for each in self._pieces])
        self._starts = np.concatenate([[0], np.cumsum(self.lengths)]).astype(np.int64)
        file = held / f"lower-{count}-{self._digest()}.f16"
        shape = (int(self._starts[-1]), WIDTH)
        if not file.is_file():
            held.mkdir(parents=True, exist_ok=True)
            part = file.with_suffix(".part")
            kept = np.memmap(part, np.float16, "w+", shape=shape)
            self._compute(kept, Beginning(image), count)
            kept.flush()
            part.rename(file)
        self._held = np.memmap(file, np.float16, "r", shape=shape)

    def batch(self, chosen: Indices) -> tuple[Tensor, Tensor]:
        """Return texts one a row, and where each has pieces."""
        seen = np.zeros((len(chosen), self.lengths[chosen].max(), WIDTH), np.float16)
        for row, index in enumerate(chosen):
            length, start = self.lengths[index], self._starts[index]
            seen[row, :length] = self._held[start : start + length]
        return torch.tensor(seen).float(), self._there(chosen)

    def _there(self, chosen: Indices) -> Tensor:
        lengths = self.lengths[chosen]
        return torch.tensor(np.arange(lengths.max())[None, :] < lengths[:, None])

    def _compute(self, kept: NDArray[np.float16], begin: Beginning, count: int) -> None:
        run = layers(opened(), range(count))
        with torch.no_grad():
            for number, chosen in enumerate(batches(self.lengths, _AT_ONCE)):
                there = self._there(chosen)
                pieces = np.full(there.shape, _PADDING, np.int64)
                for row, index in enumerate(chosen):
                    pieces[row, : self.lengths[index]] = self._pieces[index]
                seen = begin(pieces)
                with torch.autocast("cpu", torch.bfloat16):
                    for held in run:
                        seen = through(held, seen, there)
                for row, index in enumerate(chosen):
                    length, start = self.lengths[index], self._starts[index]
                    kept[start : start + length] = seen[row, :length].half().numpy()
                if number % 50 == 0:
                    sys.stderr.write(f"lower layers: batch {number}\n")

    def _digest(self) -> str:
        told = hashlib.sha256(np.concatenate(self._pieces).tobytes())
        told.update(self.lengths.tobytes())
        return told.hexdigest()[:16]


def batches(
    lengths: NDArray[np.int64],
    pieces: int,
    chosen: Indices | None = None,
    chance: np.random.Generator | None = None,
) -> Iterator[Indices]:
    """Groups of texts alike in length, about so many pieces each; in any order if there is chance."""
    indices = np.arange(len(lengths)) if chosen is None else chosen
    pools = [indices]
    if chance is not None:
        indices = chance.permutation(indices)
        pools = np.array_split(indices, max(1, len(indices) // _AT_ONCE))
    groups = [group for pool in pools for group in _alike(lengths, pool, pieces)]
    order = range(len(groups)) if chance is None else chance.permutation(len(groups)).tolist()
    yield from (groups[index] for index in order)


def _alike(lengths: NDArray[np.int64], pool: Indices, pieces: int) -> Iterator[Indices]:
    held: list[int] = []
    for index in pool[np.argsort(lengths[pool], kind="stable")].tolist():
        if held and (len(held) + 1) * lengths[index] > pieces:
            yield np.array(held)
            held = []
        held.append(index)
    if held:
        yield np.array(held)
