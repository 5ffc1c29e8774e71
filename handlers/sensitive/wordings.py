"""Wordings that were a false alarm today, so that they are not taken up again (M-13).

In the memory of this process only, as digests: nothing of it is written down or outlives a restart.
"""

from datetime import datetime, timedelta
from hashlib import blake2b

from bot.core.ids import ConversationId

NOT_AGAIN = timedelta(hours=1)
"""So long the same plain answer is not given twice in a row (M-22)."""


class Wordings:
    """Remembers the newest wording that was taken up, until it is taken back or over."""

    def __init__(self) -> None:
        self._newest: dict[ConversationId, tuple[bytes, datetime]] = {}
        self._dismissed: dict[tuple[ConversationId, bytes], datetime] = {}
        self._answers: dict[ConversationId, tuple[str, datetime]] = {}
        self._dangers: dict[ConversationId, tuple[str, datetime]] = {}

    def take_up(self, conversation: ConversationId, text: str, until: datetime) -> None:
        """Note that this wording was answered; until then it can be taken back."""
        self._newest[conversation] = (_digest(text), until)

    def dismiss(self, conversation: ConversationId, now: datetime, until: datetime) -> bool:
        """Keep still on the newest wording until then; False when there is none."""
        self._forget(now)
        found = self._newest.pop(conversation, None)
        if found is not None:
            self._dismissed[conversation, found[0]] = until
        return found is not None

    def dismissed(self, conversation: ConversationId, text: str, now: datetime) -> bool:
        """Whether this wording was taken back and that still holds."""
        until = self._dismissed.get((conversation, _digest(text)))
        return until is not None and now < until

    def repeated(self, conversation: ConversationId, answer: str, now: datetime) -> bool:
        """Whether this was the newest answer to a plain question here a moment ago; notes it."""
        before = self._answers.get(conversation)
        self._answers = {key: a for key, a in self._answers.items() if a[1] > now}
        self._answers[conversation] = (answer, now + NOT_AGAIN)
        return before is not None and before[0] == answer and now < before[1]

    def another_danger(self, conversation: ConversationId, text: str, now: datetime) -> bool:
        """Whether a crisis was answered here a moment ago with another text than this; notes it."""
        before = self._dangers.get(conversation)
        self._dangers = {key: found for key, found in self._dangers.items() if found[1] > now}
        self._dangers[conversation] = (text, now + NOT_AGAIN)
        return before is not None and before[0] != text and now < before[1]

    def _forget(self, now: datetime) -> None:
        self._newest = {key: found for key, found in self._newest.items() if found[1] > now}
        self._dismissed = {key: until for key, until in self._dismissed.items() if until > now}


def _digest(text: str) -> bytes:
    same = " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())
    return blake2b(same.encode("utf-8", "backslashreplace"), digest_size=16).digest()
