"""What answered a message, so that a slip mended in it brings nothing of it once more (M-22, C-24)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Final

from bot.core.events import Written
from bot.core.ids import MessageId
from bot.core.outgoing import Say
from bot.core.ports import Unit
from bot.core.room import Room
from bot.core.texts import Param, Text

NOT_AGAIN: Final = timedelta(hours=1)
"""So long it is remembered, in memory only and as digests of our own texts (P-14)."""

_SAID: Final = "said in answer to"


@dataclass(slots=True)
class Answers:
    """Whatever is said about one message, in any room. What is graver than a wish never asks."""

    message: MessageId | None
    unit: Unit
    now: datetime
    mends: MessageId | None = None
    """The wording before, from when on it is only asked what was said about that."""

    @classmethod
    def to(cls, event: object, unit: Unit, now: datetime) -> "Answers":
        """Return what notes the answers to an event."""
        message = event.message if isinstance(event, Written) else None
        return cls(message, unit, now)

    def begin_anew(self) -> None:
        """Answer what was settled meanwhile as if it were asked for the first time."""
        self.mends = None

    def note(self, act: Say, where: Room) -> bool:
        """Remember what answers it; returns whether the wording before has brought the same there."""
        if self.message is None:
            return False
        digest = self._digest(act, where)
        self.unit.remember(_SAID, f"{self.message} {digest}", "", self.now + NOT_AGAIN)
        mends = self.mends is not None
        return mends and self.unit.recall(_SAID, f"{self.mends} {digest}") is not None

    def _digest(self, act: Say, where: Room) -> str:
        said = f"{where.conversation} {self._shown(act.text)!r} {act.voice!r}"
        return blake2b(said.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()

    def _shown(self, value: Param) -> object:
        """Return it without the present instant, which is another one each time."""
        if isinstance(value, tuple):
            return tuple(map(self._shown, value))
        if not isinstance(value, Text):
            return value
        return value.template, {k: self._shown(v) for k, v in value.params.items() if v != self.now}
