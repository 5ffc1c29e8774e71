"""Alarms that are raised again and again."""

import structlog

from bot.core.ports import Alarm
from bot.observability.alarms import LoggedAlarms
from bot.observability.metrics import Metrics
from tests.contracts.roman.stage import HandClock


def test_the_same_alarm_is_logged_once_in_five_minutes_whatever_the_clock_does() -> None:
    clock = HandClock()
    alarms = LoggedAlarms(Metrics(), clock)
    with structlog.testing.capture_logs() as logs:
        for pause in (0, 299, 1, -3600, 1):
            clock.pass_(pause)
            alarms.raise_alarm(Alarm("out of order"))
    assert [log["repeated"] for log in logs] == [0, 1, 0]
