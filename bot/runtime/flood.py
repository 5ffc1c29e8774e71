"""How many texts came lately, so that a flood costs no more than it must."""

from datetime import datetime

CALM = 20.0
"""Texts a second that are soon forgotten; all families of a service together write fewer."""
HURRY, RULES_ALONE = 30.0, 100.0
"""Texts not forgotten yet, from which on letters alone are read, and nothing beside the rules."""
_FULL = 140.0


class Flood:
    """A leaky bucket of texts. `level` is how many of them are in it now."""

    def __init__(self) -> None:
        self.level = 0.0
        self._at: datetime | None = None

    def count(self, now: datetime) -> None:
        """Count one text; six seconds after a flood every text is read as before."""
        passed = (now - self._at).total_seconds() if self._at is not None else 0.0
        self._at = now
        self.level = min(max(self.level - CALM * max(passed, 0.0), 0.0) + 1, _FULL)

    @property
    def hurries(self) -> bool:
        """Whether there is no time to read a text as a whole."""
        return self.level > HURRY

    @property
    def overflows(self) -> bool:
        """Whether the rules have to do alone."""
        return self.level > RULES_ALONE
