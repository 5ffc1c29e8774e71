"""Alarms: one line in the log at error level, one count, nothing that identifies anybody."""

from datetime import datetime, timedelta

import structlog

from bot.core.bugs import place_of
from bot.core.clock import Clock
from bot.core.ports import Alarm
from bot.observability.metrics import Metrics

REPEAT_AFTER = timedelta(minutes=5)
"""An alarm that is raised again and again is logged at this pace, with a count."""


class LoggedAlarms:
    """Implements `bot.core.ports.Alarms`. Every alarm is counted; repeated ones are logged in turn."""

    def __init__(self, metrics: Metrics, clock: Clock) -> None:
        self._metrics = metrics
        self._clock = clock
        self._quiet_until: dict[str, datetime] = {}
        self._repeated: dict[str, int] = {}

    def raise_alarm(self, alarm: Alarm) -> None:
        """Report it."""
        self._metrics.alarms.inc()
        now = self._clock.now()
        # An end that lies further away than a whole span was set before the clock went back.
        if now < self._quiet_until.get(alarm.what, now) <= now + REPEAT_AFTER:
            self._repeated[alarm.what] = self._repeated.get(alarm.what, 0) + 1
            return
        self._quiet_until[alarm.what] = now + REPEAT_AFTER
        repeated = self._repeated.pop(alarm.what, 0)
        structlog.get_logger().error("alarm", alarm=alarm.what, repeated=repeated)


class BugReports:
    """Tells the operator that a behaviour broke: the kind of error and where, never the event."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def __call__(self, where: str, error: Exception) -> None:
        """Report it."""
        self._metrics.bugs.inc()
        structlog.get_logger().error(
            "a behaviour broke", where=where, error=type(error).__name__, boundary=place_of(error)
        )
