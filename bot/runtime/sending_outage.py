"""When failing sends are told to the operator: once for each outage, not for each try."""

from datetime import datetime, timedelta

from bot.core.outgoing import Urgency
from bot.core.ports import Alarm, Alarms

LONG = timedelta(minutes=3)
"""So long everything has to fail until it is more than a hiccup."""

FORGOTTEN = timedelta(minutes=15)
"""After so long without a failure the next one begins an outage of its own."""


class SendingOutage:
    """Follows sends that failed and are tried again; a send that Wire takes ends the outage."""

    def __init__(self, alarms: Alarms) -> None:
        self._alarms = alarms
        self._all = _Failing()
        self._crisis = _Failing()

    def failed(self, urgency: Urgency, now: datetime) -> None:
        """A try has failed in passing."""
        if self._all.lasts(now) >= LONG and self._all.untold():
            self._alarms.raise_alarm(Alarm("nothing could be sent for minutes; it is tried again"))
        if urgency is not Urgency.CRISIS:
            return
        self._crisis.lasts(now)
        if self._crisis.untold():
            self._alarms.raise_alarm(Alarm("a crisis text could not be sent; it is tried again"))

    def sent(self, urgency: Urgency) -> None:
        """Wire has taken an act."""
        self._all = _Failing()
        if urgency is Urgency.CRISIS:
            self._crisis = _Failing()


class _Failing:
    """A run of failures without a success between them."""

    def __init__(self) -> None:
        self._since: datetime | None = None
        self._newest: datetime | None = None
        self._told = False

    def lasts(self, now: datetime) -> timedelta:
        """Count a failure; returns how long the run has lasted."""
        if self._since is None or self._newest is None or now - self._newest > FORGOTTEN:
            self._since, self._told = now, False
        self._newest = now
        return now - self._since

    def untold(self) -> bool:
        """Whether nobody has been told of this run; from now on somebody has."""
        told, self._told = self._told, True
        return not told
