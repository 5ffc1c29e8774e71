"""Roman's 20-second tokens: good for an emergency reply where the lasting token was lost."""

from datetime import datetime, timedelta

from bot.core.clock import Clock
from bot.core.ids import ConversationId

LIFE = timedelta(seconds=20)
"""Counted from arrival, because Roman's tokens are not read here. Roman counts from creation, so a
token may be refused shortly before we think it is over."""


class FleetingTokens:
    """The newest short-lived token of each conversation, in memory only."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[str, datetime]] = {}

    def __repr__(self) -> str:
        return f"FleetingTokens({len(self._kept)} conversations)"

    def keep(self, conversation: ConversationId, token: str, now: datetime) -> None:
        """Take a token that arrived `now`; tokens that are over are dropped on the way."""
        self._kept.pop(conversation, None)
        self._kept[conversation] = (token, now + LIFE)
        self._drop_over(now)

    def get(self, conversation: ConversationId) -> str | None:
        """Return a token that still holds."""
        token, until = self._kept.get(conversation, (None, None))
        return token if until and self._clock.now() < until else None

    def drop(self, conversation: ConversationId) -> None:
        """Forget a token that Roman has refused."""
        self._kept.pop(conversation, None)

    def _drop_over(self, now: datetime) -> None:
        """The order of the dictionary is the order of arrival, so only the front can be over."""
        while self._kept:
            oldest = next(iter(self._kept))
            if now < self._kept[oldest][1]:
                return
            del self._kept[oldest]
