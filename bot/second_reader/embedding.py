"""The sentence embedding behind an interface: a wheel from one maintainer must stay replaceable."""

import struct
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np

from bot.second_reader.engine import Engine
from bot.second_reader.features import Numbers
from bot.second_reader.image import Model

WIDTH = 384
TUNED = "tuned."
"""What the names of tuned tensors begin with in the weights' file."""
_ARM = frozenset({"aarch64", "arm64"})
_INTEL = frozenset({"x86_64", "amd64"})


class Embedding(Protocol):
    """Turns a text into `WIDTH` numbers of length one. Local, without memory, from any thread."""

    def __call__(self, text: str) -> Numbers:
        """Return the numbers; a second time the same ones."""
        ...


class Unavailable(Exception):
    """The embedding cannot run here; the sentence says why."""


def open_embedding(
    weights: Path, flags: Callable[[], frozenset[str]], machine: Callable[[], str]
) -> Embedding:
    """Return the embedding that these weights were fitted on; raises Unavailable.

    The wheel has no check of its own and would end the process on an older processor: so the
    flags are asked before anything of it is loaded.
    """
    kind = machine().lower()
    if kind not in _ARM and not (kind in _INTEL and "avx2" in flags()):
        raise Unavailable("this processor has no AVX2")
    return _loaded(weights)


@cache
def _loaded(weights: Path) -> Embedding:
    """Load the model once a process: its weights are read-only."""
    try:
        return Engine(load_model(weights))
    except (OSError, KeyError, ValueError, struct.error) as error:
        raise Unavailable(f"the embedding does not load: {error}") from None


def load_model(weights: Path) -> Model:
    """Read which layers run and what is tuned in them; raises OSError, KeyError or ValueError."""
    with np.load(weights, allow_pickle=False) as found:
        names = [name for name in found.files if name.startswith(TUNED)]
        tuned = {name.removeprefix(TUNED): found[name].tobytes() for name in names}
        return Model(int(found["layers"]), tuned)
