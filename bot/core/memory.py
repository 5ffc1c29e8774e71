"""What is remembered in this process only: it is never written down and goes with a restart (P-14)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

REMEMBERED = timedelta(hours=24)
"""No longer than a cool-down may be remembered which text was said, for that is its topic (P-49)."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was remembered at an instant, until another."""

    what: str
    at: datetime
    until: datetime


Place = tuple[str, str]
"""A subject, and the conversation or person that it is about."""


class Memory:
    """Keeps the newest of every place; only what is committed is noted here."""

    def __init__(self) -> None:
        self._subjects: defaultdict[str, dict[str, Recalled]] = defaultdict(dict)

    def find(self, place: Place, now: datetime) -> Recalled | None:
        """Return what holds there."""
        subject, of = place
        found = self._subjects[subject].get(of)
        return found if found is not None and now < found.until else None

    def note(self, remembered: Mapping[Place, Recalled]) -> None:
        """Note it, and forget on the way what is over."""
        for (subject, of), newest in remembered.items():
            kept = self._subjects[subject]
            kept.pop(of, None)
            kept[of] = newest
            _forget(kept, newest.at)


def _forget(kept: dict[str, Recalled], now: datetime) -> None:
    """Those of one subject hold for about as long: the first to end stand first."""
    while kept:
        of, first = next(iter(kept.items()))
        if now < first.until:
            return
        del kept[of]
