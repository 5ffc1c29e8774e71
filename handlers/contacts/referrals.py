"""Whom to name first, by the hour (M-16, M-19)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.presence import DutyPlan


@dataclass(frozen=True, slots=True)
class Referrals:
    """The profile's order of directory entries per topic, in office hours and outside them."""

    office: DutyPlan
    daily: Mapping[str, Sequence[str]]
    out_of_hours: Mapping[str, Sequence[str]]

    def order(self, topic: str, now: datetime) -> Sequence[str]:
        """Return the entries to name first for a topic at an instant."""
        usual = self.daily.get(topic, ())
        return usual if self.office.on_duty(now) else self.out_of_hours.get(topic, usual)
