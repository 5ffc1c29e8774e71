"""When Python looks for garbage: rarely, since almost nothing here refers to itself in a circle."""

import gc
from typing import Final

AFTER: Final = 20_000
"""So many new objects. By default it is 700: a start, or a burst of events, spends a fifth on it."""


def rarely() -> None:
    """Look for garbage seldom from now on."""
    gc.set_threshold(AFTER, 20, 20)


def later() -> None:
    """Leave everything that exists now out of it for good, and look among what comes."""
    gc.freeze()
    gc.enable()
