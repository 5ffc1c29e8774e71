"""Alarms: one line in the log at error level, one count, nothing that identifies anybody."""

import structlog

from bot.core.bugs import place_of
from bot.core.ports import Alarm
from bot.observability.metrics import Metrics


class LoggedAlarms:
    """Implements `bot.core.ports.Alarms`."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def raise_alarm(self, alarm: Alarm) -> None:
        """Report it."""
        self._metrics.alarms.inc()
        structlog.get_logger().error("alarm", alarm=alarm.what)


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
