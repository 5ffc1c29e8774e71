"""Tensors of the wheel's model as numbers, and back into the bytes its engine reads."""

import mmap
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from bot.second_reader.engine import model_file
from bot.second_reader.features import Numbers
from bot.second_reader.image import tensors

BLOCK = 32
"""So many weights of a matrix share a scale; each is a whole number from -8 to 7 of it."""
_Q4 = np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)])
MATRICES = {
    "q.w": (384, 384),
    "k.w": (384, 384),
    "v.w": (384, 384),
    "ao.w": (384, 384),
    "fi.w": (1536, 384),
    "fo.w": (384, 1536),
}
"""What of a layer is held in four bits, and its shape; all else is float32."""
VECTORS = ("q.b", "k.b", "v.b", "ao.b", "aln.w", "aln.b", "fi.b", "fo.b", "oln.w", "oln.b")


def opened() -> mmap.mmap:
    """Return the wheel's model, to read from."""
    with model_file().open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def layer(image: mmap.mmap, number: int) -> Mapping[str, Numbers]:
    """Return the tensors of one layer."""
    where = tensors(image)
    found = {}
    for name in (*MATRICES, *VECTORS):
        place = where[f"l{number}.{name}"]
        held = image[place.start : place.start + place.size]
        found[name] = as_numbers(name, held)
    return found


def unpacked(held: bytes) -> Numbers:
    """Return the numbers of a matrix (`deq_row` in `e5.c`)."""
    blocks = np.frombuffer(held, _Q4)
    low, high = blocks["pairs"] & 15, blocks["pairs"] >> 4
    steps = np.concatenate([low, high], axis=1).astype(np.float32) - np.float32(8)
    numbers: Numbers = (steps * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
    return numbers


def packed(numbers: Numbers) -> bytes:
    """Return a matrix in four bits: the widest weight of a block becomes -8 steps of its scale."""
    rows = numbers.astype(np.float32).reshape(-1, BLOCK)
    widest = rows[np.arange(len(rows)), np.abs(rows).argmax(axis=1)]
    blocks = np.zeros(len(rows), dtype=_Q4)
    blocks["scale"] = (widest / -8).astype(np.float16)
    scale = blocks["scale"].astype(np.float32)[:, None]
    steps = np.divide(rows, scale, out=np.zeros_like(rows), where=scale != 0)
    whole: NDArray[np.uint8] = np.clip(np.rint(steps) + 8, 0, 15).astype(np.uint8)
    blocks["pairs"] = whole[:, : BLOCK // 2] | (whole[:, BLOCK // 2 :] << 4)
    return blocks.tobytes()


def as_numbers(name: str, held: bytes) -> Numbers:
    """Return the numbers of a layer's tensor."""
    if name in MATRICES:
        return unpacked(held).reshape(MATRICES[name])
    return np.frombuffer(held, np.float32)


def as_held(name: str, numbers: Numbers) -> bytes:
    """Return a layer's tensor as the engine reads it."""
    return packed(numbers) if name in MATRICES else numbers.astype(np.float32).tobytes()
