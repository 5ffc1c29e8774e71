"""When the operator hears of a lost connection, and how long to wait before the next try."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.core.ports import Alarm, Alarms

FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 15.0
"""Low on purpose: whatever happens in between is lost."""

LONG = timedelta(minutes=1)
SHORT_LIFE = timedelta(seconds=5)
TURNED_AWAY_OFTEN = 3

DOWN = "The connection to Roman has been down for a minute: messages are being lost."
TURNED_AWAY = "Roman closes the connection at once: check LOTSE_ROMAN_APP_KEY and second processes."
_GAP = "The connection to Roman was down {}: messages may be lost."
_CLASSES = (
    (timedelta(minutes=1), "for less than a minute"),
    (timedelta(minutes=10), "for some minutes"),
    (timedelta(hours=1), "for less than an hour"),
    (timedelta(days=1), "for hours"),
)
LONGEST = "for more than a day"


class Outage:
    """Follows one connection. `random` gives 0 to 1.

    A socket that dies within seconds without a word counts as no connection: with a wrong key Roman
    accepts and closes again and again, and one alarm for that is enough.
    """

    def __init__(self, alarms: Alarms, random: Callable[[], float]) -> None:
        self._alarms = alarms
        self._random = random
        self._since: datetime | None = None
        self._opened: datetime | None = None
        self._tries = 0
        self._turned_away = 0
        self._heard = False
        self._known_gap = False
        self._told_down = False

    def begins(self, now: datetime) -> None:
        """The program starts: nothing is connected yet, and no gap is known."""
        self._since = now

    def failed(self, now: datetime) -> None:
        """A try to connect has failed."""
        self._tries += 1
        self._known_gap = True
        self._tell_down(now)

    def connected(self, now: datetime) -> None:
        """A socket is open."""
        self._opened, self._heard = now, False
        if not self._turned_away:
            self._over(now)

    def heard(self, now: datetime) -> None:
        """A frame has come, so this socket is a real one."""
        if not self._heard:
            self._heard = True
            self._settled(now)

    def dropped(self, now: datetime) -> None:
        """The socket is closed, not by us."""
        opened = self._opened or now
        short = not self._heard and now - opened < SHORT_LIFE
        if not short:
            self._settled(opened)
        self._since = self._since or now
        self._known_gap = True
        if short:
            self._turn_away(now)

    def pause(self) -> float:
        """Return how many seconds to wait before the next try."""
        ceiling = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0 ** min(self._tries, 10))
        return ceiling * (0.5 + self._random() / 2)

    def _settled(self, now: datetime) -> None:
        self._tries = self._turned_away = 0
        self._over(now)

    def _turn_away(self, now: datetime) -> None:
        self._tries += 1
        self._turned_away += 1
        if self._turned_away == TURNED_AWAY_OFTEN:
            self._tell(TURNED_AWAY)
        self._tell_down(now)

    def _over(self, now: datetime) -> None:
        if self._since and self._known_gap:
            lasted = now - self._since
            self._tell(_GAP.format(next((w for most, w in _CLASSES if lasted < most), LONGEST)))
        self._since, self._known_gap, self._told_down = None, False, False

    def _tell_down(self, now: datetime) -> None:
        if not self._told_down and self._since and now - self._since >= LONG:
            self._told_down = True
            self._tell(DOWN)

    def _tell(self, what: str) -> None:
        self._alarms.raise_alarm(Alarm(what))
