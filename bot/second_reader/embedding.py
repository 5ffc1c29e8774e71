"""The sentence embedding behind an interface: a wheel from one maintainer must stay replaceable."""

from collections.abc import Callable
from functools import cache
from typing import Protocol

from bot.second_reader.engine import Engine
from bot.second_reader.features import Numbers

WIDTH = 384
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
    layers: int, flags: Callable[[], frozenset[str]], machine: Callable[[], str]
) -> Embedding:
    """Return the embedding that the first layers of the model give; raises Unavailable.

    The wheel has no check of its own and would end the process on an older processor: so the
    flags are asked before anything of it is loaded.
    """
    kind = machine().lower()
    if kind not in _ARM and not (kind in _INTEL and "avx2" in flags()):
        raise Unavailable("this processor has no AVX2")
    return _loaded(layers)


@cache
def _loaded(layers: int) -> Embedding:
    """Load the model once a process: its weights are read-only."""
    try:
        return Engine(layers)
    except (OSError, ValueError) as error:
        raise Unavailable(f"the embedding does not load: {error}") from None
