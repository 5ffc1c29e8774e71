"""The layers of the wheel's model in torch, so that they can be fitted: what `forward_batch` in `e5.c` does.

Needs torch, which is no part of any lock file: only who trains installs it.
"""

import mmap
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from bot.second_reader.embedding import WIDTH
from bot.second_reader.image import tensors
from tests.detector.tensors import BLOCK, MATRICES, VECTORS, as_numbers, layer, unpacked

_ATTENDING = 12
"""Heads of attention in a layer."""
_TINY = 1e-12
_PIECE_BYTES = WIDTH // 32 * 18

Layer = Mapping[str, Tensor]


def layers(image: mmap.mmap, numbers: Sequence[int]) -> Sequence[Layer]:
    """Return layers of the wheel, each tensor its own copy."""
    return [
        {name: torch.tensor(held) for name, held in layer(image, number).items()}
        for number in numbers
    ]


def given(tensors: Mapping[str, bytes], numbers: Sequence[int]) -> Sequence[Layer]:
    """Return layers from tensors as the engine reads them."""
    return [
        {
            name: torch.tensor(as_numbers(name, tensors[f"l{number}.{name}"]))
            for name in (*MATRICES, *VECTORS)
        }
        for number in numbers
    ]


class Beginning:
    """What goes into the first layer."""

    def __init__(self, image: mmap.mmap) -> None:
        self._where = tensors(image)
        self._image = image
        place = self._where["emb.word"]
        self._words = np.frombuffer(image, np.uint8, place.size, place.start)
        self._places = self._vector("emb.pos").reshape(-1, WIDTH)

    def __call__(self, pieces: NDArray[np.int64]) -> Tensor:
        """Return the numbers of pieces, a text a row."""
        texts, length = pieces.shape
        held = self._words.reshape(-1, _PIECE_BYTES)[pieces.reshape(-1)].tobytes()
        words = unpacked(held).reshape(texts, length, WIDTH)
        seen = torch.tensor(words + self._places[:length] + self._vector("emb.type")[:WIDTH])
        scale, shift = self._vector("emb.ln.w"), self._vector("emb.ln.b")
        return _evened(seen, torch.tensor(scale), torch.tensor(shift))

    def _vector(self, name: str) -> NDArray[np.float32]:
        place = self._where[name]
        return np.frombuffer(self._image, np.float32, place.size // 4, place.start)


def through(held: Layer, seen: Tensor, there: Tensor, dropped: float = 0.0) -> Tensor:
    """Send texts through one layer; `there` says where a text has pieces, `dropped` what is left out."""
    texts, length, _ = seen.shape

    def parted(name: str) -> Tensor:
        found = functional.linear(seen, held[f"{name}.w"], held[f"{name}.b"])
        return found.view(texts, length, _ATTENDING, -1).transpose(1, 2)

    heard = functional.scaled_dot_product_attention(
        parted("q"), parted("k"), parted("v"), attn_mask=there[:, None, None, :]
    )
    heard = heard.transpose(1, 2).reshape(texts, length, WIDTH)
    heard = functional.linear(heard, held["ao.w"], held["ao.b"]).float()
    seen = _evened(seen.float() + functional.dropout(heard, dropped), held["aln.w"], held["aln.b"])
    inner = functional.gelu(functional.linear(seen, held["fi.w"], held["fi.b"]))
    outer = functional.linear(inner, held["fo.w"], held["fo.b"]).float()
    return _evened(seen + functional.dropout(outer, dropped), held["oln.w"], held["oln.b"])


def in_four_bits(held: Tensor) -> Tensor:
    """Return a matrix as the engine will hold it; what is learned passes as if nothing were rounded."""
    rows = held.view(-1, BLOCK)
    widest = rows.gather(1, rows.abs().argmax(1, keepdim=True))
    scale = (widest / -8).half().float()
    steps = torch.where(scale == 0, torch.zeros_like(rows), rows / scale).round().clamp(-8, 7)
    return held + (steps * scale - rows).view_as(held).detach()


def pooled(seen: Tensor, there: Tensor) -> Tensor:
    """Return the mean over a text's pieces, of length one."""
    kept = there.float()[:, :, None]
    return functional.normalize((seen.float() * kept).sum(1) / kept.sum(1), dim=1)


def _evened(seen: Tensor, scale: Tensor, shift: Tensor) -> Tensor:
    return functional.layer_norm(seen, (WIDTH,), scale, shift, _TINY)
