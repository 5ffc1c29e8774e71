"""What the organisation decided about appointments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from handlers.dates.model import Policy as Hours
from handlers.presence import ClientWindow

NOT_AT_NIGHT: Final = Hours(opens=time(6), closes=time(22))
"""Outside these hours "really?" is asked. Early and late meetings are made without (S-03)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentPolicy:
    """What the organisation decided about appointments."""

    zone: ZoneInfo
    window: ClientWindow
    length: timedelta = timedelta(minutes=60)
    leads: tuple[timedelta, ...] = (timedelta(days=1),)
    retention: timedelta = timedelta(days=1)
    hours: Hours = NOT_AT_NIGHT
    public_url: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    """What families read for a place, by the lower-case word that a worker types."""
