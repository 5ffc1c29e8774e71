"""When Python looks for garbage: rarely, since almost nothing here refers to itself in a circle."""

import gc
from typing import Final

AFTER: Final = 20_000
"""So many new objects. By default it is 700, and a burst of events spends a fifth of its time on it."""


def rarely() -> None:
    """Look for garbage from now on, but not among what exists already, and not often."""
    gc.freeze()
    gc.set_threshold(AFTER, 20, 20)
    gc.enable()
